package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Everything that can be done to a town hall, in any order: no command throws, each does what its
 * dry run has shown, bookings have exactly the claims that they say, and what is closed is closed.
 */
class BookingWorldProperties {

  private static final List<String> ROOMS = List.of("hall", "hall-a", "hall-b", "small", "lab");
  private static final List<String> RULES =
      List.of(
          "FREQ=HOURLY;INTERVAL=2;COUNT=3", "FREQ=DAILY;COUNT=3", "FREQ=HOURLY;INTERVAL=4;COUNT=4");
  private static final RoomCatalog CATALOG =
      RoomCatalog.of(
              List.of(
                  Fixtures.HALL,
                  Fixtures.HALL_A,
                  Fixtures.HALL_B,
                  Fixtures.SMALL,
                  Room.of("lab", "Lab", 30)
                      .withLayout("class", 20, Duration.ofMinutes(60), Duration.ofMinutes(30))))
          .withEquipment(List.of(new EquipmentPool("mic", "Mic", 3)));
  private static final BookingPolicy FREE =
      BookingPolicy.ofDefaults()
          .withDisplacementNotice(Duration.ZERO)
          .withSeriesLimits(SeriesLimits.of(50, 2));
  private static final Quota THREE =
      new Quota("q", Quota.Subject.REQUESTER, QuotaPeriod.DAY, Quota.Measure.BOOKINGS, 3, Zone.WIB);

  private final MemoryStore store = new MemoryStore();
  private final MovableClock clock = new MovableClock();
  private final BookingService service =
      BookingService.builder(store, CATALOG, Fixtures.VALIDATOR, clock)
          .rules(ApprovalStoryTest.rules(BookingWorldProperties::policy))
          .build()
          .as(StoryCase.ROOT);
  private int names;

  private static BookingPolicy policy(Room room) {
    return switch (room.id().value()) {
      case "hall-a" -> FREE.withSteps(StoryCase.CHECK, StoryCase.CONSENT);
      case "hall-b" -> FREE.withSteps(StoryCase.CONSENT).withPending(Pending.BLOCKS);
      case "small" -> FREE.withNoShowAfter(Duration.ofMinutes(15)).withQuotas(THREE);
      default -> FREE;
    };
  }

  @Property(tries = 6)
  void whateverHappensTheBooksAgree(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Function<BookingService, Object> command = command(random);
      String shown = text(command.apply(service.dryRun()));
      assertThat(text(command.apply(service))).isEqualTo(shown);
      checkClaims();
      checkClosures();
      clock.forward(Duration.ofMinutes(random.nextInt(12)));
    }
  }

  private static String text(Object outcome) {
    return JsonCodec.strict().write(outcome).replaceAll("\"version\":\\d+", "");
  }

  private List<Booking> all() {
    return service.bookings(new DocumentFilter.All(), null, 10_000).bookings();
  }

  private TimeSlot slot(Random random) {
    long now = Duration.between(Fixtures.NOW, clock.instant()).toMinutes();
    long start = (now / 30 + random.nextInt(40)) * 30;
    return TimeSlot.of(
        Fixtures.NOW.plus(Duration.ofMinutes(start)),
        Duration.ofMinutes(30L * (1 + random.nextInt(6))));
  }

  private BookingRequest request(Random random) {
    BookingRequest request =
        BookingRequest.of("r" + names++, "T", "Dinkes", slot(random))
            .withRequester("p" + random.nextInt(3));
    int room = random.nextInt(8);
    if (room < ROOMS.size()) {
      request = request.withRoom(ROOMS.get(room));
      request = room == 4 && random.nextBoolean() ? request.withLayout("class") : request;
    } else if (room == 5) {
      request = request.withRooms("small", "lab");
    }
    request =
        random.nextInt(3) == 0 ? request.withEquipment("mic", 1 + random.nextInt(3)) : request;
    return random.nextInt(4) == 0 ? request.withPriority(1 + random.nextInt(9)) : request;
  }

  private static Recurrence recurrence(TimeSlot first, Random random) {
    return Recurrence.timed(
            LocalDateTime.ofInstant(first.startInclusive(), ZoneOffset.UTC), ZoneOffset.UTC)
        .withRule(RULES.get(random.nextInt(RULES.size())));
  }

  private Function<BookingService, Object> command(Random random) {
    List<Booking> live = all().stream().filter(booking -> !booking.state().ended()).toList();
    BookingRequest wanted = request(random);
    int which = random.nextInt(22);
    if (live.isEmpty() || which < 5) {
      return which == 0 ? on -> on.hold(wanted, Duration.ofMinutes(40)) : on -> on.request(wanted);
    }
    Booking one = live.get(random.nextInt(live.size()));
    Booking other = live.get(random.nextInt(live.size()));
    return switch (which) {
      case 5, 6 -> on -> on.approve(one.id(), one.version(), null);
      case 7 -> on -> on.reject(one.id(), one.version(), "no");
      case 8 -> on -> on.withdraw(one.id(), one.version(), null);
      case 9 -> on -> on.cancel(one.id(), one.version(), null);
      case 10 -> on -> on.reschedule(one.id(), one.version(), wanted.slot(), wanted.rooms(), null);
      case 11 -> on -> on.checkIn(one.id(), one.version());
      case 12 -> on -> on.complete(one.id(), one.version(), null);
      case 13 ->
          one.id().equals(other.id())
              ? on -> on.sweep(1)
              : on -> on.swap(one.id(), one.version(), other.id(), other.version(), null);
      case 14, 15 -> close(random);
      case 16 -> {
        SeriesRequest series = SeriesRequest.of(wanted, recurrence(wanted.slot(), random));
        yield on -> on.series().request(series);
      }
      case 17, 18 -> ofSeries(wanted, random);
      case 19 -> on -> on.waitlist().join(wanted, wanted.slot().startInclusive());
      case 20 -> on -> on.waitlist().offer(3, Duration.ofMinutes(20));
      default -> {
        BookingRequest changed =
            one.request().withPeople(1 + random.nextInt(9)).withTitle("T" + names);
        yield on -> on.change(changed, one.version(), null);
      }
    };
  }

  private Function<BookingService, Object> close(Random random) {
    List<Closure> closures =
        service.closures().closures(null, 100).closures().stream()
            .filter(closure -> !closure.lifted())
            .toList();
    if (!closures.isEmpty() && random.nextBoolean()) {
      Closure closure = closures.get(random.nextInt(closures.size()));
      return on -> on.closures().lift(closure.id(), closure.version());
    }
    RoomId room = new RoomId(ROOMS.get(random.nextInt(ROOMS.size())));
    ClosureEffect effect = List.of(ClosureEffect.values()).get(random.nextInt(4));
    Closure closure =
        Closure.of("c" + names++, List.of(room), slot(random), "Atap", "The roof")
            .withEffect(effect);
    return on -> on.closures().close(closure);
  }

  private Function<BookingService, Object> ofSeries(BookingRequest wanted, Random random) {
    List<Series> active =
        service.series().all(new DocumentFilter.All(), null, 100).series().stream()
            .filter(series -> series.state() == SeriesState.ACTIVE)
            .map(series -> service.series().find(series.id()).orElseThrow())
            .toList();
    if (active.isEmpty()) {
      return on -> on.sweep(2);
    }
    Series one = active.get(random.nextInt(active.size()));
    SeriesRequest later = one.plan().withRecurrence(recurrence(wanted.slot(), random));
    BookingRequest template =
        one.plan().template().withRooms(wanted.rooms()).withPeople(1 + random.nextInt(2));
    SeriesRequest elsewhere = one.plan().withTemplate(template);
    return switch (random.nextInt(5)) {
      case 0 -> on -> on.series().cancel(one.id(), one.version(), null);
      case 1 -> on -> on.series().approve(one.id(), one.version(), null);
      case 2 -> on -> on.series().change(later, one.version(), null);
      case 3 -> on -> on.series().change(elsewhere, one.version(), null);
      default ->
          on ->
              on.series()
                  .place(
                      one.id(),
                      one.version(),
                      one.skipped(),
                      date -> date.withRooms(wanted.rooms()));
    };
  }

  private List<Timeline> timelines() {
    List<ResourceId> resources = new ArrayList<>(CATALOG.claimable());
    CATALOG.equipment().values().forEach(pool -> resources.add(pool.resource()));
    return store.timelines(resources, Fixtures.hours(-48, 24 * 20));
  }

  private void checkClaims() {
    List<String> said = new ArrayList<>();
    for (Booking booking : all()) {
      for (ClaimedTime claim : booking.claimed()) {
        String kind = claim.resource().kind();
        if (!kind.equals("quota") && !kind.equals("pending")) {
          said.add(claim.resource() + " " + claim.slot() + " " + booking.id() + claim.units());
        }
      }
    }
    List<String> kept = new ArrayList<>();
    for (Timeline timeline : timelines()) {
      for (Claim claim : timeline.claims()) {
        if (claim.holder().type().equals(BookingId.DOCUMENT_TYPE)) {
          kept.add(
              timeline.resource() + " " + claim.slot() + " " + claim.holder().id() + claim.units());
        }
      }
    }
    assertThat(kept).containsExactlyInAnyOrderElementsOf(said);
  }

  private void checkClosures() {
    for (Closure closure : service.closures().closures(null, 1000).closures()) {
      if (!closure.lifted()) {
        timelines().stream()
            .filter(timeline -> isClosed(timeline.resource().name(), closure.rooms().get(0)))
            .forEach(timeline -> checkClosed(timeline, closure));
      }
    }
  }

  private static boolean isClosed(String part, RoomId room) {
    return part.equals(room.value()) || (room.value().equals("hall") && part.startsWith("hall-"));
  }

  private void checkClosed(Timeline timeline, Closure closure) {
    List<TimeSlot> taken = new ArrayList<>();
    for (Claim claim : timeline.claims()) {
      if (claim.slot().overlaps(closure.slot())) {
        taken.add(claim.slot());
        if (claim.holder().type().equals(BookingId.DOCUMENT_TYPE)) {
          Booking there = service.find(new BookingId(claim.holder().id())).orElseThrow();
          assertThat(ClosedTime.isKept(there, closure.id())).as("%s", there).isTrue();
        }
      }
    }
    assertThat(ClosedTime.minus(closure.slot(), taken)).isEmpty();
  }
}
