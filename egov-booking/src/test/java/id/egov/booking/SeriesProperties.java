package id.egov.booking;

import static id.egov.booking.SeriesStory.WIB;
import static id.egov.booking.SeriesStory.booking;
import static id.egov.booking.SeriesStory.failed;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Series against a model that counts hours by hand. */
class SeriesProperties {

  private static final Room LAB =
      Room.of("lab", "Lab", 10).withSetup(Duration.ofHours(1), Duration.ZERO);
  private static final LocalDateTime START = LocalDateTime.parse("2026-11-24T09:00");

  /** Every few days, some dates left out and some more, each some hours long. */
  record Plan(int interval, int count, List<Integer> without, List<Integer> more, int hours) {

    List<Instant> starts(int shift) {
      TreeSet<Integer> days = new TreeSet<>(more);
      for (int i = 0; i < count; i++) {
        days.add(i * interval);
      }
      without.forEach(days::remove);
      return days.stream().map(day -> instant(local(day, shift))).toList();
    }

    Recurrence recurrence() {
      return Recurrence.timed(START, WIB)
          .withRule("FREQ=DAILY;INTERVAL=" + interval + ";COUNT=" + count)
          .withDates(more.stream().map(day -> local(day, 0)).toList())
          .withoutDates(without.stream().map(day -> local(day, 0)).toList());
    }

    static LocalDateTime local(int day, int shift) {
      return START.plusDays(day).plusHours(shift);
    }

    TimeSlot slot(Instant start) {
      return TimeSlot.of(start, Duration.ofHours(hours));
    }
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(WIB).toInstant();
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<List<Integer>> days = Arbitraries.integers().between(0, 12).list().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 9),
            days,
            days,
            Arbitraries.integers().between(1, 5))
        .as(Plan::new);
  }

  /** What others have: an hour of a day each. */
  @Provide
  Arbitrary<TimeSlot> others() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 14), Arbitraries.integers().between(-6, 12))
        .as((day, hour) -> TimeSlot.of(instant(Plan.local(day, hour)), Duration.ofHours(1)));
  }

  @Property(tries = 100)
  void decidesAndMovesAsTheModelDoes(
      @ForAll @From("plans") Plan plan,
      @ForAll @Size(max = 12) List<@From("others") TimeSlot> others,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 6) int dates,
      @ForAll @IntRange(min = -4, max = 6) int shift) {
    MemoryStore store = new MemoryStore();
    BookingService service =
        BookingService.builder(
                store, RoomCatalog.of(List.of(LAB)), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(BookingPolicy.ofDefaults().withSeriesLimits(SeriesLimits.of(percent, dates)))
            .alternatives(1)
            .build();
    List<TimeSlot> taken = new ArrayList<>();
    for (TimeSlot other : others) {
      if (service.request(Fixtures.request("o" + taken.size(), other).withRoom("lab"))
          instanceof BookingOutcome.Confirmed) {
        taken.add(LAB.occupied(other));
      }
    }
    List<Claim> before = claims(store);
    SeriesRequest request =
        SeriesRequest.of(
            Fixtures.request("s", plan.slot(instant(START))).withRoom("lab"), plan.recurrence());
    List<Instant> fail = failing(plan, plan.starts(0), taken);
    SeriesOutcome outcome = service.series().request(request);
    if (!allowed(fail.size(), plan.starts(0).size(), percent, dates)) {
      assertThat(outcome).isInstanceOf(SeriesOutcome.Refused.class);
      assertThat(failed(((SeriesOutcome.Refused) outcome).failed())).isEqualTo(fail);
      assertThat(claims(store)).isEqualTo(before);
      assertThat(service.series().find(request.id())).isEmpty();
      return;
    }
    assertThat(outcome).isInstanceOf(SeriesOutcome.Accepted.class);
    SeriesOutcome.Accepted yes = (SeriesOutcome.Accepted) outcome;
    assertThat(yes.decided()).extracting(DatedOutcome::original).isEqualTo(plan.starts(0));
    assertThat(failed(yes.decided())).isEqualTo(fail).isEqualTo(yes.series().skipped());
    assertThat(claims(store)).hasSize(before.size() + plan.starts(0).size() - fail.size());
    assertThat(service.series().find(request.id())).contains(yes.series());

    move(service, store, plan, yes.series(), taken, shift, percent, dates);

    // In the end all of it is given back.
    Series last = service.series().find(request.id()).orElseThrow();
    service.series().cancel(last.id(), last.version(), null);
    assertThat(claims(store)).isEqualTo(before);
  }

  private static void move(
      BookingService service,
      MemoryStore store,
      Plan plan,
      Series series,
      List<TimeSlot> taken,
      int shift,
      int percent,
      int dates) {
    List<Claim> before = claims(store);
    List<Instant> fail = failing(plan, plan.starts(shift), taken);
    SeriesOutcome outcome =
        service
            .series()
            .change(
                series.plan().withRecurrence(plan.recurrence().movedTo(START.plusHours(shift))),
                series.version(),
                null);
    if (shift == 0) {
      assertThat(outcome).isInstanceOf(SeriesOutcome.Accepted.class);
    } else if (!allowed(fail.size(), plan.starts(shift).size(), percent, dates)) {
      assertThat(outcome).isInstanceOf(SeriesOutcome.Refused.class);
      assertThat(claims(store)).isEqualTo(before);
      return;
    }
    Series moved = ((SeriesOutcome.Accepted) outcome).series();
    assertThat(moved.dates()).extracting(SeriesDate::original).isEqualTo(plan.starts(shift));
    for (SeriesDate date : moved.dates()) {
      if (!fail.contains(date.original())) {
        assertThat(booking(date).slot()).isEqualTo(plan.slot(date.original()));
      } else if (date.booking() != null && date.booking().state() == BookingState.CONFIRMED) {
        assertThat(date.booking().slot())
            .isEqualTo(plan.slot(date.original().minus(Duration.ofHours(shift))));
      }
    }
    List<Claim> claims = claims(store);
    for (int i = 1; i < claims.size(); i++) {
      assertThat(claims.get(i - 1).slot().overlaps(claims.get(i).slot())).isFalse();
    }
  }

  private static boolean allowed(int failed, int all, int percent, int dates) {
    return all > 0
        && (failed == 0 || (failed < all && failed <= dates && failed * 100 <= all * percent));
  }

  private static List<Instant> failing(Plan plan, List<Instant> starts, List<TimeSlot> taken) {
    return starts.stream()
        .filter(start -> taken.stream().anyMatch(LAB.occupied(plan.slot(start))::overlaps))
        .toList();
  }

  private static List<Claim> claims(MemoryStore store) {
    return store
        .timeline(
            LAB.id().resource(),
            TimeSlot.of(Fixtures.NOW.minusSeconds(86_400), Duration.ofDays(60)))
        .claims();
  }
}
