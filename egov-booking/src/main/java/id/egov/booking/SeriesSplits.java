package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a series before a date, from which on another goes on. */
final class SeriesSplits {

  private final SeriesEngine engine;

  SeriesSplits(SeriesEngine engine) {
    this.engine = engine;
  }

  SeriesOutcome split(
      SeriesId id, long expectedVersion, Instant from, SeriesRequest next, @Nullable String note) {
    if (next.id().equals(id)) {
      throw new IllegalArgumentException(
          "next ('%s') must have an id of its own, not that of the series that ends"
              .formatted(next.id()));
    }
    return engine.edit(
        BookingCommand.RESCHEDULE,
        id,
        expectedVersion,
        (trial, series) -> split(trial, series, from, next, note));
  }

  private DecisionStep<SeriesOutcome> split(
      SeriesTrial trial, Series series, Instant from, SeriesRequest next, @Nullable String note) {
    Reason impossible = impossible(trial, series, from, next);
    if (impossible != null) {
      return SeriesEngine.refused(impossible);
    }
    List<SeriesDate> before = new ArrayList<>();
    List<DatedOutcome> ended = new ArrayList<>();
    for (SeriesDate date : series.dates()) {
      Booking booking = date.booking();
      if (date.original().isBefore(from)) {
        before.add(date);
      } else if (booking != null && date.isLive()) {
        BookingOutcome outcome =
            SeriesAnswers.giveUp(trial.engine(), engine.asker(), booking, note);
        ended.add(new DatedOutcome(date.original(), outcome));
      }
    }
    if (ended.stream().anyMatch(DatedOutcome::failed)) {
      return SeriesEngine.refused(SeriesEngine.firstReasons(ended), ended);
    }
    SeriesEngine.Decided decided = engine.decide(trial, next);
    if (decided.isRefused()) {
      return SeriesEngine.refused(decided.refusal(), decided.outcomes());
    }
    SeriesRequest rest =
        series.plan().withRecurrence(series.plan().recurrence().split(from).before());
    Series old =
        SeriesDraft.of(series)
            .plan(rest)
            .dates(before)
            .openFrom(null)
            .continuedBy(next.id())
            .note(note)
            .build();
    Series continued =
        SeriesDraft.of(next)
            .dates(decided.attempts().stream().map(trial::date).toList())
            .openFrom(decided.dates().openFrom())
            .continues(series.id())
            .build();
    ended.addAll(decided.outcomes());
    return engine.land(
        trial,
        List.of(
            engine.change(trial, SeriesCommand.SPLIT, old, engine.policy(rest)),
            engine.change(trial, SeriesCommand.REQUEST, continued, decided.dates().policy())),
        ended);
  }

  private @Nullable Reason impossible(
      SeriesTrial trial, Series series, Instant from, SeriesRequest next) {
    if (engine.find(trial, next.id()).isPresent()) {
      return BookingReason.ID_TAKEN.with("booking", next.id().value());
    }
    SeriesRequest plan = series.plan();
    if (series.date(from).isEmpty() || !from.isAfter(plan.template().slot().startInclusive())) {
      return BookingReason.SERIES_DATE_UNKNOWN.with(
          "series", series.id().value(), "slot", plan.slot(from).toString());
    }
    return from.isBefore(trial.engine().now())
        ? BookingReason.IN_THE_PAST.with("slot", plan.slot(from).toString())
        : null;
  }
}
