package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.EventCursor;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A minister comes, and the hall is taken. */
class DisplacementStoryTest extends OnAStore {

  private static final BookingPolicy MAY_BE_DISPLACED =
      BookingPolicy.ofDefaults().withDisplacementNotice(Duration.ofHours(2));
  private static final Actor PROTOCOL =
      Actor.of("protokol", "Setda", Role.REQUESTER, Role.APPROVER);

  private final BookingService service = service(MAY_BE_DISPLACED);

  private BookingService service(BookingPolicy policy) {
    return Fixtures.service(store).policy(policy).build();
  }

  private Booking confirmed(BookingRequest request) {
    return confirmed(service.request(request)).booking();
  }

  private static Confirmed confirmed(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Confirmed.class);
    return (Confirmed) outcome;
  }

  private static List<String> refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  private Booking now(Booking booking) {
    return service.find(booking.id()).orElseThrow();
  }

  private static Map<String, Booking> consequences(Confirmed outcome) {
    assertThat(outcome.consequences())
        .allSatisfy(one -> assertThat(one.command()).isEqualTo(BookingCommand.DISPLACE));
    return outcome.consequences().stream()
        .collect(Collectors.toMap(one -> one.booking().id().value(), one -> one.booking()));
  }

  private static Booking of(Map<String, Booking> bookings, String id) {
    return Objects.requireNonNull(bookings.get(id));
  }

  private static BookingRequest minister(TimeSlot slot) {
    return BookingRequest.of("minister", "Kunjungan menteri", "Setda", slot)
        .withRequester("protokol")
        .withRoom("hall")
        .withPriority(1)
        .withPeople(150);
  }

  @Test
  void theMinistersVisitTakesTheHallAndEverybodyElseGetsAnotherPlace() {
    Booking staff = confirmed(request("staff", hours(9, 11)).withRoom("hall-a").withPriority(5));
    Booking choir = confirmed(request("choir", hours(10, 12)).withRoom("hall-b").withPeople(80));
    confirmed(request("interview", hours(11, 12)).withRoom("small"));

    // What would happen is known before it does.
    BookingRequest visit = minister(hours(9, 12));
    Confirmed preview = confirmed(service.as(PROTOCOL).dryRun().request(visit));
    assertThat(now(staff)).isEqualTo(staff);

    Confirmed outcome = confirmed(service.as(PROTOCOL).request(visit));
    assertThat(outcome.consequences())
        .extracting(one -> one.booking().withVersion(0))
        .isEqualTo(
            preview.consequences().stream().map(one -> one.booking().withVersion(0)).toList());
    assertThat(outcome.booking().room().value()).isEqualTo("hall");
    assertThat(outcome.booking().reasons())
        .containsExactly(BookingReason.HAS_DISPLACED.with("bookings", "2"));

    // The staff meeting finds the small room at its time. The choir does not fit there: it comes
    // to the nearest time at which the hall is free, and its own part of it rather than another.
    Map<String, Booking> moved = consequences(outcome);
    assertThat(moved.keySet()).containsExactlyInAnyOrder("staff", "choir");
    assertThat(now(staff)).isEqualTo(of(moved, "staff"));
    assertThat(now(staff).room().value()).isEqualTo("small");
    assertThat(now(staff).slot()).isEqualTo(hours(9, 11));
    assertThat(now(choir).room().value()).isEqualTo("hall-b");
    assertThat(now(choir).slot()).isEqualTo(hours(12, 14));
    assertThat(now(choir).state()).isEqualTo(BookingState.CONFIRMED);

    // Guests are told: the sequence grows, and an event says why and what else there is.
    assertThat(now(choir).sequence()).isEqualTo(choir.sequence() + 1);
    assertThat(now(choir).reasons())
        .containsExactly(
            BookingReason.DISPLACED_BY.with(
                "room", "hall-b",
                "slot", hours(10, 12).toString(),
                "holder", "minister",
                "title", "Kunjungan menteri",
                "agency", "Setda"));
    List<BookingEvent> events =
        store.events(EventCursor.START, 100).events().stream()
            .flatMap(stored -> service.event(stored).stream())
            .filter(event -> event.command() == BookingCommand.DISPLACE)
            .toList();
    assertThat(events).hasSize(2);
    assertThat(events).allSatisfy(event -> assertThat(event.alternatives()).isNotEmpty());
    assertThat(events.get(0).actor()).isEqualTo("protokol");
    assertThat(events.get(0).before()).isNotNull();
  }

  @Test
  void whatFindsNoPlaceEndsAndIsToldWhatElseThereIs() {
    confirmed(request("fair", hours(2, 24)).withRoom("hall-a").withPeople(100));
    BookingService week = service(MAY_BE_DISPLACED.withWindow(Duration.ofDays(1)));
    Confirmed outcome =
        confirmed(week.request(request("visit", hours(9, 10)).withRoom("hall-a").withPriority(2)));
    Booking fair = of(consequences(outcome), "fair");
    assertThat(fair.state()).isEqualTo(BookingState.DISPLACED);
    assertThat(fair.claimed()).isEmpty();
    assertThat(fair.reasons().get(0).code()).isEqualTo("DISPLACED_BY");
  }

  @Test
  void onlyAHigherClassDisplaces() {
    confirmed(request("second", hours(9, 10)).withRoom("small").withPriority(2));
    BookingRequest visit = request("visit", hours(9, 10)).withRoom("small");
    assertThat(refused(service.request(visit.withPriority(2)))).containsExactly("ROOM_TAKEN");
    assertThat(refused(service.request(visit.withPriority(3)))).containsExactly("ROOM_TAKEN");
    assertThat(refused(service.request(visit))).containsExactly("ROOM_TAKEN");
    assertThat(service.request(visit.withPriority(1))).isInstanceOf(Confirmed.class);
  }

  @Test
  void onlyThoseWhoMayDisplaceDo() {
    confirmed(request("staff", hours(9, 10)).withRoom("small"));
    BookingRequest visit = request("visit", hours(9, 10)).withRoom("small").withPriority(1);
    Actor clerk = Actor.of(visit.requester(), visit.agency(), Role.REQUESTER);
    assertThat(refused(service.as(clerk).request(visit))).containsExactly("ROOM_TAKEN");
    assertThat(refusedHold(visit)).containsExactly("ROOM_TAKEN");
  }

  private List<String> refusedHold(BookingRequest request) {
    return refused(service.hold(request, Duration.ofMinutes(5)));
  }

  @Test
  void itMustBeKnownEarlyEnough() {
    confirmed(request("soon", hours(1, 2)).withRoom("small"));
    confirmed(request("later", hours(2, 3)).withRoom("small"));
    BookingRequest visit = request("visit", hours(1, 2)).withRoom("small").withPriority(1);
    assertThat(refused(service.request(visit))).containsExactly("ROOM_TAKEN");
    assertThat(service.request(visit.withSlot(hours(2, 3)))).isInstanceOf(Confirmed.class);
    // Where the policy says nothing, nobody is displaced.
    confirmed(request("safe", hours(3, 4)).withRoom("small"));
    assertThat(
            refused(
                service(BookingPolicy.ofDefaults())
                    .request(visit.withId(new BookingId("x")).withSlot(hours(3, 4)))))
        .containsExactly("ROOM_TAKEN");
  }

  @Test
  void nobodyIsDisplacedTwiceButWhoChoosesAnewMayBe() {
    Booking staff = confirmed(request("staff", hours(9, 10)).withRoom("small"));
    confirmed(service.request(request("visit", hours(9, 10)).withRoom("small").withPriority(2)));
    assertThat(now(staff).room().value()).isEqualTo("hall-b");
    BookingRequest second = request("second", hours(9, 10)).withRoom("hall-b").withPriority(1);
    assertThat(refused(service.request(second))).containsExactly("ROOM_TAKEN");

    service.reschedule(staff.id(), now(staff).version(), hours(10, 11), List.of(), null);
    assertThat(service.request(second.withSlot(hours(10, 11)).withId(new BookingId("third"))))
        .isInstanceOf(Confirmed.class);
  }

  @Test
  void whoMayNotSeeABookingDoesNotDisplaceIt() {
    confirmed(
        request("secret", hours(9, 10)).withRoom("small").withVisibility(Visibility.CONFIDENTIAL));
    BookingRequest visit =
        BookingRequest.of("visit", "Visit", "Setda", hours(9, 10))
            .withRequester("protokol")
            .withRoom("small")
            .withPriority(1);
    assertThat(refused(service.as(PROTOCOL).request(visit)))
        .containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
    Actor administrator = Actor.of("admin", "Diskominfo", Role.ADMINISTRATOR);
    assertThat(service.as(administrator).request(visit)).isInstanceOf(Confirmed.class);
  }

  @Test
  void aConfidentialWinnerIsNotNamed() {
    Booking staff = confirmed(request("staff", hours(9, 10)).withRoom("small"));
    service.request(
        request("secret", hours(9, 10))
            .withRoom("small")
            .withPriority(1)
            .withVisibility(Visibility.CONFIDENTIAL));
    assertThat(now(staff).reasons())
        .containsExactly(
            BookingReason.DISPLACED_CONFIDENTIALLY.with(
                "room", "small", "slot", hours(9, 10).toString()));
  }

  @Test
  void aDisplacedBookingMayDisplaceALowerOneInTurn() {
    // Only the halls hold so many, and for the whole bookable day.
    BookingService day = service(MAY_BE_DISPLACED.withWindow(Duration.ofHours(24)));
    confirmed(
        day.request(request("a", hours(2, 24)).withRoom("hall-a").withPeople(80).withPriority(4)));
    confirmed(
        day.request(request("b", hours(2, 24)).withRoom("hall-b").withPeople(80).withPriority(8)));
    Confirmed outcome =
        confirmed(day.request(request("visit", hours(9, 10)).withRoom("hall-a").withPriority(1)));
    Map<String, Booking> moved = consequences(outcome);
    assertThat(of(moved, "a").room().value()).isEqualTo("hall-b");
    assertThat(of(moved, "b").state()).isEqualTo(BookingState.DISPLACED);
    assertThat(of(moved, "b").reasons().get(0).evidence()).containsEntry("holder", "a");
  }

  @Test
  void aChainEndsAfterTheSecondLink() {
    BookingService day =
        BookingService.builder(
                store,
                RoomCatalog.of(
                    List.of(
                        Room.of("a", "A", 10).withFeatures("stage"),
                        Room.of("b", "B", 10).withFeatures("stage"),
                        Room.of("c", "C", 10))),
                Fixtures.VALIDATOR,
                Fixtures.CLOCK)
            .policy(MAY_BE_DISPLACED.withWindow(Duration.ofHours(24)))
            .build();
    BookingRequest all = request("in-a", hours(2, 24)).withRoom("a").withFeatures("stage");
    confirmed(day.request(all.withPriority(4)));
    confirmed(day.request(request("in-b", hours(2, 24)).withRoom("b").withPriority(6)));
    confirmed(day.request(request("in-c", hours(2, 24)).withRoom("c").withPriority(9)));
    Map<String, Booking> moved =
        consequences(
            confirmed(day.request(request("visit", hours(9, 10)).withRoom("a").withPriority(1))));
    assertThat(of(moved, "in-a").room().value()).isEqualTo("b");
    assertThat(of(moved, "in-b").state()).isEqualTo(BookingState.DISPLACED);
    assertThat(moved).doesNotContainKey("in-c");
  }

  @Test
  void anyRoomTakesTheOneWhoseHolderSuffersLeast() {
    confirmed(request("small", hours(9, 10)).withRoom("small").withPriority(3));
    confirmed(request("a", hours(9, 10)).withRoom("hall-a").withPriority(7).withPeople(60));
    confirmed(request("b", hours(9, 10)).withRoom("hall-b").withPriority(6).withPeople(60));
    Confirmed outcome = confirmed(service.request(request("visit", hours(9, 10)).withPriority(1)));
    assertThat(consequences(outcome).keySet()).containsExactly("a");
    assertThat(outcome.booking().room().value()).isEqualTo("hall-a");
  }

  @Test
  void aRequestThatWaitsDisplacesOnlyWhenItIsApproved() {
    Booking staff = confirmed(request("staff", hours(9, 10)).withRoom("small"));
    BookingPolicy approved =
        MAY_BE_DISPLACED.withSteps(new ApprovalStep("persetujuan", Role.APPROVER));
    BookingRequest visit = request("visit", hours(9, 10)).withRoom("small").withPriority(1);
    BookingService competing = service(approved);
    Booking waiting = ((Waiting) competing.request(visit)).booking();
    assertThat(now(staff)).isEqualTo(staff);
    Confirmed outcome =
        confirmed(competing.as(PROTOCOL).approve(waiting.id(), waiting.version(), null));
    assertThat(consequences(outcome).keySet()).containsExactly("staff");
    assertThat(outcome.booking().reasons())
        .contains(BookingReason.HAS_DISPLACED.with("bookings", "1"));

    BookingService blocking = service(approved.withPending(Pending.BLOCKS));
    confirmed(request("other", hours(12, 13)).withRoom("small"));
    assertThat(
            refused(blocking.request(visit.withId(new BookingId("late")).withSlot(hours(12, 13)))))
        .containsExactly("ROOM_TAKEN");
  }

  @Test
  void anotherTimeIsOpenAndPolicyHolds() {
    // Open 9 to 17 on the first day only; the halls are too dear for the trainee's agency.
    BookingRules rules =
        new BookingRules() {
          @Override
          public BookingPolicy policy(Room room, String agency) {
            return room.id().value().startsWith("hall")
                ? MAY_BE_DISPLACED.withRight(BookingRight.NEVER)
                : MAY_BE_DISPLACED;
          }

          @Override
          public OpeningTimes hours(Room room) {
            return window -> List.of(Fixtures.hours(9, 17));
          }
        };
    BookingService office = Fixtures.service(store).rules(rules).build();
    confirmed(office.request(request("training", hours(9, 12))));
    confirmed(office.request(request("test", hours(16, 17))));
    Confirmed outcome = confirmed(office.request(request("visit", hours(9, 11)).withPriority(1)));
    // 11 to 14, not before 9.
    assertThat(of(consequences(outcome), "training").slot()).isEqualTo(hours(11, 14));
    Confirmed longer = confirmed(office.request(request("visit2", hours(14, 17)).withPriority(1)));
    assertThat(of(consequences(longer), "test").state()).isEqualTo(BookingState.DISPLACED);
  }

  @Test
  void equipmentIsTakenFromTheLeastImportant() {
    BookingService equipped =
        BookingService.builder(
                store,
                Fixtures.ROOMS.withEquipment(List.of(new EquipmentPool("mic", "Mic", 3))),
                Fixtures.VALIDATOR,
                Fixtures.CLOCK)
            .policy(MAY_BE_DISPLACED)
            .build();
    for (int i = 0; i < 3; i++) {
      confirmed(
          equipped.request(
              request("r" + i, hours(9, 10))
                  .withRoom(List.of("small", "hall-a", "hall-b").get(i))
                  .withEquipment("mic", 1)
                  .withPriority(i == 1 ? 8 : 4)));
    }
    confirmed(equipped.request(request("r3", hours(11, 12)).withEquipment("mic", 3)));
    Confirmed outcome =
        confirmed(
            equipped.request(
                request("visit", hours(9, 10))
                    .withRoom("hall-b")
                    .withEquipment("mic", 2)
                    .withPriority(1)));
    // The holder of the room, and of the other two the lower class.
    assertThat(consequences(outcome).keySet()).isEqualTo(Set.of("r1", "r2"));
    assertThat(consequences(outcome).values())
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(BookingState.CONFIRMED));
  }

  @Test
  void whatIsOverAnywayMakesPlaceWithoutBeingDisplaced() {
    service.hold(request("held", hours(9, 10)).withRoom("hall-b"), Duration.ofMillis(1));
    confirmed(request("staff", hours(9, 10)).withRoom("hall-a"));
    BookingService later =
        BookingService.builder(
                store,
                Fixtures.ROOMS,
                Fixtures.VALIDATOR,
                Clock.offset(Fixtures.CLOCK, Duration.ofMinutes(1)))
            .policy(MAY_BE_DISPLACED)
            .build();
    Confirmed outcome =
        confirmed(later.request(request("visit", hours(9, 10)).withRoom("hall").withPriority(1)));
    assertThat(outcome.consequences())
        .extracting(one -> one.command(), one -> one.booking().id().value())
        .containsExactlyInAnyOrder(
            tuple(BookingCommand.EXPIRE, "held"), tuple(BookingCommand.DISPLACE, "staff"));
  }

  @Test
  void whatNeedsSeveralRoomsKeepsThemAtAnotherTime() {
    Booking fair = confirmed(request("fair", hours(9, 11)).withRooms("hall-a", "small"));
    Confirmed outcome =
        confirmed(
            service.request(request("visit", hours(9, 10)).withRoom("small").withPriority(1)));
    Booking moved = of(consequences(outcome), "fair");
    assertThat(moved.rooms()).isEqualTo(fair.rooms());
    assertThat(moved.slot()).isEqualTo(hours(10, 12));
  }

  @Test
  void whoHadThePolicySetAsideKeepsThatAtItsTime() {
    BookingService shortOnly = service(MAY_BE_DISPLACED.withLongest(Duration.ofHours(1)));
    confirmed(
        shortOnly
            .overriding("flood")
            .request(request("crisis", hours(9, 12)).withRoom("small").withPriority(5)));
    Confirmed outcome =
        confirmed(
            shortOnly.request(request("visit", hours(9, 10)).withRoom("small").withPriority(1)));
    Booking moved = of(consequences(outcome), "crisis");
    assertThat(moved.room().value()).isEqualTo("hall-b");
    assertThat(moved.slot()).isEqualTo(hours(9, 12));
    assertThat(moved.reasons())
        .extracting(Reason::code)
        .containsExactly("OVERRIDDEN", "DISPLACED_BY");
  }

  @Test
  void ofEqualsTheYoungestGivesWay() {
    confirmed(request("old", hours(9, 10)).withRoom("hall-a").withPeople(60));
    BookingService later =
        BookingService.builder(
                store,
                Fixtures.ROOMS,
                Fixtures.VALIDATOR,
                Clock.offset(Fixtures.CLOCK, Duration.ofMinutes(1)))
            .policy(MAY_BE_DISPLACED)
            .build();
    confirmed(later.request(request("young", hours(9, 10)).withRoom("hall-b").withPeople(60)));
    Confirmed outcome =
        confirmed(later.request(request("visit", hours(9, 10)).withPeople(60).withPriority(1)));
    assertThat(consequences(outcome).keySet()).containsExactly("young");
    assertThat(later.request(request("second", hours(9, 10)).withPeople(60).withPriority(1)))
        .isInstanceOf(Confirmed.class);
    // The winners, and the one that was displaced already, stay.
    assertThat(
            refused(later.request(request("third", hours(9, 10)).withPeople(60).withPriority(1))))
        .contains("ALL_ROOMS_TAKEN");
  }

  @Test
  void whatOthersHoldAndWhoIsThereStays() {
    store.commit(
        Commit.builder(new CommitId("agenda"))
            .add(
                Claim.exclusive(
                    new RoomId("hall-a").resource(), hours(9, 10), DocumentKey.parse("agenda:7")))
            .build());
    Booking guests = confirmed(request("guests", hours(1, 10)).withRoom("hall-b"));
    service.checkIn(guests.id(), guests.version());
    BookingRequest visit = request("visit", hours(9, 10)).withPriority(1);
    assertThat(refused(service.request(visit.withRoom("hall-a"))))
        .containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
    assertThat(refused(service.request(visit.withRoom("hall-b")))).containsExactly("ROOM_TAKEN");
  }

  @Test
  void whatTheDisplacedKeepsTellsNobodyOfASecret() {
    Booking staff =
        confirmed(
            BookingRequest.of("staff", "Rapat", "Setda", hours(9, 11))
                .withRequester("protokol")
                .withRoom("small"));
    confirmed(
        service.request(
            minister(hours(9, 11))
                .withPeople(5)
                .withRoom("small")
                .withVisibility(Visibility.CONFIDENTIAL)));
    // The one who asked for both knows; others who read of the one do not.
    assertThat(now(staff).reasons())
        .containsExactly(
            BookingReason.DISPLACED_CONFIDENTIALLY.with(
                "room", "small", "slot", hours(9, 11).toString()));
  }

  @Test
  void nobodyIsMovedToWhereSomebodyElseHasToAgree() {
    BookingService strict =
        Fixtures.service(store)
            .rules(
                ApprovalStoryTest.rules(
                    room ->
                        room.id().value().equals("small")
                            ? MAY_BE_DISPLACED
                            : MAY_BE_DISPLACED.withSteps(StoryCase.CONSENT)))
            .build();
    Booking low =
        confirmed(strict.request(request("low", hours(9, 10)).withRoom("small"))).booking();
    confirmed(strict.request(request("visit", hours(9, 10)).withRoom("small").withPriority(1)));
    assertThat(now(low).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(now(low).room().value()).isEqualTo("small");
    assertThat(now(low).slot()).isNotEqualTo(hours(9, 10));
    // Nor is one that has nowhere else to go and displaces another in turn.
    Booking approved =
        strict.request(request("2", hours(9, 10)).withRoom("hall-a"))
                instanceof BookingOutcome.Waiting waiting
            ? waiting.booking()
            : low;
    approved = confirmed(strict.approve(approved.id(), approved.version(), null)).booking();
    BookingRequest second = request("visit2", hours(9, 10)).withRoom("hall-a").withPriority(1);
    confirmed(strict.overriding("urgent").request(second));
    // Whoever has agreed to the one hall has agreed to the other.
    assertThat(now(approved).room().value()).isEqualTo("hall-b");
  }

  @Test
  void onlyThoseAreNamedWhoCannotBeDisplaced() {
    confirmed(request("low", hours(9, 10)).withRoom("hall-a"));
    Booking high = confirmed(request("high", hours(9, 10)).withRoom("hall-b").withPriority(1));
    BookingRequest visit = request("visit", hours(9, 10)).withRoom("hall").withPriority(1);
    Refused no = (Refused) service.request(visit);
    assertThat(no.clashes()).containsExactly(high.id().document());
    assertThat(refused(no)).containsExactly("ROOM_TAKEN");
    service.cancel(high.id(), high.version(), null);
    assertThat(service.request(visit)).isInstanceOf(Confirmed.class);
  }
}
