package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Two worlds that differ only in what is confidential look the same to who may not know it. */
class ConfidentialityProperties {

  private static final RoomCatalog CATALOG =
      RoomCatalog.of(
              Stream.concat(
                      Fixtures.ROOMS.rooms().stream(),
                      IntStream.range(0, 20).mapToObj(i -> Room.of("r" + i, "Room " + i, 10)))
                  .toList())
          .withEquipment(
              List.of(
                  new EquipmentPool("camera", "Camera", 2), new EquipmentPool("mic", "Mic", 4)));
  private static final Actor BUDI = Actor.of("budi", "Dinkes", Role.REQUESTER);

  @Property(tries = 50)
  void answersDoNotTellWhoseAConfidentialBookingIs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int requests) {
    List<String> one = world(new Random(seed), requests, "a-", "Coup", "Intelligence");
    List<String> other = world(new Random(seed), requests, "z-", "Wedding", "Registry");
    assertThat(one).isEqualTo(other);
  }

  private static List<String> world(
      Random random, int requests, String prefix, String title, String agency) {
    BookingService service =
        BookingService.builder(new MemoryStore(), CATALOG, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .build();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      BookingRequest request = request(i, random);
      if (random.nextBoolean()) {
        // The secret ones come in another order of their names too.
        int number = prefix.equals("a-") ? i : requests - i;
        service.request(
            new BookingRequest(
                new BookingId(prefix + number),
                request.rooms(),
                null,
                request.equipment(),
                title,
                agency,
                agency,
                request.slot(),
                1,
                request.features(),
                0,
                Visibility.CONFIDENTIAL));
      } else {
        answers.add(
            JsonCodec.strict()
                .write(service.as(BUDI).request(request.withRequester("budi").withId(id("m" + i))))
                .replaceAll("\"version\":\\d+", ""));
      }
    }
    return answers;
  }

  private static BookingId id(String value) {
    return new BookingId(value);
  }

  private static BookingRequest request(int own, Random random) {
    int start = random.nextInt(3);
    BookingRequest request =
        BookingRequest.of(
            "?", "Rapat", "Dinkes", Fixtures.hours(start, start + 1 + random.nextInt(3)));
    if (random.nextInt(3) > 0) {
      // Mostly a room of its own, so that it is the equipment that they clash for.
      request = request.withRoom(List.of("hall", "r" + own, "r" + own).get(random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      request = request.withEquipment("mic", 1 + random.nextInt(4));
    }
    return random.nextBoolean() ? request : request.withEquipment("camera", 1 + random.nextInt(2));
  }
}
