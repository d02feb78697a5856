package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RulePatternProperties {

  private static final LocalDateTime START = LocalDateTime.parse("2024-02-29T09:05:07");

  @Provide
  Arbitrary<String> rules() {
    return RandomRules.any();
  }

  @Provide
  Arbitrary<String> dailyOrLonger() {
    return Arbitraries.of("YEARLY", "YEARLY", "MONTHLY", "DAILY").flatMap(RandomRules::of);
  }

  private static RecurrenceRule completed(String rule) {
    return RecurrenceRuleParser.parse(rule).completedFrom(START, false);
  }

  @Property(tries = 60)
  void daysOfYearsThatLookAlikeAreLookedUpRightly(
      @ForAll("dailyOrLonger") String rule, @ForAll @IntRange(min = 1600, max = 2800) int year) {
    DayFilter filter = new DayFilter(completed(rule));
    RuleDays days = new RuleDays(filter);
    long first = LocalDate.of(year, 1, 1).toEpochDay();
    long last = LocalDate.of(year + 60, 12, 31).toEpochDay();
    assertThat(
            LongStream.iterate(
                days.next(first, last), d -> d != RuleDays.NONE, d -> days.next(d + 1, last)))
        .as(rule)
        .containsExactly(
            LongStream.rangeClosed(first, last)
                .filter(day -> filter.passes(LocalDate.ofEpochDay(day)))
                .boxed()
                .toArray(Long[]::new));
  }

  @Property(tries = 300)
  void everythingRepeatsAfterTheCycle(@ForAll("rules") String rule) {
    RulePattern pattern = new RulePattern(completed(rule), START);
    RulePattern later = new RulePattern(completed(rule), START);
    long cycle = pattern.cycle();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    long day = pattern.nextDay(START.toLocalDate().toEpochDay());
    for (int i = 0; i < 100 && day != RulePattern.NONE && day + cycle <= last; i++) {
      assertThat(later.nextDay(day + cycle)).as("%s after %s", rule, cycle).isEqualTo(day + cycle);
      assertThat(later.times(day + cycle)).isEqualTo(pattern.times(day));
      long next = pattern.nextDay(day + 1);
      if (next != RulePattern.NONE && next + cycle <= last) {
        assertThat(later.nextDay(day + cycle + 1)).as(rule).isEqualTo(next + cycle);
      }
      day = next;
    }
  }
}
