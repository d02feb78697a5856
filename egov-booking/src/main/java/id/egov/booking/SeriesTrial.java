package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides dates one after the other, each as if it were asked for by itself, on what those before
 * have left. Not thread-safe.
 */
final class SeriesTrial {

  private final StagedStore staged;
  private final BookingEngine plain;
  private final BookingEngine offering;
  private final Asker asker;
  private final Map<Instant, BookingRequest> toCome = new LinkedHashMap<>();

  SeriesTrial(BookingEngine engine, Asker asker, StagedStore staged) {
    this.staged = staged;
    this.asker = asker;
    plain = engine.over(staged, 0, this::promised);
    offering = engine.over(staged, engine.alternatives(), this::promised);
  }

  /** A date that was decided, and how. */
  record Attempt(
      Instant original, BookingOutcome outcome, Function<BookingEngine, BookingOutcome> how) {}

  StagedStore staged() {
    return staged;
  }

  /** What reads and decides on what is staged, without looking for alternatives. */
  BookingEngine engine() {
    return plain;
  }

  Attempt attempt(Instant original, Function<BookingEngine, BookingOutcome> how) {
    return new Attempt(original, how.apply(plain), how);
  }

  /** Asks for several dates, of which the first ones make nobody go where later ones will be. */
  List<Attempt> requests(Map<Instant, BookingRequest> requests) {
    List<Attempt> attempts = new ArrayList<>();
    toCome.putAll(requests);
    requests.forEach((original, request) -> attempts.add(request(original, request)));
    return attempts;
  }

  private List<Claim> promised() {
    List<Claim> claims = new ArrayList<>();
    for (BookingRequest request : toCome.values()) {
      RankedRoom room = request.rooms().isEmpty() ? null : plain.placement().first(request);
      if (room != null) {
        plain.claims(room, request).forEach(claim -> claims.add(claim.of(request.id().document())));
      }
    }
    return claims;
  }

  Attempt request(Instant original, BookingRequest request) {
    toCome.remove(original);
    return attempt(original, engine -> new Requests(engine, asker, false).request(request));
  }

  /**
   * Looks once more at what failed, now that all others are decided: what is offered instead is not
   * what another date has taken.
   */
  List<Attempt> settle(SeriesRequest plan, List<Attempt> attempts) {
    Map<String, Booking> own = new HashMap<>();
    for (Attempt attempt : attempts) {
      Booking booking = booking(attempt.outcome());
      if (booking != null) {
        own.put(booking.id().value(), booking);
      }
    }
    List<Attempt> settled = new ArrayList<>();
    for (Attempt attempt : attempts) {
      if (attempt.outcome() instanceof BookingOutcome.Refused refused) {
        BookingOutcome again = again(refused, attempt);
        settled.add(
            new Attempt(
                attempt.original(),
                again instanceof BookingOutcome.Refused no
                    ? ofItself(plan, attempt.original(), own, no)
                    : again,
                attempt.how()));
      } else {
        settled.add(attempt);
      }
    }
    return settled;
  }

  /** What another date of the series has is not named as a booking: it may never be one. */
  private static BookingOutcome.Refused ofItself(
      SeriesRequest plan,
      Instant original,
      Map<String, Booking> own,
      BookingOutcome.Refused refused) {
    List<Reason> reasons = new ArrayList<>();
    List<DocumentKey> clashes = new ArrayList<>(refused.clashes());
    for (Reason reason : refused.reasons()) {
      Booking date = own.get(reason.evidence().getOrDefault("holder", ""));
      if (date == null) {
        reasons.add(reason);
      } else {
        clashes.remove(date.id().document());
        reasons.add(
            BookingReason.SERIES_OVERLAPS_ITSELF.with(
                "series", plan.id().value(),
                "slot", date.slot().toString(),
                "other", plan.slot(original).toString()));
      }
    }
    return new BookingOutcome.Refused(reasons, clashes, refused.alternatives());
  }

  private BookingOutcome again(BookingOutcome.Refused first, Attempt attempt) {
    BookingOutcome second = attempt.how().apply(offering);
    if (!(second instanceof BookingOutcome.Refused offers)) {
      return second;
    }
    List<Reason> reasons = new ArrayList<>(first.reasons());
    offers.reasons().stream()
        .filter(reason -> reason.is(BookingReason.NO_ALTERNATIVE))
        .filter(reason -> !reasons.contains(reason))
        .forEach(reasons::add);
    return new BookingOutcome.Refused(reasons, first.clashes(), offers.alternatives());
  }

  static List<DatedOutcome> outcomes(List<Attempt> attempts) {
    return attempts.stream()
        .map(attempt -> new DatedOutcome(attempt.original(), attempt.outcome()))
        .sorted(Comparator.comparing(DatedOutcome::original))
        .toList();
  }

  /** The date of a series that an attempt has made. */
  SeriesDate date(Attempt attempt) {
    Booking booking = booking(attempt.outcome());
    return booking == null
        ? SeriesDate.skipped(attempt.original(), reasons(attempt.outcome()))
        : SeriesDate.placed(attempt.original(), booking, List.of());
  }

  static @Nullable Booking booking(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Confirmed confirmed) {
      return confirmed.booking();
    }
    if (outcome instanceof BookingOutcome.Waiting waiting) {
      return waiting.booking();
    }
    return outcome instanceof BookingOutcome.Ended ended ? ended.booking() : null;
  }

  private static List<Consequence> consequences(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Confirmed confirmed) {
      return confirmed.consequences();
    }
    if (outcome instanceof BookingOutcome.Waiting waiting) {
      return waiting.consequences();
    }
    return outcome instanceof BookingOutcome.Ended ended ? ended.consequences() : List.of();
  }

  /** Why a date failed as anybody may know it: it is kept where many can read it. */
  List<Reason> reasons(BookingOutcome outcome) {
    List<Reason> reasons = new ArrayList<>();
    if (outcome instanceof BookingOutcome.Refused refused) {
      for (Reason reason : refused.reasons()) {
        Reason told = told(reason);
        if (!reasons.contains(told)) {
          reasons.add(told);
        }
      }
    }
    return reasons;
  }

  private Reason told(Reason reason) {
    boolean room = reason.is(BookingReason.ROOM_TAKEN);
    if (!room && !reason.is(BookingReason.EQUIPMENT_TAKEN)) {
      return reason;
    }
    DocumentKey holder = new BookingId(reason.evidence().getOrDefault("holder", "")).document();
    boolean open =
        plain
            .find(holder)
            .filter(booking -> plain.access().sees(Asker.ANYBODY, booking.request()))
            .isPresent();
    if (open) {
      return reason;
    }
    String what = room ? "room" : "equipment";
    BookingReason code =
        room
            ? BookingReason.ROOM_TAKEN_CONFIDENTIALLY
            : BookingReason.EQUIPMENT_TAKEN_CONFIDENTIALLY;
    return code.with(what, reason.evidence().getOrDefault(what, ""));
  }

  /** Gives a booking up, whatever the policy says: the series has no more use for it. */
  Booking giveUp(Booking booking, List<Reason> reasons, @Nullable String note) {
    Instant now = plain.now();
    Booking after = BookingDraft.ended(booking, BookingState.CANCELLED, now, reasons, note);
    BookingCommand command =
        booking.state() == BookingState.REQUESTED ? BookingCommand.WITHDRAW : BookingCommand.CANCEL;
    staged.commit(
        plain
            .documents()
            .commit(asker, now, List.of(BookingChange.of(command, booking, after)), new Limits()));
    return after.withVersion(StagedStore.STAGED);
  }

  /** An id for the booking of a date that may have had one before. */
  BookingId freshId(SeriesId series, Instant original) {
    BookingId id = series.booking(original);
    for (int i = 2; plain.find(id.document()).isPresent(); i++) {
      id = new BookingId(series.booking(original).value() + "/" + i);
    }
    return id;
  }

  /** An outcome once it is known which version it has. */
  static DatedOutcome landed(DatedOutcome staged, long version) {
    Booking booking = booking(staged.outcome());
    return booking == null
        ? staged
        : new DatedOutcome(
            staged.original(),
            BookingOutcome.of(
                landed(booking, version),
                consequences(staged.outcome()).stream()
                    .map(one -> new Consequence(one.command(), landed(one.booking(), version)))
                    .toList()));
  }

  static SeriesDate landed(SeriesDate staged, long version) {
    return staged.booking() == null ? staged : staged.with(landed(staged.booking(), version));
  }

  private static Booking landed(Booking staged, long version) {
    return staged.version() == StagedStore.STAGED ? staged.withVersion(version) : staged;
  }
}
