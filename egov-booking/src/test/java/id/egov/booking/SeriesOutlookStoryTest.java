package id.egov.booking;

import static id.egov.booking.SeriesStory.WIB;
import static id.egov.booking.SeriesStory.accepted;
import static id.egov.booking.SeriesStory.codes;
import static id.egov.booking.SeriesStory.hour;
import static id.egov.booking.SeriesStory.series;
import static id.egov.booking.SeriesStory.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.SeriesOutlook.Clash;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two series that never end, and what they will meet when none of us is in office any more. */
class SeriesOutlookStoryTest extends OnAStore {

  private static final SeriesRequest MONDAYS = series("apel", "hall", weekly("MO"));
  private static final Recurrence INDEPENDENCE =
      Recurrence.timed(LocalDateTime.parse("2027-08-17T07:00"), WIB).withRule("FREQ=YEARLY");

  private final BookingService service = Fixtures.service(store).alternatives(0).build();

  private static Recurrence weekly(String day) {
    String first = day.equals("MO") ? "2026-11-23T07:30" : "2026-11-24T07:30";
    return Recurrence.timed(LocalDateTime.parse(first), WIB).withRule("FREQ=WEEKLY;BYDAY=" + day);
  }

  private SeriesOutlook outlook(SeriesRequest request) {
    return service.series().outlook(request);
  }

  private Clash clash(SeriesRequest request) {
    SeriesOutlook outlook = outlook(request);
    assertThat(outlook).isInstanceOf(Clash.class);
    return (Clash) outlook;
  }

  private List<String> refused(SeriesRequest request) {
    return StoryCase.codes(((SeriesOutlook.Refused) outlook(request)).reasons());
  }

  @Test
  void mondaysAndTuesdaysAreFreeForEver() {
    accepted(service.series().request(MONDAYS));
    SeriesRequest tuesdays = series("senam", "hall", weekly("TU"));
    assertThat(outlook(tuesdays)).isEqualTo(new SeriesOutlook.Free());
    accepted(service.series().request(tuesdays));
    // Neither meets itself once it is there, nor the other.
    assertThat(outlook(tuesdays)).isEqualTo(new SeriesOutlook.Free());
    assertThat(outlook(MONDAYS)).isEqualTo(new SeriesOutlook.Free());
    assertThat(outlook(MONDAYS.withTemplate(MONDAYS.template().withRoom("small"))))
        .isEqualTo(new SeriesOutlook.Free());
  }

  @Test
  void theFirstIndependenceDayOnAMondayIsFound() {
    accepted(service.series().request(MONDAYS));
    // In a part of the hall, 17 August is a Monday in 2037 for the first time.
    SeriesRequest flag = series("bendera", "hall-a", INDEPENDENCE);
    Clash clash = clash(flag);
    assertThat(clash.date()).isEqualTo(hour(wib("2037-08-17T07:00")));
    assertThat(clash.overlap())
        .isEqualTo(new TimeSlot(wib("2037-08-17T07:30"), wib("2037-08-17T08:00")));
    assertThat(clash.reason())
        .isEqualTo(
            BookingReason.SERIES_MEETS.with(
                "room", "hall-a",
                "slot", hour(wib("2037-08-17T07:30")).toString(),
                "series", "apel",
                "title", "Apel apel",
                "agency", "Setda"));
    // It is no reason to refuse it: nothing of that can be booked yet.
    accepted(service.series().request(flag));
    assertThat(clash(MONDAYS).date()).isEqualTo(hour(wib("2037-08-17T07:30")));
    // What was given up is in nobody's way.
    Series given = service.series().find(flag.id()).orElseThrow();
    accepted(service.series().cancel(flag.id(), given.version(), null));
    assertThat(outlook(MONDAYS)).isEqualTo(new SeriesOutlook.Free());
  }

  @Test
  void setupAndTeardownCount() {
    Room lab = Room.of("lab", "Lab", 20).withSetup(Duration.ofMinutes(20), Duration.ofMinutes(20));
    BookingService labs =
        BookingService.builder(
                store, RoomCatalog.of(List.of(lab)), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .build();
    accepted(labs.series().request(series("apel", "lab", weekly("MO"))));
    SeriesRequest late =
        series(
            "late",
            "lab",
            Recurrence.timed(LocalDateTime.parse("2027-08-17T09:00"), WIB).withRule("FREQ=YEARLY"));
    Clash clash = (Clash) labs.series().outlook(late);
    assertThat(clash.overlap())
        .isEqualTo(new TimeSlot(wib("2037-08-17T08:40"), wib("2037-08-17T08:50")));
  }

  @Test
  void aBookingThatIsThereBeforeItsTimeIsMetFirst() {
    accepted(service.series().request(MONDAYS));
    BookingService root = service.as(Actor.of("root", "Umum", Role.ADMINISTRATOR));
    BookingRequest jubilee =
        BookingRequest.of("jubilee", "HUT", "Setda", hour(wib("2030-08-17T07:30")))
            .withRoom("hall-a");
    StoryCase.confirmed(root.overriding("mayor").request(jubilee));
    SeriesRequest flag = series("bendera", "hall-a", INDEPENDENCE);
    assertThat(clash(flag).date()).isEqualTo(hour(wib("2030-08-17T07:00")));
    assertThat(clash(flag).reason().is(BookingReason.ROOM_TAKEN)).isTrue();
    assertThat(clash(flag).reason().evidence()).containsEntry("holder", "jubilee");
    // What lies beside it is not in the way, and neither is what is before the first open date.
    assertThat(outlook(series("noon", "hall-a", INDEPENDENCE.movedTo(at("2027-08-17T12:00")))))
        .isEqualTo(new SeriesOutlook.Free());
  }

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }

  @Test
  void theOutlookDoesNotRevealWhatIsConfidential() {
    accepted(
        service
            .series()
            .request(
                MONDAYS.withTemplate(MONDAYS.template().withVisibility(Visibility.CONFIDENTIAL))));
    Reason told =
        ((Clash)
                service
                    .as(Actor.of("budi", "Bappeda", Role.REQUESTER))
                    .series()
                    .outlook(
                        series("bendera", "hall-a", INDEPENDENCE)
                            .withTemplate(
                                BookingRequest.of(
                                        "bendera",
                                        "Upacara",
                                        "Bappeda",
                                        hour(wib("2027-08-17T07:00")))
                                    .withRoom("hall-a"))))
            .reason();
    assertThat(told).isEqualTo(BookingReason.ROOM_TAKEN_CONFIDENTIALLY.with("room", "hall-a"));
  }

  @Test
  void whatCannotBeForeseenIsSaid() {
    SeriesRequest anywhere = MONDAYS.withTemplate(MONDAYS.template().withRooms(List.of()));
    assertThat(refused(anywhere)).containsExactly("SERIES_WITHOUT_ROOM");
    assertThat(refused(series("x", "cellar", weekly("MO")))).containsExactly("ROOM_UNKNOWN");
    // A series with an end that can be booked whole has nothing to foresee.
    assertThat(outlook(series("x", "hall", weekly("MO").withRule("FREQ=WEEKLY;COUNT=3"))))
        .isEqualTo(new SeriesOutlook.Free());
    accepted(service.series().request(anywhere));
    assertThat(outlook(MONDAYS)).isEqualTo(new SeriesOutlook.Free());
  }

  @Test
  void wholeDaysAreComparedToo() {
    SeriesRequest cleaning =
        SeriesRequest.of(
            BookingRequest.of(
                    "clean",
                    "Bersih-bersih",
                    "Setda",
                    new TimeSlot(wib("2027-08-17T00:00"), wib("2027-08-18T00:00")))
                .withRoom("hall"),
            Recurrence.allDay(at("2027-08-17T00:00").toLocalDate(), WIB).withRule("FREQ=YEARLY"));
    accepted(service.series().request(MONDAYS));
    assertThat(clash(cleaning).overlap()).isEqualTo(hour(wib("2037-08-17T07:30")));
  }

  @Test
  void aSeriesThatWillOverlapItselfInYearsIsRefused() {
    // Three hours from ten at night on the last of February, and again from midnight on.
    SeriesRequest night =
        SeriesRequest.of(
            BookingRequest.of(
                    "night",
                    "Ronda",
                    "Setda",
                    new TimeSlot(wib("2027-08-17T22:00"), wib("2027-08-18T01:00")))
                .withRoom("hall"),
            INDEPENDENCE
                .movedTo(at("2027-08-17T22:00"))
                .withDates(List.of(at("2041-08-18T00:00"))));
    assertThat(codes(service.series().request(night))).containsExactly("SERIES_OVERLAPS_ITSELF");
    assertThat(refused(night)).containsExactly("SERIES_OVERLAPS_ITSELF");
  }
}
