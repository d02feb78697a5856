package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.core.store.DocumentFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BookingConcurrencyTest extends OnAStore {

  private static final int THREADS = 16;

  private final BookingService service = Fixtures.service(store).alternatives(0).build();

  static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        futures.add(
            threads.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return task.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(30, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneOfManyWinsASlot() throws Exception {
    for (int round = 0; round < rounds(100); round++) {
      int hour = round;
      List<Callable<BookingOutcome>> clicks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        // The whole hall or one of its parts: whoever wins excludes or admits the others.
        String id = "r" + round + "-" + i;
        clicks.add(() -> service.request(request(id, hours(hour, hour + 1)).withRoom("hall")));
      }
      assertThat(together(clicks)).filteredOn(Confirmed.class::isInstance).hasSize(1);
    }
  }

  @Test
  void anyRoomGivesAsManyWinnersAsThereAreRooms() throws Exception {
    List<Callable<BookingOutcome>> clicks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String id = "any" + i;
      clicks.add(() -> service.request(request(id, hours(9, 10))));
    }
    // The small room and the two halves of the hall.
    assertThat(together(clicks)).filteredOn(Confirmed.class::isInstance).hasSize(3);
  }

  @Test
  void theSameRequestFromManyThreadsIsBookedOnce() throws Exception {
    List<Callable<BookingOutcome>> clicks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      clicks.add(() -> service.request(request("same", hours(9, 10))));
    }
    assertThat(together(clicks))
        .allMatch(Confirmed.class::isInstance)
        .containsOnly(together(clicks).get(0));
  }

  @Test
  void requestsMovesAndCancellationsNeverOverlap() throws Exception {
    List<Callable<Integer>> clerks = new ArrayList<>();
    for (int clerk = 0; clerk < 8; clerk++) {
      int seed = clerk;
      clerks.add(() -> work(new SplittableRandom(seed), "c" + seed + "-"));
    }
    assertThat(together(clerks)).allMatch(done -> done > 0);
    checkNoOverlap(service.bookings(new DocumentFilter.All(), null, 10_000).bookings());
  }

  private static void checkNoOverlap(List<Booking> all) {
    List<Booking> confirmed =
        all.stream().filter(b -> b.state() == BookingState.CONFIRMED).toList();
    for (Booking a : confirmed) {
      for (Booking b : confirmed) {
        if (a.id().compareTo(b.id()) < 0) {
          for (ClaimedTime one : a.claimed()) {
            assertThat(b.claimed())
                .noneMatch(
                    other ->
                        other.resource().equals(one.resource())
                            && other.slot().overlaps(one.slot()));
          }
        }
      }
    }
  }

  @Test
  void theHighestClassHasTheRoomInTheEndAndNobodyOverlaps() throws Exception {
    BookingService displacing =
        Fixtures.service(store)
            .alternatives(0)
            .policy(BookingPolicy.ofDefaults().withDisplacementNotice(Duration.ZERO))
            .build();
    List<Callable<BookingOutcome>> clicks = new ArrayList<>();
    for (int priority = 1; priority <= 9; priority++) {
      BookingRequest visit =
          request("p" + priority, hours(9, 10)).withRoom("small").withPriority(priority);
      clicks.add(() -> displacing.request(visit));
    }
    together(clicks);
    Booking highest = displacing.find(new BookingId("p1")).orElseThrow();
    assertThat(highest.room().value()).isEqualTo("small");
    checkNoOverlap(displacing.bookings(new DocumentFilter.All(), null, 100).bookings());
  }

  private int work(SplittableRandom random, String prefix) {
    List<String> rooms = List.of("hall", "hall-a", "hall-b", "small");
    int done = 0;
    for (int i = 0; i < rounds(150); i++) {
      int hour = random.nextInt(40);
      BookingRequest request =
          request(prefix + i, hours(hour, hour + 1 + random.nextInt(3)))
              .withRoom(rooms.get(random.nextInt(rooms.size())));
      if (service.request(request) instanceof Confirmed yes) {
        done++;
        Booking booking = yes.booking();
        int next = random.nextInt(40);
        if (random.nextInt(3) == 0) {
          service.cancel(booking.id(), booking.version(), null);
        } else if (random.nextBoolean()) {
          service.reschedule(
              booking.id(), booking.version(), hours(next, next + 2), List.of(), null);
        }
      }
    }
    return done;
  }

  @Test
  void ofManyApprovalsOneWinsAndNobodyIsLeftWaiting() throws Exception {
    BookingService approving =
        Fixtures.service(store)
            .policy(BookingPolicy.ofDefaults().withSteps(StoryCase.CONSENT))
            .alternatives(0)
            .build();
    for (int round = 0; round < rounds(30); round++) {
      int hour = round;
      List<Booking> rivals = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        rivals.add(StoryCase.waiting(approving.request(rival("r" + round + "-" + i, hour))));
      }
      List<Callable<BookingOutcome>> clicks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Booking rival = rivals.get(i);
        String late = "l" + round + "-" + i;
        clicks.add(() -> approving.approve(rival.id(), rival.version(), null));
        clicks.add(() -> approving.request(rival(late, hour)));
      }
      assertThat(together(clicks)).filteredOn(Confirmed.class::isInstance).hasSize(1);
      assertThat(approving.bookings(new DocumentFilter.State("REQUESTED"), null, 100).bookings())
          .isEmpty();
      assertThat(approving.bookings(new DocumentFilter.State("CONFIRMED"), null, 100).bookings())
          .hasSize(round + 1);
    }
  }

  private static BookingRequest rival(String id, int hour) {
    return request(id, hours(hour, hour + 1)).withRoom("small");
  }
}
