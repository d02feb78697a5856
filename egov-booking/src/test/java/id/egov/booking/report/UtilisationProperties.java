package id.egov.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.Booking;
import id.egov.booking.BookingId;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingState;
import id.egov.booking.Milestones;
import id.egov.booking.RefusedRequest;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The report against one that looks at every hour and every booking for each of its rows. */
class UtilisationProperties {

  private static final ZoneId ZONE = Zone.WIT.zoneId();
  private static final ReportPeriod PERIOD =
      new ReportPeriod(YearMonth.of(2026, 2), YearMonth.of(2026, 4), ZONE);
  private static final TimeSlot WINDOW = PERIOD.window();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final Instant AS_OF = Instant.parse("2026-03-10T05:00:00Z");

  private static final List<Room> ROOMS =
      List.of(
          Room.of("hall", "Hall", 300).withParts("wing", "c"),
          Room.of("wing", "Wing", 200).withParts("a", "b"),
          Room.of("a", "A", 100).withSetup(Duration.ofHours(1), Duration.ofHours(2)),
          Room.of("b", "B", 100).withLayout("u", 50, Duration.ofHours(2), Duration.ZERO),
          Room.of("c", "C", 100),
          Room.of("d", "D", 100));
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "hall", List.of("a", "b", "c"),
          "wing", List.of("a", "b"),
          "a", List.of("a"),
          "b", List.of("b"),
          "c", List.of("c"),
          "d", List.of("d"));
  private static final List<String> NAMES = List.of("hall", "wing", "a", "b", "c", "d", "gone");
  private static final List<String> AGENCIES = List.of("Bappeda", "Dinkes", "Satpol PP");
  private static final List<BookingState> STATES = List.of(BookingState.values());
  private static final List<String> CODES = List.of("ROOM_TAKEN", "TOO_LONG", "OUTSIDE_HOURS");

  /** Room d has other hours than the rest, which end in the middle of a month. */
  private static List<TimeSlot> openings(String room) {
    List<TimeSlot> openings = new ArrayList<>();
    int days = room.equals("d") ? 40 : 70;
    for (int day = -3; day < days; day += room.equals("d") ? 1 : 2) {
      Instant open = WINDOW.startInclusive().plus(Duration.ofHours(24L * day + 7));
      openings.add(TimeSlot.of(open, Duration.ofHours(room.equals("d") ? 5 : 9)));
    }
    return openings;
  }

  private static final OpeningTimes USUAL = window -> overlapping("a", window);
  private static final OpeningTimes OF_D = window -> overlapping("d", window);

  private static List<TimeSlot> overlapping(String room, TimeSlot window) {
    return openings(room).stream().filter(window::overlaps).toList();
  }

  private static final BookingRules RULES =
      new BookingRules() {
        @Override
        public BookingPolicy policy(Room room, String agency) {
          return BookingPolicy.ofDefaults();
        }

        @Override
        public OpeningTimes hours(Room room) {
          return room.id().value().equals("d") ? OF_D : USUAL;
        }
      };

  @Property(tries = 25)
  void everyNumberIsWhatItsDefinitionSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Booking> bookings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      bookings.add(booking(i, random));
    }
    List<RefusedRequest> refusals = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      refusals.add(refusal(i, random));
    }
    List<Set<Dimension>> groupings =
        List.of(
            Set.of(),
            Set.of(Dimension.ROOM),
            Set.of(Dimension.AGENCY, Dimension.ROOM),
            Set.of(Dimension.MONTH, Dimension.ROOM),
            EnumSet.allOf(Dimension.class));
    UtilisationMeter meter =
        UtilisationMeter.of(RoomCatalog.of(ROOMS), RULES, PERIOD, AS_OF, groupings);
    bookings.forEach(meter::add);
    refusals.forEach(meter::add);
    Naive naive = new Naive(bookings, refusals);
    List<UtilisationTable> tables = meter.report().tables();
    assertThat(tables).hasSize(groupings.size());
    for (UtilisationTable table : tables) {
      Set<Dimension> by = Set.copyOf(table.by());
      assertThat(table.rows()).doesNotHaveDuplicates();
      for (UtilisationRow row : table.rows()) {
        naive.check(by, row);
      }
      // No row is missing: what is counted by row adds up where nothing counts twice.
      if (!by.contains(Dimension.ROOM)) {
        long counted = table.rows().stream().mapToLong(row -> row.figures().bookings()).sum();
        assertThat(counted).isEqualTo(bookings.stream().filter(Naive::startsInside).count());
      }
      assertThat(sum(table.rows(), by)).isEqualTo(naive.booked());
    }
  }

  /** The booked hours of the smallest parts, or of everything. */
  private static Duration sum(Collection<UtilisationRow> rows, Set<Dimension> by) {
    return rows.stream()
        .filter(row -> !by.contains(Dimension.ROOM) || isPart(row.room()))
        .map(row -> row.figures().time().booked())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean isPart(@Nullable RoomId room) {
    return room != null && List.of(room.value()).equals(PARTS.get(room.value()));
  }

  private static Booking booking(int i, Random random) {
    BookingState state = STATES.get(random.nextInt(STATES.size()));
    long start = WINDOW.startMillis() + HOUR * (random.nextInt(24 * 70) - 100);
    TimeSlot slot = TimeSlot.ofEpochMillis(start, start + HOUR * (1 + random.nextInt(60)));
    String room = NAMES.get(random.nextInt(NAMES.size()));
    String[] rooms =
        random.nextInt(4) == 0 && !room.equals("d")
            ? new String[] {room, "d"}
            : new String[] {room};
    Instant requested = Instant.ofEpochMilli(start - HOUR * 500);
    Instant submitted = random.nextBoolean() ? requested : null;
    Instant confirmed =
        random.nextBoolean() ? requested.plusSeconds(random.nextInt(100_000)) : null;
    Instant decided = Instant.ofEpochMilli(start + HOUR * (random.nextInt(80) - 10));
    Booking booking =
        ReportFixtures.booking(
            "b" + i,
            state,
            AGENCIES.get(random.nextInt(AGENCIES.size())),
            slot,
            new Milestones(
                requested, submitted, confirmed, random.nextInt(9) == 0 ? null : decided, null),
            rooms);
    BookingRequest request = booking.request().withLayout(random.nextBoolean() ? "u" : null);
    return new Booking(
        request,
        state,
        booking.rooms(),
        slot,
        List.of(),
        List.of(),
        booking.milestones(),
        0,
        List.of(),
        null,
        1);
  }

  private static RefusedRequest refusal(int i, Random random) {
    long start = WINDOW.startMillis() + HOUR * (random.nextInt(24 * 70) - 100);
    List<RoomId> rooms =
        random.nextBoolean()
            ? List.of()
            : ReportFixtures.rooms(NAMES.get(random.nextInt(NAMES.size())));
    String code = CODES.get(random.nextInt(CODES.size()));
    return new RefusedRequest(
        new BookingId("r" + i),
        AS_OF,
        rooms,
        AGENCIES.get(random.nextInt(AGENCIES.size())),
        TimeSlot.ofEpochMillis(start, start + HOUR),
        List.of(code, "ROOM_TAKEN", code));
  }

  /** An hour of a smallest part: whether it is open, and who has it. */
  private record PartHour(String part, YearMonth month, boolean open, List<String> agencies) {}

  /** Looks at everything again for each number. */
  private record Naive(
      List<Booking> bookings, List<RefusedRequest> refusals, List<PartHour> hours) {

    Naive(List<Booking> bookings, List<RefusedRequest> refusals) {
      this(bookings, refusals, new ArrayList<>());
      for (String part : List.of("a", "b", "c", "d")) {
        List<TimeSlot> openings = overlapping(part, WINDOW);
        for (long at = WINDOW.startMillis(); at < WINDOW.endMillis(); at += HOUR) {
          Instant moment = Instant.ofEpochMilli(at);
          List<String> agencies =
              bookings.stream()
                  .filter(one -> takes(one, part, moment))
                  .map(one -> one.request().agency())
                  .toList();
          boolean open = openings.stream().anyMatch(slot -> slot.contains(moment));
          hours.add(new PartHour(part, month(moment), open, agencies));
        }
      }
    }

    static boolean startsInside(Booking booking) {
      return WINDOW.contains(booking.slot().startInclusive());
    }

    static YearMonth month(Instant instant) {
      return YearMonth.from(instant.atZone(ZONE));
    }

    static boolean isOf(
        Set<Dimension> by, UtilisationRow row, List<RoomId> rooms, String agency, Instant start) {
      boolean room =
          !by.contains(Dimension.ROOM)
              || (row.room() == null ? rooms.isEmpty() : rooms.contains(row.room()));
      return room
          && (!by.contains(Dimension.AGENCY) || agency.equals(row.agency()))
          && (!by.contains(Dimension.MONTH) || month(start).equals(row.month()));
    }

    void check(Set<Dimension> by, UtilisationRow row) {
      Figures figures = row.figures();
      List<Booking> counted =
          bookings.stream()
              .filter(Naive::startsInside)
              .filter(
                  one ->
                      isOf(
                          by,
                          row,
                          one.rooms(),
                          one.request().agency(),
                          one.slot().startInclusive()))
              .toList();
      assertThat(figures.bookings()).isEqualTo(counted.size());
      for (BookingState state : BookingState.values()) {
        assertThat(figures.states())
            .containsEntry(state, count(counted, one -> one.state() == state));
      }
      checkShares(figures, counted);
      checkWaits(figures, counted);
      checkRefusals(figures, by, row);
      checkTime(figures.time(), by, row);
    }

    private static long count(List<Booking> bookings, Predicate<Booking> which) {
      return bookings.stream().filter(which).count();
    }

    private static boolean wasConfirmed(Booking booking) {
      return booking.milestones().confirmed() != null;
    }

    private static void checkShares(Figures figures, List<Booking> counted) {
      long confirmed = count(counted, Naive::wasConfirmed);
      assertThat(figures.noShows())
          .isEqualTo(
              new Share(
                  count(counted, one -> one.state() == BookingState.NO_SHOW),
                  count(
                      counted,
                      one ->
                          Set.of(
                                      BookingState.NO_SHOW,
                                      BookingState.CHECKED_IN,
                                      BookingState.COMPLETED)
                                  .contains(one.state())
                              || (one.state() == BookingState.CONFIRMED
                                  && one.slot().endMillis() <= AS_OF.toEpochMilli()))));
      assertThat(figures.cancelled())
          .isEqualTo(
              new Share(
                  count(counted, one -> wasConfirmed(one) && one.state() == BookingState.CANCELLED),
                  confirmed));
      assertThat(figures.displaced())
          .isEqualTo(
              new Share(
                  count(counted, one -> wasConfirmed(one) && one.state() == BookingState.DISPLACED),
                  confirmed));
      assertThat(figures.automatic())
          .isEqualTo(
              new Share(
                  count(counted, one -> wasConfirmed(one) && one.milestones().submitted() == null),
                  count(
                      counted, one -> wasConfirmed(one) || one.state() == BookingState.REJECTED)));
    }

    private static void checkWaits(Figures figures, List<Booking> counted) {
      List<Long> waits =
          counted.stream()
              .filter(one -> one.milestones().submitted() != null)
              .map(Naive::wait)
              .filter(Objects::nonNull)
              .map(millis -> Math.max(0, millis))
              .sorted()
              .toList();
      DecisionTimes times = figures.decisionTimes();
      assertThat(times.decided()).isEqualTo(waits.size());
      if (waits.isEmpty()) {
        assertThat(times.median()).isNull();
        assertThat(times.ninetieth()).isNull();
      } else {
        near(times.median(), waits.get((waits.size() + 1) / 2 - 1));
        near(times.ninetieth(), waits.get((9 * waits.size() + 9) / 10 - 1));
      }
    }

    private static @Nullable Long wait(Booking booking) {
      Milestones milestones = booking.milestones();
      Instant decision =
          milestones.confirmed() != null
              ? milestones.confirmed()
              : booking.state() == BookingState.REJECTED ? milestones.decided() : null;
      return decision == null
          ? null
          : Duration.between(milestones.submitted(), decision).toMillis();
    }

    private static void near(@Nullable Duration estimate, long exact) {
      assertThat(estimate).isNotNull();
      assertThat((double) Objects.requireNonNull(estimate).toMillis())
          .isBetween(exact * 0.99, exact * 1.01);
    }

    private void checkRefusals(Figures figures, Set<Dimension> by, UtilisationRow row) {
      TreeMap<String, Long> codes = new TreeMap<>();
      long refused = 0;
      for (RefusedRequest one : refusals) {
        Instant start = one.slot().startInclusive();
        if (WINDOW.contains(start) && isOf(by, row, one.rooms(), one.agency(), start)) {
          refused++;
          Set.copyOf(one.codes()).forEach(code -> codes.merge(code, 1L, Long::sum));
        }
      }
      assertThat(figures.refused()).isEqualTo(refused);
      assertThat(figures.refusals()).isEqualTo(codes);
    }

    private void checkTime(TimeUse time, Set<Dimension> by, UtilisationRow row) {
      List<String> parts = List.of();
      if (!by.contains(Dimension.ROOM)) {
        parts = List.of("a", "b", "c", "d");
      } else if (row.room() != null) {
        parts = PARTS.getOrDefault(row.room().value(), List.of());
      }
      long bookable = 0;
      long booked = 0;
      long outside = 0;
      for (PartHour hour : hours) {
        if (!parts.contains(hour.part())
            || (by.contains(Dimension.MONTH) && !hour.month().equals(row.month()))) {
          continue;
        }
        long taken =
            by.contains(Dimension.AGENCY)
                ? hour.agencies().stream().filter(agency -> agency.equals(row.agency())).count()
                : hour.agencies().size();
        bookable += hour.open() ? HOUR : 0;
        booked += hour.open() ? taken * HOUR : 0;
        outside += hour.open() ? 0 : taken * HOUR;
      }
      assertThat(time)
          .isEqualTo(
              new TimeUse(
                  Duration.ofMillis(bookable),
                  Duration.ofMillis(booked),
                  Duration.ofMillis(outside)));
    }

    Duration booked() {
      long taken =
          hours.stream().filter(PartHour::open).mapToLong(hour -> hour.agencies().size()).sum();
      return Duration.ofMillis(taken * HOUR);
    }

    /** Whether a booking has a part of a room at a moment, as the definition says. */
    private static boolean takes(Booking booking, String part, Instant moment) {
      boolean stands =
          Set.of(BookingState.CONFIRMED, BookingState.CHECKED_IN, BookingState.COMPLETED)
              .contains(booking.state());
      boolean hasIt =
          booking.rooms().stream()
              .anyMatch(room -> PARTS.getOrDefault(room.value(), List.of()).contains(part));
      boolean layout = booking.request().layout() != null;
      int setup = 0;
      int teardown = 0;
      for (RoomId room : booking.rooms()) {
        if (room.value().equals("a")) {
          setup = Math.max(setup, 1);
          teardown = Math.max(teardown, 2);
        }
        if (room.value().equals("b") && layout) {
          setup = Math.max(setup, 2);
        }
      }
      Instant start = booking.slot().startInclusive().minus(Duration.ofHours(setup));
      Instant end = booking.slot().endExclusive().plus(Duration.ofHours(teardown));
      Instant decided = booking.milestones().decided();
      if (booking.state() == BookingState.COMPLETED && decided != null && decided.isBefore(end)) {
        end = decided;
      }
      return stands && hasIt && !moment.isBefore(start) && moment.isBefore(end);
    }
  }
}
