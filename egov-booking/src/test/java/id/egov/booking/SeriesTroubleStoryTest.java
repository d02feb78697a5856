package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.OpeningTimes;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What dates of one series do to each other and to those who are in their way. */
class SeriesTroubleStoryTest extends StoryCase {

  private static Recurrence rule(String start, String rule) {
    return Recurrence.timed(LocalDateTime.parse(start), ZoneOffset.UTC).withRule(rule);
  }

  private static Booking date(Series series, int index) {
    return Objects.requireNonNull(series.dates().get(index).booking());
  }

  @Test
  void oneHoldThatIsOverIsInTheWayOfTwoDates() {
    BookingService service = builder().build();
    service.hold(request("1", hours(1, 12)).withRoom("hall-a"), Duration.ofMinutes(1));
    service.hold(request("2", hours(5, 6)).withRoom("hall-b"), Duration.ofMinutes(1));
    clock.forward(Duration.ofMinutes(2));
    SeriesRequest hall =
        SeriesRequest.of(
            request("s", hours(2, 3)).withRoom("hall"),
            rule("2026-11-23T02:00", "FREQ=HOURLY;INTERVAL=3;COUNT=2"));
    SeriesStory.accepted(service.dryRun().series().request(hall));
    assertThat(SeriesStory.accepted(service.series().request(hall)).series().dates()).hasSize(2);
    assertThat(events()).containsOnlyOnce("booking-expire 1").containsOnlyOnce("booking-expire 2");
  }

  @Test
  void noDateGoesToWhatAClosureHasLetAnotherKeep() {
    BookingService service = builder().build();
    Series series =
        SeriesStory.accepted(
                service
                    .series()
                    .request(
                        SeriesRequest.of(
                            request("s", hours(33, 34)).withRoom("small"),
                            rule("2026-11-24T09:00", "FREQ=HOURLY;INTERVAL=2;COUNT=2"))))
            .series();
    service
        .closures()
        .close(
            Closure.of("roof", List.of(new RoomId("small")), hours(35, 36), "Atap", "The roof")
                .withEffect(ClosureEffect.KEEP));
    Series warned = service.series().find(series.id()).orElseThrow();
    SeriesRequest later =
        warned.plan().withRecurrence(rule("2026-11-24T10:30", "FREQ=HOURLY;INTERVAL=2;COUNT=2"));
    SeriesOutcome.Refused refused =
        SeriesStory.refused(service.series().change(later, warned.version(), null));
    assertThat(refused.failed()).hasSize(1);
    assertThat(codes(refused.failed().get(0).outcome())).contains("ROOM_CLOSED");
    assertThat(service.series().find(series.id())).contains(warned);
  }

  @Test
  void datesThatOccupyEachOtherOverlapInAnyRoom() {
    BookingService service =
        builder(
                RoomCatalog.of(
                    List.of(
                        Room.of("lab", "Lab", 10)
                            .withSetup(Duration.ofMinutes(30), Duration.ZERO))))
            .build();
    Recurrence hourly = rule("2026-11-24T09:00", "FREQ=HOURLY;COUNT=2");
    BookingRequest any = request("s", hours(33, 34));
    for (BookingRequest asked : List.of(any, any.withRoom("lab"))) {
      SeriesOutcome.Refused refused =
          SeriesStory.refused(service.series().request(SeriesRequest.of(asked, hourly)));
      assertThat(codes(refused.reasons())).containsExactly("SERIES_OVERLAPS_ITSELF");
      assertThat(refused.failed())
          .allSatisfy(
              date -> assertThat(((BookingOutcome.Refused) date.outcome()).clashes()).isEmpty());
    }
  }

  @Test
  void nobodyIsDisplacedToWhereTheSeriesItselfWillBe() {
    OpeningTimes days =
        window -> {
          List<TimeSlot> open = new ArrayList<>();
          for (int day = -40; day < 300; day++) {
            hours(24 * day + 1, 24 * day + 9).intersection(window).ifPresent(open::add);
          }
          return open;
        };
    BookingService service =
        builder(RoomCatalog.of(List.of(Fixtures.SMALL)))
            .policy(BookingPolicy.ofDefaults().withDisplacementNotice(Duration.ZERO))
            .openingTimes(days)
            .build();
    confirmed(service.request(request("monday", hours(1, 9)).withPriority(1)));
    Booking tuesday = confirmed(service.request(request("tuesday", hours(25, 33))));
    Series series =
        SeriesStory.accepted(
                service
                    .series()
                    .request(
                        SeriesRequest.of(
                            request("s", hours(25, 33)).withRoom("small").withPriority(1),
                            rule("2026-11-24T01:00", "FREQ=DAILY;COUNT=3"))))
            .series();
    assertThat(date(series, 2).slot()).isEqualTo(hours(73, 81));
    assertThat(now(service, tuesday).slot()).isEqualTo(hours(97, 105));
  }

  @Test
  void aChangedTitleReachesTheBookingsThatAreThere() {
    BookingService service = builder().build();
    Series series =
        SeriesStory.accepted(
                service
                    .series()
                    .request(
                        SeriesRequest.of(
                            request("s", hours(25, 26)).withRoom("small"),
                            rule("2026-11-24T01:00", "FREQ=DAILY;COUNT=2"))))
            .series();
    SeriesRequest plan =
        series.plan().withTemplate(series.plan().template().withTitle("Renamed").withPeople(5));
    Series renamed =
        SeriesStory.accepted(service.series().change(plan, series.version(), null)).series();
    for (int i = 0; i < 2; i++) {
      assertThat(date(renamed, i).id()).isEqualTo(date(series, i).id());
      assertThat(date(renamed, i).sequence()).isGreaterThan(date(series, i).sequence());
      assertThat(date(renamed, i).request().title()).isEqualTo("Renamed");
      assertThat(date(renamed, i).request().people()).isEqualTo(5);
      assertThat(date(renamed, i).slot()).isEqualTo(date(series, i).slot());
    }
    assertThat(events())
        .filteredOn(event -> event.startsWith("booking-"))
        .allMatch(
            event -> event.startsWith("booking-request") || event.startsWith("booking-change"));
    // Of another requester they are others.
    SeriesRequest theirs = plan.withTemplate(plan.template().withRequester("tuti"));
    Series handed =
        SeriesStory.accepted(service.series().change(theirs, renamed.version(), null)).series();
    assertThat(date(handed, 0).id()).isNotEqualTo(date(series, 0).id());
    assertThat(now(service, date(series, 0)).state()).isEqualTo(BookingState.CANCELLED);
  }

  @Test
  void aDateThatWasDisplacedFollowsWhenTheSeriesMovesAndStaysWhenItIsRenamed() {
    BookingService service =
        service(BookingPolicy.ofDefaults().withDisplacementNotice(Duration.ZERO));
    Series series =
        SeriesStory.accepted(
                service
                    .series()
                    .request(
                        SeriesRequest.of(
                            request("s", hours(25, 26)).withRoom("small"),
                            rule("2026-11-24T01:00", "FREQ=DAILY;COUNT=3"))))
            .series();
    confirmed(service.request(request("visit", hours(49, 50)).withRoom("small").withPriority(1)));
    Series touched = service.series().find(series.id()).orElseThrow();
    assertThat(date(touched, 1).room().value()).isNotEqualTo("small");
    SeriesRequest renaming =
        touched.plan().withTemplate(touched.plan().template().withTitle("Renamed"));
    Series renamed =
        SeriesStory.accepted(service.series().change(renaming, touched.version(), null)).series();
    assertThat(date(renamed, 1).rooms()).isEqualTo(date(touched, 1).rooms());
    assertThat(date(renamed, 1).request().title()).isEqualTo("Renamed");
    assertThat(codes(date(renamed, 1).reasons())).containsExactly("DISPLACED_BY");
    SeriesRequest later =
        renamed.plan().withRecurrence(rule("2026-11-24T05:00", "FREQ=DAILY;COUNT=3"));
    Series moved =
        SeriesStory.accepted(service.series().change(later, renamed.version(), null)).series();
    assertThat(date(moved, 1).slot()).isEqualTo(hours(53, 54));
    assertThat(date(moved, 1).room().value()).isEqualTo("small");
    assertThat(moved.dates().get(1).original()).isEqualTo(hours(53, 54).startInclusive());
  }

  @Test
  void aDryRunOfTheSweepGivesNoDateToTwo() {
    BookingService service = builder().build();
    for (String id : List.of("s", "t")) {
      Recurrence monthly =
          rule(
              id.equals("s") ? "2026-11-24T09:00" : "2026-11-25T09:00",
              id.equals("s") ? "FREQ=WEEKLY" : "FREQ=MONTHLY;BYMONTHDAY=25;BYMONTH=11,12,1,5");
      SeriesRequest asked = SeriesRequest.of(request(id, hours(33, 34)).withRoom("small"), monthly);
      SeriesStory.accepted(service.series().request(asked));
    }
    clock.forward(Duration.ofDays(30));
    List<List<String>> shown = failures(service.dryRun().series().sweep(10));
    assertThat(shown.toString()).contains("2027-05-25T09:00:00Z true");
    assertThat(shown).isEqualTo(failures(service.series().sweep(10)));
  }

  private static List<List<String>> failures(List<SeriesOutcome> swept) {
    return swept.stream()
        .map(
            outcome ->
                SeriesStory.accepted(outcome).decided().stream()
                    .map(date -> date.original() + " " + date.failed())
                    .toList())
        .toList();
  }
}
