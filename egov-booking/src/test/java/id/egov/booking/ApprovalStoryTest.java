package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ApprovalStoryTest extends StoryCase {

  private static final BookingPolicy TWO_STEPS =
      BookingPolicy.ofDefaults().withSteps(CHECK, CONSENT);
  private static final BookingPolicy BLOCKING = TWO_STEPS.withPending(Pending.BLOCKS);

  private static BookingRequest small(String id) {
    return request(id, hours(9, 11)).withRoom("small");
  }

  @Test
  void aRequestIsVerifiedAndThenApproved() {
    BookingService service = service(TWO_STEPS);
    Booking asked = waiting(service.request(small("1")));
    assertThat(asked.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(asked.milestones().decided()).isNull();

    // The approver's step does not come first.
    assertThat(codes(service.as(ADI).approve(asked.id(), asked.version(), null)))
        .containsExactly("NOT_PERMITTED");
    Booking verified =
        waiting(service.as(VERA).approve(asked.id(), asked.version(), "letter is complete"));
    assertThat(verified.approvals())
        .containsExactly(new Approval("verifikasi", "vera", Fixtures.NOW));
    assertThat(verified.note()).isEqualTo("letter is complete");
    assertThat(codes(service.as(VERA).approve(asked.id(), verified.version(), null)))
        .containsExactly("NOT_PERMITTED");

    Booking approved = confirmed(service.as(ADI).approve(asked.id(), verified.version(), null));
    assertThat(approved.approvals())
        .extracting(Approval::step)
        .containsExactly("verifikasi", "persetujuan");
    assertThat(approved.milestones().decided()).isEqualTo(Fixtures.NOW);
    assertThat(events())
        .containsExactly("booking-request 1", "booking-approve 1", "booking-approve 1");
  }

  @Test
  void eachRoomHasItsOwnSteps() {
    BookingService service =
        builder()
            .rules(
                rules(
                    room ->
                        switch (room.id().value()) {
                          case "small" -> BookingPolicy.ofDefaults();
                          case "hall-a" -> BookingPolicy.ofDefaults().withSteps(CONSENT);
                          default -> TWO_STEPS;
                        }))
            .build();
    confirmed(service.request(small("1")));
    Booking a = waiting(service.request(request("2", hours(9, 11)).withRoom("hall-a")));
    confirmed(service.as(ADI).approve(a.id(), a.version(), null));
    Booking b = waiting(service.request(request("3", hours(9, 11)).withRoom("hall-b")));
    assertThat(codes(service.as(ADI).approve(b.id(), b.version(), null)))
        .containsExactly("NOT_PERMITTED");
    // Of several rooms all steps of each are taken, each once.
    Booking both =
        waiting(service.request(request("4", hours(12, 13)).withRooms("hall-a", "hall-b")));
    both = waiting(service.as(ADI).approve(both.id(), both.version(), null));
    confirmed(service.as(VERA).approve(both.id(), both.version(), null));
  }

  static BookingRules rules(java.util.function.Function<Room, BookingPolicy> policy) {
    return new BookingRules() {
      @Override
      public BookingPolicy policy(Room room, String agency) {
        return policy.apply(room);
      }

      @Override
      public OpeningTimes hours(Room room) {
        return OpeningTimes.ALWAYS;
      }
    };
  }

  @Test
  void manyCompeteAndOneIsApproved() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking siti = waiting(service.request(small("siti")));
    Booking budi = waiting(service.request(request("budi", hours(10, 12)).withRoom("small")));
    Booking later = waiting(service.request(request("later", hours(11, 12)).withRoom("small")));
    Booking other = waiting(service.request(request("other", hours(9, 11)).withRoom("hall-a")));

    // The preview lists who would lose, and changes nothing.
    Confirmed preview = (Confirmed) service.dryRun().approve(siti.id(), siti.version(), null);
    assertThat(preview.consequences())
        .extracting(one -> one.booking().id().value())
        .containsExactly("budi");
    assertThat(now(service, siti)).isEqualTo(siti);
    assertThat(now(service, budi)).isEqualTo(budi);

    Confirmed approved = (Confirmed) service.approve(siti.id(), siti.version(), null);
    Booking lost = now(service, budi);
    assertThat(approved.consequences())
        .containsExactly(new Consequence(BookingCommand.REJECT, lost));
    assertThat(lost.state()).isEqualTo(BookingState.REJECTED);
    assertThat(codes(lost.reasons())).containsExactly("LOST_TO");
    assertThat(lost.reasons().get(0).evidence())
        .containsEntry("holder", "siti")
        .containsEntry("title", "Meeting siti");
    assertThat(now(service, later).state()).isEqualTo(BookingState.REQUESTED);
    assertThat(now(service, other).state()).isEqualTo(BookingState.REQUESTED);
    confirmed(service.approve(later.id(), later.version(), null));
  }

  @Test
  void theHallAndItsPartsCompete() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking hall = waiting(service.request(request("hall", hours(9, 11)).withRoom("hall")));
    Booking part = waiting(service.request(request("part", hours(9, 11)).withRoom("hall-a")));
    Booking sibling = waiting(service.request(request("sib", hours(9, 11)).withRoom("hall-b")));
    confirmed(service.approve(part.id(), part.version(), null));
    assertThat(now(service, hall).state()).isEqualTo(BookingState.REJECTED);
    assertThat(now(service, sibling).state()).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void aConfidentialWinnerIsNotNamed() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking secret =
        waiting(service.request(small("secret").withVisibility(Visibility.CONFIDENTIAL)));
    Booking loser = waiting(service.request(small("loser")));
    confirmed(service.approve(secret.id(), secret.version(), null));
    Booking lost = now(service, loser);
    assertThat(codes(lost.reasons())).containsExactly("LOST_CONFIDENTIALLY");
    assertThat(lost.reasons().toString()).doesNotContain("secret");
  }

  @Test
  void whoAskedForAnyRoomDoesNotLoseWithOneRoom() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking first = waiting(service.request(request("first", hours(9, 11))));
    Booking second = waiting(service.request(request("second", hours(9, 11))));
    assertThat(second.rooms()).isEqualTo(first.rooms());
    confirmed(service.approve(first.id(), first.version(), null));
    Booking elsewhere = now(service, second);
    assertThat(elsewhere.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(confirmed(service.approve(elsewhere.id(), elsewhere.version(), null)).room())
        .isNotEqualTo(first.room());
  }

  @Test
  void anotherRoomThanTheOneThoughtOfAsksForItsOwnSteps() {
    BookingService service =
        builder()
            .rules(
                rules(
                    room ->
                        room.id().value().equals("small")
                            ? BookingPolicy.ofDefaults().withSteps(CHECK)
                            : TWO_STEPS))
            .build();
    Booking any = waiting(service.request(request("any", hours(9, 11))));
    assertThat(any.room().value()).isEqualTo("small");
    confirmed(service.as(ROOT).overriding("urgent").request(small("urgent")));

    Booking moved = waiting(service.as(VERA).approve(any.id(), any.version(), null));
    assertThat(moved.room().value()).isEqualTo("hall-b");
    assertThat(moved.sequence()).isEqualTo(1);
    // It competes for its new room from now on.
    Booking rival = waiting(service.request(request("rival", hours(9, 11)).withRoom("hall-b")));
    confirmed(service.as(ADI).approve(moved.id(), moved.version(), null));
    assertThat(now(service, rival).state()).isEqualTo(BookingState.REJECTED);
  }

  @Test
  void whatWasTakenMeanwhileCannotBeApproved() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking asked = waiting(service.request(small("1")));
    confirmed(service.as(ROOT).overriding("the governor comes").request(small("urgent")));
    assertThat(codes(service.approve(asked.id(), asked.version(), null)))
        .containsExactly("ROOM_TAKEN");
    assertThat(now(service, asked)).isEqualTo(asked);
  }

  @Test
  void theFirstWhoAsksBlocksTheTime() {
    BookingService service = service(BLOCKING);
    Booking first = waiting(service.request(small("1")));
    assertThat(codes(service.request(small("2")))).containsExactly("ROOM_TAKEN");
    Booking rejected = ended(service.reject(first.id(), first.version(), "no letter"));
    assertThat(rejected.state()).isEqualTo(BookingState.REJECTED);
    assertThat(rejected.note()).isEqualTo("no letter");
    Booking third = waiting(service.request(small("3")));
    Booking verified = waiting(service.approve(third.id(), third.version(), null));
    confirmed(service.approve(third.id(), verified.version(), null));
  }

  @Test
  void nobodyDecidesOnWhatTheyHaveAskedForThemselves() {
    BookingService service = service(TWO_STEPS.withSteps(CONSENT));
    Booking own = waiting(service.request(small("1").withRequester("adi")));
    assertThat(codes(service.as(ADI).approve(own.id(), own.version(), null)))
        .containsExactly("NOT_PERMITTED");
    assertThat(codes(service.as(ADI).reject(own.id(), own.version(), "no")))
        .containsExactly("NOT_PERMITTED");
    assertThat(codes(service.as(VERA).reject(own.id(), own.version(), "no")))
        .containsExactly("NOT_PERMITTED");
  }

  @Test
  void anAdministratorMaySkipTheStepsByNameAndWithAReason() {
    BookingService service = service(TWO_STEPS);
    Booking asked = waiting(service.request(small("1")));
    Booking approved =
        confirmed(service.as(ROOT).overriding("flood").approve(asked.id(), asked.version(), "now"));
    assertThat(codes(approved.reasons())).containsExactly("OVERRIDDEN");
    assertThat(approved.reasons().get(0).evidence())
        .containsEntry("actor", "root")
        .containsEntry("why", "flood");
    assertThat(approved.approvals()).extracting(Approval::actor).containsExactly("root");
  }

  @Test
  void stepsThatWereDoneAwayWithLeaveNothingToTake() {
    Booking asked = waiting(service(TWO_STEPS).request(small("1")));
    Booking verified = waiting(service(TWO_STEPS).approve(asked.id(), asked.version(), null));
    BookingService simpler = service(BookingPolicy.ofDefaults().withSteps(CHECK));
    // No step is left that anybody could take, so only an administrator can end the waiting.
    assertThat(codes(simpler.as(ADI).approve(asked.id(), verified.version(), null)))
        .containsExactly("NOT_PERMITTED");
    Booking approved = confirmed(simpler.as(ROOT).approve(asked.id(), verified.version(), null));
    assertThat(approved.approvals()).hasSize(1);
  }

  @Test
  void aRoomThatIsNoMoreCannotBeApprovedButRejected() {
    Booking asked = waiting(service(TWO_STEPS).request(small("1")));
    BookingService without =
        builder(RoomCatalog.of(List.of(Fixtures.HALL_A))).policy(TWO_STEPS).build();
    Booking verified = waiting(service(TWO_STEPS).approve(asked.id(), asked.version(), null));
    Booking agreed =
        waiting(
            service(TWO_STEPS.withSteps(CHECK, new ApprovalStep("x", Role.VERIFIER), CONSENT))
                .approve(asked.id(), verified.version(), null));
    assertThat(codes(without.approve(asked.id(), agreed.version(), null))).contains("ROOM_UNKNOWN");
    ended(without.reject(asked.id(), agreed.version(), "the room is no more"));
  }

  @Test
  void whoAsksDuringAnApprovalIsRejectedWithTheOthers() {
    BookingService quiet = service(TWO_STEPS.withSteps(CONSENT));
    Booking first = waiting(quiet.request(small("first")));
    AtomicReference<BookingRequest> late = new AtomicReference<>(small("late"));
    Before before =
        new Before(
            store,
            () -> {
              BookingRequest once = late.getAndSet(null);
              if (once != null) {
                waiting(quiet.request(once));
              }
            });
    BookingService service =
        BookingService.builder(before, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
            .policy(TWO_STEPS.withSteps(CONSENT))
            .build();
    Confirmed approved = (Confirmed) service.approve(first.id(), first.version(), null);
    assertThat(approved.consequences())
        .extracting(one -> one.booking().id().value())
        .containsExactly("late");
    assertThat(quiet.find(new BookingId("late")).orElseThrow().state())
        .isEqualTo(BookingState.REJECTED);
  }

  @Test
  void whoIsOvertakenByAnApprovalIsRefused() {
    BookingService quiet = service(TWO_STEPS.withSteps(CONSENT));
    Booking first = waiting(quiet.request(small("first")));
    AtomicReference<Booking> open = new AtomicReference<>(first);
    Before before =
        new Before(
            store,
            () -> {
              Booking once = open.getAndSet(null);
              if (once != null) {
                confirmed(quiet.approve(once.id(), once.version(), null));
              }
            });
    BookingService service =
        BookingService.builder(before, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
            .policy(TWO_STEPS.withSteps(CONSENT))
            .build();
    assertThat(codes(service.request(small("late")))).containsExactly("ROOM_TAKEN");
    assertThat(quiet.bookings(new DocumentFilter.State("REQUESTED"), null, 10).bookings())
        .isEmpty();
  }

  @Test
  void whoIsOvertakenWhileLookingForCompetitorsIsRefusedToo() {
    BookingService quiet = service(TWO_STEPS.withSteps(CONSENT));
    AtomicReference<Booking> open = new AtomicReference<>(waiting(quiet.request(small("first"))));
    DelegatingStore looking =
        new LookingAtShadows(
            store,
            () -> {
              Booking once = open.getAndSet(null);
              if (once != null) {
                confirmed(quiet.approve(once.id(), once.version(), null));
              }
            });
    BookingService service =
        BookingService.builder(looking, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
            .policy(TWO_STEPS.withSteps(CONSENT))
            .build();
    assertThat(codes(service.request(small("late")))).containsExactly("ROOM_TAKEN");
  }

  /** Lets something happen just before each commit. */
  record Before(Store store, Runnable happening) implements DelegatingStore {
    @Override
    public CommitResult commit(Commit commit) {
      happening.run();
      return store.commit(commit);
    }
  }

  /** Lets something happen just before competitors are looked for. */
  private record LookingAtShadows(Store store, Runnable happening) implements DelegatingStore {
    @Override
    public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
      if (resources.get(0).kind().equals("pending")) {
        happening.run();
      }
      return store.timelines(resources, window);
    }
  }

  @Test
  void theRequesterOfAnotherAgencyMayNotAsk() {
    BookingService service = service(TWO_STEPS);
    Actor siti = Actor.of("siti", "Dinas Kesehatan", Role.REQUESTER);
    assertThat(codes(service.as(siti).request(small("1")))).containsExactly("NOT_PERMITTED");
    waiting(
        service
            .as(siti)
            .request(
                BookingRequest.of("2", "Rapat", "Dinas Kesehatan", hours(9, 10))
                    .withRequester("siti")
                    .withRoom("small")));
  }

  @Test
  void nobodyApprovesWhatTheyHaveAskedForWhateverNameTheyGive() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    BookingService both = service.as(Actor.of("adi", "Umum", Role.REQUESTER, Role.APPROVER));
    BookingRequest asked = BookingRequest.of("1", "Rapat", "Umum", hours(9, 10)).withRoom("small");
    assertThat(codes(both.request(asked))).containsExactly("NOT_PERMITTED");
    assertThat(codes(both.request(asked.withRequester("nobody")))).containsExactly("NOT_PERMITTED");
    assertThat(codes(both.hold(asked, Duration.ofMinutes(5)))).containsExactly("NOT_PERMITTED");
    Booking own = waiting(both.request(asked.withRequester("adi")));
    assertThat(codes(both.approve(own.id(), own.version(), null))).containsExactly("NOT_PERMITTED");
  }

  @Test
  void whatTheRejectedKeepTellsNobodyOfWhatTheyMayNotSee() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    BookingRequest small =
        BookingRequest.of("loser", "Rapat", "Umum", hours(9, 10)).withRoom("small");
    Booking loser = waiting(service.request(small));
    Booking winner =
        waiting(
            service.request(
                small.withId(new BookingId("winner")).withVisibility(Visibility.RESTRICTED)));
    confirmed(service.as(ADI).approve(winner.id(), winner.version(), null));
    assertThat(now(service, loser).reasons())
        .containsExactly(
            BookingReason.LOST_CONFIDENTIALLY.with(
                "room", "small", "slot", hours(9, 10).toString()));
  }

  @Test
  void whoWasMovedToARoomIsApprovedThereOrNotAtAll() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Booking any = waiting(service.request(request("any", hours(9, 10))));
    Booking chosen =
        waiting(
            service.reschedule(
                any.id(), any.version(), hours(9, 10), List.of(new RoomId("hall-a")), "the view"));
    Booking rival = waiting(service.request(request("rival", hours(9, 10)).withRoom("hall-a")));
    service.as(ROOT).overriding("urgent").approve(rival.id(), rival.version(), null);
    // It competes for that very room, so it has lost it.
    assertThat(codes(now(service, chosen).reasons())).containsExactly("LOST_TO");
    // And what is taken by somebody else later is not replaced by another room.
    Booking next = waiting(service.request(request("next", hours(12, 13))));
    next =
        waiting(
            service.reschedule(
                next.id(), next.version(), hours(12, 13), List.of(new RoomId("hall-a")), null));
    confirmed(
        service
            .as(ROOT)
            .overriding("urgent")
            .request(request("hall", hours(12, 13)).withRequester("root").withRoom("hall-a")));
    assertThat(codes(service.as(ADI).approve(next.id(), next.version(), null)))
        .contains("ROOM_TAKEN");
  }

  @Test
  void whatNobodyAnswersLapsesWhenItsTimeBegins() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Booking asked = waiting(service.request(request("1", hours(9, 10)).withRoom("small")));
    assertThat(asked.milestones().due()).isEqualTo(hours(9, 10).startInclusive());
    clock.set(hours(9, 10).startInclusive().minusMillis(1));
    assertThat(service.sweep(10)).isEmpty();
    clock.forward(Duration.ofMillis(1));
    assertThat(codes(service.as(ADI).approve(asked.id(), asked.version(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    assertThat(codes(service.request(asked.request()))).containsExactly("MOVE_NOT_ALLOWED");
    Booking lapsed = service.sweep(10).get(0);
    assertThat(lapsed.state()).isEqualTo(BookingState.EXPIRED);
    assertThat(lapsed.claimed()).isEmpty();
    assertThat(lapsed.reasons())
        .containsExactly(BookingReason.NOT_ANSWERED.with("slot", hours(9, 10).toString()));
    assertThat(events()).endsWith("booking-expire 1");
  }

  @Test
  void whoLosesTheirPlaceIsToldWhatElseIsFree() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Booking loser = waiting(service.request(request("loser", hours(9, 10)).withRoom("hall-b")));
    Booking winner = waiting(service.request(request("winner", hours(9, 10)).withRoom("hall-b")));
    Booking late = waiting(service.request(request("late", hours(9, 10)).withRoom("hall-a")));
    confirmed(service.as(ADI).approve(winner.id(), winner.version(), null));
    assertThat(last(service, loser).alternatives())
        .isNotEmpty()
        .noneMatch(
            alternative ->
                alternative.room().value().startsWith("hall-b")
                    && alternative.slot().overlaps(hours(9, 10)));
    clock.set(hours(9, 10).startInclusive());
    service.sweep(10);
    BookingEvent lapsed = last(service, late);
    assertThat(lapsed.command()).isEqualTo(BookingCommand.EXPIRE);
    assertThat(lapsed.alternatives()).isNotEmpty();
  }

  private BookingEvent last(BookingService service, Booking booking) {
    return store.events(EventCursor.START, 100).events().stream()
        .flatMap(stored -> service.event(stored).stream())
        .filter(event -> event.booking().id().equals(booking.id()))
        .reduce((one, next) -> next)
        .orElseThrow();
  }
}
