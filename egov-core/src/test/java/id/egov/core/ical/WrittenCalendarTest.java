package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.CalendarEntry.Status;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What may be written, and what is refused before. */
class WrittenCalendarTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final TimeSlot SLOT = TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00Z");
  private static final EventTime NINE = EventTime.of(SLOT, JAKARTA);
  private static final Organizer OWNER = Organizer.mail("umum@kota.go.id", "");
  private static final Attendee MAYOR = Attendee.mail("walikota@kota.go.id", "");
  private static final CalendarEntry EVENT =
      CalendarEntry.builder("rapat-1", NINE).organizer(OWNER).build();
  private static final CalendarEntry ASKED = EVENT.toBuilder().attendees(List.of(MAYOR)).build();

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a\n", "a\r\nX:b", "a\u0000", "a\u2028b", "a\uD800"})
  void uidIsOneLine(String uid) {
    refused(() -> CalendarEntry.builder(uid, NINE).build(), "uid");
    refused(() -> new FreeBusy(uid, OWNER, SLOT, List.of(), List.of()), "uid");
    refused(() -> new ICalendarWriter(uid), "product");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "umum@kota.go.id",
        "mailto:",
        "mailto:a b@kota.go.id",
        "mailto:a\r\nX:b",
        "mailto:\"a\"@b",
        "mailto:é@kota.go.id"
      })
  void addressIsAUri(String address) {
    refused(() -> new Organizer(address, ""), "organizer address", "absolute URI");
    refused(() -> Attendee.room(address, ""), "attendee address", "absolute URI");
    refused(() -> MAYOR.delegatingTo(address), "attendee delegatedTo", "absolute URI");
    refused(() -> MAYOR.comingFor(address), "attendee delegatedFrom", "absolute URI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a%0d%0ABcc:b@c", "mailto:a%7Fb@c", "mailto:a%1Fb@c"})
  void addressHidesNoControlCharacter(String address) {
    refused(() -> new Organizer(address, ""), "organizer address", "control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "umum", "a b@c", "a@b\r\nBcc:c@d", "a@b@c", "@b"})
  void mailIsAnAddress(String mail) {
    refused(() -> Organizer.mail(mail, ""), "organizer mail", "umum@kota.go.id");
    refused(() -> Attendee.mail(mail, ""), "attendee mail", "umum@kota.go.id");
  }

  @Test
  void mailWithOtherCharactersIsEncoded() {
    assertThat(Organizer.mail("é%1@kota.go.id", "").address())
        .isEqualTo("mailto:%C3%A9%251@kota.go.id");
  }

  @Test
  void messageOfAnAddressDoesNotRepeatIt() {
    assertThatThrownBy(() -> new Organizer("rahasia dinas", "")).hasMessageNotContaining("rahasia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kota.go.id", "https://kota.go.id/é", "https://a\nX:b", "http://[1"})
  void urlIsAUri(String url) {
    refused(() -> EVENT.toBuilder().url(url).build(), "url", "absolute URI");
  }

  @Test
  void partsOfAnEventAreChecked() {
    refused(() -> EVENT.toBuilder().sequence(-1).build(), "sequence (-1)");
    refused(() -> EVENT.toBuilder().categories(List.of("a", " ")).build(), "categories");
    Instant fine = Instant.parse("2026-11-23T02:00:00.5Z");
    refused(() -> EVENT.toBuilder().replacing(fine).build(), "recurrenceId", fine.toString());
    refused(
        () ->
            new CalendarEntry(
                "a",
                0,
                "besok",
                NINE,
                "",
                "",
                "",
                null,
                List.of(),
                null,
                Visibility.PUBLIC,
                false,
                List.of(),
                "",
                ""),
        "recurrenceId 'besok'");
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=DAILY");
    refused(
        () ->
            EVENT.toBuilder()
                .replacing(SLOT.startInclusive())
                .time(EventTime.series(daily, Duration.ofHours(1)))
                .build(),
        "time must not recur",
        "2026-11-23T02:00:00Z");
  }

  @Test
  void recurrenceIdIsWrittenInOneForm() {
    CalendarEntry event =
        new CalendarEntry(
            "a",
            0,
            "2026-11-23T02:00:00.000Z",
            NINE,
            "",
            "",
            "",
            null,
            List.of(),
            null,
            Visibility.PUBLIC,
            false,
            List.of(),
            "",
            "");
    assertThat(event.recurrenceId()).isEqualTo("2026-11-23T02:00:00Z");
  }

  @Test
  void timeIsWholeSecondsInAKnownZone() {
    TimeSlot fine = TimeSlot.of(SLOT.startInclusive(), Duration.ofMillis(1500));
    refused(() -> EventTime.utc(fine), "slot end", "whole second");
    TimeSlot late = new TimeSlot(fine.startInclusive().plusMillis(1), SLOT.endExclusive());
    refused(() -> EventTime.utc(late), "slot start", "whole second");
    refused(() -> new EventTime(SLOT, "Asia/Padang", false, null), "zone 'Asia/Padang'");
    refused(
        () -> new FreeBusy("a", OWNER, fine, List.of(), List.of()), "window end", "whole second");
    refused(
        () -> new FreeBusy("a", OWNER, SLOT, List.of(), List.of(fine)),
        "tentative end",
        "whole second");
  }

  @Test
  void daysAreWholeLocalDays() {
    refused(() -> new EventTime(SLOT, "Asia/Jakarta", true, null), "slot", "whole days");
    LocalDate day = LocalDate.parse("2026-11-23");
    TimeSlot untilNoon =
        new TimeSlot(
            day.atStartOfDay(JAKARTA).toInstant(), day.atTime(12, 0).atZone(JAKARTA).toInstant());
    refused(() -> new EventTime(untilNoon, "Asia/Jakarta", true, null), "slot", "whole days");
    TimeSlot farWest = TimeSlot.parse("0001-01-01T05:00:00Z/0001-01-02T05:00:00Z");
    assertThat(new EventTime(farWest, "-05:00", true, null).allDay()).isTrue();
    refused(
        () ->
            new EventTime(
                TimeSlot.parse("0001-01-01T00:00:00Z/0001-01-02T05:00:00Z"), "-05:00", true, null),
        "whole days");
  }

  @Test
  void recurrenceSaysWhatItsTimeSays() {
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=DAILY");
    assertThat(new EventTime(SLOT, "Asia/Jakarta", false, daily).recurrence()).isEqualTo(daily);
    refused(() -> new EventTime(SLOT, "Asia/Bangkok", false, daily), "recurrence", "zone");
    TimeSlot other = SLOT.movedTo(Instant.parse("2026-11-23T02:30:00Z"));
    refused(() -> new EventTime(other, "Asia/Jakarta", false, daily), "recurrence", "start");
    Recurrence days = Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA);
    EventTime day = EventTime.series(days, Duration.ofDays(1));
    refused(() -> new EventTime(day.slot(), "Asia/Jakarta", false, days), "recurrence", "all-day");
    refused(() -> EventTime.series(days, Duration.ofHours(36)), "duration", "whole days");
    refused(() -> EventTime.series(daily, Duration.ZERO), "endExclusive");
  }

  @Test
  void messageNamesEachEventOnce() {
    CalendarEntry moved = EVENT.toBuilder().replacing(SLOT.startInclusive()).build();
    assertThat(CalendarMessage.publish("", List.of(EVENT, moved)).events()).hasSize(2);
    refused(() -> CalendarMessage.publish("", List.of(EVENT, EVENT)), "uid 'rapat-1'", "twice");
    refused(
        () -> CalendarMessage.publish("", List.of(moved, moved)),
        "recurrenceId 2026-11-23T02:00:00Z twice");
  }

  @Test
  void eventOfAMessageHasAnOrganizer() {
    CalendarEntry orphan = CalendarEntry.builder("a", NINE).build();
    refused(() -> CalendarMessage.publish("", List.of(orphan)), "organizer of event 'a'");
  }

  @Test
  void messageThatIsNotPublishedIsAboutOneEvent() {
    CalendarEntry other =
        CalendarEntry.builder("b", NINE).organizer(OWNER).attendees(List.of(MAYOR)).build();
    refused(() -> CalendarMessage.request(List.of(ASKED, other)), "REQUEST", "one uid", "2");
    refused(() -> CalendarMessage.cancel(List.of()), "CANCEL", "one uid", "0");
    assertThat(CalendarMessage.publish("", List.of(EVENT, other)).events()).hasSize(2);
  }

  @Test
  void methodsAskForWhatTheyNeed() {
    refused(() -> CalendarMessage.request(List.of(EVENT)), "attendees of event 'rapat-1'");
    refused(() -> CalendarMessage.request(List.of(ASKED.cancelled())), "status", "CANCEL");
    refused(() -> CalendarMessage.counter(ASKED.cancelled()), "status", "COUNTER");
    refused(() -> CalendarMessage.cancel(List.of(ASKED)), "status", "CANCELLED");
    refused(
        () -> new CalendarMessage(CalendarMethod.REPLY, "", List.of(EVENT), null),
        "attendees",
        "REPLY");
    CalendarEntry uninvited = ASKED.toBuilder().status(null).build();
    assertThat(CalendarMessage.cancel(List.of(uninvited)).events()).containsExactly(uninvited);
  }

  @ParameterizedTest
  @EnumSource(CalendarMethod.class)
  void busyTimesArePublishedAlone(CalendarMethod method) {
    FreeBusy times = new FreeBusy("a", OWNER, SLOT, List.of(SLOT), List.of());
    List<CalendarEntry> events = method == CalendarMethod.PUBLISH ? List.of(ASKED) : List.of();
    refused(() -> new CalendarMessage(method, "", events, times), "freeBusy", method.name());
  }

  @Test
  void builderKeepsEveryPart() {
    CalendarEntry event =
        ASKED.toBuilder()
            .sequence(3)
            .summary("a")
            .description("b")
            .location("c")
            .status(Status.TENTATIVE)
            .visibility(Visibility.RESTRICTED)
            .transparent(true)
            .categories(List.of("d"))
            .url("https://kota.go.id")
            .comment("e")
            .replacing(SLOT.startInclusive())
            .build();
    assertThat(event.toBuilder().build()).isEqualTo(event);
    assertThat(event.cancelled())
        .isEqualTo(event.toBuilder().sequence(4).status(Status.CANCELLED).build());
    assertThat(NINE.zoneId()).isEqualTo(JAKARTA);
  }

  @Test
  void messagesGoThroughJson() throws Exception {
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=DAILY;COUNT=3");
    CalendarMessage events =
        CalendarMessage.request(
            List.of(
                ASKED.toBuilder().time(EventTime.series(daily, Duration.ofHours(1))).build(),
                ASKED.toBuilder().replacing(SLOT.startInclusive()).build()));
    CalendarMessage times =
        CalendarMessage.publish(new FreeBusy("a", OWNER, SLOT, List.of(SLOT), List.of()));
    ObjectMapper jackson2 = new ObjectMapper();
    JsonMapper jackson3 = new JsonMapper();
    for (CalendarMessage message : List.of(events, times)) {
      String json = jackson2.writeValueAsString(message);
      assertThat(jackson2.readValue(json, CalendarMessage.class)).isEqualTo(message);
      assertThat(jackson3.readValue(json, CalendarMessage.class)).isEqualTo(message);
    }
  }
}
