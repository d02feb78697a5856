package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What all commands on series share: how one is read, permitted, decided and written. */
final class SeriesEngine {

  private final BookingEngine engine;
  private final Asker asker;
  private final SeriesDocuments documents;

  SeriesEngine(BookingEngine engine, Asker asker, SeriesDocuments documents) {
    this.engine = engine;
    this.asker = asker;
    this.documents = documents;
  }

  BookingEngine bookings() {
    return engine;
  }

  Asker asker() {
    return asker;
  }

  SeriesDocuments documents() {
    return documents;
  }

  SeriesTrial trial() {
    return new SeriesTrial(engine, asker, engine.staged(asker));
  }

  /** The same for several decisions of one call. */
  SeriesEngine steps() {
    return new SeriesEngine(engine.steps(asker), asker, documents);
  }

  Optional<Series> find(SeriesTrial trial, SeriesId id) {
    return documents.find(trial.engine(), id);
  }

  static DecisionStep<SeriesOutcome> refused(Reason reason) {
    return refused(List.of(reason), List.of());
  }

  static DecisionStep<SeriesOutcome> refused(List<Reason> reasons, List<DatedOutcome> decided) {
    return new DecisionStep.Done<>(
        new SeriesOutcome.Refused(reasons, decided.stream().filter(DatedOutcome::failed).toList()));
  }

  /** Why the first of some dates fails that do. */
  static List<Reason> firstReasons(List<DatedOutcome> decided) {
    for (DatedOutcome one : decided) {
      if (one.outcome() instanceof BookingOutcome.Refused refused) {
        return refused.reasons();
      }
    }
    return List.of();
  }

  /**
   * Changes a series that is there.
   *
   * @param right what has to be allowed of the bookings, or null if each date is asked anyway
   */
  SeriesOutcome edit(
      @Nullable BookingCommand right,
      SeriesId id,
      long expectedVersion,
      BiFunction<SeriesTrial, Series, DecisionStep<SeriesOutcome>> change) {
    return engine.decide(
        id.document(),
        () -> {
          SeriesTrial trial = trial();
          Optional<Series> found = find(trial, id);
          BookingCommand asked = right == null ? BookingCommand.APPROVE : right;
          if (found.isEmpty() || !mayKnow(asked, found.get())) {
            return refused(BookingReason.SERIES_UNKNOWN.with("series", id.value()));
          }
          Series series = found.get();
          Reason forbidden =
              right == null ? null : engine.forbidden(asker, right, series.plan().template(), null);
          if (forbidden != null) {
            return refused(forbidden);
          }
          if (series.version() != expectedVersion) {
            return refused(
                BookingReason.SERIES_CHANGED.with(
                    "series", id.value(),
                    "expected", String.valueOf(expectedVersion),
                    "actual", String.valueOf(series.version())));
          }
          return series.state() == SeriesState.CANCELLED
              ? refused(BookingReason.SERIES_ENDED.with("series", id.value()))
              : change.apply(trial, series);
        });
  }

  /** Whether the asker sees a series, or has to act on it. */
  private boolean mayKnow(BookingCommand command, Series series) {
    BookingRequest template = series.plan().template();
    if (engine.access().sees(asker.actor(), template)) {
      return true;
    }
    return command == BookingCommand.APPROVE
        ? series.dates().stream()
            .map(SeriesDate::booking)
            .anyMatch(booking -> booking != null && mayAnswer(booking))
        : engine.forbidden(asker, command, template, null) == null;
  }

  private boolean mayAnswer(Booking booking) {
    return booking.state() == BookingState.REQUESTED
        && engine.forbidden(
                asker,
                BookingCommand.APPROVE,
                booking.request(),
                new Approvals(engine, asker).next(booking))
            == null;
  }

  /** Dates that were decided. */
  record Decided(SeriesDates dates, List<SeriesTrial.Attempt> attempts, List<Reason> refusal) {

    boolean isRefused() {
      return !refusal.isEmpty();
    }

    List<DatedOutcome> outcomes() {
      return SeriesTrial.outcomes(attempts);
    }
  }

  /** Decides all dates of a plan that begins. */
  Decided decide(SeriesTrial trial, SeriesRequest plan) {
    SeriesDates dates = SeriesDates.of(trial.engine(), asker, plan, Instant.EPOCH);
    if (dates.refusal() != null) {
      return new Decided(dates, List.of(), List.of(dates.refusal()));
    }
    Map<Instant, BookingRequest> requests = new LinkedHashMap<>();
    dates.originals().forEach(original -> requests.put(original, plan.date(original)));
    List<SeriesTrial.Attempt> attempts = trial.requests(requests);
    return judged(trial, plan, dates, attempts, attempts.size());
  }

  /**
   * Looks again at what failed, and then at the whole.
   *
   * @param all how many dates there are, decided or not
   */
  Decided judged(
      SeriesTrial trial,
      SeriesRequest plan,
      SeriesDates dates,
      List<SeriesTrial.Attempt> attempts,
      int all) {
    List<SeriesTrial.Attempt> settled = trial.settle(plan, attempts);
    Reason refusal = dates.verdict(plan, asker, SeriesTrial.outcomes(settled), all);
    return new Decided(
        dates, settled, refusal == null ? List.of() : List.of(overlap(settled).orElse(refusal)));
  }

  /** If dates fail because of each other, that says more than how many do. */
  private static Optional<Reason> overlap(List<SeriesTrial.Attempt> settled) {
    return settled.stream()
        .map(SeriesTrial.Attempt::outcome)
        .filter(BookingOutcome.Refused.class::isInstance)
        .flatMap(outcome -> ((BookingOutcome.Refused) outcome).reasons().stream())
        .filter(reason -> reason.is(BookingReason.SERIES_OVERLAPS_ITSELF))
        .findFirst();
  }

  /**
   * What a command does to a series.
   *
   * @param policy by which it can be extended
   */
  SeriesDocuments.Change change(
      SeriesTrial trial, SeriesCommand command, Series after, BookingPolicy policy) {
    long expected =
        trial
            .staged()
            .document(after.id().document())
            .map(Document::version)
            .orElse(Document.ABSENT);
    return new SeriesDocuments.Change(command, after, expected, policy.window());
  }

  /** The policy of the rooms of a plan. */
  BookingPolicy policy(SeriesRequest plan) {
    return SeriesDates.policy(engine, plan);
  }

  /**
   * Tries to make changes.
   *
   * @param changes the first one is what was asked for, the last one is shown
   */
  DecisionStep<SeriesOutcome> land(
      SeriesTrial trial, List<SeriesDocuments.Change> changes, List<DatedOutcome> decided) {
    Series shown = changes.get(changes.size() - 1).after();
    return new DecisionStep.Try<>(
        documents.commit(asker, engine.now(), trial.staged(), changes),
        version ->
            new SeriesOutcome.Accepted(
                shown.with(
                    shown.dates().stream().map(date -> SeriesTrial.landed(date, version)).toList(),
                    version),
                decided.stream().map(one -> SeriesTrial.landed(one, version)).toList()));
  }
}
