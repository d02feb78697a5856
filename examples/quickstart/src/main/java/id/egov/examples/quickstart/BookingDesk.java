package id.egov.examples.quickstart;

import id.egov.booking.Alternative;
import id.egov.booking.Availability;
import id.egov.booking.Booking;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingService;
import id.egov.booking.BookingState;
import id.egov.booking.DatedOutcome;
import id.egov.booking.SeriesOutcome;
import id.egov.booking.SeriesRequest;
import id.egov.booking.report.ReportProgress;
import id.egov.booking.report.UtilisationMeter;
import id.egov.booking.report.UtilisationReport;
import id.egov.core.reason.Reason;
import id.egov.core.report.ReportPeriod;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where requests are answered: the booking service, with what a city sets up around it. */
final class BookingDesk {

  private static final int ALTERNATIVES = 3;

  private final Week week;
  private final Store store;
  private final BookingRules rules;
  private final BookingService service;

  /**
   * Opens a desk.
   *
   * @param reporting whether refusals are remembered for a report
   */
  BookingDesk(Week week, Store store, Problems problems, boolean reporting) {
    TimeSlot bookable = week.city().week();
    this.week = week;
    this.store = store;
    this.rules = new CityRules(week, CityHours.of(week.city(), problems));
    this.service =
        BookingService.builder(
                store,
                week.rooms(),
                Checks.validator(),
                // It is the morning of the first day, whenever this runs.
                Clock.fixed(bookable.startInclusive(), week.city().zone()))
            .rules(rules)
            .recordRefusals(reporting)
            // They are looked for at the end, when it is known what stays free.
            .alternatives(0)
            .build();
  }

  /** Decides every request, first come, first served. */
  List<Decision> decide(Progress progress) {
    List<Decision> decisions = new ArrayList<>();
    for (Ask ask : week.asks()) {
      decisions.addAll(ask.recurrence() == null ? List.of(decide(ask)) : series(ask));
      progress.step();
    }
    decisions.replaceAll(
        decision ->
            decision.outcome() == Decision.Outcome.REFUSED
                ? decision
                : standing(decision.request()));
    Availability left = service.availability();
    // A snapshot is immutable, so every core looks for alternatives.
    return decisions.parallelStream()
        .map(
            decision -> {
              progress.step();
              return wantsMore(decision) ? withAlternatives(decision, left) : decision;
            })
        .toList();
  }

  /** How the rooms are used in the months of the week, once it is over. */
  UtilisationReport utilisation() {
    City city = week.city();
    ReportPeriod months =
        new ReportPeriod(
            YearMonth.from(city.from()), YearMonth.from(city.to()).plusMonths(1), city.zone());
    UtilisationMeter meter =
        UtilisationMeter.of(week.rooms(), rules, months, city.week().endExclusive());
    meter.read(service, store, ReportProgress.SILENT);
    return meter.report();
  }

  private Decision decide(Ask ask) {
    BookingRequest request = ask.request();
    if (ask.refusal() != null) {
      return refused(request, List.of(ask.refusal()), List.of());
    }
    BookingOutcome outcome = service.request(request);
    if (outcome instanceof BookingOutcome.Refused refused) {
      return refused(request, refused);
    }
    return outcome instanceof BookingOutcome.Waiting waiting
        ? answer(ask, waiting.booking())
        : standing(request);
  }

  /** One decision for each date, or one for all of them if the series was refused. */
  private List<Decision> series(Ask ask) {
    SeriesRequest wanted =
        SeriesRequest.of(ask.request(), Objects.requireNonNull(ask.recurrence()));
    SeriesOutcome outcome = service.series().request(wanted);
    if (outcome instanceof SeriesOutcome.Refused refused) {
      Set<String> clashes = new LinkedHashSet<>();
      for (DatedOutcome date : refused.failed()) {
        if (date.outcome() instanceof BookingOutcome.Refused no) {
          no.clashes().forEach(clash -> clashes.add(clash.id()));
        }
      }
      return List.of(refused(ask.request(), refused.reasons(), List.copyOf(clashes)));
    }
    List<Decision> decisions = new ArrayList<>();
    for (DatedOutcome date : ((SeriesOutcome.Accepted) outcome).decided()) {
      BookingRequest request = wanted.date(date.original());
      if (date.outcome() instanceof BookingOutcome.Refused refused) {
        decisions.add(refused(request, refused));
      } else if (date.outcome() instanceof BookingOutcome.Waiting waiting) {
        decisions.add(answer(Ask.of(request, null, ask.answer()), waiting.booking()));
      } else {
        decisions.add(standing(request));
      }
    }
    return decisions;
  }

  /** Says to a request that waits what the input says. */
  private Decision answer(Ask ask, Booking waiting) {
    BookingRequest request = ask.request();
    if (ask.answer() == Answer.NO) {
      service.reject(waiting.id(), waiting.version(), "");
    }
    if (ask.answer() == Answer.YES) {
      Booking booking = waiting;
      while (booking.state() == BookingState.REQUESTED) {
        BookingOutcome outcome = service.approve(booking.id(), booking.version(), null);
        if (outcome instanceof BookingOutcome.Refused refused) {
          return refused(request, refused);
        }
        booking = service.find(booking.id()).orElseThrow();
      }
    }
    return standing(request);
  }

  private static Decision refused(BookingRequest request, BookingOutcome.Refused refused) {
    List<String> clashes = refused.clashes().stream().map(DocumentKey::id).toList();
    return refused(request, refused.reasons(), clashes);
  }

  private static Decision refused(
      BookingRequest request, List<Reason> reasons, List<String> clashes) {
    return new Decision(
        request,
        Decision.Outcome.REFUSED,
        request.room(),
        request.slot(),
        reasons,
        clashes,
        List.of());
  }

  /** What has become of a request that was not refused; others may have changed it since. */
  private Decision standing(BookingRequest request) {
    Booking booking = service.find(request.id()).orElseThrow();
    return new Decision(
        request,
        outcome(booking.state()),
        booking.room(),
        booking.slot(),
        booking.reasons(),
        List.of(),
        List.of());
  }

  private static Decision.Outcome outcome(BookingState state) {
    return switch (state) {
      case HELD, REQUESTED -> Decision.Outcome.WAITING;
      case CONFIRMED, CHECKED_IN, COMPLETED -> Decision.Outcome.CONFIRMED;
      case DISPLACED -> Decision.Outcome.DISPLACED;
      case REJECTED, CANCELLED, EXPIRED, NO_SHOW -> Decision.Outcome.REJECTED;
    };
  }

  private static boolean wantsMore(Decision decision) {
    return switch (decision.outcome()) {
      case REFUSED, REJECTED, DISPLACED -> true;
      case CONFIRMED, WAITING -> false;
    };
  }

  private static Decision withAlternatives(Decision refused, Availability left) {
    BookingRequest request = refused.request();
    List<Alternative> alternatives = left.alternatives(request, ALTERNATIVES);
    Set<Reason> reasons = new LinkedHashSet<>(refused.reasons());
    if (alternatives.isEmpty()) {
      reasons.add(left.whyNone(request));
    }
    return new Decision(
        request,
        refused.outcome(),
        refused.room(),
        refused.slot(),
        List.copyOf(reasons),
        refused.clashes(),
        alternatives);
  }
}
