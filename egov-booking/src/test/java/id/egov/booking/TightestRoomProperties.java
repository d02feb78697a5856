package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Of many rooms, more than a word has bits, the tightest that is free is taken. */
class TightestRoomProperties {

  private static final int ROOMS = 150;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Property(tries = 8)
  void whoAsksForAnyRoomGetsTheTightestThatIsFree(@ForAll long seed) {
    Random random = new Random(seed);
    List<Room> rooms = rooms(random);
    BookingService service =
        BookingService.builder(
                new MemoryStore(), RoomCatalog.of(rooms), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .alternatives(0)
            .build();
    rooms.sort(
        Comparator.comparingInt(Room::capacity).thenComparingInt(room -> room.features().size()));
    Map<RoomId, List<TimeSlot>> taken = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      BookingRequest request = request(i, random);
      Optional<Room> tightest =
          rooms.stream()
              .filter(room -> RoomFit.fits(room, request))
              .filter(room -> isFree(room, request.slot(), taken))
              .findFirst();
      BookingOutcome outcome = service.request(request);
      Optional<RoomId> given =
          outcome instanceof Confirmed yes ? Optional.of(yes.booking().room()) : Optional.empty();
      assertThat(given).isEqualTo(tightest.map(Room::id));
      tightest.ifPresent(
          room ->
              parts(room)
                  .forEach(
                      part ->
                          taken
                              .computeIfAbsent(part, key -> new ArrayList<>())
                              .add(room.occupied(request.slot()))));
    }
  }

  private static List<Room> rooms(Random random) {
    List<Room> rooms = new ArrayList<>();
    for (int i = 0; i < ROOMS; i++) {
      Room room = Room.of("r" + i, "Room " + i, 4 + random.nextInt(60));
      room = random.nextInt(3) == 0 ? room.withFeatures("stage") : room;
      room = random.nextInt(4) == 0 ? room.withSetup(QUARTER, Duration.ZERO) : room;
      rooms.add(random.nextInt(4) == 0 ? room.withSetup(QUARTER, QUARTER) : room);
    }
    for (int i = 0; i < 6; i++) {
      Room hall = Room.of("hall" + i, "Hall " + i, 30 + 20 * i).withFeatures("stage");
      rooms.add(random.nextInt(rooms.size()), hall.withParts("r" + 2 * i, "r" + (2 * i + 1)));
    }
    return rooms;
  }

  private static BookingRequest request(int i, Random random) {
    TimeSlot slot =
        TimeSlot.of(
            Fixtures.NOW.plus(QUARTER.multipliedBy(8 + random.nextInt(8))),
            QUARTER.multipliedBy(1 + random.nextInt(6)));
    BookingRequest request = Fixtures.request("q" + i, slot).withPeople(1 + random.nextInt(50));
    return random.nextInt(4) == 0 ? request.withFeatures("stage") : request;
  }

  private static boolean isFree(Room room, TimeSlot slot, Map<RoomId, List<TimeSlot>> taken) {
    TimeSlot occupied = room.occupied(slot);
    return parts(room).stream()
        .flatMap(part -> taken.getOrDefault(part, List.of()).stream())
        .noneMatch(occupied::overlaps);
  }

  private static List<RoomId> parts(Room room) {
    return room.parts().isEmpty() ? List.of(room.id()) : room.parts();
  }
}
