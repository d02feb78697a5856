package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.Quota.Measure;
import id.egov.booking.Quota.Subject;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is offered instead can be had: asked for on the same store, it is not refused. */
class AlternativesProperties {

  private static final int DAYS = 9;

  private static final List<Room> ROOMS =
      List.of(
          Room.of("hall", "Hall", 60).withParts("left", "right"),
          Room.of("left", "Left", 30).withSetup(Duration.ofMinutes(30), Duration.ZERO),
          Room.of("right", "Right", 30),
          Room.of("lounge", "Lounge", 8));

  private static BookingPolicy policy(SplittableRandom random) {
    BookingPolicy policy =
        BookingPolicy.ofDefaults()
            .withWindow(Duration.ofDays(DAYS))
            .withQuotas(
                quota("a", Subject.AGENCY, QuotaPeriod.DAY, Measure.BOOKINGS, random.nextInt(1, 4)),
                quota("b", Subject.REQUESTER, QuotaPeriod.WEEK, Measure.MINUTES, 600));
    return random.nextBoolean()
        ? policy
        : policy.withNotices(
            new Notices(Duration.ofHours(random.nextInt(60)), Duration.ZERO, Duration.ZERO));
  }

  private static Quota quota(
      String name, Subject subject, QuotaPeriod period, Measure measure, int limit) {
    return new Quota(name, subject, period, measure, limit, Zone.WIB);
  }

  @Property(tries = 40)
  void whatIsOfferedCanBeHad(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BookingService service =
        BookingService.builder(
                new MemoryStore(), RoomCatalog.of(ROOMS), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(policy(random))
            .alternatives(5)
            .build();
    for (int i = 0; i < 40; i++) {
      BookingRequest request = request(random, i);
      if (service.request(request) instanceof Refused refused) {
        for (Alternative instead : refused.alternatives()) {
          BookingRequest there = request.withRooms(instead.rooms()).withSlot(instead.slot());
          assertThat(service.dryRun().request(there)).isNotInstanceOf(Refused.class);
        }
      }
    }
  }

  private static BookingRequest request(SplittableRandom random, int id) {
    int start = random.nextInt(DAYS * 24);
    TimeSlot slot = hours(start, start + 1 + random.nextInt(5));
    BookingRequest request =
        BookingRequest.of("r" + id, "Rapat", random.nextBoolean() ? "Bappeda" : "Dinkes", slot)
            .withRequester("u" + random.nextInt(3))
            .withPeople(1 + random.nextInt(30));
    return random.nextInt(3) == 0
        ? request
        : request.withRoom(ROOMS.get(random.nextInt(ROOMS.size())).id().value());
  }
}
