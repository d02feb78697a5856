package id.egov.core.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, decides and commits; and looks again as long as somebody else was faster. What a service
 * puts on top of a {@link Store}. Thread-safe.
 */
public final class Decisions {

  /** Each time somebody else got through, so even a stampede is over long before. */
  private static final int ATTEMPTS = 100;

  private static final Logger log = LoggerFactory.getLogger(Decisions.class);

  private final Store store;

  /**
   * Decides on one store.
   *
   * @param store where decisions are landed
   */
  public Decisions(Store store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * Comes to an answer.
   *
   * @param <T> the answer's type
   * @param subject the document that it is about, for the log
   * @param look reads the store and decides; called again whenever the commit it asks for does not
   *     land, so it must not change anything itself
   * @return the answer of the last look
   * @throws StoreException that says to try again, if a hundred commits in a row did not land
   */
  public <T> T decide(DocumentKey subject, Supplier<DecisionStep<T>> look) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      DecisionStep<T> step = look.get();
      if (step instanceof DecisionStep.Done<T> done) {
        return done.answer();
      }
      DecisionStep.Try<T> next = (DecisionStep.Try<T>) step;
      if (store.commit(next.commit()) instanceof CommitResult.Committed committed) {
        log.atDebug()
            .addKeyValue("subject", subject)
            .addKeyValue("attempt", attempt)
            .log("committed");
        return next.landed().apply(committed.version());
      }
    }
    throw new StoreException(
        "%s was decided %s times and overtaken each time".formatted(subject, ATTEMPTS), true);
  }
}
