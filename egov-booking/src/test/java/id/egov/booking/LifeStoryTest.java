package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.core.store.EventCursor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifeStoryTest extends StoryCase {

  private static final BookingPolicy STRICT =
      BookingPolicy.ofDefaults()
          .withNoShowAfter(Duration.ofMinutes(30))
          .withNotices(new Notices(Duration.ZERO, Duration.ofHours(2), Duration.ofHours(4)));

  private Booking booked(BookingService service, String id) {
    return confirmed(service.request(request(id, hours(9, 11)).withRoom("small")));
  }

  @Test
  void aBookingIsGivenUpInTime() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.forward(Duration.ofHours(5));
    assertThat(ended(service.cancel(booking.id(), booking.version(), "ill")).milestones().decided())
        .isEqualTo(clock.instant());

    Booking late = booked(service, "2");
    clock.forward(Duration.ofMillis(1));
    assertThat(codes(service.cancel(late.id(), late.version(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
    assertThat(codes(service.as(VERA).overriding("x").cancel(late.id(), late.version(), null)))
        .containsExactly("NOT_PERMITTED");
    Booking cancelled =
        ended(service.as(ROOT).overriding("flood").cancel(late.id(), late.version(), null));
    assertThat(codes(cancelled.reasons())).containsExactly("OVERRIDDEN");
    assertThat(cancelled.reasons().get(0).evidence())
        .containsEntry("codes", "NOTICE_TOO_SHORT")
        .containsEntry("why", "flood");
  }

  @Test
  void theLongestNoticeOfAllItsRoomsCounts() {
    BookingService service =
        builder()
            .rules(
                ApprovalStoryTest.rules(
                    room ->
                        room.id().value().equals("small") ? STRICT : BookingPolicy.ofDefaults()))
            .build();
    Booking both =
        confirmed(service.request(request("1", hours(9, 11)).withRooms("hall-a", "small")));
    Booking one = confirmed(service.request(request("2", hours(9, 11)).withRoom("hall-b")));
    clock.forward(Duration.ofHours(8));
    assertThat(codes(service.cancel(both.id(), both.version(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
    ended(service.cancel(one.id(), one.version(), null));
  }

  @Test
  void aBookingIsMovedInTime() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.forward(Duration.ofHours(7).plusMillis(1));
    // Neither away from a start that is near, nor to one.
    assertThat(
            codes(
                service.reschedule(
                    booking.id(), booking.version(), hours(20, 21), List.of(), null)))
        .containsExactly("NOTICE_TOO_SHORT", "NO_ALTERNATIVE");
    Booking later = confirmed(service.request(request("2", hours(15, 16)).withRoom("small")));
    assertThat(codes(service.reschedule(later.id(), later.version(), hours(8, 9), List.of(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
    Booking moved =
        confirmed(
            service.reschedule(later.id(), later.version(), hours(16, 17), List.of(), "later"));
    assertThat(moved.sequence()).isEqualTo(1);
    assertThat(moved.note()).isEqualTo("later");
    assertThat(moved.milestones().due())
        .isEqualTo(hours(16, 17).startInclusive().plusSeconds(1800));
  }

  @Test
  void aBookingThatIsMovedIsApprovedAgain() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Booking asked = waiting(service.request(request("1", hours(9, 11)).withRoom("small")));
    Booking approved = confirmed(service.as(ADI).approve(asked.id(), asked.version(), null));
    Booking moved =
        waiting(
            service.reschedule(approved.id(), approved.version(), hours(12, 14), List.of(), null));
    assertThat(moved.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(moved.approvals()).isEmpty();
    assertThat(moved.milestones().decided()).isNull();
    assertThat(moved.slot()).isEqualTo(hours(12, 14));
    Booking again = confirmed(service.as(ADI).approve(moved.id(), moved.version(), null));
    assertThat(again.slot()).isEqualTo(hours(12, 14));
    assertThat(again.claimed()).extracting(ClaimedTime::slot).containsExactly(hours(12, 14));
    // What waits can be moved and withdrawn too.
    Booking other = waiting(service.request(request("2", hours(9, 11)).withRoom("small")));
    Booking elsewhere =
        waiting(
            service.reschedule(
                other.id(), other.version(), hours(9, 11), List.of(new RoomId("hall-b")), null));
    assertThat(ended(service.withdraw(other.id(), elsewhere.version(), null)).claimed()).isEmpty();
  }

  @Test
  void whoComesIsNotReleased() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.set(hours(9, 10).startInclusive());
    Booking there = confirmed(service.checkIn(booking.id(), booking.version()));
    assertThat(there.state()).isEqualTo(BookingState.CHECKED_IN);
    assertThat(there.claimed()).isEqualTo(booking.claimed());
    clock.forward(Duration.ofHours(1));
    assertThat(service.sweep(10)).isEmpty();
    assertThat(codes(service.request(request("2", hours(10, 11)).withRoom("small"))))
        .containsExactly("ROOM_TAKEN");
    // They leave early, and the rest of the time is free.
    Booking done = ended(service.complete(booking.id(), there.version(), "all said"));
    assertThat(done.state()).isEqualTo(BookingState.COMPLETED);
    confirmed(service.request(request("2", hours(10, 11)).withRoom("small")));
  }

  @Test
  void peopleCheckInFromAnHourBeforeUntilItIsReleased() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.set(hours(8, 9).startInclusive().minusMillis(1));
    assertThat(codes(service.checkIn(booking.id(), booking.version())))
        .containsExactly("TOO_EARLY");
    clock.forward(Duration.ofMillis(1));
    confirmed(service.dryRun().checkIn(booking.id(), booking.version()));
    clock.set(hours(9, 10).startInclusive().plus(Duration.ofMinutes(30)));
    // No sweep has told so yet, but it is released.
    assertThat(refused(service.checkIn(booking.id(), booking.version())).reasons())
        .containsExactly(
            BookingReason.MOVE_NOT_ALLOWED.with(
                "booking", "1", "state", "NO_SHOW", "command", "CHECK_IN"));
    assertThat(codes(service.cancel(booking.id(), booking.version(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    assertThat(service.sweep(10)).extracting(Booking::state).containsExactly(BookingState.NO_SHOW);
  }

  @Test
  void whatIsNeverReleasedIsCheckedInToUntilItsEnd() {
    BookingService service =
        service(BookingPolicy.ofDefaults().withCheckInBefore(Duration.ofMinutes(10)));
    Booking booking = booked(service, "1");
    clock.set(hours(9, 10).startInclusive().minus(Duration.ofMinutes(11)));
    assertThat(codes(service.checkIn(booking.id(), booking.version())))
        .containsExactly("TOO_EARLY");
    clock.set(hours(10, 11).endExclusive().minusMillis(1));
    confirmed(service.dryRun().checkIn(booking.id(), booking.version()));
    clock.forward(Duration.ofMillis(1));
    assertThat(codes(service.checkIn(booking.id(), booking.version()))).containsExactly("TOO_LATE");
  }

  @Test
  void whatHasNotBegunIsNotCompletedButCancelledInTime() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.set(hours(9, 10).startInclusive().minusMillis(1));
    assertThat(codes(service.cancel(booking.id(), booking.version(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
    assertThat(codes(service.complete(booking.id(), booking.version(), null)))
        .containsExactly("TOO_EARLY");
    clock.forward(Duration.ofMillis(1));
    assertThat(ended(service.complete(booking.id(), booking.version(), null)).state())
        .isEqualTo(BookingState.COMPLETED);
  }

  @Test
  void whatHasBegunIsNoLongerCancelled() {
    BookingService service = service(BookingPolicy.ofDefaults());
    Booking booking = booked(service, "1");
    clock.set(hours(9, 10).startInclusive());
    ended(service.dryRun().cancel(booking.id(), booking.version(), null));
    clock.forward(Duration.ofMillis(1));
    assertThat(codes(service.cancel(booking.id(), booking.version(), null)))
        .containsExactly("NOTICE_TOO_SHORT");
  }

  @Test
  void whatIsWrittenDownAfterwardsHasTakenPlace() {
    BookingService service = service(STRICT).as(ROOT).overriding("written down later");
    clock.set(hours(20, 21).startInclusive());
    Booking booking = booked(service, "1");
    assertThat(booking.milestones().due()).isNull();
    assertThat(service.sweep(10)).isEmpty();
  }

  @Test
  void whatNobodyComesToIsReleased() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    Booking other = confirmed(service.request(request("2", hours(9, 11)).withRoom("hall-a")));
    clock.set(hours(9, 10).startInclusive().plus(Duration.ofMinutes(30)).minusMillis(1));
    assertThat(service.sweep(10)).isEmpty();
    clock.forward(Duration.ofMillis(1));
    // A dry run shows what would be released.
    assertThat(service.dryRun().sweep(10)).hasSize(2);
    assertThat(now(service, booking)).isEqualTo(booking);
    List<Booking> first = service.sweep(1);
    List<Booking> second = service.sweep(1);
    assertThat(first).extracting(Booking::state).containsExactly(BookingState.NO_SHOW);
    assertThat(first).containsExactly(now(service, booking));
    assertThat(second).containsExactly(now(service, other));
    assertThat(service.sweep(1)).isEmpty();
    confirmed(service.request(request("3", hours(10, 11)).withRoom("small")));
  }

  @Test
  void whoAsksNextOvertakesWhatNobodyCameTo() {
    BookingService service = service(STRICT);
    booked(service, "1");
    clock.set(hours(9, 10).startInclusive().plus(Duration.ofMinutes(30)));
    Confirmed next = (Confirmed) service.request(request("2", hours(10, 11)).withRoom("small"));
    assertThat(next.consequences())
        .extracting(Consequence::command)
        .containsExactly(BookingCommand.RELEASE);
  }

  @Test
  void everyEventIsReadAgain() {
    BookingService service = builder().recordRefusals(true).build();
    Booking booking = booked(service, "1");
    service.request(request("2", hours(9, 11)).withRoom("small"));
    service.cancel(booking.id(), booking.version(), "ill");
    List<Optional<BookingEvent>> changes =
        store.events(EventCursor.START, 10).events().stream().map(service::event).toList();
    assertThat(changes).extracting(Optional::isPresent).containsExactly(true, false, true);
    BookingEvent last = changes.get(2).orElseThrow();
    assertThat(last.command()).isEqualTo(BookingCommand.CANCEL);
    assertThat(last.actor()).isEqualTo("application");
    assertThat(last.booking()).isEqualTo(now(service, booking));
    assertThat(last.before()).isEqualTo(booking);
    List<Optional<RefusedRequest>> refusals =
        store.events(EventCursor.START, 10).events().stream().map(service::refusal).toList();
    assertThat(refusals).extracting(Optional::isPresent).containsExactly(false, true, false);
    assertThat(refusals.get(1).orElseThrow().codes()).containsExactly("ROOM_TAKEN");
  }

  @Test
  void aCheckInLeavesTheTimelineAsItWas() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    clock.set(hours(9, 10).startInclusive());
    long version = store.timeline(booking.room().resource(), hours(0, 24)).version();
    confirmed(service.checkIn(booking.id(), booking.version()));
    assertThat(store.timeline(booking.room().resource(), hours(0, 24)).version())
        .isEqualTo(version);
  }

  @Test
  void toSetThePolicyAsideNeedsAReason() {
    assertThatThrownBy(() -> service(STRICT).overriding(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("why");
  }

  @Test
  void anotherTitleIsNotApprovedAgainAndMorePeopleAre() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Booking asked =
        waiting(service.request(request("1", hours(9, 11)).withRoom("hall").withPeople(50)));
    Booking approved = confirmed(service.as(ADI).approve(asked.id(), asked.version(), "yes"));
    BookingRequest other = approved.request().withTitle("Another title").withPeople(40);
    Booking renamed = confirmed(service.change(other, approved.version(), "a slip of the pen"));
    assertThat(renamed.request()).isEqualTo(other);
    assertThat(renamed.approvals()).isEqualTo(approved.approvals());
    assertThat(renamed.claimed()).isEqualTo(approved.claimed());
    assertThat(renamed.sequence()).isGreaterThan(approved.sequence());
    assertThat(renamed.note()).isEqualTo("a slip of the pen");
    Booking more = waiting(service.change(other.withPeople(41), renamed.version(), null));
    assertThat(more.approvals()).isEmpty();
    assertThat(codes(service.change(other.withPeople(400), more.version(), null)))
        .contains("ROOM_TOO_SMALL");
    confirmed(service.as(ADI).approve(more.id(), more.version(), null));
    assertThat(events())
        .containsExactly(
            "booking-request 1",
            "booking-approve 1",
            "booking-change 1",
            "booking-change 1",
            "booking-approve 1");
  }

  @Test
  void whatWaitsIsChangedWithoutLosingWhoHasSaidYes() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CHECK, CONSENT));
    Booking asked = waiting(service.request(request("1", hours(9, 11)).withRoom("hall")));
    Booking checked = waiting(service.as(VERA).approve(asked.id(), asked.version(), null));
    BookingRequest renamed = checked.request().withTitle("Another title");
    Booking changed = waiting(service.change(renamed, checked.version(), null));
    assertThat(changed.approvals()).isEqualTo(checked.approvals());
    confirmed(service.as(ADI).approve(changed.id(), changed.version(), null));
  }

  @Test
  void whatIsThereByAnExceptionMayStillBeRenamed() {
    BookingService service = service(STRICT.withLongest(Duration.ofHours(1)));
    Booking booking = booked(service.as(ROOT).overriding("whole morning"), "1");
    clock.forward(Duration.ofHours(8));
    Booking renamed =
        confirmed(service.change(booking.request().withTitle("Short"), booking.version(), null));
    assertThat(renamed.reasons()).isEqualTo(booking.reasons());
    assertThat(renamed.milestones().due()).isEqualTo(booking.milestones().due());
  }

  @Test
  void nobodyMakesABookingSomebodyElses() {
    BookingService service = service(STRICT);
    Booking booking = booked(service, "1");
    for (BookingRequest other :
        List.of(
            booking.request().withRequester("ghost"),
            request("1", hours(9, 11))
                .withRequester(booking.request().requester())
                .withRoom("small"))) {
      BookingRequest wanted =
          other.requester().equals("ghost")
              ? other
              : BookingRequest.of("1", "Rapat", "Lain", hours(9, 11))
                  .withRequester(other.requester())
                  .withRoom("small");
      assertThat(codes(service.change(wanted, booking.version(), null)))
          .containsExactly("NOT_PERMITTED");
    }
  }
}
