package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A VTIMEZONE, read by the letter of RFC 5545, says what Java says of its zone. */
class ZoneWriterProperties {

  private static List<String> written(ZoneId zone, Instant first, Instant last) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ZoneWriter.write(new LineWriter(bytes), new ZoneSpans.Span(zone, first, last));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Lines.component(bytes.toByteArray(), "VTIMEZONE");
  }

  /** The offset after each onset, until an instant. */
  private static NavigableMap<Instant, ZoneOffset> onsets(List<String> lines, Instant until) {
    TreeMap<Instant, ZoneOffset> onsets = new TreeMap<>();
    LocalDateTime start = LocalDateTime.MIN;
    ZoneOffset before = ZoneOffset.UTC;
    ZoneOffset after = ZoneOffset.UTC;
    String rule = "";
    List<LocalDateTime> dates = new ArrayList<>();
    for (String line : lines) {
      String value = line.substring(line.indexOf(':') + 1);
      switch (line.substring(0, line.indexOf(':'))) {
        case "BEGIN" -> {
          rule = "";
          dates.clear();
        }
        case "DTSTART" -> start = IcalValue.dateTime(value);
        case "TZOFFSETFROM" -> before = IcalValue.offset(value);
        case "TZOFFSETTO" -> after = IcalValue.offset(value);
        case "RRULE" -> rule = value;
        case "RDATE" -> Stream.of(value.split(",")).map(IcalValue::dateTime).forEach(dates::add);
        case "END" -> {
          Recurrence recurrence = Recurrence.timed(start, before).withDates(dates);
          Recurrence all = rule.isEmpty() ? recurrence : recurrence.withRule(rule);
          ZoneOffset then = after;
          all.starts()
              .takeWhile(onset -> !onset.isAfter(until))
              .forEach(onset -> onsets.put(onset, then));
        }
        default -> assertThat(line).startsWith("T"); // TZID, TZNAME
      }
    }
    return onsets;
  }

  private static void agrees(ZoneId zone, Instant first, Instant last, Instant until) {
    NavigableMap<Instant, ZoneOffset> onsets = onsets(written(zone, first, last), until);
    ZoneRules rules = zone.getRules();
    Instant at = first;
    while (at != null && !at.isAfter(until)) {
      assertThat(onsets.floorEntry(at)).as("%s at %s", zone, at).isNotNull();
      assertThat(onsets.floorEntry(at).getValue())
          .as("%s at %s", zone, at)
          .isEqualTo(rules.getOffset(at));
      ZoneOffsetTransition next = rules.nextTransition(at);
      if (next != null && next.getInstant().isAfter(at.plusSeconds(1))) {
        Instant eve = next.getInstant().minusSeconds(1);
        if (!eve.isAfter(until)) {
          assertThat(onsets.floorEntry(eve).getValue())
              .as("%s before %s", zone, next)
              .isEqualTo(rules.getOffset(eve));
        }
      }
      at = next == null ? null : next.getInstant();
    }
    assertThat(onsets.floorEntry(until).getValue()).isEqualTo(rules.getOffset(until));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    // ical4j adds its own to those of the JVM, without rules.
    return Arbitraries.of(
        new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(id -> !id.startsWith("ical4j")).map(ZoneId::of).toList());
  }

  @Property(tries = 1000)
  void saysWhatJavaSaysBetweenFirstAndLast(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1850, max = 2200) int year,
      @ForAll @IntRange(max = 31_000_000) int second,
      @ForAll @IntRange(max = 700_000_000) int length) {
    Instant first =
        LocalDateTime.of(year, 1, 1, 0, 0).plusSeconds(second).toInstant(ZoneOffset.UTC);
    agrees(zone, first, first.plusSeconds(length), first.plusSeconds(length));
  }

  @Property(tries = 200)
  void saysWhatJavaSaysWithoutEnd(
      @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 1960, max = 2100) int year) {
    Instant first = Instant.parse(year + "-05-06T07:08:09Z");
    agrees(zone, first, Instant.MAX, first.plusSeconds(60L * 366 * 86_400));
  }

  @Property(tries = 30)
  void holdsNoMoreThanItNeeds(
      @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 1971, max = 2100) int year) {
    TimeSlot slot = TimeSlot.parse(year + "-02-01T00:00:00Z/" + year + "-02-02T00:00:00Z");
    long parts =
        written(zone, slot.startInclusive(), slot.endExclusive()).stream()
            .filter(line -> line.startsWith("BEGIN"))
            .count();
    assertThat(parts).isBetween(1L, 12L);
  }

  @Property(tries = 100)
  void isFoundByItsRulesUnderAnyName(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1850, max = 2100) int year,
      @ForAll @IntRange(max = 31_000_000) int second) {
    Instant start = Instant.parse(year + "-01-01T00:00:00Z").plusSeconds(second);
    EventTime time = EventTime.of(TimeSlot.of(start, Duration.ofHours(1)), zone);
    CalendarEntry event =
        CalendarEntry.builder("rapat", time).organizer(Organizer.mail("a@b", "")).build();
    String file =
        new String(
            new ICalendarWriter().write(CalendarMessage.publish("", List.of(event)), Instant.EPOCH),
            StandardCharsets.UTF_8);
    String named =
        file.replace("\r\n ", "")
            .replaceAll("TZID=[^:]*:", "TZID=Kota:")
            .replaceAll("TZID:.*", "TZID:Kota");
    CalendarFile read = new ICalendarReader(ZoneId.of("Pacific/Kiritimati")).parse(named);
    assertThat(read.problems()).as("%s at %s", zone, start).isEmpty();
    assertThat(read.events().get(0).slot()).isEqualTo(time.slot());
  }
}
