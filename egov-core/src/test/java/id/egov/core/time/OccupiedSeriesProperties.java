package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link OccupiedSeries} against {@link NaiveClash}, which writes the occurrences out. */
class OccupiedSeriesProperties {

  private static final int LIMIT = 300;

  @Provide
  Arbitrary<OccupiedSeries> anySeries() {
    return series(RandomRules.any(), Arbitraries.integers().between(1, 30_000));
  }

  @Provide
  Arbitrary<OccupiedSeries> longerSeries() {
    return series(
        Arbitraries.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY").flatMap(RandomRules::of),
        Arbitraries.integers().between(1, 300_000));
  }

  /** Short slots on a few days or times: many pairs that never clash or clash late. */
  @Provide
  Arbitrary<OccupiedSeries> sparseSeries() {
    Arbitrary<String> rules =
        Combinators.combine(
                Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", "MINUTELY"),
                Arbitraries.integers().between(1, 40))
            .as((frequency, interval) -> "FREQ=%s;INTERVAL=%s".formatted(frequency, interval));
    Arbitrary<String> chosen =
        Arbitraries.of(
            "FREQ=MONTHLY;BYDAY=5FR",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA",
            "FREQ=YEARLY;BYYEARDAY=-1",
            "FREQ=HOURLY;INTERVAL=7;BYDAY=MO");
    return series(Arbitraries.oneOf(rules, chosen), Arbitraries.integers().between(1, 5_000));
  }

  private static Arbitrary<OccupiedSeries> series(
      Arbitrary<String> rules, Arbitrary<Integer> seconds) {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Asia/Jakarta",
                "Asia/Jayapura",
                "Asia/Jakarta",
                "Europe/Berlin",
                "America/New_York",
                "Pacific/Apia",
                "Australia/Lord_Howe",
                "UTC")
            .map(ZoneId::of);
    Arbitrary<LocalDateTime> starts =
        Arbitraries.longs()
            .between(0, 60L * 24 * 20)
            .map(tick -> LocalDateTime.parse("2011-12-20T00:00").plusMinutes(tick * 3));
    Arbitrary<String> ends =
        Arbitraries.of("", "", "", ";COUNT=7", ";UNTIL=20120301", ";UNTIL=20130105T120000Z");
    Arbitrary<List<Integer>> ticks =
        Arbitraries.oneOf(
            Arbitraries.just(List.of()), Arbitraries.integers().between(0, 9).list().ofMaxSize(3));
    Arbitrary<Integer> margins = Arbitraries.of(0, 0, 0, 60, 1800);
    return Combinators.combine(rules, starts, zones, ends, ticks, ticks, seconds, margins)
        .as(
            (rule, start, zone, end, further, leftOut, second, margin) -> {
              boolean days = second % 5 == 0 && !rule.matches("FREQ=(HOUR|MINUTE|SECOND)LY.*");
              Recurrence recurrence =
                  (days
                          ? Recurrence.allDay(start.toLocalDate(), zone)
                          : Recurrence.timed(start, zone))
                      .withRule(rule + end)
                      .withDates(further.stream().map(start::plusDays).toList());
              // Left out are some that do occur.
              List<LocalDateTime> some =
                  recurrence.starts().limit(10).map(i -> LocalDateTime.ofInstant(i, zone)).toList();
              return new OccupiedSeries(
                  recurrence.withoutDates(
                      leftOut.stream().filter(i -> i < some.size()).map(some::get).toList()),
                  days ? Duration.ofDays(1 + second % 3) : Duration.ofSeconds(second),
                  Duration.ofSeconds(margin),
                  Duration.ofSeconds(margin / 2));
            });
  }

  @Property(tries = 150)
  void findsTheFirstClashOfAnyTwo(
      @ForAll("anySeries") OccupiedSeries one, @ForAll("anySeries") OccupiedSeries other) {
    assertAsNaive(one, other);
  }

  @Property(tries = 150)
  void findsTheFirstClashOfTwoThatLast(
      @ForAll("longerSeries") OccupiedSeries one, @ForAll("longerSeries") OccupiedSeries other) {
    assertAsNaive(one, other);
  }

  @Property(tries = 250)
  void findsTheFirstClashOfTwoThatSeldomClash(
      @ForAll("sparseSeries") OccupiedSeries one, @ForAll("sparseSeries") OccupiedSeries other) {
    assertAsNaive(one, other);
  }

  private static void assertAsNaive(OccupiedSeries one, OccupiedSeries other) {
    Optional<SeriesClash> found = one.firstClash(other);
    assertAsNaive(one, other, found, NaiveClash.of(one, other, LIMIT));
    assertThat(other.firstClash(one))
        .isEqualTo(
            found.map(
                clash ->
                    new SeriesClash(
                        /* first= */ clash.second(),
                        /* second= */ clash.first(),
                        clash.overlap())));
  }

  @Property(tries = 100)
  void findsWhereASeriesClashesWithItself(@ForAll("anySeries") OccupiedSeries one) {
    assertAsNaive(one, one, one.firstClashWithItself(), NaiveClash.of(one, LIMIT));
  }

  @Property(tries = 100)
  void findsWhereALongerSeriesClashesWithItself(@ForAll("longerSeries") OccupiedSeries one) {
    assertAsNaive(one, one, one.firstClashWithItself(), NaiveClash.of(one, LIMIT));
  }

  private static void assertAsNaive(
      OccupiedSeries one,
      OccupiedSeries other,
      Optional<SeriesClash> found,
      NaiveClash.Answer naive) {
    if (naive.clash().isPresent()) {
      assertThat(found).as("%s%n%s", one, other).isEqualTo(naive.clash());
    } else if (found.isPresent()) {
      SeriesClash clash = found.get();
      Instant later = latest(clash.first().startInclusive(), clash.second().startInclusive());
      assertThat(later).as("%s%n%s", one, other).isAfterOrEqualTo(naive.horizon());
      assertThat(one.recurrence().slots(one.duration(), clash.first())).contains(clash.first());
      assertThat(other.recurrence().slots(other.duration(), clash.second()))
          .contains(clash.second());
      assertThat(
              NaiveClash.occupied(one, clash.first())
                  .intersection(NaiveClash.occupied(other, clash.second())))
          .contains(clash.overlap());
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
