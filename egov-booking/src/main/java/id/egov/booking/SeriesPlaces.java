package id.egov.booking;

import id.egov.core.store.DecisionStep;
import id.egov.core.time.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Gives a place to dates of a series that have none. */
final class SeriesPlaces {

  private final SeriesEngine engine;

  SeriesPlaces(SeriesEngine engine) {
    this.engine = engine;
  }

  SeriesOutcome place(
      SeriesId id,
      long expectedVersion,
      Collection<Instant> originals,
      UnaryOperator<BookingRequest> how) {
    return engine.edit(
        BookingCommand.REQUEST,
        id,
        expectedVersion,
        (trial, series) -> place(trial, series, originals, how));
  }

  private DecisionStep<SeriesOutcome> place(
      SeriesTrial trial,
      Series series,
      Collection<Instant> originals,
      UnaryOperator<BookingRequest> how) {
    SeriesRequest plan = series.plan();
    List<SeriesTrial.Attempt> attempts = new ArrayList<>();
    for (Instant original : new TreeSet<>(originals)) {
      if (series.date(original).filter(date -> !date.isGivenUp()).isPresent()) {
        return SeriesEngine.refused(
            BookingReason.SERIES_DATE_PLACED.with(
                "series", series.id().value(), "slot", plan.slot(original).toString()));
      }
      BookingId fresh = trial.freshId(series.id(), original);
      attempts.add(trial.request(original, how.apply(plan.date(original)).withId(fresh)));
    }
    List<SeriesTrial.Attempt> settled = trial.settle(plan, attempts);
    List<DatedOutcome> decided = SeriesTrial.outcomes(settled);
    if (decided.stream().allMatch(DatedOutcome::failed)) {
      return SeriesEngine.refused(
          List.of(BookingReason.SERIES_EMPTY.with("series", series.id().value())), decided);
    }
    Map<Instant, SeriesDate> dates = new LinkedHashMap<>();
    series.dates().forEach(date -> dates.put(date.original(), date));
    List<LocalDateTime> back = new ArrayList<>();
    Recurrence recurrence = plan.recurrence();
    for (SeriesTrial.Attempt attempt : settled) {
      SeriesDate known = dates.get(attempt.original());
      SeriesDate date = trial.date(attempt);
      if (date.bookingId() != null) {
        dates.put(date.original(), date);
        back.add(LocalDateTime.ofInstant(date.original(), recurrence.zone()));
      } else if (known != null && known.bookingId() == null) {
        dates.put(date.original(), date);
      }
    }
    Recurrence again = recurrence.occurringAt(back);
    SeriesDraft draft = SeriesDraft.of(series).dates(List.copyOf(dates.values()));
    if (!again.equals(recurrence)) {
      draft.plan(plan.withRecurrence(again));
    }
    return engine.land(
        trial,
        List.of(engine.change(trial, SeriesCommand.PLACE, draft.build(), engine.policy(plan))),
        decided);
  }
}
