package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking that is being changed. Not thread-safe. */
final class BookingDraft {

  private BookingRequest request;
  private BookingState state;
  private List<RoomId> rooms;
  private TimeSlot slot;
  private List<ClaimedTime> claimed;
  private List<Approval> approvals;
  private Milestones milestones;
  private int sequence;
  private List<Reason> reasons;
  private @Nullable String note;
  private final long version;

  private BookingDraft(Booking from) {
    request = from.request();
    state = from.state();
    rooms = from.rooms();
    slot = from.slot();
    claimed = from.claimed();
    approvals = from.approvals();
    milestones = from.milestones();
    sequence = from.sequence();
    reasons = from.reasons();
    note = from.note();
    version = from.version();
  }

  /** A copy to be changed. */
  static BookingDraft of(Booking booking) {
    return new BookingDraft(booking);
  }

  /**
   * A booking that ends: it gives back what it has, but for the quotas of what took place or nobody
   * came to.
   */
  static Booking ended(
      Booking booking,
      BookingState state,
      Instant now,
      List<Reason> reasons,
      @Nullable String note) {
    BookingDraft draft =
        new BookingDraft(booking)
            .state(state)
            .claimed(left(booking, state))
            .because(reasons)
            .note(note);
    draft.milestones = booking.milestones().decided(now, null);
    draft.sequence++;
    return draft.build();
  }

  private static List<ClaimedTime> left(Booking booking, BookingState state) {
    return state == BookingState.COMPLETED || state == BookingState.NO_SHOW
        ? booking.claimed().stream().filter(Quota::isOf).toList()
        : List.of();
  }

  BookingDraft state(BookingState state) {
    this.state = state;
    return this;
  }

  /** What is asked for from now on. */
  BookingDraft asking(BookingRequest request) {
    if (!request.equals(this.request)) {
      sequence++;
    }
    this.request = request;
    return this;
  }

  /** Where and when, and what that takes. */
  BookingDraft place(List<RoomId> rooms, TimeSlot slot, List<ClaimedTime> claimed) {
    if (!rooms.equals(this.rooms) || !slot.equals(this.slot)) {
      sequence++;
    }
    this.rooms = rooms;
    this.slot = slot;
    this.claimed = claimed;
    return this;
  }

  BookingDraft claimed(List<ClaimedTime> claimed) {
    this.claimed = claimed;
    return this;
  }

  BookingDraft approvals(List<Approval> approvals) {
    this.approvals = approvals;
    return this;
  }

  BookingDraft approved(Approval approval) {
    List<Approval> all = new ArrayList<>(approvals);
    all.add(approval);
    return approvals(all);
  }

  /** Since when it waits for a decision, or null if it is placed without one. */
  BookingDraft submitted(@Nullable Instant now) {
    milestones = milestones.submitted(now);
    return this;
  }

  /** When it came into its state, if that was decided, and when something will be due. */
  BookingDraft decided(@Nullable Instant decided, @Nullable Instant due) {
    if (decided != null && state == BookingState.CONFIRMED) {
      milestones = milestones.confirmed(decided);
    }
    milestones = milestones.decided(decided, due);
    return this;
  }

  BookingDraft because(List<Reason> reasons) {
    this.reasons = reasons;
    return this;
  }

  BookingDraft note(@Nullable String note) {
    this.note = note;
    return this;
  }

  Booking build() {
    return new Booking(
        request,
        state,
        rooms,
        slot,
        claimed,
        approvals,
        milestones,
        sequence,
        reasons,
        note,
        version);
  }
}
