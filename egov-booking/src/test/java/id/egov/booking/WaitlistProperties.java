package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.MemoryStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The waitlist against a model that tries everybody who waits, sorted by hand. */
class WaitlistProperties {

  private static final Duration TTL = Duration.ofMinutes(20);

  @Property(tries = 50)
  void theFirstInLineForWhomThereIsAPlaceIsOfferedIt(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int steps) {
    Random random = new Random(seed);
    MovableClock clock = new MovableClock();
    BookingService service =
        BookingService.builder(new MemoryStore(), Fixtures.ROOMS, Fixtures.VALIDATOR, clock)
            .alternatives(0)
            .build();
    Waitlist waitlist = service.waitlist();
    for (int i = 0; i < steps; i++) {
      clock.forward(Duration.ofMinutes(random.nextInt(12)));
      BookingRequest request = request("r" + i, random);
      switch (random.nextInt(4)) {
        case 0 -> giveUpOne(service, random);
        case 1 -> checkOffer(service, waitlist, clock);
        default -> {
          if (service.request(request) instanceof Refused) {
            waitlist.join(request, request.slot().endExclusive());
          }
        }
      }
    }
  }

  private static BookingRequest request(String id, Random random) {
    int start = 3 + random.nextInt(4);
    BookingRequest request =
        Fixtures.request(id, Fixtures.hours(start, start + 1 + random.nextInt(2)))
            .withPriority(random.nextInt(4));
    return random.nextInt(3) == 0
        ? request
        : request.withRoom(List.of("hall", "hall-a", "small").get(random.nextInt(3)));
  }

  private static void giveUpOne(BookingService service, Random random) {
    List<Booking> confirmed =
        service.bookings(new DocumentFilter.State("CONFIRMED"), null, 100).bookings();
    if (!confirmed.isEmpty()) {
      Booking one = confirmed.get(random.nextInt(confirmed.size()));
      service.cancel(one.id(), one.version(), null);
    }
  }

  private static void checkOffer(BookingService service, Waitlist waitlist, MovableClock clock) {
    Optional<BookingId> expected =
        waitlist.line(null, 1000).entries().stream()
            .filter(entry -> entry.until().isAfter(clock.instant()))
            .filter(entry -> isFree(service, entry.request()))
            .min(
                Comparator.comparingInt((WaitlistEntry entry) -> rank(entry.request().priority()))
                    .thenComparing(WaitlistEntry::since)
                    .thenComparing(WaitlistEntry::id))
            .map(WaitlistEntry::id);
    List<Booking> offers = waitlist.offer(1, TTL);
    assertThat(offers).extracting(Booking::id).isEqualTo(expected.stream().toList());
    for (Booking offer : offers) {
      assertThat(service.find(offer.id())).contains(offer);
      assertThat(waitlist.find(offer.id()).orElseThrow().state()).isEqualTo(WaitlistState.OFFERED);
    }
  }

  private static int rank(int priority) {
    return priority == 0 ? 10 : priority;
  }

  private static boolean isFree(BookingService service, BookingRequest request) {
    return service.dryRun().hold(request.withId(new BookingId("?")), TTL) instanceof Waiting;
  }
}
