package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Role;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.OpeningTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report needs to know of a booking long after: when it waited, and since when it stood. */
class MilestonesTest {

  private static final BookingPolicy OPEN = BookingPolicy.ofDefaults();
  private static final BookingPolicy GUARDED =
      OPEN.withSteps(new ApprovalStep("persetujuan", Role.APPROVER));

  /** When what nobody has answered lapses. */
  private static final Instant START = hours(9, 10).startInclusive();

  private final Watch watch = new Watch();
  private final BookingService service =
      BookingService.builder(new MemoryStore(), Fixtures.ROOMS, Fixtures.VALIDATOR, watch)
          .rules(new OnlyTheSmallRoomIsOpen())
          .build();

  private static Booking booking(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Confirmed confirmed) {
      return confirmed.booking();
    }
    if (outcome instanceof BookingOutcome.Waiting waiting) {
      return waiting.booking();
    }
    assertThat(outcome).isInstanceOf(BookingOutcome.Ended.class);
    return ((BookingOutcome.Ended) outcome).booking();
  }

  private Booking request(String id, String room) {
    return booking(service.request(Fixtures.request(id, hours(9, 10)).withRoom(room)));
  }

  private static Instant minute(int minute) {
    return Fixtures.NOW.plus(Duration.ofMinutes(minute));
  }

  @Test
  void whatIsConfirmedAtOnceNeverWaited() {
    Booking booking = request("1", "small");
    assertThat(booking.milestones())
        .isEqualTo(new Milestones(minute(0), null, minute(0), minute(0), null));
  }

  @Test
  void theFirstConfirmationIsRememberedToTheEnd() {
    watch.minute = 1;
    Booking waiting = request("1", "hall-b");
    assertThat(waiting.milestones())
        .isEqualTo(new Milestones(minute(1), minute(1), null, null, START));
    watch.minute = 2;
    Booking approved = booking(service.approve(waiting.id(), waiting.version(), null));
    watch.minute = 3;
    Booking again = move(approved, "hall-a");
    assertThat(again.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(again.milestones())
        .isEqualTo(new Milestones(minute(1), minute(1), minute(2), null, START));
    watch.minute = 4;
    Booking twice = booking(service.approve(again.id(), again.version(), null));
    watch.minute = 5;
    Booking gone = booking(service.cancel(twice.id(), twice.version(), null));
    assertThat(gone.milestones())
        .isEqualTo(new Milestones(minute(1), minute(1), minute(2), minute(5), null));
  }

  @Test
  void whatStoodBeforeItHadToWaitWasConfirmedWithoutAnybody() {
    Booking booking = request("1", "small");
    watch.minute = 7;
    Booking moved = move(booking, "hall-b");
    assertThat(moved.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(moved.milestones())
        .isEqualTo(new Milestones(minute(0), null, minute(0), null, START));
  }

  @Test
  void whatWaitedAndFoundAPlaceWithoutADecisionNeverWaited() {
    Booking booking = request("1", "hall-b");
    watch.minute = 7;
    Booking stillWaiting = move(booking, "hall-a");
    assertThat(stillWaiting.milestones().submitted()).isEqualTo(minute(0));
    Booking moved = move(stillWaiting, "small");
    assertThat(moved.milestones())
        .isEqualTo(new Milestones(minute(0), null, minute(7), minute(7), null));
  }

  @Test
  void aHoldWaitsForNobody() {
    Booking held =
        booking(
            service.hold(
                Fixtures.request("1", hours(9, 10)).withRoom("hall-b"), Duration.ofMinutes(10)));
    assertThat(held.milestones())
        .isEqualTo(new Milestones(minute(0), null, null, null, minute(10)));
    watch.minute = 2;
    assertThat(request("1", "hall-b").milestones())
        .isEqualTo(new Milestones(minute(0), minute(2), null, null, START));
  }

  @Test
  void whatIsMissingInJsonIsNotKnown() {
    assertThat(
            JsonCodec.strict().read("{\"requested\":\"2026-11-23T00:00:00Z\"}", Milestones.class))
        .isEqualTo(new Milestones(minute(0), null, null, null, null));
  }

  private Booking move(Booking booking, String room) {
    return booking(
        service.reschedule(
            booking.id(), booking.version(), booking.slot(), List.of(new RoomId(room)), null));
  }

  private static final class OnlyTheSmallRoomIsOpen implements BookingRules {
    @Override
    public BookingPolicy policy(Room room, String agency) {
      return room.id().value().equals("small") ? OPEN : GUARDED;
    }

    @Override
    public OpeningTimes hours(Room room) {
      return OpeningTimes.ALWAYS;
    }
  }

  /** Shows the minute it is told. */
  private static final class Watch extends Clock {

    private int minute;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return minute(minute);
    }
  }
}
