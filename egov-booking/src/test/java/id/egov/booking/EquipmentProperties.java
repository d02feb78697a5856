package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** Rooms and shared equipment against a model that looks at every hour. */
class EquipmentProperties {

  private static final Map<String, Integer> POOLS = Map.of("camera", 2, "mic", 5);
  private static final RoomCatalog CATALOG =
      RoomCatalog.of(
              List.of(
                  Room.of("hall", "Hall", 20).withParts("left", "right"),
                  Room.of("left", "Left", 10),
                  Room.of("right", "Right", 10),
                  Room.of("den", "Den", 5).withSetup(Duration.ofHours(1), Duration.ZERO)))
          .withEquipment(
              POOLS.entrySet().stream()
                  .map(pool -> new EquipmentPool(pool.getKey(), pool.getKey(), pool.getValue()))
                  .toList());

  private final List<Booking> confirmed = new ArrayList<>();
  private BookingService service = service();

  private static BookingService service() {
    return BookingService.builder(new MemoryStore(), CATALOG, Fixtures.VALIDATOR, Fixtures.CLOCK)
        .policy(BookingPolicy.ofDefaults().withWindow(Duration.ofDays(1)))
        .build();
  }

  @BeforeTry
  void begin() {
    confirmed.clear();
    service = service();
  }

  @Property(tries = 300)
  void neverMoreThanThereIsAndRefusalsAreSoundAndMinimal(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int requests) {
    Random random = new Random(seed);
    for (int i = 0; i < requests; i++) {
      BookingRequest request = request("r" + i, random);
      BookingOutcome outcome = service.request(request);
      if (outcome instanceof Confirmed yes) {
        confirmed.add(yes.booking());
        checkPools();
      } else {
        checkRefusal((Refused) outcome, request);
      }
      if (!confirmed.isEmpty() && random.nextInt(6) == 0) {
        Booking gone = confirmed.remove(random.nextInt(confirmed.size()));
        service.cancel(gone.id(), gone.version(), null);
      }
    }
  }

  private static BookingRequest request(String id, Random random) {
    int start = 1 + random.nextInt(7);
    BookingRequest request =
        Fixtures.request(id, Fixtures.hours(start, start + 1 + random.nextInt(3)))
            .withPeople(1 + random.nextInt(6));
    if (random.nextInt(3) > 0) {
      request = request.withRoom(List.of("hall", "left", "right", "den").get(random.nextInt(4)));
      request = request.withPeople(1);
    }
    if (random.nextInt(4) > 0) {
      request = request.withEquipment("mic", 1 + random.nextInt(5));
    }
    return random.nextInt(3) > 0 ? request : request.withEquipment("camera", 1 + random.nextInt(2));
  }

  private void checkPools() {
    POOLS.forEach(
        (pool, units) -> {
          for (int hour = 0; hour < 12; hour++) {
            TimeSlot slot = Fixtures.hours(hour, hour + 1);
            int used =
                confirmed.stream()
                    .filter(b -> occupied(b).overlaps(slot))
                    .mapToInt(b -> b.request().equipment().getOrDefault(pool, 0))
                    .sum();
            assertThat(used).isLessThanOrEqualTo(units);
          }
        });
  }

  private static TimeSlot occupied(Booking booking) {
    return CATALOG.find(booking.room()).orElseThrow().occupied(booking.slot());
  }

  private void checkRefusal(Refused refused, BookingRequest request) {
    List<DocumentKey> clashes = refused.clashes();
    assertThat(clashes).isNotEmpty().doesNotHaveDuplicates();
    assertThat(refused.reasons().stream().filter(r -> r.evidence().containsKey("holder")))
        .hasSameSizeAs(clashes);
    assertThat(wouldBeFree(request, clashes)).isTrue();
    for (DocumentKey spared : clashes) {
      List<DocumentKey> others = clashes.stream().filter(key -> !key.equals(spared)).toList();
      assertThat(wouldBeFree(request, others)).isFalse();
    }
    // Each alternative would be granted.
    for (Alternative one : refused.alternatives()) {
      assertThat(
              service
                  .dryRun()
                  .request(
                      request
                          .withId(new BookingId("other"))
                          .withRooms(one.rooms())
                          .withSlot(one.slot())))
          .isInstanceOf(Confirmed.class);
    }
  }

  /** Whether a world without some of the bookings grants the request. */
  private boolean wouldBeFree(BookingRequest request, List<DocumentKey> gone) {
    List<Booking> left = confirmed.stream().filter(b -> !gone.contains(b.id().document())).toList();
    return CATALOG.rooms().stream()
        .filter(room -> request.room() == null || room.id().equals(request.room()))
        .filter(room -> room.capacity() >= request.people())
        .anyMatch(room -> fits(room, request, left));
  }

  private static boolean fits(Room room, BookingRequest request, List<Booking> left) {
    TimeSlot wanted = room.occupied(request.slot());
    boolean free =
        left.stream().noneMatch(b -> isShared(room.id(), b.room()) && occupied(b).overlaps(wanted));
    return free
        && request.equipment().entrySet().stream()
            .allMatch(
                pool -> {
                  for (int hour = 0; hour < 12; hour++) {
                    TimeSlot slot = Fixtures.hours(hour, hour + 1);
                    int used =
                        left.stream()
                            .filter(b -> occupied(b).overlaps(slot))
                            .mapToInt(b -> b.request().equipment().getOrDefault(pool.getKey(), 0))
                            .sum();
                    if (wanted.overlaps(slot)
                        && used + pool.getValue() > POOLS.getOrDefault(pool.getKey(), 0)) {
                      return false;
                    }
                  }
                  return true;
                });
  }

  private static boolean isShared(RoomId a, RoomId b) {
    return a.equals(b) || isHallAndPart(a, b) || isHallAndPart(b, a);
  }

  private static boolean isHallAndPart(RoomId hall, RoomId part) {
    return hall.value().equals("hall")
        && (part.value().equals("left") || part.value().equals("right"));
  }
}
