package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says yes and no to series, and gives them up: the same to each date that it concerns. */
final class SeriesAnswers {

  private final SeriesEngine engine;
  private final Asker asker;

  SeriesAnswers(SeriesEngine engine) {
    this.engine = engine;
    this.asker = engine.asker();
  }

  SeriesOutcome approve(SeriesId id, long expectedVersion, @Nullable String note) {
    return engine.edit(
        null,
        id,
        expectedVersion,
        (trial, series) ->
            answer(
                trial,
                series,
                SeriesCommand.APPROVE,
                (bookings, booking) ->
                    new Approvals(bookings, asker).approve(booking.id(), booking.version(), note),
                note));
  }

  SeriesOutcome reject(SeriesId id, long expectedVersion, String why) {
    Objects.requireNonNull(why, "why");
    return engine.edit(
        null,
        id,
        expectedVersion,
        (trial, series) ->
            answer(
                trial,
                series,
                SeriesCommand.REJECT,
                (bookings, booking) ->
                    new Approvals(bookings, asker).reject(booking.id(), booking.version(), why),
                why));
  }

  private DecisionStep<SeriesOutcome> answer(
      SeriesTrial trial,
      Series series,
      SeriesCommand command,
      BiFunction<BookingEngine, Booking, BookingOutcome> how,
      @Nullable String note) {
    List<SeriesTrial.Attempt> attempts =
        each(trial, series, booking -> booking.state() == BookingState.REQUESTED, how);
    if (attempts.isEmpty()) {
      return nothing(series, command);
    }
    SeriesDates dates = new SeriesDates(List.of(), null, engine.policy(series.plan()), null);
    SeriesEngine.Decided decided =
        engine.judged(trial, series.plan(), dates, attempts, attempts.size());
    return decided.isRefused()
        ? refused(decided.refusal(), decided.outcomes())
        : land(trial, SeriesDraft.of(series).note(note), series, command, decided.outcomes());
  }

  SeriesOutcome cancel(SeriesId id, long expectedVersion, @Nullable String note) {
    return engine.edit(
        BookingCommand.CANCEL,
        id,
        expectedVersion,
        (trial, series) -> {
          List<SeriesTrial.Attempt> attempts =
              each(
                  trial,
                  series,
                  booking -> isToCome(booking, trial),
                  (bookings, booking) -> giveUp(bookings, asker, booking, note));
          List<DatedOutcome> decided = SeriesTrial.outcomes(attempts);
          if (decided.stream().allMatch(DatedOutcome::failed) && series.openFrom() == null) {
            return decided.isEmpty()
                ? nothing(series, SeriesCommand.CANCEL)
                : refused(
                    List.of(
                        BookingReason.SERIES_NOTHING_LEFT.with(
                            "series", series.id().value(),
                            "command", SeriesCommand.CANCEL.name())),
                    decided);
          }
          return land(
              trial,
              SeriesDraft.of(series).cancelled().note(note),
              series,
              SeriesCommand.CANCEL,
              decided);
        });
  }

  static boolean isToCome(Booking booking, SeriesTrial trial) {
    return (booking.state() == BookingState.REQUESTED || booking.state() == BookingState.CONFIRMED)
        && !booking.slot().startInclusive().isBefore(trial.engine().now());
  }

  /** Gives a booking up as its requester would, in time. */
  static BookingOutcome giveUp(
      BookingEngine bookings, Asker asker, Booking booking, @Nullable String note) {
    Edits edits = new Edits(bookings, asker);
    return booking.state() == BookingState.REQUESTED
        ? edits.withdraw(booking.id(), booking.version(), note)
        : edits.cancel(booking.id(), booking.version(), note);
  }

  private static List<SeriesTrial.Attempt> each(
      SeriesTrial trial,
      Series series,
      Predicate<Booking> concerned,
      BiFunction<BookingEngine, Booking, BookingOutcome> how) {
    List<SeriesTrial.Attempt> attempts = new ArrayList<>();
    for (SeriesDate date : series.dates()) {
      Booking booking = date.booking();
      if (booking != null && concerned.test(booking)) {
        attempts.add(trial.attempt(date.original(), bookings -> how.apply(bookings, booking)));
      }
    }
    return attempts;
  }

  private static DecisionStep<SeriesOutcome> nothing(Series series, SeriesCommand command) {
    return SeriesEngine.refused(
        BookingReason.SERIES_NOTHING_LEFT.with(
            "series", series.id().value(), "command", command.name()));
  }

  /** If nobody of those who ask may do it, that is the reason and not how many dates fail. */
  private static DecisionStep<SeriesOutcome> refused(
      List<Reason> reasons, List<DatedOutcome> decided) {
    for (DatedOutcome one : decided) {
      if (one.outcome() instanceof BookingOutcome.Refused refused
          && refused.reasons().get(0).is(BookingReason.NOT_PERMITTED)) {
        return SeriesEngine.refused(List.of(refused.reasons().get(0)), decided);
      }
    }
    return SeriesEngine.refused(reasons, decided);
  }

  private DecisionStep<SeriesOutcome> land(
      SeriesTrial trial,
      SeriesDraft draft,
      Series series,
      SeriesCommand command,
      List<DatedOutcome> decided) {
    // What was staged is there to be read.
    List<SeriesDate> dates = SeriesDocuments.withBookings(trial.engine(), series.dates());
    return engine.land(
        trial,
        List.of(
            engine.change(
                trial, command, draft.dates(dates).build(), engine.policy(series.plan()))),
        decided);
  }
}
