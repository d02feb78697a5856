package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins series, and goes on with those that have no end. */
final class SeriesRequests {

  private final SeriesEngine engine;
  private final boolean recordingRefusals;

  SeriesRequests(SeriesEngine engine, boolean recordingRefusals) {
    this.engine = engine;
    this.recordingRefusals = recordingRefusals;
  }

  SeriesOutcome request(SeriesRequest request) {
    BookingEngine bookings = engine.bookings();
    Reason forbidden =
        bookings.forbidden(engine.asker(), BookingCommand.REQUEST, request.template(), null);
    if (forbidden != null) {
      return new SeriesOutcome.Refused(List.of(forbidden), List.of());
    }
    SeriesOutcome outcome =
        bookings.decide(
            request.id().document(),
            () -> {
              SeriesTrial trial = engine.trial();
              Optional<Series> earlier = engine.find(trial, request.id());
              if (earlier.isPresent()) {
                return again(earlier.get(), request);
              }
              DecisionStep<SeriesOutcome> step = begin(trial, request);
              // A twin of this request may have landed since, and be what stands in its own way.
              return step instanceof DecisionStep.Done<SeriesOutcome>
                  ? engine
                      .find(engine.trial(), request.id())
                      .map(twin -> again(twin, request))
                      .orElse(step)
                  : step;
            });
    if (recordingRefusals && outcome instanceof SeriesOutcome.Refused refused) {
      for (DatedOutcome date : refused.failed()) {
        bookings.store().commit(record(bookings, request, date));
      }
    }
    return outcome;
  }

  /** The answer to a request whose series is there: the same one. */
  private static DecisionStep<SeriesOutcome> again(Series earlier, SeriesRequest request) {
    if (!earlier.request().equals(request)) {
      return SeriesEngine.refused(BookingReason.ID_TAKEN.with("booking", request.id().value()));
    }
    if (earlier.state() == SeriesState.CANCELLED) {
      return SeriesEngine.refused(BookingReason.SERIES_ENDED.with("series", request.id().value()));
    }
    return new DecisionStep.Done<>(new SeriesOutcome.Accepted(earlier, asDecided(earlier)));
  }

  private static List<DatedOutcome> asDecided(Series series) {
    List<DatedOutcome> decided = new ArrayList<>();
    for (SeriesDate date : series.dates()) {
      Booking booking = date.booking();
      decided.add(
          new DatedOutcome(
              date.original(),
              booking == null
                  ? new BookingOutcome.Refused(date.reasons(), List.of(), List.of())
                  : BookingOutcome.of(booking, List.of())));
    }
    return decided;
  }

  private DecisionStep<SeriesOutcome> begin(SeriesTrial trial, SeriesRequest request) {
    SeriesEngine.Decided decided = engine.decide(trial, request);
    if (decided.isRefused()) {
      return SeriesEngine.refused(decided.refusal(), decided.outcomes());
    }
    Series series =
        SeriesDraft.of(request)
            .dates(decided.attempts().stream().map(trial::date).toList())
            .openFrom(decided.dates().openFrom())
            .build();
    if (recordingRefusals) {
      decided.outcomes().stream()
          .filter(DatedOutcome::failed)
          .forEach(date -> trial.staged().commit(record(engine.bookings(), request, date)));
    }
    return engine.land(
        trial,
        List.of(engine.change(trial, SeriesCommand.REQUEST, series, decided.dates().policy())),
        decided.outcomes());
  }

  private static Commit record(BookingEngine bookings, SeriesRequest request, DatedOutcome date) {
    List<Reason> reasons =
        date.outcome() instanceof BookingOutcome.Refused refused ? refused.reasons() : List.of();
    return bookings.documents().refused(request.date(date.original()), bookings.now(), reasons);
  }

  SeriesOutcome extend(SeriesId id, long expectedVersion) {
    return engine.edit(BookingCommand.REQUEST, id, expectedVersion, this::extend);
  }

  private DecisionStep<SeriesOutcome> extend(SeriesTrial trial, Series series) {
    Instant from = series.openFrom();
    if (from == null) {
      return new DecisionStep.Done<>(new SeriesOutcome.Accepted(series, List.of()));
    }
    SeriesRequest plan = series.plan();
    SeriesDates dates = SeriesDates.of(trial.engine(), engine.asker(), plan, from);
    if (dates.refusal() != null) {
      return SeriesEngine.refused(dates.refusal());
    }
    if (from.equals(dates.openFrom())) {
      return new DecisionStep.Done<>(new SeriesOutcome.Accepted(series, List.of()));
    }
    Map<Instant, BookingRequest> requests = new LinkedHashMap<>();
    for (Instant original : dates.originals()) {
      // Somebody may have placed it before its time.
      if (series.date(original).isEmpty()) {
        BookingId id = trial.freshId(series.id(), original);
        requests.put(original, plan.date(original).withId(id));
      }
    }
    List<SeriesTrial.Attempt> attempts = trial.requests(requests);
    List<SeriesTrial.Attempt> settled = trial.settle(plan, attempts);
    List<SeriesDate> all = new ArrayList<>(series.dates());
    settled.forEach(attempt -> all.add(trial.date(attempt)));
    Series after = SeriesDraft.of(series).dates(all).openFrom(dates.openFrom()).build();
    return engine.land(
        trial,
        List.of(engine.change(trial, SeriesCommand.EXTEND, after, dates.policy())),
        SeriesTrial.outcomes(settled));
  }

  /** Each series is a commit of its own, so whoever is faster with one hinders no other. */
  List<SeriesOutcome> sweep(int limit) {
    return new SeriesRequests(engine.steps(), recordingRefusals).extendAll(limit);
  }

  private List<SeriesOutcome> extendAll(int limit) {
    DocumentFilter due = new DocumentFilter.DueBefore(engine.bookings().now().plusMillis(1));
    List<SeriesOutcome> extended = new ArrayList<>();
    for (Document document :
        engine
            .bookings()
            .store()
            .documents(new DocumentQuery(SeriesId.DOCUMENT_TYPE, due, null, limit))
            .documents()) {
      SeriesId id = new SeriesId(document.key().id());
      engine
          .find(engine.trial(), id)
          .map(series -> extend(id, series.version()))
          .ifPresent(extended::add);
    }
    return extended;
  }
}
