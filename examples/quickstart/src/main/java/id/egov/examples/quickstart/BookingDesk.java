package id.egov.examples.quickstart;

import id.egov.booking.Alternative;
import id.egov.booking.Availability;
import id.egov.booking.Booking;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingService;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Where requests are answered: the booking service, with what a city sets up around it. */
final class BookingDesk {

  private static final int ALTERNATIVES = 3;

  /** Hibernate Validator says its version there, which is not what the user asked for. */
  private static final Logger GREETING =
      Logger.getLogger("org.hibernate.validator.internal.util.Version");

  private final Week week;
  private final BookingService service;

  BookingDesk(Week week, Problems problems) {
    TimeSlot bookable = week.city().week();
    this.week = week;
    this.service =
        BookingService.builder(
                new MemoryStore(),
                week.rooms(),
                validator(),
                // It is the morning of the first day, whenever this runs.
                Clock.fixed(bookable.startInclusive(), week.city().zone()))
            .policy(
                BookingPolicy.ofDefaults()
                    .withWindow(bookable.duration())
                    .withLongest(bookable.duration()))
            .openingTimes(CityHours.of(week.city(), problems))
            // They are looked for at the end, when it is known what stays free.
            .alternatives(0)
            .build();
  }

  private static Validator validator() {
    GREETING.setLevel(Level.WARNING);
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        // Needs no implementation of the expression language.
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  /** Decides every request, first come, first served. */
  List<Decision> decide(Progress progress) {
    List<Decision> decisions = new ArrayList<>();
    for (Ask ask : week.asks()) {
      decisions.add(decide(ask));
      progress.step();
    }
    Availability left = service.availability();
    // A snapshot is immutable, so every core looks for alternatives.
    return decisions.parallelStream()
        .map(
            decision -> {
              progress.step();
              return decision.confirmed() ? decision : withAlternatives(decision, left);
            })
        .toList();
  }

  private Decision decide(Ask ask) {
    BookingRequest request = ask.request();
    if (ask.refusal() != null) {
      return refused(request, List.of(ask.refusal()), List.of());
    }
    BookingOutcome outcome = service.request(request);
    if (outcome instanceof BookingOutcome.Refused refused) {
      List<String> clashes = refused.clashes().stream().map(DocumentKey::id).toList();
      return refused(request, refused.reasons(), clashes);
    }
    Booking booking = ((BookingOutcome.Confirmed) outcome).booking();
    return new Decision(
        request, true, booking.room(), booking.slot(), List.of(), List.of(), List.of());
  }

  private static Decision refused(
      BookingRequest request, List<Reason> reasons, List<String> clashes) {
    return new Decision(
        request, false, request.room(), request.slot(), reasons, clashes, List.of());
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
        false,
        refused.room(),
        refused.slot(),
        List.copyOf(reasons),
        refused.clashes(),
        alternatives);
  }
}
