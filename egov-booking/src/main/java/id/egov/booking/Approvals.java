package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says yes and no to requests, step by step. */
final class Approvals {

  private final BookingEngine engine;
  private final Asker asker;

  Approvals(BookingEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  BookingOutcome approve(BookingId id, long expectedVersion, @Nullable String note) {
    return engine.edit(
        asker,
        BookingCommand.APPROVE,
        id,
        expectedVersion,
        this::next,
        booking -> {
          ApprovalStep step = next(booking);
          Instant now = engine.now();
          Booking approved =
              step == null
                  ? booking
                  : BookingDraft.of(booking)
                      .approved(new Approval(step.name(), asker.actor().id(), now))
                      .build();
          return asker.override() == null && next(approved) != null
              ? engine.attempt(
                  asker,
                  now,
                  List.of(
                      BookingChange.of(
                          BookingCommand.APPROVE,
                          booking,
                          BookingDraft.of(approved).note(note).build())),
                  new Limits())
              : confirm(booking, approved, note);
        });
  }

  /** Gives a booking that everybody has said yes to its place. */
  private DecisionStep<BookingOutcome> confirm(
      Booking booking, Booking approved, @Nullable String note) {
    BookingRequest wanted = booking.request().withSlot(booking.slot());
    Ask ask = Ask.of(BookingCommand.APPROVE, wanted.withRooms(booking.rooms()), asker, booking);
    PlaceAnswer answer = engine.placement().place(ask);
    if (answer instanceof PlaceAnswer.No && booking.takesAnyRoom()) {
      // It was to be any room that fits, and the one that was thought of is taken.
      ask = ask.asking(wanted);
      answer = engine.placement().place(ask);
    }
    if (answer instanceof PlaceAnswer.No) {
      answer = engine.answer(ask);
    }
    if (answer instanceof PlaceAnswer.No no) {
      return new DecisionStep.Done<>(engine.placement().refusal(ask, no));
    }
    PlaceAnswer.Free free = (PlaceAnswer.Free) answer;
    Admission admission = free.admission();
    // Another room than the one thought of may ask for more.
    boolean waits = asker.override() == null && next(approved, free.room().ids()) != null;
    List<ClaimedTime> claimed = engine.claims(ask, free, waits);
    if (claimed.isEmpty()) {
      return confirm(booking, approved, note);
    }
    Instant now = engine.now();
    BookingState state = waits ? BookingState.REQUESTED : BookingState.CONFIRMED;
    List<Reason> reasons = new ArrayList<>(booking.reasons());
    reasons.addAll(admission.notes());
    reasons.addAll(Displacement.notes(free.others()));
    Booking after =
        BookingDraft.of(approved)
            .state(state)
            .place(free.room().ids(), booking.slot(), claimed)
            .decided(waits ? null : now, BookingEngine.due(state, admission.policy(), wanted, now))
            .because(reasons)
            .note(note)
            .build();
    List<BookingChange> changes = new ArrayList<>();
    changes.add(BookingChange.of(BookingCommand.APPROVE, booking, after));
    changes.addAll(free.others());
    if (!waits) {
      changes.addAll(engine.pending().rejected(free.room(), after, now, admission.limits()));
    }
    boolean rejects =
        changes.stream().anyMatch(change -> change.command() == BookingCommand.REJECT);
    return engine.attempt(
        asker,
        now,
        rejects ? engine.offering(booking.slot(), changes) : changes,
        admission.limits());
  }

  BookingOutcome reject(BookingId id, long expectedVersion, String why) {
    Objects.requireNonNull(why, "why");
    return engine.edit(
        asker,
        BookingCommand.REJECT,
        id,
        expectedVersion,
        this::next,
        booking -> {
          Instant now = engine.now();
          Booking after = BookingDraft.ended(booking, BookingState.REJECTED, now, List.of(), why);
          return engine.attempt(
              asker,
              now,
              List.of(BookingChange.of(BookingCommand.REJECT, booking, after)),
              new Limits());
        });
  }

  /** The step that is to be taken next, or null if there is none left. */
  @Nullable ApprovalStep next(Booking booking) {
    return next(booking, booking.rooms());
  }

  private @Nullable ApprovalStep next(Booking booking, List<RoomId> wanted) {
    List<RankedRoom> rooms = new ArrayList<>();
    for (RoomId id : wanted) {
      RankedRoom room = engine.catalog().ranks().find(id);
      if (room != null) {
        rooms.add(room);
      }
    }
    List<ApprovalStep> steps =
        rooms.isEmpty()
            ? List.of()
            : engine
                .policies()
                .policy(RankedRoom.together(rooms), booking.request().agency())
                .steps();
    // Whoever asks beyond the policy of a room without steps still waits for somebody.
    List<ApprovalStep> all = steps.isEmpty() ? List.of(ApprovalStep.DECISION) : steps;
    List<String> taken = booking.approvals().stream().map(Approval::step).toList();
    return all.stream().filter(step -> !taken.contains(step.name())).findFirst().orElse(null);
  }
}
