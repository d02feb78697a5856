package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee.Participation;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strict reader and the validators of ical4j find nothing wrong with what is written. */
class StrictReadingTest {

  private static final Instant STAMP = Instant.parse("2026-11-20T01:02:03Z");
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final TimeSlot SLOT = TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00Z");
  private static final Organizer OWNER =
      Organizer.mail("umum@kota.go.id", "Bagian Umum, \"Kota\": ^é");
  private static final Attendee MAYOR = Attendee.mail("walikota@kota.go.id", "Wali Kota; 😀");

  private static CalendarEntry event(EventTime time) {
    return CalendarEntry.builder("rapat-1", time)
        .summary("Rapat, koordinasi;\nC:\\arsip 😀")
        .description("Teks panjang. ".repeat(50))
        .location("Aula")
        .organizer(OWNER)
        .attendees(
            List.of(
                MAYOR.delegatingTo("mailto:wakil@kota.go.id"),
                Attendee.mail("wakil@kota.go.id", "Wakil").comingFor(MAYOR.address()),
                Attendee.room("urn:x-kota:ruang:aula", "Aula")))
        .categories(List.of("Rapat", "Keuangan, APBD"))
        .url("https://kota.go.id/agenda/1")
        .comment("Catatan")
        .build();
  }

  static Stream<CalendarMessage> messages() {
    CalendarEntry berlin = event(EventTime.of(SLOT, ZoneId.of("Europe/Berlin")));
    Recurrence weekly =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=WEEKLY;UNTIL=20270101")
            .withDates(List.of(LocalDateTime.parse("2026-11-25T09:00:00")))
            .withoutDates(List.of(LocalDateTime.parse("2026-11-30T09:00:00")));
    CalendarEntry series = event(EventTime.series(weekly, Duration.ofHours(1)));
    CalendarEntry moved =
        event(EventTime.of(SLOT, JAKARTA)).toBuilder()
            .replacing(Instant.parse("2026-12-07T02:00:00Z"))
            .build();
    LocalDate day = LocalDate.parse("2026-12-24");
    Recurrence yearly = Recurrence.allDay(day, JAKARTA).withRule("FREQ=YEARLY;COUNT=3");
    return Stream.of(
        CalendarMessage.publish("Agenda", List.of(berlin)),
        CalendarMessage.publish("", List.of(event(EventTime.utc(SLOT)))),
        CalendarMessage.publish("", List.of(event(EventTime.of(SLOT, ZoneId.of("+07:00"))))),
        CalendarMessage.publish(
            "", List.of(event(EventTime.of(SLOT, ZoneId.of("Africa/Casablanca"))))),
        CalendarMessage.request(List.of(series, moved)),
        CalendarMessage.request(List.of(event(EventTime.series(yearly, Duration.ofDays(2))))),
        CalendarMessage.cancel(List.of(berlin.cancelled())),
        CalendarMessage.reply(berlin, MAYOR.withAnswer(Participation.ACCEPTED)),
        CalendarMessage.counter(event(EventTime.days(day, day, JAKARTA))),
        CalendarMessage.declineCounter(berlin),
        CalendarMessage.publish(new FreeBusy("a", OWNER, SLOT, List.of(), List.of())),
        CalendarMessage.publish(new FreeBusy("a", OWNER, SLOT, List.of(SLOT), List.of(SLOT))));
  }

  private static Calendar strict(CalendarMessage message) throws Exception {
    byte[] file = new ICalendarWriter().write(message, STAMP);
    Lines.of(file);
    return new CalendarBuilder(new CalendarParserImpl(false), new TimeZoneRegistryImpl())
        .build(new ByteArrayInputStream(file));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isValid(CalendarMessage message) throws Exception {
    Calendar calendar = strict(message);
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
  }

  @Test
  void saysTheSame() throws Exception {
    CalendarEntry event = event(EventTime.of(SLOT, JAKARTA));
    VEvent read =
        strict(CalendarMessage.publish("", List.of(event)))
            .<VEvent>getComponent(Component.VEVENT)
            .orElseThrow();
    assertThat(value(read, Property.SUMMARY)).isEqualTo(event.summary());
    assertThat(value(read, Property.DESCRIPTION)).isEqualTo(event.description().strip());
    assertThat(value(read, Property.UID)).isEqualTo(event.uid());
    Property organizer = read.getProperty(Property.ORGANIZER).orElseThrow();
    assertThat(organizer.getParameter(Parameter.CN).orElseThrow().getValue())
        .isEqualTo(OWNER.name());
    Property mayor = read.getProperties(Property.ATTENDEE).get(0);
    assertThat(mayor.getParameter(Parameter.DELEGATED_TO).orElseThrow().getValue())
        .isEqualTo("\"mailto:wakil@kota.go.id\"");
    DtStart<Temporal> start = read.<DtStart<Temporal>>getProperty(Property.DTSTART).orElseThrow();
    assertThat(Instant.from(start.getDate())).isEqualTo(SLOT.startInclusive());
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void zonesThatTheLibraryAddsToTheJvmDoNotDisturbTheReader() throws Exception {
    strict(CalendarMessage.publish("", List.of(event(EventTime.of(SLOT, JAKARTA)))));
    assertThat(ZoneId.getAvailableZoneIds()).anyMatch(id -> id.startsWith("ical4j"));
    String file =
        new String(
                new ICalendarWriter()
                    .write(
                        CalendarMessage.publish(
                            "", List.of(event(EventTime.of(SLOT, ZoneId.of("Europe/Berlin"))))),
                        STAMP),
                StandardCharsets.UTF_8)
            .replace("Europe/Berlin", "Kota");
    CalendarFile read = new ICalendarReader(JAKARTA).parse(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.events().get(0).slot()).isEqualTo(SLOT);
  }
}
