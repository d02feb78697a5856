package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.ZoneDays.Piece;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZoneDaysTest {

  private static final int QUARTER = 900;
  private static final int SKIPPED = Integer.MIN_VALUE;

  /** Of every change that is known, and of two years far ahead, the days around it. */
  @Test
  void localTimesLieWhereTheZoneSays() {
    Set<ZoneRules> seen = new HashSet<>();
    assertThat(
            ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> seen.add(zone.getRules()))
                .flatMap(ZoneDaysTest::wrongDays))
        .isEmpty();
    assertThat(seen).hasSizeGreaterThan(100);
  }

  private static Stream<String> wrongDays(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneDays days = new ZoneDays(rules);
    Stream<ZoneOffsetTransition> ahead =
        rules.getTransitionRules().stream()
            .flatMap(rule -> Stream.of(rule.createTransition(2399), rule.createTransition(9998)));
    return Stream.concat(rules.getTransitions().stream(), ahead)
        .mapToLong(change -> change.getDateTimeBefore().toLocalDate().toEpochDay())
        .flatMap(day -> LongStream.rangeClosed(day - 1, day + 1))
        .filter(day -> !isRight(day, zone, days))
        .mapToObj(day -> zone + " " + LocalDate.ofEpochDay(day));
  }

  private static boolean isRight(long day, ZoneId zone, ZoneDays days) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean right = days.startOf(day) == date.atStartOfDay(zone).toEpochSecond();
    for (int time = 0; time < 86_400; time += QUARTER) {
      LocalDateTime local = date.atTime(LocalTime.ofSecondOfDay(time));
      List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
      int expected = valid.isEmpty() ? SKIPPED : valid.get(0).getTotalSeconds();
      right &= offset(days.pieces(day), time) == expected;
    }
    return right;
  }

  private static int offset(List<Piece> pieces, int time) {
    for (Piece piece : pieces) {
      if (piece.from() <= time && time < piece.to()) {
        return piece.offset();
      }
    }
    return SKIPPED;
  }

  @Test
  void dayThatIsSkippedHasNoPartAndStartsWithTheNext() {
    ZoneDays apia = new ZoneDays(ZoneId.of("Pacific/Apia").getRules());
    long skipped = LocalDate.parse("2011-12-30").toEpochDay();
    assertThat(apia.pieces(skipped)).isEmpty();
    assertThat(apia.startOf(skipped)).isEqualTo(apia.startOf(skipped + 1));
    assertThat(apia.dayOf(apia.startOf(skipped))).isEqualTo(skipped + 1);
  }

  @Test
  void changesRepeatWithTheCalendarOnceTheyFollowRules() {
    ZoneDays berlin = new ZoneDays(ZoneId.of("Europe/Berlin").getRules());
    assertThat(berlin.cycle()).isEqualTo(146_097);
    LocalDate spring = LocalDate.parse("2026-03-29");
    assertThat(spring.toEpochDay()).isGreaterThan(berlin.stableFrom());
    assertThat(berlin.pieces(spring.toEpochDay() + berlin.cycle()))
        .isEqualTo(berlin.pieces(spring.toEpochDay()))
        .containsExactly(new Piece(0, 7200, 3600), new Piece(10_800, 86_400, 7200));
    ZoneDays jakarta = new ZoneDays(ZoneId.of("Asia/Jakarta").getRules());
    assertThat(jakarta.cycle()).isEqualTo(1);
    assertThat(new ZoneDays(ZoneOffset.UTC.getRules()).stableFrom())
        .isLessThan(jakarta.stableFrom());
  }
}
