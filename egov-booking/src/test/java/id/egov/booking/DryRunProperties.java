package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Role;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** A dry run shows what would happen, and nothing does. */
class DryRunProperties {

  private static final BookingPolicy POLICY =
      BookingPolicy.ofDefaults()
          .withNoShowAfter(Duration.ofMinutes(30))
          .withQuotas(
              new Quota(
                  "daily",
                  Quota.Subject.REQUESTER,
                  QuotaPeriod.DAY,
                  Quota.Measure.BOOKINGS,
                  6,
                  Zone.WIB));

  private MemoryStore store = new MemoryStore();
  private MovableClock clock = new MovableClock();
  private BookingService service = service();

  private BookingService service() {
    return BookingService.builder(
            store,
            Fixtures.ROOMS.withEquipment(List.of(new EquipmentPool("mic", "Mic", 3))),
            Fixtures.VALIDATOR,
            clock)
        .rules(
            ApprovalStoryTest.rules(
                room ->
                    room.id().value().equals("small")
                        ? POLICY
                        : POLICY.withSteps(new ApprovalStep("persetujuan", Role.APPROVER))))
        .recordRefusals(true)
        .build();
  }

  @BeforeTry
  void begin() {
    store = new MemoryStore();
    clock = new MovableClock();
    service = service();
  }

  @Property(tries = 80)
  void theOutcomeIsTheRealOneAndNothingHasChanged(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int commands) {
    Random random = new Random(seed);
    for (int i = 0; i < commands; i++) {
      Function<BookingService, Object> command = command("r" + i, random);
      String before = state();
      Object shown = command.apply(service.dryRun());
      assertThat(state()).isEqualTo(before);
      assertThat(withoutVersions(command.apply(service))).isEqualTo(withoutVersions(shown));
      clock.forward(Duration.ofMinutes(random.nextInt(40)));
    }
  }

  private static String withoutVersions(Object outcome) {
    return JsonCodec.strict().write(outcome).replaceAll("\"version\":\\d+", "");
  }

  private String state() {
    return JsonCodec.strict().write(service.bookings(new DocumentFilter.All(), null, 1000))
        + store.events(EventCursor.START, 1000);
  }

  private Function<BookingService, Object> command(String id, Random random) {
    List<Booking> all = service.bookings(new DocumentFilter.All(), null, 1000).bookings();
    int start = random.nextInt(10);
    BookingRequest request =
        Fixtures.request(id, Fixtures.hours(start, start + 1 + random.nextInt(2)))
            .withRequester("siti" + random.nextInt(2))
            .withEquipment("mic", 1 + random.nextInt(2));
    BookingRequest asked =
        random.nextBoolean()
            ? request
            : request.withRoom(List.of("hall", "hall-b", "small").get(random.nextInt(3)));
    if (all.isEmpty() || random.nextInt(3) == 0) {
      return random.nextInt(3) == 0
          ? on -> on.hold(asked, Duration.ofMinutes(30))
          : on -> on.request(asked);
    }
    Booking booking = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(9)) {
      case 0 -> on -> on.approve(booking.id(), booking.version(), "yes");
      case 1 -> on -> on.reject(booking.id(), booking.version(), "no");
      case 2 -> on -> on.withdraw(booking.id(), booking.version(), null);
      case 3 -> on -> on.cancel(booking.id(), booking.version(), null);
      case 4 -> on -> on.checkIn(booking.id(), booking.version());
      case 5 -> on -> on.complete(booking.id(), booking.version(), null);
      case 6 -> on -> on.sweep(3);
      case 7 -> on -> on.request(booking.request());
      default ->
          on ->
              on.reschedule(booking.id(), booking.version(), asked.slot(), asked.rooms(), "moved");
    };
  }
}
