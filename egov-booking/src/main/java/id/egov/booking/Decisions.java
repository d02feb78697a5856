package id.egov.booking;

import id.egov.core.store.CommitResult;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, decides and commits; and looks again as long as somebody else was faster. */
final class Decisions {

  /** Each time somebody else got through, so even a stampede is over long before. */
  private static final int ATTEMPTS = 100;

  private static final Logger log = LoggerFactory.getLogger(BookingService.class);

  private final Store store;

  Decisions(Store store) {
    this.store = store;
  }

  BookingOutcome decide(BookingId id, Supplier<Step> look) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Step step = look.get();
      if (step instanceof Step.Done done) {
        return done.outcome();
      }
      Step.Try next = (Step.Try) step;
      if (store.commit(next.commit()) instanceof CommitResult.Committed committed) {
        log.atDebug().addKeyValue("booking", id).addKeyValue("attempt", attempt).log("committed");
        return next.landed().at(committed.version());
      }
    }
    throw new StoreException(
        "booking %s was decided %s times and overtaken each time".formatted(id, ATTEMPTS), true);
  }
}
