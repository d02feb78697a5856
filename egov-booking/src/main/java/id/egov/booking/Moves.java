package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a booking at an instant: what the table of {@link BookingCommand} has from
 * its state, at its time. What has lapsed is over, even before a sweep has told so.
 */
final class Moves {

  private final Policies policies;
  private final RoomRanks ranks;

  Moves(Policies policies, RoomRanks ranks) {
    this.policies = policies;
    this.ranks = ranks;
  }

  /** Where a booking stands by now. */
  static BookingState state(Booking booking, Instant now) {
    return Lapse.of(booking, now).map(lapse -> lapse.after().state()).orElse(booking.state());
  }

  /** Why something cannot be done with a booking now, or null if it can. */
  @Nullable Reason refusal(BookingCommand command, Booking booking, Instant now) {
    BookingState state = state(booking, now);
    if (!command.leadsFrom(state)) {
      return notFrom(state, command, booking);
    }
    TimeSlot slot = booking.slot();
    if (command == BookingCommand.CHECK_IN) {
      if (now.isBefore(slot.startInclusive().minus(checkInBefore(booking)))) {
        return untimely(BookingReason.TOO_EARLY, command, booking);
      }
      return now.isBefore(slot.endExclusive())
          ? null
          : untimely(BookingReason.TOO_LATE, command, booking);
    }
    return command == BookingCommand.COMPLETE && now.isBefore(slot.startInclusive())
        ? untimely(BookingReason.TOO_EARLY, command, booking)
        : null;
  }

  private Duration checkInBefore(Booking booking) {
    BookingPolicy policy = policies.policy(ranks, booking);
    return policy == null ? Duration.ZERO : policy.checkInBefore();
  }

  static Reason notFrom(BookingState state, BookingCommand command, Booking booking) {
    return BookingReason.MOVE_NOT_ALLOWED.with(
        "booking", booking.id().value(), "state", state.name(), "command", command.name());
  }

  private static Reason untimely(BookingReason code, BookingCommand command, Booking booking) {
    return code.with(
        "booking", booking.id().value(),
        "command", command.name(),
        "slot", booking.slot().toString());
  }
}
