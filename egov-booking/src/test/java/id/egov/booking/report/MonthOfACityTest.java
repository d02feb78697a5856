package id.egov.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.ApprovalStep;
import id.egov.booking.Booking;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingService;
import id.egov.booking.BookingState;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.org.Role;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * March 2026 in an invented city: a month of fasting, with Nyepi, five days of joint leave and Idul
 * Fitri at a weekend.
 */
class MonthOfACityTest {

  private static final ZoneId WIB = Zone.WIB.zoneId();
  private static final String KITES = "Dinas Layang-Layang";
  private static final String WEATHER = "Badan Cuaca Baik";
  private static final RoomCatalog ROOMS =
      RoomCatalog.of(
          List.of(
              Room.of("aula", "Aula", 200).withParts("aula-1", "aula-2"),
              Room.of("aula-1", "Aula 1", 100),
              Room.of("aula-2", "Aula 2", 90),
              Room.of("rapat", "Ruang rapat", 20)));

  private final MemoryStore store = new MemoryStore();
  private final Wristwatch clock = new Wristwatch();
  private final BookingService bookings =
      BookingService.builder(store, ROOMS, ReportFixtures.VALIDATOR, clock)
          .rules(new CityRules())
          .recordRefusals(true)
          .build();

  /** The hall is lent by the secretary; the meeting room is anybody's, and lost who comes late. */
  private static final class CityRules implements BookingRules {

    private static final OpeningTimes HOURS =
        OpeningTimes.of(
            OfficeHours.standard(),
            WIB,
            HolidayCalendar.indonesia().asOf(LocalDate.parse("2026-03-01")));

    @Override
    public BookingPolicy policy(Room room, String agency) {
      return room.id().value().equals("rapat")
          ? BookingPolicy.ofDefaults().withNoShowAfter(Duration.ofMinutes(30))
          : BookingPolicy.ofDefaults().withSteps(new ApprovalStep("persetujuan", Role.APPROVER));
    }

    @Override
    public OpeningTimes hours(Room room) {
      return HOURS;
    }
  }

  @BeforeEach
  void theMonthPasses() {
    clock.at("2026-03-01T08:00");
    Booking kites = ask("1", KITES, "rapat", "2026-03-02T09:00", 2);
    refuse("2", WEATHER, "rapat", "2026-03-02T10:00", 1);
    ask("3", WEATHER, "rapat", "2026-03-03T09:00", 1);
    BookingRequest crowd =
        BookingRequest.of("4", "Pesta rakyat", KITES, slot("2026-03-05T09:00", 3)).withPeople(900);
    assertThat(bookings.request(crowd)).isInstanceOf(BookingOutcome.Refused.class);
    Booking whole = ask("5", KITES, "aula", "2026-03-25T08:00", 4);
    Booking unwanted = ask("6", WEATHER, "aula-1", "2026-03-26T13:00", 2);
    Booking givenUp = ask("7", WEATHER, "aula-2", "2026-03-27T08:00", 2);
    Booking saturday = ask("8", WEATHER, "aula-1", "2026-03-28T10:00", 2);

    clock.at("2026-03-01T10:00");
    bookings.reject(unwanted.id(), unwanted.version(), "Aula dibersihkan");
    clock.at("2026-03-01T12:00");
    bookings.approve(saturday.id(), saturday.version(), null);
    clock.at("2026-03-01T14:00");
    bookings.approve(whole.id(), whole.version(), null);
    clock.at("2026-03-02T09:05");
    Booking here = now(kites);
    bookings.checkIn(here.id(), here.version());
    clock.at("2026-03-02T10:30");
    Booking over = now(kites);
    bookings.complete(over.id(), over.version(), null);
    clock.at("2026-03-02T14:00");
    bookings.approve(givenUp.id(), givenUp.version(), null);
    clock.at("2026-03-03T09:30");
    assertThat(bookings.sweep(10)).hasSize(1);
    clock.at("2026-03-20T08:00");
    Booking stands = now(givenUp);
    bookings.cancel(stands.id(), stands.version(), "Cuaca buruk");
    clock.at("2026-04-01T08:00");
  }

  private static TimeSlot slot(String start, int hours) {
    return TimeSlot.of(
        Instant.parse(start + ":00Z").minus(Duration.ofHours(7)), Duration.ofHours(hours));
  }

  private Booking ask(String id, String agency, String room, String start, int hours) {
    BookingRequest request =
        BookingRequest.of(id, "Rapat " + id, agency, slot(start, hours)).withRoom(room);
    BookingOutcome outcome = bookings.request(request);
    assertThat(outcome).isNotInstanceOf(BookingOutcome.Refused.class);
    return bookings.find(request.id()).orElseThrow();
  }

  private void refuse(String id, String agency, String room, String start, int hours) {
    BookingRequest request =
        BookingRequest.of(id, "Rapat " + id, agency, slot(start, hours)).withRoom(room);
    assertThat(bookings.request(request)).isInstanceOf(BookingOutcome.Refused.class);
  }

  private Booking now(Booking booking) {
    return bookings.find(booking.id()).orElseThrow();
  }

  private UtilisationReport report() {
    UtilisationMeter meter =
        UtilisationMeter.of(
            ROOMS, new CityRules(), ReportPeriod.of(YearMonth.of(2026, 3), WIB), clock.instant());
    meter.read(bookings, store, ReportProgress.SILENT);
    return meter.report();
  }

  private static Figures row(
      UtilisationReport report, Set<Dimension> by, @Nullable String room, @Nullable String agency) {
    return report.tables().stream()
        .filter(table -> Set.copyOf(table.by()).equals(by))
        .flatMap(table -> table.rows().stream())
        .filter(row -> Objects.equals(row.room(), room == null ? null : new RoomId(room)))
        .filter(row -> Objects.equals(row.agency(), agency))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes((long) (hours * 60));
  }

  @Test
  void theHallAndTheMeetingRoomAreOpenOnSeventeenDays() {
    // Twelve days of fasting, 08:00 to 15:00 or on Fridays 15:30, and five after the feast.
    double open = 10 * 7 + 2 * 7.5 + 4 * 8.5 + 9;
    UtilisationReport report = report();
    Figures all = row(report, Set.of(), null, null);
    assertThat(all.time().bookable()).isEqualTo(hours(3 * open));
    assertThat(row(report, Set.of(Dimension.ROOM), "aula", null).time())
        .isEqualTo(new TimeUse(hours(2 * open), hours(8), hours(2)));
    assertThat(row(report, Set.of(Dimension.ROOM), "aula-1", null).time())
        .isEqualTo(new TimeUse(hours(open), hours(4), hours(2)));
    assertThat(row(report, Set.of(Dimension.ROOM), "aula-2", null).time())
        .isEqualTo(new TimeUse(hours(open), hours(4), Duration.ZERO));
    assertThat(row(report, Set.of(Dimension.ROOM), "rapat", null).time())
        .isEqualTo(new TimeUse(hours(open), hours(1.5), Duration.ZERO));
    assertThat(all.time().occupancy()).isEqualTo(9.5 / (3 * open));
  }

  @Test
  void whatBecameOfTheBookings() {
    Figures all = row(report(), Set.of(), null, null);
    assertThat(all.bookings()).isEqualTo(6);
    assertThat(all.states())
        .containsEntry(BookingState.CONFIRMED, 2L)
        .containsEntry(BookingState.COMPLETED, 1L)
        .containsEntry(BookingState.NO_SHOW, 1L)
        .containsEntry(BookingState.REJECTED, 1L)
        .containsEntry(BookingState.CANCELLED, 1L)
        .containsEntry(BookingState.HELD, 0L);
    assertThat(all.noShows()).isEqualTo(new Share(1, 4));
    assertThat(all.cancelled()).isEqualTo(new Share(1, 5));
    assertThat(all.displaced()).isEqualTo(new Share(0, 5));
    assertThat(all.automatic()).isEqualTo(new Share(2, 6));
  }

  @Test
  void theSecretaryTookFourHoursForHalfOfTheRequests() {
    UtilisationReport report = report();
    DecisionTimes times = row(report, Set.of(), null, null).decisionTimes();
    assertThat(times.decided()).isEqualTo(4);
    assertThat(times.median()).isCloseTo(hours(4), hours(0.04));
    assertThat(times.ninetieth()).isCloseTo(hours(30), hours(0.3));
    assertThat(row(report, Set.of(Dimension.ROOM), "rapat", null).decisionTimes())
        .isEqualTo(new DecisionTimes(0, null, null));
  }

  @Test
  void theCrowdFoundNoRoomAndTheWeatherWasLate() {
    UtilisationReport report = report();
    assertThat(row(report, Set.of(), null, null).refusals())
        .isEqualTo(Map.of("ROOM_TAKEN", 1L, "NO_ROOM_FITS", 1L));
    assertThat(row(report, Set.of(Dimension.ROOM), "rapat", null).refusals())
        .isEqualTo(Map.of("ROOM_TAKEN", 1L));
    Figures anyRoom = row(report, Set.of(Dimension.ROOM), null, null);
    assertThat(anyRoom.refused()).isEqualTo(1);
    assertThat(anyRoom.time().bookable()).isZero();
    assertThat(anyRoom.time().occupancy()).isNull();
    assertThat(row(report, Set.of(Dimension.AGENCY), null, WEATHER).refused()).isEqualTo(1);
    assertThat(row(report, Set.of(Dimension.AGENCY), null, KITES).time().booked())
        .isEqualTo(hours(9.5));
  }

  @Test
  void withoutADecreeNothingIsKnownToBeBookable() {
    UtilisationMeter meter =
        UtilisationMeter.of(
            ROOMS, new CityRules(), ReportPeriod.of(YearMonth.of(2027, 1), WIB), clock.instant());
    meter.read(bookings, store, ReportProgress.SILENT);
    Figures all = row(meter.report(), Set.of(), null, null);
    assertThat(all.bookings()).isZero();
    assertThat(all.time().occupancy()).isNull();
    assertThat(all.automatic().value()).isNull();
  }

  /** Shows the local time it is told. */
  private static final class Wristwatch extends Clock {

    private Instant now = Instant.EPOCH;

    void at(String localTime) {
      now = Instant.parse(localTime + ":00Z").minus(Duration.ofHours(7));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
