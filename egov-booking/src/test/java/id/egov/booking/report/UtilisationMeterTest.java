package id.egov.booking.report;

import static id.egov.booking.report.ReportFixtures.atOnce;
import static id.egov.booking.report.ReportFixtures.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.Booking;
import id.egov.booking.BookingCommand;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingOutcome;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingService;
import id.egov.booking.BookingState;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.json.JsonCodec;
import id.egov.core.report.ReportPeriod;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Event;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UtilisationMeterTest {

  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final RoomCatalog ROOMS =
      RoomCatalog.of(List.of(Room.of("aula", "Aula", 10), Room.of("rapat", "Rapat", 10)));
  private static final BookingRules RULES =
      BookingRules.of(BookingPolicy.ofDefaults(), OpeningTimes.ALWAYS);
  private static final ReportPeriod NOVEMBER =
      ReportPeriod.of(YearMonth.of(2026, 11), ZoneOffset.UTC);

  private final MemoryStore store = new MemoryStore();
  private final BookingService bookings =
      BookingService.builder(
              store, ROOMS, ReportFixtures.VALIDATOR, Clock.fixed(NOW, ZoneOffset.UTC))
          .build();
  private final UtilisationMeter meter = UtilisationMeter.of(ROOMS, RULES, NOVEMBER, NOW);

  private static TimeSlot hour(int hour) {
    return TimeSlot.of(NOW.plus(Duration.ofHours(hour)), Duration.ofHours(1));
  }

  private void book(int bookings) {
    for (int i = 0; i < bookings; i++) {
      BookingRequest request = BookingRequest.of("b" + i, "Rapat", "Bappeda", hour(i));
      assertThat(this.bookings.request(request)).isInstanceOf(BookingOutcome.Confirmed.class);
    }
  }

  private static Figures everything(UtilisationMeter meter) {
    return meter.report().tables().get(0).rows().get(0).figures();
  }

  @Test
  void readsPageByPageAndTellsHowFarItIs() {
    book(1_100);
    List<Long> told = new ArrayList<>();
    meter.read(bookings, store, told::add);
    assertThat(told).containsExactly(1_000L, 1_100L, 2_100L, 2_200L);
    // November has 720 hours.
    assertThat(everything(meter).bookings()).isEqualTo(720);
    assertThat(everything(meter).time().occupancy()).isEqualTo(0.5);
  }

  @Test
  void canBeCancelledBetweenPages() {
    book(2);
    assertThatThrownBy(() -> meter.read(bookings, store, read -> false))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled after 2 bookings and events");
    assertThatThrownBy(() -> meter.read(bookings, store, read -> read < 4))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void countsADisplacementToAnotherPlaceWhereItWasDisplaced() {
    Booking before = booking("1", BookingState.CONFIRMED, "Bappeda", hour(3), atOnce(NOW), "aula");
    Booking moved = booking("1", BookingState.CONFIRMED, "Bappeda", hour(3), atOnce(NOW), "rapat");
    Booking gone = booking("1", BookingState.DISPLACED, "Bappeda", hour(3), atOnce(NOW), "rapat");
    Booking past = booking("1", BookingState.CONFIRMED, "Bappeda", hour(-3), atOnce(NOW), "aula");
    append(event(BookingCommand.DISPLACE, moved, before));
    append(event(BookingCommand.DISPLACE, gone, moved));
    append(event(BookingCommand.DISPLACE, moved, past));
    append(event(BookingCommand.DISPLACE, moved, null));
    append(event(BookingCommand.RESCHEDULE, moved, before));
    meter.add(event(BookingCommand.RESCHEDULE, moved, before));
    meter.read(bookings, store, ReportProgress.SILENT);
    List<UtilisationRow> rooms = meter.report().tables().get(1).rows();
    assertThat(rooms)
        .extracting(UtilisationRow::room)
        .map(RoomId::value)
        .containsExactly("aula", "rapat");
    assertThat(rooms).extracting(row -> row.figures().moved()).containsExactly(1L, 0L);
  }

  private static BookingEvent event(
      BookingCommand command, Booking booking, @Nullable Booking before) {
    return new BookingEvent(command, NOW, "sekda", booking, before, List.of());
  }

  private void append(BookingEvent event) {
    String type = "booking-" + (event.command() == BookingCommand.DISPLACE ? "displace" : "x");
    String payload = JsonCodec.strict().write(event);
    Event told = new Event(type, event.booking().id().document(), payload);
    CommitId id = CommitId.ofDecision(type, told.subject(), 0, payload);
    assertThat(store.commit(Commit.builder(id).event(told).build()))
        .isInstanceOf(CommitResult.Committed.class);
  }

  @Test
  void aRoomThatIsNoLongerThereIsCountedButNotMeasured() {
    meter.add(booking("1", BookingState.CONFIRMED, "Bappeda", hour(3), atOnce(NOW), "gone"));
    UtilisationRow gone =
        meter.report().tables().get(1).rows().stream()
            .filter(row -> new RoomId("gone").equals(row.room()))
            .findFirst()
            .orElseThrow();
    assertThat(gone.figures().bookings()).isEqualTo(1);
    assertThat(gone.figures().time())
        .isEqualTo(new TimeUse(Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }

  @Test
  void timeCountsInTheMonthInWhichItLies() {
    UtilisationMeter both =
        UtilisationMeter.of(
            ROOMS,
            RULES,
            new ReportPeriod(YearMonth.of(2026, 10), YearMonth.of(2026, 12), ZoneOffset.UTC),
            NOW,
            List.of(Set.of(Dimension.MONTH)));
    TimeSlot overNight = new TimeSlot(NOW.minusSeconds(3600), NOW.plusSeconds(7200));
    both.add(booking("1", BookingState.CONFIRMED, "Bappeda", overNight, atOnce(NOW), "aula"));
    List<UtilisationRow> months = both.report().tables().get(0).rows();
    assertThat(months).extracting(row -> row.figures().bookings()).containsExactly(1L, 0L);
    assertThat(months)
        .extracting(row -> row.figures().time().booked())
        .containsExactly(Duration.ofHours(1), Duration.ofHours(2));
  }

  @Test
  void aCityWithoutRoomsHasNoRowsByRoom() {
    UtilisationMeter empty = UtilisationMeter.of(RoomCatalog.of(List.of()), RULES, NOVEMBER, NOW);
    assertThat(empty.report().tables())
        .extracting(table -> table.rows().size())
        .containsExactly(1, 0, 0, 1, 0, 0);
    assertThat(everything(empty).time().occupancy()).isNull();
  }
}
