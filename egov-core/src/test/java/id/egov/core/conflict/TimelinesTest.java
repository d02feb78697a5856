package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinesTest {

  private static final long QUARTER = 900_000;
  private static final long HOUR = 4 * QUARTER;
  private static final long DAY = 24 * HOUR;
  private static final long[] NOBODY = {};
  private static final long[] BOTH = {0b11};

  private final Timelines two = Timelines.of(2, QUARTER);

  @Test
  void theFirstFreeResourceWinsAndTheLowerNumberOnATie() {
    two.addIfFree(0, 8 * HOUR, 10 * HOUR, 1);
    two.addIfFree(1, 8 * HOUR, 9 * HOUR, 1);
    assertThat(two.firstFree(BOTH, 8 * HOUR, 12 * HOUR, HOUR)).isTrue();
    assertThat(two.resource()).isEqualTo(1);
    assertThat(two.start()).isEqualTo(9 * HOUR);
    assertThat(two.firstFree(BOTH, 10 * HOUR, 12 * HOUR, HOUR)).isTrue();
    assertThat(two.resource()).isZero();
    assertThat(two.firstFree(new long[] {0b10}, 10 * HOUR, 12 * HOUR, HOUR)).isTrue();
    assertThat(two.resource()).isEqualTo(1);
  }

  @Test
  void theLowerNumberWinsOnATieThatOnlyItsTimelineKnows() {
    two.addIfFree(0, 0, 1, 1);
    two.addIfFree(0, 2, QUARTER, 2);
    two.addIfFree(1, 0, QUARTER, 1);
    assertThat(two.firstFree(BOTH, 0, DAY, HOUR)).isTrue();
    assertThat(two.resource()).isZero();
    assertThat(two.start()).isEqualTo(QUARTER);
    assertThat(two.firstFree(BOTH, 0, DAY, 1)).isTrue();
    assertThat(two.start()).isEqualTo(1);
  }

  /**
   * The grain in which it begins is busy in part, and the free ones after it are in another row.
   */
  @Test
  void theLowerNumbersWinOnATieThatIsSeenInTheNextRowOfBits() {
    Timelines four = Timelines.of(4, 10);
    for (int resource = 0; resource < 3; resource++) {
      four.addIfFree(resource, 630, 635, 1);
    }
    assertThat(four.firstFree(new long[] {0b1111}, 635, 1_000, 22)).isTrue();
    assertThat(four.start()).isEqualTo(635);
    assertThat(four.resource()).isZero();
    four.addIfFree(0, 636, 637, 2);
    assertThat(four.firstFree(new long[] {0b1111}, 635, 1_000, 22)).isTrue();
    assertThat(four.start()).isEqualTo(635);
    assertThat(four.resource()).isEqualTo(1);
  }

  @Test
  void theLowerNumberWinsOnATieThatIsSeenLater() {
    long late = 5_000 * QUARTER;
    two.addIfFree(0, 0, late / 2, 1);
    two.addIfFree(0, late / 2, late, 2);
    two.addIfFree(1, 0, late, 1); // so long that it has no bits and is asked at once
    assertThat(two.firstFree(BOTH, 0, 2 * late, HOUR)).isTrue();
    assertThat(two.start()).isEqualTo(late);
    assertThat(two.resource()).isZero();
  }

  @Test
  void aSearchThatFindsNothingForgetsTheAnswerBeforeAndOneThatIsRefusedDoesNot() {
    assertThat(two.start()).isEqualTo(IntervalTimeline.NONE);
    assertThat(two.resource()).isEqualTo(-1);
    assertThat(two.firstFree(BOTH, 0, HOUR, HOUR)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> two.firstFree(BOTH, 8, 8, 1));
    assertThat(two.start()).isZero();
    assertThat(two.firstFree(BOTH, 0, HOUR, HOUR + 1)).isFalse();
    assertThat(two.start()).isEqualTo(IntervalTimeline.NONE);
    assertThat(two.resource()).isEqualTo(-1);
    assertThat(two.firstFree(NOBODY, 0, HOUR, HOUR)).isFalse();
  }

  @Test
  void everythingIsFreeWhereNobodyIsAsked() {
    assertThat(two.firstCommon(NOBODY, 8, 12, 4)).isEqualTo(8);
    assertThat(two.firstCommon(NOBODY, 8, 12, 5)).isEqualTo(IntervalTimeline.NONE);
    assertThat(two.firstCommon(new long[] {0, 0, 0}, Long.MIN_VALUE, Long.MAX_VALUE, 1))
        .isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void findsWhatAllHaveInCommonWhereverTheWindowBegins() {
    two.addIfFree(0, 8 * HOUR, 10 * HOUR, 1);
    two.addIfFree(1, 11 * HOUR, 12 * HOUR, 2);
    assertThat(two.firstCommon(BOTH, 8 * HOUR, DAY, HOUR)).isEqualTo(10 * HOUR);
    assertThat(two.firstCommon(BOTH, 8 * HOUR, DAY, HOUR + 1)).isEqualTo(12 * HOUR);
    assertThat(two.firstCommon(BOTH, 10 * HOUR + 1, DAY, HOUR)).isEqualTo(12 * HOUR);
    assertThat(two.firstCommon(BOTH, 10 * HOUR + 1, DAY, HOUR - 1)).isEqualTo(10 * HOUR + 1);
    assertThat(two.firstCommon(BOTH, 8 * HOUR, 12 * HOUR, 2 * HOUR))
        .isEqualTo(IntervalTimeline.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, QUARTER, Long.MAX_VALUE})
  void aBookingOfCenturiesHoldsUpNoSearch(long grain) {
    Timelines two = Timelines.of(2, grain);
    long age = 1L << 62;
    two.addIfFree(0, -age, age, 1);
    assertThat(two.firstFree(BOTH, 0, Long.MAX_VALUE, HOUR)).isTrue();
    assertThat(two.resource()).isEqualTo(1);
    assertThat(two.firstFree(new long[] {1}, 0, Long.MAX_VALUE, HOUR)).isTrue();
    assertThat(two.start()).isEqualTo(age);
    assertThat(two.firstCommon(BOTH, 0, Long.MAX_VALUE, HOUR)).isEqualTo(age);
    assertThat(two.remove(0, -age, age, 1)).isTrue();
    assertThat(two.firstCommon(BOTH, 0, Long.MAX_VALUE, HOUR)).isZero();
  }

  @Test
  void staysExactWhereThereAreMoreAgesThanItHasBitsFor() {
    Timelines one = Timelines.of(1, 1);
    int ages = 2 * BusyGrains.MOST_CHUNKS;
    long age = 1L << BusyGrains.CHUNK_SHIFT;
    for (int i = 0; i < ages; i++) {
      assertThat(one.addIfFree(0, i * age, (i + 1) * age - 2, i)).isTrue();
    }
    long[] only = {1};
    assertThat(one.firstFree(only, 0, Long.MAX_VALUE, 3)).isTrue();
    assertThat(one.start()).isEqualTo(ages * age - 2);
    assertThat(one.firstCommon(only, age - 1, Long.MAX_VALUE, 2)).isEqualTo(2 * age - 2);
    // The second half never had bits, and goes without touching those of the first.
    for (int i = ages - 1; i >= ages / 2; i--) {
      assertThat(one.remove(0, i * age, (i + 1) * age - 2, i)).isTrue();
    }
    assertThat(one.firstFree(only, 0, Long.MAX_VALUE, 3)).isTrue();
    assertThat(one.start()).isEqualTo(ages / 2 * age - 2);
    // The first half gives its places back to the second.
    for (int i = 0; i < ages / 2; i++) {
      assertThat(one.remove(0, i * age, (i + 1) * age - 2, i)).isTrue();
      long later = (ages / 2 + i) * age;
      assertThat(one.addIfFree(0, later, later + age, i)).isTrue();
      assertThat(one.firstFree(only, ages / 2 * age, Long.MAX_VALUE, 1)).isTrue();
      assertThat(one.start()).isEqualTo(later + age);
      assertThat(one.firstFree(only, 0, Long.MAX_VALUE, 3)).isTrue();
      assertThat(one.start()).isZero();
    }
    for (int i = 0; i < ages / 2; i++) {
      long later = (ages / 2 + i) * age;
      assertThat(one.remove(0, later, later + age, i)).isTrue();
    }
    assertThat(one.size(0)).isZero();
    assertThat(one.firstCommon(only, 0, Long.MAX_VALUE, ages * age)).isZero();
  }

  /** Two weeks of 130 rooms, booked and cancelled, one in so many off the grid. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void agreesWithAWalkOverEveryTimelineUnderLiveBookings(int oneIn) {
    int rooms = 130;
    Random random = new Random(1);
    Timelines timelines = Timelines.of(rooms, QUARTER);
    IntervalTimeline[] walked = new IntervalTimeline[rooms];
    for (int room = 0; room < rooms; room++) {
      walked[room] = new IntervalTimeline();
    }
    List<long[]> live = new ArrayList<>();
    for (int turn = 0; turn < 20_000; turn++) {
      int room = random.nextInt(rooms);
      if (random.nextInt(4) == 0 && !live.isEmpty()) {
        long[] gone = live.remove(random.nextInt(live.size()));
        assertThat(timelines.remove((int) gone[0], gone[1], gone[2], gone[3])).isTrue();
        walked[(int) gone[0]].remove(gone[1], gone[2], gone[3]);
      }
      long start = random.nextInt(14 * 96) * QUARTER;
      long length =
          random.nextInt(200) == 0 ? random.nextInt(60) * DAY : random.nextInt(16) * QUARTER;
      long off = room % oneIn == 0 ? random.nextInt((int) QUARTER) : 0;
      // Short enough for two to share a quarter.
      long end = start + QUARTER + length - (QUARTER - off) / 2 * Long.signum(off);
      long[] booking = {room, start + off, end, turn};
      boolean added = walked[room].addIfFree(booking[1], booking[2], turn);
      assertThat(timelines.addIfFree(room, booking[1], booking[2], turn)).isEqualTo(added);
      if (added) {
        live.add(booking);
      }
      if (turn % 10 == 0) {
        long duration = (1 + random.nextInt(random.nextInt(300) + 1)) * QUARTER;
        compare(timelines, walked, random.nextInt(rooms), start + turn % 3, duration);
      }
    }
  }

  private static void compare(
      Timelines timelines, IntervalTimeline[] walked, int atLeast, long from, long duration) {
    long until = from + 40 * DAY;
    long start = IntervalTimeline.NONE;
    int resource = -1;
    BitSet large = new BitSet();
    BitSet some = new BitSet();
    List<IntervalTimeline> wanted = new ArrayList<>();
    for (int room = atLeast; room < walked.length; room++) {
      large.set(room);
      if (wanted.size() < 3) {
        some.set(room);
        wanted.add(walked[room]);
      }
      long free = walked[room].firstFree(from, until, duration);
      if (free < start) {
        start = free;
        resource = room;
      }
    }
    assertThat(timelines.firstFree(large.toLongArray(), from, until, duration))
        .isEqualTo(resource >= 0);
    assertThat(timelines.start()).isEqualTo(start);
    assertThat(timelines.resource()).isEqualTo(resource);
    assertThat(timelines.firstCommon(some.toLongArray(), from, until, duration))
        .isEqualTo(
            CommonFree.earliest(wanted.toArray(IntervalTimeline[]::new), from, until, duration));
  }

  @Test
  void aBitThatWasKeptForALongNeighbourGoesWithIt() {
    Timelines timelines = Timelines.of(1, 12);
    // The second lasts too long for bits and begins in the grain in which the first one ends.
    timelines.addIfFree(0, 0, 6, 1);
    timelines.addIfFree(0, 6, 60_000, 2);
    timelines.remove(0, 0, 6, 1);
    timelines.remove(0, 6, 60_000, 2);

    assertThat(timelines.firstFree(new long[] {1}, 0, 12, 1)).isTrue();
    assertThat(timelines.start()).isZero();
    assertThat(timelines.firstCommon(new long[] {1}, 0, 100, 1)).isZero();
  }

  /** Short ones between some that are too long for bits, all off the grid, side by side. */
  @ParameterizedTest
  @ValueSource(longs = {1, 12, 1000, 1L << 40})
  void agreesWithTheTimelineWhereShortAndLongOnesMeetInAGrain(long grain) {
    Random random = new Random(grain);
    for (int round = 0; round < 300; round++) {
      Timelines timelines = Timelines.of(1, grain);
      List<Span> there = new ArrayList<>();
      for (int step = 0; step < 30; step++) {
        long at = there.isEmpty() ? 0 : there.get(there.size() - 1).end();
        if (random.nextInt(5) < 3) {
          int grains = random.nextInt(4) == 0 ? 4_090 + random.nextInt(20) : random.nextInt(4);
          Span span = new Span(at, at + grains * grain + 1 + random.nextInt(20));
          if (timelines.addIfFree(0, span.start(), span.end(), span.start())) {
            there.add(span);
          }
        } else if (!there.isEmpty()) {
          Span span = there.remove(random.nextInt(there.size()));
          assertThat(timelines.remove(0, span.start(), span.end(), span.start())).isTrue();
        }
        long from = random.nextInt(3) * (grain / 2) + random.nextInt(20);
        long until = from + 20_000 * Math.min(grain, 1L << 45);
        long duration = 1 + random.nextInt(3) * (grain / 3) + random.nextInt(10);
        long expected = timelines.firstFree(0, from, until, duration);
        boolean found = timelines.firstFree(new long[] {1}, from, until, duration);
        assertThat(found ? timelines.start() : IntervalTimeline.NONE).isEqualTo(expected);
        assertThat(timelines.firstCommon(new long[] {1}, from, until, duration))
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void showsWhatAResourceHas() {
    assertThat(two.resources()).isEqualTo(2);
    two.addIfFree(1, 8, 10, 7);
    assertThat(two.size(0)).isZero();
    assertThat(two.size(1)).isEqualTo(1);
    assertThat(two.overlapsAny(1, 9, 20)).isTrue();
    assertThat(two.overlapsAny(0, 9, 20)).isFalse();
    List<Long> seen = new ArrayList<>();
    assertThat(
            two.visit(
                1,
                0,
                9,
                (start, end, id) -> {
                  seen.addAll(List.of(start, end, id));
                  return false;
                }))
        .isFalse();
    assertThat(seen).containsExactly(8L, 10L, 7L);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timelines.of(0, 1))
        .withMessage("resources (0) must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timelines.of(1, 0))
        .withMessage("grain (0) must be positive");
    assertThatIllegalArgumentException().isThrownBy(() -> two.firstFree(BOTH, 8, 9, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> two.firstCommon(BOTH, 8, 8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> two.firstCommon(BOTH, 8, 9, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.firstFree(new long[] {0b111}, 8, 9, 1))
        .withMessage("among has resource 2: there are only the resources 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.firstCommon(new long[] {0, 2}, 8, 9, 1))
        .withMessage("all has resource 65: there are only the resources 0 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> two.addIfFree(0, 8, 8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> two.remove(0, 8, 7, 1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> two.addIfFree(2, 8, 9, 1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> two.size(-1));
  }

  @Test
  void commonTimeIsFoundBeyondAllThatSeveralGroupsOfResourcesHaveBitsFor() {
    Timelines many = Timelines.of(65, 1);
    int chunk = 4096;
    for (int i = 0; i < 300; i++) {
      many.addIfFree(0, (long) i * chunk, (i + 1L) * chunk, i);
      many.addIfFree(64, (300L + i) * chunk, (301L + i) * chunk, i);
    }
    assertThat(many.firstCommon(new long[] {1, 1}, 0, 1L << 40, 1)).isEqualTo(600L * chunk);
  }
}
