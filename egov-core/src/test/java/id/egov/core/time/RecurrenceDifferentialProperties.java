package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** {@link Recurrence} against lib-recur, a second and independent library. */
class RecurrenceDifferentialProperties {

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")
        .flatMap(RandomRules::of)
        .filter(rule -> !differs(rule));
  }

  /**
   * Where lib-recur 0.17.1 reads the RFC otherwise; RecurrenceProperties covers all of it.
   *
   * <ul>
   *   <li>BYSETPOS, and weeks that lie in two years.
   *   <li>A yearly BYMONTHDAY without BYMONTH stays in the month of DTSTART.
   *   <li>A negative BYYEARDAY that limits an hourly rule is one day early, and -366 with a BYDAY
   *       fails with an index out of bounds.
   * </ul>
   */
  private static boolean differs(String rule) {
    return rule.contains("BYSETPOS")
        || rule.contains("BYWEEKNO")
        || (rule.contains("YEARLY") && rule.contains("BYMONTHDAY") && !rule.contains("BYMONTH="))
        || rule.contains("-366")
        || (rule.contains("HOURLY") && rule.matches(".*BYYEARDAY=[^;]*-.*"));
  }

  @Provide
  Arbitrary<LocalDateTime> localStarts() {
    return Arbitraries.longs()
        .between(0, 6L * 366 * 86_400)
        .map(second -> LocalDateTime.of(2019, 1, 1, 0, 0).plusSeconds(second));
  }

  @Property(tries = 400)
  void agreesWithLibRecur(@ForAll("rules") String rule, @ForAll("localStarts") LocalDateTime start)
      throws InvalidRecurrenceRuleException {
    Instant first = start.toInstant(ZoneOffset.UTC);
    List<Instant> expected = new ArrayList<>();
    try {
      RecurrenceRuleIterator theirs =
          new org.dmfs.rfc5545.recur.RecurrenceRule(rule, RfcMode.RFC5545_STRICT)
              .iterator(new DateTime(TimeZone.getTimeZone("UTC"), first.toEpochMilli()));
      while (theirs.hasNext() && expected.size() < 30) {
        Instant next = Instant.ofEpochMilli(theirs.nextMillis());
        // It gives DTSTART only where the rule matches it.
        if (next.isAfter(first)) {
          expected.add(next);
        }
      }
    } catch (IllegalArgumentException e) {
      // It gives up after a while without a match, with what it found so far.
      assertThat(e).hasMessageContaining("too many");
    }
    List<Instant> ours =
        Recurrence.timed(start, ZoneOffset.UTC).withRule(rule).startsAfter(first, expected.size());
    assertThat(ours).as("%s from %s", rule, start).containsExactlyElementsOf(expected);
  }
}
