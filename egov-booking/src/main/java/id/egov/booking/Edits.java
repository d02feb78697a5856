package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Moves bookings, gives them up, and tells that they take place. */
final class Edits {

  private final BookingEngine engine;
  private final Asker asker;

  Edits(BookingEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  BookingOutcome reschedule(
      BookingId id,
      long expectedVersion,
      TimeSlot slot,
      List<RoomId> rooms,
      @Nullable String note) {
    return engine.edit(
        asker,
        BookingCommand.RESCHEDULE,
        id,
        expectedVersion,
        booking -> null,
        booking -> {
          BookingRequest moved =
              booking.request().withSlot(slot).withRooms(rooms.isEmpty() ? booking.rooms() : rooms);
          return engine.place(Ask.of(BookingCommand.RESCHEDULE, moved, asker, booking), null, note);
        });
  }

  /** Asks for something else, in the place that it has. */
  BookingOutcome change(BookingRequest wanted, long expectedVersion, @Nullable String note) {
    return change(wanted, expectedVersion, true, note);
  }

  /** Asks for something else, at the time and in the rooms that it says. */
  BookingOutcome become(BookingRequest wanted, long expectedVersion, @Nullable String note) {
    return change(wanted, expectedVersion, false, note);
  }

  private BookingOutcome change(
      BookingRequest wanted, long expectedVersion, boolean here, @Nullable String note) {
    return engine.edit(
        asker,
        BookingCommand.CHANGE,
        wanted.id(),
        expectedVersion,
        booking -> null,
        booking -> {
          BookingRequest before = booking.request();
          if (!wanted.agency().equals(before.agency())
              || !wanted.requester().equals(before.requester())) {
            return BookingEngine.refused(
                BookingReason.NOT_PERMITTED.with(
                    "actor", asker.actor().id(),
                    "command", BookingCommand.CHANGE.name(),
                    "booking", before.id().value()));
          }
          BookingRequest placed =
              here ? wanted.withSlot(booking.slot()).withRooms(booking.rooms()) : wanted;
          return engine.place(Ask.of(BookingCommand.CHANGE, placed, asker, booking), null, note);
        });
  }

  BookingOutcome cancel(BookingId id, long expectedVersion, @Nullable String note) {
    return change(
        BookingCommand.CANCEL,
        id,
        expectedVersion,
        (booking, now) -> {
          Reason late = tooLateToCancel(booking, now);
          if (late == null) {
            return end(BookingCommand.CANCEL, BookingState.CANCELLED, booking, now, note);
          }
          if (asker.override() == null) {
            return BookingEngine.refused(late);
          }
          List<Reason> reasons = new ArrayList<>(booking.reasons());
          reasons.add(Admission.overridden(asker, asker.override(), List.of(late)));
          Booking after = BookingDraft.ended(booking, BookingState.CANCELLED, now, reasons, note);
          return engine.attempt(
              asker,
              now,
              List.of(BookingChange.of(BookingCommand.CANCEL, booking, after)),
              new Limits());
        });
  }

  private @Nullable Reason tooLateToCancel(Booking booking, Instant now) {
    BookingPolicy policy = engine.policies().policy(engine.catalog().ranks(), booking);
    Duration notice = policy == null ? Duration.ZERO : policy.notices().cancel();
    boolean late = booking.slot().startInclusive().isBefore(now.plus(notice));
    return late ? Policies.tooLate(notice, booking.slot()) : null;
  }

  BookingOutcome withdraw(BookingId id, long expectedVersion, @Nullable String note) {
    return change(
        BookingCommand.WITHDRAW,
        id,
        expectedVersion,
        (booking, now) -> end(BookingCommand.WITHDRAW, BookingState.CANCELLED, booking, now, note));
  }

  BookingOutcome checkIn(BookingId id, long expectedVersion) {
    return change(
        BookingCommand.CHECK_IN,
        id,
        expectedVersion,
        (booking, now) -> {
          Booking after =
              BookingDraft.of(booking)
                  .state(BookingState.CHECKED_IN)
                  .decided(booking.milestones().decided(), null)
                  .build();
          return engine.attempt(
              asker,
              now,
              List.of(BookingChange.of(BookingCommand.CHECK_IN, booking, after)),
              new Limits());
        });
  }

  BookingOutcome complete(BookingId id, long expectedVersion, @Nullable String note) {
    return change(
        BookingCommand.COMPLETE,
        id,
        expectedVersion,
        (booking, now) -> end(BookingCommand.COMPLETE, BookingState.COMPLETED, booking, now, note));
  }

  private DecisionStep<BookingOutcome> end(
      BookingCommand command,
      BookingState state,
      Booking booking,
      Instant now,
      @Nullable String note) {
    Booking after = BookingDraft.ended(booking, state, now, booking.reasons(), note);
    return engine.attempt(
        asker, now, List.of(BookingChange.of(command, booking, after)), new Limits());
  }

  private BookingOutcome change(
      BookingCommand command,
      BookingId id,
      long expectedVersion,
      BiFunction<Booking, Instant, DecisionStep<BookingOutcome>> change) {
    return engine.edit(
        asker,
        command,
        id,
        expectedVersion,
        booking -> null,
        booking -> change.apply(booking, engine.now()));
  }
}
