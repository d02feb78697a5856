package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.WaitlistEvent.Move;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.EventCursor;
import id.egov.core.store.Store;
import id.egov.core.store.StoredEvent;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitlistStoryTest extends StoryCase {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Instant LATE = hours(20, 21).startInclusive();
  private final BookingService service = builder().build();
  private final Waitlist line = service.waitlist();

  private static BookingRequest small(String id) {
    return request(id, hours(9, 11)).withRoom("small");
  }

  private static WaitlistEntry listed(WaitlistOutcome outcome) {
    assertThat(outcome).isInstanceOf(WaitlistOutcome.Listed.class);
    return ((WaitlistOutcome.Listed) outcome).entry();
  }

  private static List<String> codes(WaitlistOutcome outcome) {
    assertThat(outcome).isInstanceOf(WaitlistOutcome.Refused.class);
    return ((WaitlistOutcome.Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  private static List<String> ids(List<Booking> bookings) {
    return bookings.stream().map(booking -> booking.id().value()).toList();
  }

  private List<String> waiting() {
    return line.line(null, 100).entries().stream().map(entry -> entry.id().value()).toList();
  }

  @Test
  void aFreedSlotIsOfferedToOneAtATime() {
    Booking taken = confirmed(service.request(small("taken")));
    WaitlistEntry siti = listed(line.join(small("siti"), LATE));
    clock.forward(Duration.ofMinutes(1));
    listed(line.join(small("budi"), LATE));
    assertThat(siti.state()).isEqualTo(WaitlistState.WAITING);
    assertThat(siti.until()).isEqualTo(hours(9, 10).startInclusive());
    assertThat(line.offer(10, QUARTER)).isEmpty();

    ended(service.cancel(taken.id(), taken.version(), null));
    List<Booking> offers = line.offer(10, QUARTER);
    assertThat(ids(offers)).containsExactly("siti");
    Booking held = offers.get(0);
    assertThat(held).isEqualTo(service.find(held.id()).orElseThrow());
    assertThat(held.state()).isEqualTo(BookingState.HELD);
    assertThat(held.milestones().due()).isEqualTo(clock.instant().plus(QUARTER));
    WaitlistEntry offered = line.find(siti.id()).orElseThrow();
    assertThat(offered.state()).isEqualTo(WaitlistState.OFFERED);
    assertThat(offered.version()).isEqualTo(held.version());
    assertThat(waiting()).containsExactly("budi");
    assertThat(line.offer(10, QUARTER)).isEmpty();

    // She takes it, with the same request.
    confirmed(service.request(small("siti")));
    assertThat(line.offer(10, QUARTER)).isEmpty();
  }

  @Test
  void anOfferThatIsNotTakenGoesToTheNext() {
    Booking taken = confirmed(service.request(small("taken")));
    for (String id : List.of("siti", "budi", "tuti")) {
      listed(line.join(small(id), LATE));
      clock.forward(Duration.ofMillis(1));
    }
    ended(service.cancel(taken.id(), taken.version(), null));
    assertThat(ids(line.offer(10, QUARTER))).containsExactly("siti");
    clock.forward(QUARTER);
    // The hold is over; nobody needs to have swept.
    List<Booking> second = line.offer(10, QUARTER);
    assertThat(ids(second)).containsExactly("budi");
    assertThat(service.find(new BookingId("siti")).orElseThrow().state())
        .isEqualTo(BookingState.EXPIRED);
    // He declines.
    ended(service.withdraw(second.get(0).id(), second.get(0).version(), "too late for me"));
    assertThat(ids(line.offer(10, QUARTER))).containsExactly("tuti");
    assertThat(line.offer(10, QUARTER)).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void priorityComesBeforeAge() {
    Booking taken = confirmed(service.request(small("taken")));
    int[] priorities = {0, 9, 5, 1, 5, 0, 9};
    for (int i = 0; i < priorities.length; i++) {
      listed(line.join(small("p" + priorities[i] + "-" + i).withPriority(priorities[i]), LATE));
      clock.forward(Duration.ofMillis(1));
    }
    assertThat(waiting()).containsExactly("p1-3", "p5-2", "p5-4", "p9-1", "p9-6", "p0-0", "p0-5");
    ended(service.cancel(taken.id(), taken.version(), null));
    assertThat(ids(line.offer(1, QUARTER))).containsExactly("p1-3");
  }

  @Test
  void theLineIsReadPageByPage() {
    confirmed(service.request(small("taken")));
    for (int i = 0; i < 5; i++) {
      listed(line.join(small("w" + i), LATE));
    }
    WaitlistPage first = line.line(null, 3);
    WaitlistPage second = line.line(first.next(), 3);
    assertThat(first.entries()).extracting(e -> e.id().value()).containsExactly("w0", "w1", "w2");
    assertThat(second.entries()).extracting(e -> e.id().value()).containsExactly("w3", "w4");
    assertThat(second.next()).isNull();
  }

  @Test
  void manyWaitForManyPlaces() {
    for (String room : List.of("hall", "small")) {
      confirmed(service.request(request(room, hours(9, 11)).withRoom(room)));
    }
    // More than a page of them, and all but the last for what stays taken.
    for (int i = 0; i < 101; i++) {
      listed(line.join(small("w" + i), LATE));
    }
    clock.forward(Duration.ofMillis(1));
    BookingRequest any = request("any", hours(9, 11)).withPeople(20);
    listed(line.join(any, LATE));
    Booking hall = service.find(new BookingId("hall")).orElseThrow();
    ended(service.cancel(hall.id(), hall.version(), null));
    List<Booking> offers = line.offer(10, QUARTER);
    assertThat(ids(offers)).containsExactly("any");
    assertThat(offers.get(0).room().value()).isEqualTo("hall-b");
    assertThat(confirmed(service.request(any)).room().value()).isEqualTo("hall-b");
  }

  @Test
  void everyWayOfFreeingASlotCounts() {
    BookingService strict =
        service(BookingPolicy.ofDefaults().withNoShowAfter(Duration.ofMinutes(30)));
    Booking moved = confirmed(strict.request(small("moved")));
    listed(strict.waitlist().join(small("1"), LATE));
    confirmed(strict.reschedule(moved.id(), moved.version(), hours(12, 13), List.of(), null));
    assertThat(ids(strict.waitlist().offer(10, Duration.ofHours(20)))).containsExactly("1");
    // A hold lasts no longer than the wait.
    assertThat(strict.find(new BookingId("1")).orElseThrow().milestones().due())
        .isEqualTo(hours(9, 10).startInclusive());

    // Nobody came to the next, and somebody waits for what is left of its time.
    BookingRequest rest = request("rest", hours(13, 14)).withRoom("small");
    Booking absent = confirmed(strict.request(request("n", hours(12, 14)).withRoom("hall-a")));
    assertThat(codes(strict.waitlist().join(rest, LATE))).containsExactly("NOTHING_TO_WAIT_FOR");
    listed(strict.waitlist().join(rest.withRoom("hall-a"), LATE));
    clock.set(hours(12, 13).startInclusive().plus(Duration.ofMinutes(30)));
    assertThat(ids(strict.waitlist().offer(10, QUARTER))).containsExactly("rest");
    assertThat(now(strict, absent).state()).isEqualTo(BookingState.NO_SHOW);
  }

  @Test
  void whoNoLongerCaresIsTakenOutOfTheLine() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), Fixtures.NOW.plus(Duration.ofHours(1))));
    listed(line.join(small("budi"), LATE));
    clock.forward(Duration.ofHours(1));
    assertThat(line.offer(10, QUARTER)).isEmpty();
    assertThat(waiting()).containsExactly("budi");
    assertThat(line.find(new BookingId("siti")).orElseThrow().state())
        .isEqualTo(WaitlistState.LAPSED);
    assertThat(codes(line.leave(new BookingId("siti")))).containsExactly("WAIT_OVER");
    ended(service.cancel(taken.id(), taken.version(), null));
    clock.set(hours(9, 10).startInclusive());
    assertThat(line.offer(10, QUARTER)).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whoLeavesIsOfferedNothing() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    WaitlistEntry left = listed(line.leave(new BookingId("siti")));
    assertThat(left.state()).isEqualTo(WaitlistState.LEFT);
    assertThat(listed(line.leave(new BookingId("siti")))).isEqualTo(left);
    ended(service.cancel(taken.id(), taken.version(), null));
    assertThat(line.offer(10, QUARTER)).isEmpty();
    assertThat(codes(line.leave(new BookingId("nobody")))).containsExactly("NOT_WAITING");
  }

  @Test
  void whoWasFasterByThemselvesHasLeft() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    ended(service.cancel(taken.id(), taken.version(), null));
    confirmed(service.request(small("siti")));
    assertThat(line.offer(10, QUARTER)).isEmpty();
    assertThat(line.find(new BookingId("siti")).orElseThrow().state())
        .isEqualTo(WaitlistState.LEFT);
  }

  @Test
  void whoHasAnOfferWithdrawsIt() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    ended(service.cancel(taken.id(), taken.version(), null));
    line.offer(10, QUARTER);
    assertThat(codes(line.leave(new BookingId("siti")))).containsExactly("WAIT_OVER");
  }

  @Test
  void onlyWhatOthersHaveIsWaitedFor() {
    Booking taken = confirmed(service.request(small("taken")));
    assertThat(codes(line.join(small("1").withRoom("hall-a"), LATE)))
        .containsExactly("NOTHING_TO_WAIT_FOR");
    assertThat(codes(line.join(small("2").withPeople(50), LATE))).containsExactly("ROOM_TOO_SMALL");
    assertThat(codes(line.join(request("3", hours(-2, -1)).withRoom("small"), LATE)))
        .containsExactly("IN_THE_PAST");
    assertThat(codes(line.join(taken.request(), LATE))).containsExactly("ID_TAKEN");
    WaitlistEntry entry = listed(line.join(small("4"), LATE));
    assertThat(listed(line.join(small("4"), LATE))).isEqualTo(entry);
    assertThat(codes(line.join(small("4").withPeople(2), LATE))).containsExactly("ID_TAKEN");
    assertThatThrownBy(() -> line.join(small("5").withPeople(0), LATE))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> line.offer(0, QUARTER)).hasMessageContaining("limit (0)");
    assertThatThrownBy(() -> line.offer(10_001, QUARTER)).hasMessageContaining("limit (10001)");
    assertThatThrownBy(() -> line.offer(1, Duration.ZERO)).hasMessageContaining("timeToLive");
  }

  @Test
  void requestersWaitForTheirOwnAgency() {
    confirmed(service.request(small("taken").withVisibility(Visibility.CONFIDENTIAL)));
    Actor siti = Actor.of("siti", "Bappeda", Role.REQUESTER);
    Waitlist hers = service.as(siti).waitlist();
    BookingRequest request =
        BookingRequest.of("1", "Rapat", "Bappeda", hours(9, 10))
            .withRequester("siti")
            .withRoom("small");
    assertThat(codes(hers.join(small("2"), LATE))).containsExactly("NOT_PERMITTED");
    listed(hers.join(request, LATE));
    Actor tuti = Actor.of("tuti", "Dinkes", Role.REQUESTER);
    assertThat(codes(service.as(tuti).waitlist().leave(request.id())))
        .containsExactly("NOT_PERMITTED");
    listed(hers.leave(request.id()));
  }

  @Test
  void whoeverOverridesWaitsLikeEverybody() {
    BookingService short1 = service(BookingPolicy.ofDefaults().withLongest(Duration.ofHours(1)));
    assertThat(codes(short1.overriding("flood").waitlist().join(small("1"), LATE)))
        .containsExactly("TOO_LONG");
  }

  @Test
  void notifiersAreToldOfEachMove() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    listed(line.join(small("budi"), LATE));
    listed(line.leave(new BookingId("budi")));
    ended(service.cancel(taken.id(), taken.version(), null));
    List<Booking> offers = line.offer(10, QUARTER);
    List<StoredEvent> stored = store.events(EventCursor.START, 100).events();
    List<WaitlistEvent> events =
        stored.stream().map(line::event).flatMap(Optional::stream).toList();
    assertThat(events)
        .extracting(WaitlistEvent::move)
        .containsExactly(Move.JOIN, Move.JOIN, Move.LEAVE, Move.OFFER);
    WaitlistEvent offer = events.get(3);
    assertThat(offer.offer()).isEqualTo(offers.get(0));
    assertThat(offer.entry()).isEqualTo(line.find(new BookingId("siti")).orElseThrow());
    assertThat(offer.actor()).isEqualTo("application");
    assertThat(events.get(0).offer()).isNull();
    assertThat(events()).endsWith("waiting-offer siti", "booking-hold siti");
    assertThat(stored.stream().map(service::event).flatMap(Optional::stream)).hasSize(3);
  }

  @Test
  void aDryRunOffersNothing() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(service.dryRun().waitlist().join(small("siti"), LATE));
    assertThat(line.find(new BookingId("siti"))).isEmpty();
    listed(line.join(small("siti"), LATE));
    ended(service.cancel(taken.id(), taken.version(), null));
    assertThat(ids(service.dryRun().waitlist().offer(10, QUARTER))).containsExactly("siti");
    assertThat(service.find(new BookingId("siti"))).isEmpty();
    assertThat(waiting()).containsExactly("siti");
  }

  @Test
  void whoLeavesWhileBeingOfferedEitherLeavesOrHasTheOffer() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    ended(service.cancel(taken.id(), taken.version(), null));
    AtomicBoolean once = new AtomicBoolean(true);
    ApprovalStoryTest.Before leaving =
        new ApprovalStoryTest.Before(
            store,
            () -> {
              if (once.getAndSet(false)) {
                listed(line.leave(new BookingId("siti")));
              }
            });
    Waitlist overtaken =
        BookingService.builder(leaving, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
            .build()
            .waitlist();
    assertThat(overtaken.offer(10, QUARTER)).isEmpty();
    assertThat(service.find(new BookingId("siti"))).isEmpty();
  }

  @Test
  @Timeout(60)
  void manyWhoOfferAtOnceOfferEachPlaceOnce() throws Exception {
    Booking taken = confirmed(service.request(request("hall", hours(9, 11)).withRoom("hall")));
    confirmed(service.request(small("taken")));
    for (int i = 0; i < 6; i++) {
      String room = i % 2 == 0 ? "hall-a" : "hall-b";
      listed(line.join(request("w" + i, hours(9, 11)).withRoom(room), LATE));
      clock.forward(Duration.ofMillis(1));
    }
    ended(service.cancel(taken.id(), taken.version(), null));
    List<Callable<List<Booking>>> hosts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      hosts.add(() -> line.offer(10, QUARTER));
    }
    List<Booking> offers =
        BookingConcurrencyTest.together(hosts).stream().flatMap(List::stream).toList();
    // Hosts that decided the same in the same instant have made, and may both report, one offer.
    assertThat(ids(offers)).containsOnly("w0", "w1");
    assertThat(events().stream().filter(event -> event.startsWith("waiting-offer")))
        .containsExactlyInAnyOrder("waiting-offer w0", "waiting-offer w1");
    assertThat(waiting()).containsExactly("w2", "w3", "w4", "w5");
    assertThat(service.request(offers.get(0).request())).isInstanceOf(Confirmed.class);
  }

  @Test
  void theCommitIsOne() {
    Booking taken = confirmed(service.request(small("taken")));
    listed(line.join(small("siti"), LATE));
    ended(service.cancel(taken.id(), taken.version(), null));
    List<Commit> commits = new ArrayList<>();
    DelegatingStore watched = new Recording(commits);
    BookingService.builder(watched, Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
        .build()
        .waitlist()
        .offer(10, QUARTER);
    assertThat(commits).hasSize(1);
    assertThat(commits.get(0).documents()).hasSize(2);
    assertThat(commits.get(0).added()).hasSize(1);
  }

  private final class Recording implements DelegatingStore {
    private final List<Commit> commits;

    Recording(List<Commit> commits) {
      this.commits = commits;
    }

    @Override
    public Store store() {
      return store;
    }

    @Override
    public CommitResult commit(Commit commit) {
      commits.add(commit);
      return store.commit(commit);
    }
  }

  @Test
  void whatWasOfferedInTimeIsAcceptedWithinTheNotice() {
    BookingService strict =
        service(
            BookingPolicy.ofDefaults()
                .withNotices(new Notices(Duration.ofHours(5), Duration.ZERO, Duration.ZERO)));
    Booking first = confirmed(strict.request(small("1")));
    listed(strict.waitlist().join(small("2"), LATE));
    strict.cancel(first.id(), first.version(), null);
    clock.forward(Duration.ofHours(4));
    assertThat(strict.waitlist().offer(10, QUARTER)).hasSize(1);
    clock.forward(Duration.ofMinutes(5));
    confirmed(strict.request(small("2")));
  }

  @Test
  void onlyWhoRunsTheLineOffers() {
    Booking first = confirmed(service.request(small("1")));
    listed(line.join(small("2"), LATE));
    service.cancel(first.id(), first.version(), null);
    assertThat(service.as(VERA).waitlist().offer(10, QUARTER)).isEmpty();
    assertThat(service.as(ROOT).waitlist().offer(10, QUARTER)).hasSize(1);
    clock.forward(QUARTER);
    assertThat(service.as(VERA).sweep(10)).isEmpty();
    assertThat(service.as(ROOT).sweep(10)).hasSize(1);
  }

  @Test
  void aDryRunOffersOnePlaceToOne() {
    Booking first = confirmed(service.request(small("1")));
    listed(line.join(small("2"), LATE));
    listed(line.join(small("3"), LATE));
    service.cancel(first.id(), first.version(), null);
    List<String> shown = ids(service.dryRun().waitlist().offer(10, QUARTER));
    assertThat(waiting()).containsExactly("2", "3");
    assertThat(shown).containsExactly("2").isEqualTo(ids(line.offer(10, QUARTER)));
  }
}
