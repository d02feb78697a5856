package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins bookings. */
final class Requests {

  private final BookingEngine engine;
  private final Asker asker;
  private final boolean recordingRefusals;

  Requests(BookingEngine engine, Asker asker, boolean recordingRefusals) {
    this.engine = engine;
    this.asker = asker;
    this.recordingRefusals = recordingRefusals;
  }

  BookingOutcome request(BookingRequest request) {
    return begin(BookingCommand.REQUEST, request, null);
  }

  BookingOutcome hold(BookingRequest request, Duration timeToLive) {
    Durations.requirePositive("timeToLive", timeToLive);
    return begin(BookingCommand.HOLD, request, timeToLive);
  }

  private BookingOutcome begin(
      BookingCommand command, BookingRequest request, @Nullable Duration timeToLive) {
    DocumentKey key = request.id().document();
    Reason forbidden = engine.forbidden(asker, command, request, null);
    if (forbidden != null) {
      return BookingOutcome.Refused.because(forbidden);
    }
    BookingOutcome outcome =
        engine.decide(
            key,
            () -> {
              Optional<Booking> earlier = engine.find(key);
              if (earlier.isPresent()) {
                return again(command, earlier.get(), request);
              }
              Instant held = timeToLive == null ? null : Durations.after(engine.now(), timeToLive);
              DecisionStep<BookingOutcome> step =
                  engine.place(Ask.of(command, request, asker, null), held, null);
              // A twin of this request may have landed since, and be what stands in its own way.
              return step instanceof DecisionStep.Done<BookingOutcome>
                  ? engine.find(key).map(twin -> again(command, twin, request)).orElse(step)
                  : step;
            });
    if (recordingRefusals && outcome instanceof BookingOutcome.Refused refused) {
      engine.store().commit(engine.documents().refused(request, engine.now(), refused.reasons()));
    }
    return outcome;
  }

  /** The answer to a request whose booking is there: the same one, unless it goes on from there. */
  private DecisionStep<BookingOutcome> again(
      BookingCommand command, Booking earlier, BookingRequest request) {
    if (!earlier.request().equals(request)) {
      return BookingEngine.refused(BookingReason.ID_TAKEN.with("booking", request.id().value()));
    }
    boolean held = earlier.state() == BookingState.HELD;
    BookingState state = Moves.state(earlier, engine.now());
    if (held && state == BookingState.EXPIRED) {
      return BookingEngine.refused(
          BookingReason.HOLD_EXPIRED.with("booking", request.id().value()));
    }
    if (held && command == BookingCommand.REQUEST) {
      BookingRequest here = request.withRooms(earlier.rooms());
      return engine.place(Ask.of(command, here, asker, earlier), null, null);
    }
    return state.ended()
        ? BookingEngine.refused(Moves.notFrom(state, command, earlier))
        : new DecisionStep.Done<>(BookingOutcome.of(earlier, List.of()));
  }
}
