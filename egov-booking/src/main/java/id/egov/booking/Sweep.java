package id.egov.booking;

import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what is due: holds expire, and what nobody came to is released. */
final class Sweep {

  private final BookingEngine engine;
  private final Asker asker;

  Sweep(BookingEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  /** Each booking is a commit of its own, so whoever is faster with one hinders no other. */
  List<Booking> sweep(int limit) {
    Instant now = engine.now();
    List<Booking> ended = new ArrayList<>();
    for (Document document :
        engine
            .store()
            .documents(new DocumentQuery(BookingId.DOCUMENT_TYPE, Lapse.due(now), null, limit))
            .documents()) {
      settle(document, now).ifPresent(ended::add);
    }
    return ended;
  }

  private boolean mayDo(BookingChange lapse) {
    return engine.access().may(asker.actor(), lapse.command(), lapse.after().request(), null);
  }

  private Optional<Booking> settle(Document document, Instant now) {
    return engine.decide(
        document.key(),
        () -> {
          Optional<BookingChange> change =
              engine
                  .find(document.key())
                  .flatMap(booking -> Lapse.of(booking, now))
                  .filter(this::mayDo);
          if (change.isEmpty()) {
            return new DecisionStep.Done<>(Optional.empty());
          }
          List<BookingChange> told =
              engine.offering(change.get().after().slot(), List.of(change.get()));
          return new DecisionStep.Try<>(
              engine.documents().commit(asker, now, told, new Limits()),
              version -> Optional.of(change.get().after().withVersion(version)));
        });
  }
}
