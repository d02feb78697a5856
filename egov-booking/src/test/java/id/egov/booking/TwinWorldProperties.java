package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two worlds that differ only in what confidential bookings are for, who has them and how they are
 * called: whatever somebody does, both answer the same.
 */
class TwinWorldProperties {

  private static final Actor ADI = Actor.of("adi", "Dinkes", Role.REQUESTER, Role.APPROVER);
  private static final List<String> ROOMS = List.of("hall", "hall-a", "hall-b", "small", "lab");
  private static final RoomCatalog CATALOG =
      RoomCatalog.of(
              List.of(
                  Fixtures.HALL,
                  Fixtures.HALL_A,
                  Fixtures.HALL_B,
                  Fixtures.SMALL,
                  Room.of("lab", "Lab", 30).withSetup(Duration.ofHours(1), Duration.ZERO)))
          .withEquipment(List.of(new EquipmentPool("mic", "Mic", 3)));
  private static final BookingPolicy POLICY =
      BookingPolicy.ofDefaults()
          .withDisplacementNotice(Duration.ZERO)
          .withSeriesLimits(SeriesLimits.of(60, 2));

  @Property(tries = 25)
  void nothingTellsOfWhatIsConfidential(@ForAll long seed) {
    List<String> coup = new World(seed, "Coup", "Intel", "a").told();
    assertThat(coup).isEqualTo(new World(seed, "Wedding", "Registry", "z").told());
    assertThat(coup.toString()).doesNotContain("Coup").doesNotContain("Intel");
  }

  /** One of the two. */
  private static final class World {

    private final Random random;
    private final String title;
    private final String agency;
    private final String name;
    private final BookingService service =
        BookingService.builder(new MemoryStore(), CATALOG, Fixtures.VALIDATOR, new MovableClock())
            .policy(POLICY)
            .build();
    private final BookingService adi = service.as(ADI);
    private final List<BookingId> own = new ArrayList<>();

    World(long seed, String title, String agency, String name) {
      this.random = new Random(seed);
      this.title = title;
      this.agency = agency;
      this.name = name;
    }

    List<String> told() {
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        if (random.nextInt(5) < 2) {
          hide(i);
        } else {
          told.add(JsonCodec.strict().write(does(i)).replaceAll("\"version\":\\d+", ""));
        }
      }
      return told;
    }

    private TimeSlot slot() {
      int start = random.nextInt(12);
      return Fixtures.hours(start, start + 1 + random.nextInt(4));
    }

    private void hide(int i) {
      // Names sort differently in the two worlds.
      String id = name.equals("a") ? name + i : name + (100 - i);
      BookingRequest secret =
          BookingRequest.of(id, title, agency, slot())
              .withRequester(name)
              .withRoom(ROOMS.get(random.nextInt(ROOMS.size())))
              .withVisibility(Visibility.CONFIDENTIAL);
      service.request(
          random.nextBoolean() ? secret : secret.withEquipment("mic", 1 + random.nextInt(3)));
    }

    private BookingRequest wanted(int i) {
      BookingRequest wanted =
          BookingRequest.of("q" + i, "T", "Dinkes", slot())
              .withRequester("adi")
              .withPriority(random.nextInt(10));
      int room = random.nextInt(7);
      wanted = room < ROOMS.size() ? wanted.withRoom(ROOMS.get(room)) : wanted;
      return random.nextInt(3) == 0 ? wanted.withEquipment("mic", 1 + random.nextInt(3)) : wanted;
    }

    private Optional<Booking> mine() {
      return own.isEmpty() ? Optional.empty() : service.find(own.get(random.nextInt(own.size())));
    }

    private Object does(int i) {
      BookingRequest wanted = wanted(i);
      Optional<Booking> one = mine();
      Optional<Booking> other = mine();
      return switch (random.nextInt(9)) {
        case 0, 1, 2 -> {
          own.add(wanted.id());
          yield adi.request(wanted);
        }
        case 3 -> adi.dryRun().request(wanted);
        case 4 -> adi.hold(wanted, Duration.ofHours(3));
        case 5 ->
            adi.series()
                .request(
                    SeriesRequest.of(
                        wanted,
                        Recurrence.timed(
                                LocalDateTime.ofInstant(
                                    wanted.slot().startInclusive(), ZoneOffset.UTC),
                                ZoneOffset.UTC)
                            .withRule("FREQ=HOURLY;INTERVAL=4;COUNT=3")));
        case 6 -> adi.waitlist().join(wanted, wanted.slot().startInclusive());
        case 7 ->
            one.<Object>map(
                    booking ->
                        adi.reschedule(
                            booking.id(), booking.version(), wanted.slot(), wanted.rooms(), null))
                .orElse("none");
        default ->
            one.isEmpty() || other.isEmpty() || one.equals(other)
                ? "none"
                : adi.swap(
                    one.get().id(),
                    one.get().version(),
                    other.get().id(),
                    other.get().version(),
                    null);
      };
    }
  }
}
