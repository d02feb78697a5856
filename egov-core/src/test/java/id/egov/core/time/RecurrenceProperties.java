package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** {@link Recurrence} against the literal reading of the RFC in {@link NaiveRecurrence}. */
class RecurrenceProperties {

  @Provide
  Arbitrary<String> rules() {
    return RandomRules.any();
  }

  @Provide
  Arbitrary<String> dailyOrLonger() {
    return Arbitraries.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY").flatMap(RandomRules::of);
  }

  @Provide
  Arbitrary<LocalDateTime> localStarts() {
    return Arbitraries.longs()
        .between(0, 6L * 366 * 86_400)
        .map(second -> LocalDateTime.of(2019, 1, 1, 0, 0).plusSeconds(second));
  }

  @Property(tries = 300)
  void expandsAsTheTableOfTheRfcSays(
      @ForAll("rules") String rule, @ForAll("localStarts") LocalDateTime start) {
    LocalDateTime horizon = horizon(rule, start);
    List<LocalDateTime> expected = new NaiveRecurrence(rule, start).before(horizon);
    TimeSlot window =
        new TimeSlot(start.toInstant(ZoneOffset.UTC), horizon.toInstant(ZoneOffset.UTC));
    assertThat(
            Recurrence.timed(start, ZoneOffset.UTC)
                .withRule(rule)
                .starts(window)
                .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC)))
        .as("%s from %s", rule, start)
        .containsExactlyElementsOf(expected);
  }

  @Property(tries = 200)
  void splittingLosesAndAddsNothing(
      @ForAll("dailyOrLonger") String rule,
      @ForAll("localStarts") LocalDateTime start,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll boolean byUntil,
      @ForAll boolean allDay,
      @ForAll @IntRange(min = 1, max = 15) int at) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    String end = byUntil ? ";UNTIL=" + (start.getYear() + 3) + "0630T100000Z" : ";COUNT=" + count;
    Recurrence recurrence =
        (allDay ? Recurrence.allDay(start.toLocalDate(), zone) : Recurrence.timed(start, zone))
            .withRule(rule + end)
            .withDates(List.of(start.plusDays(3), start.plusDays(40)))
            .withoutDates(List.of(start, start.plusDays(3).plusYears(1)));
    List<Instant> all = recurrence.starts().limit(20).toList();
    Assume.that(at < all.size());
    Instant cut = all.get(at);
    Recurrence.Split split = recurrence.split(cut);
    assertThat(split.before().starts()).containsExactlyElementsOf(all.subList(0, at));
    assertThat(split.from().starts().limit(20L - at))
        .containsExactlyElementsOf(all.subList(at, all.size()));
    assertThat(Recurrence.parse(recurrence.toString()))
        .isEqualTo(recurrence)
        .hasSameHashCodeAs(recurrence);
  }

  @Property(tries = 200)
  void theSlotsOfAWindowAreThoseOfAllThatOverlapIt(
      @ForAll("dailyOrLonger") String rule,
      @ForAll("localStarts") LocalDateTime start,
      @ForAll @IntRange(min = 1, max = 100) int hours,
      @ForAll @IntRange(max = 800) int day,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Recurrence recurrence = Recurrence.timed(start, ZoneId.of("America/New_York")).withRule(rule);
    Instant from = start.plusDays(day).toInstant(ZoneOffset.UTC);
    TimeSlot window = TimeSlot.of(from, Duration.ofDays(days));
    Duration duration = Duration.ofHours(hours);
    List<TimeSlot> expected =
        recurrence
            .starts()
            .takeWhile(instant -> instant.isBefore(window.endExclusive()))
            .map(instant -> TimeSlot.of(instant, duration))
            .filter(window::overlaps)
            .toList();
    assertThat(recurrence.slots(duration, window)).containsExactlyElementsOf(expected);
  }

  private static LocalDateTime horizon(String rule, LocalDateTime start) {
    return switch (rule.substring(5, 8)) {
      case "YEA" -> start.plusYears(9);
      case "MON" -> start.plusYears(4);
      case "WEE", "DAI" -> start.plusYears(2);
      case "HOU" -> rule.contains("SECOND") ? start.plusHours(12) : start.plusDays(20);
      case "MIN" -> rule.contains("SECOND") ? start.plusHours(5) : start.plusDays(1);
      default -> start.plusHours(2);
    };
  }
}
