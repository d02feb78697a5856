package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link OccupiedSeries} against a merge of both series up to the year 9999. */
class OccupiedSeriesWholeTimeProperties {

  @Provide
  Arbitrary<OccupiedSeries> rareSeries() {
    Arbitrary<String> rules =
        Arbitraries.of(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=3",
            "FREQ=YEARLY;BYMONTH=2;BYDAY=5SA",
            "FREQ=MONTHLY;INTERVAL=13;BYMONTH=2;BYDAY=5SU",
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA;WKST=SU",
            "FREQ=YEARLY;BYYEARDAY=366",
            "FREQ=YEARLY;INTERVAL=7;BYYEARDAY=60",
            "FREQ=MONTHLY;INTERVAL=11;BYMONTHDAY=29",
            "FREQ=MONTHLY;INTERVAL=60;BYMONTHDAY=-1",
            "FREQ=WEEKLY;INTERVAL=53",
            "FREQ=WEEKLY;INTERVAL=209;BYDAY=SA,SU",
            "FREQ=DAILY;INTERVAL=1461",
            "FREQ=DAILY;INTERVAL=365",
            "FREQ=YEARLY;BYMONTHDAY=28,29;BYSETPOS=-1;INTERVAL=2",
            "FREQ=HOURLY;INTERVAL=8761");
    Arbitrary<LocalDateTime> starts =
        Arbitraries.integers()
            .between(0, 8 * 366)
            .map(day -> LocalDateTime.parse("2020-01-01T09:00").plusDays(day));
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Asia/Jakarta", "Asia/Jakarta", "Europe/Berlin").map(ZoneId::of);
    return Combinators.combine(rules, starts, zones, Arbitraries.of(1, 23, 30))
        .as(
            (rule, start, zone, hours) ->
                OccupiedSeries.of(
                    Recurrence.timed(start, zone).withRule(rule), Duration.ofHours(hours)));
  }

  @Property(tries = 60)
  void findsTheFirstClashHoweverLate(
      @ForAll("rareSeries") OccupiedSeries one, @ForAll("rareSeries") OccupiedSeries other) {
    assertThat(one.firstClash(other)).as("%s%n%s", one, other).isEqualTo(merged(one, other));
  }

  private static Optional<SeriesClash> merged(OccupiedSeries one, OccupiedSeries other) {
    Iterator<TimeSlot> left = slots(one).iterator();
    Iterator<TimeSlot> right = slots(other).iterator();
    if (!left.hasNext() || !right.hasNext()) {
      return Optional.empty();
    }
    TimeSlot l = left.next();
    TimeSlot r = right.next();
    while (true) {
      if (l.overlaps(r)) {
        return Optional.of(new SeriesClash(l, r, l.intersection(r).orElseThrow()));
      }
      boolean leftEndsFirst = l.compareTo(r) < 0;
      if (!(leftEndsFirst ? left : right).hasNext()) {
        return Optional.empty();
      }
      if (leftEndsFirst) {
        l = left.next();
      } else {
        r = right.next();
      }
    }
  }

  private static List<TimeSlot> slots(OccupiedSeries series) {
    return series
        .recurrence()
        .starts()
        .filter(start -> !start.plus(series.duration()).isAfter(TimeSlot.LATEST))
        .map(start -> TimeSlot.of(start, series.duration()))
        .toList();
  }
}
