package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What was written is read back as it was, whatever the texts, times and zones. */
class ICalendarWriterProperties {

  private static final ICalendarWriter WRITER = new ICalendarWriter();
  private static final Instant STAMP = Instant.parse("2026-11-20T01:02:03Z");
  private static final Organizer OWNER = Organizer.mail("umum@kota.go.id", "");

  private static byte[] write(CalendarEntry event) {
    return WRITER.write(CalendarMessage.publish("", List.of(event)), STAMP);
  }

  private static CalendarEvent readBack(byte[] file, ZoneId zone) {
    CalendarFile read = new ICalendarReader(zone).read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.events()).hasSize(1);
    return read.events().get(0);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> hard =
        Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            ",",
            ";",
            ":",
            "\\",
            "\\n",
            "\"",
            "^",
            "^n",
            "^'",
            " ",
            "\t",
            "=",
            "😀",
            "👨‍👩‍👧",
            "e\u0301",
            "\u0647",
            "漢",
            "\u0000",
            "\u001B",
            "\u0085",
            "\u2028",
            "\uD83D",
            "BEGIN:VEVENT",
            "END:VCALENDAR",
            "X-A;B=\"c\":d",
            "%d",
            "a");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(9, hard), Tuple.of(1, any))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  /** The reader leaves blanks around a text out, and marks of the order of bytes. */
  private static String read(String text) {
    return LineWriter.clean(text).replace("\uFEFF", "").strip();
  }

  @Property(tries = 400)
  void textsAreReadBack(
      @ForAll("texts") String summary,
      @ForAll("texts") String location,
      @ForAll("texts") String name,
      @ForAll("texts") String category,
      @ForAll Visibility visibility,
      @ForAll boolean transparent,
      @ForAll @IntRange(max = 1_000_000) int sequence) {
    EventTime time = EventTime.utc(TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:00:00Z"));
    CalendarEntry event =
        CalendarEntry.builder("rapat", time)
            .sequence(sequence)
            .summary(summary)
            .description(location)
            .location(location)
            .organizer(new Organizer("mailto:umum@kota.go.id", name))
            .attendees(List.of(Attendee.mail("a@kota.go.id", name)))
            .categories(category.isBlank() ? List.of() : List.of(category, "Rapat", category))
            .visibility(visibility)
            .transparent(transparent)
            .build();
    byte[] file = write(event);
    assertThat(Lines.component(file, "VEVENT")).hasSizeBetween(11, 14);
    CalendarEvent back = readBack(file, ZoneId.of("Asia/Jakarta"));
    assertThat(back.summary()).isEqualTo(read(summary));
    assertThat(back.location()).isEqualTo(read(location));
    if (read(name).isEmpty()) {
      assertThat(back.organizer().strip()).isIn("", "umum@kota.go.id");
    } else {
      // Around a line break blanks stay.
      assertThat(back.organizer().strip()).isEqualTo(read(name));
    }
    assertThat(back.categories())
        .isEqualTo(
            read(category).isEmpty()
                ? back.categories()
                : List.of(read(category), "Rapat", read(category)));
    assertThat(back.attendees()).isEqualTo(1);
    assertThat(back.sequence()).isEqualTo(sequence);
    assertThat(back.transparent()).isEqualTo(transparent);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Jakarta",
            "Asia/Pontianak",
            "Asia/Makassar",
            "Asia/Jayapura",
            "Europe/Berlin",
            "America/New_York",
            "America/Nuuk",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "UTC",
            "Z",
            "+07:00",
            "-03:30",
            "GMT+07:00",
            "Etc/GMT-7")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<TimeSlot> slots() {
    return Combinators.combine(
            Arbitraries.longs().between(-2_000_000_000L, 8_000_000_000L),
            Arbitraries.longs().between(1, 100_000_000L))
        .as((start, length) -> TimeSlot.ofEpochMillis(start * 1000, (start + length) * 1000));
  }

  @Property(tries = 300)
  void slotsAreReadBack(@ForAll("zones") ZoneId zone, @ForAll("slots") TimeSlot slot) {
    CalendarEntry event =
        CalendarEntry.builder("rapat", EventTime.of(slot, zone)).organizer(OWNER).build();
    assertThat(readBack(write(event), ZoneId.of("America/St_Johns")).slot()).isEqualTo(slot);
  }

  @Property(tries = 100)
  void daysAreReadBack(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = -20_000, max = 40_000) int day,
      @ForAll @IntRange(max = 40) int more) {
    LocalDate first = LocalDate.ofEpochDay(day);
    EventTime time = EventTime.days(first, first.plusDays(more), zone);
    CalendarEvent back =
        readBack(write(CalendarEntry.builder("rapat", time).organizer(OWNER).build()), zone);
    assertThat(back.slot()).isEqualTo(time.slot());
    assertThat(back.allDay()).isTrue();
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(
        "FREQ=DAILY;COUNT=9",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;INTERVAL=2;COUNT=12",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6",
        "FREQ=YEARLY;COUNT=4",
        "FREQ=DAILY;UNTIL=20990101",
        "FREQ=WEEKLY;UNTIL=20990101T000000Z",
        "FREQ=MONTHLY;UNTIL=20990101T013000");
  }

  @Property(tries = 200)
  void seriesAreReadBack(
      @ForAll("zones") ZoneId zone,
      @ForAll("rules") String rule,
      @ForAll @IntRange(max = 2_000_000_000) int second,
      @ForAll @IntRange(min = 1, max = 200_000) int length,
      @ForAll boolean allDay) {
    LocalDateTime start = LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(second);
    Recurrence recurrence =
        (allDay ? Recurrence.allDay(start.toLocalDate(), zone) : Recurrence.timed(start, zone))
            .withRule(rule)
            .withDates(List.of(start.minusDays(400), start.plusDays(2)))
            .withoutDates(List.of(start, start.plusDays(14)));
    EventTime time =
        EventTime.series(
            recurrence, allDay ? Duration.ofDays(1 + length % 3) : Duration.ofSeconds(length));
    byte[] file = write(CalendarEntry.builder("rapat", time).organizer(OWNER).build());
    CalendarFile read = new ICalendarReader(zone).read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.events().get(0).slot()).isEqualTo(time.slot());
    TimeSlot window =
        TimeSlot.of(
            time.slot().startInclusive().minus(Duration.ofDays(500)), Duration.ofDays(2000));
    assertThat(read.expand(window))
        .extracting(CalendarOccurrence::slot)
        .containsExactlyElementsOf(
            recurrence
                .slots(
                    allDay ? Duration.ofDays(1 + length % 3) : Duration.ofSeconds(length), window)
                .toList());
  }
}
