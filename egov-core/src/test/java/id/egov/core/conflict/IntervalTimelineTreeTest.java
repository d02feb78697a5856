package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timelines of thousands of intervals, which are trees. */
class IntervalTimelineTreeTest {

  private static final long QUARTER = 900_000;

  enum Shape {
    /** Short and close together, so that many touch. */
    NARROW,
    /** Quarters of an hour over two years. */
    GRID,
    /** The same, and one in a hundred is off the grid. */
    MIXED,
    /** Many pages hold starts or lengths that 32 bits do not. */
    WIDE,
    /** Starts and lengths of every order of magnitude, to both sides of zero. */
    EXPONENTIAL,
    /** All of the number line, its ends often. */
    EXTREME;

    Span span(Random random) {
      return switch (this) {
        case NARROW -> of(random.nextInt(60_000), 1 + random.nextInt(4));
        case GRID -> of(QUARTER * random.nextInt(70_000), QUARTER * (1 + random.nextInt(8)));
        case MIXED -> {
          Span span = GRID.span(random);
          yield random.nextInt(100) == 0 ? of(span.start() + random.nextInt(900), 7) : span;
        }
        case WIDE ->
            of(86_400_000L * random.nextInt(40_000) - (1L << 40), 1L << random.nextInt(34));
        case EXPONENTIAL -> {
          long start = random.nextLong() >> random.nextInt(63);
          yield start < Long.MAX_VALUE >> 1 ? of(start, 1L << random.nextInt(40)) : of(start, 1);
        }
        case EXTREME -> {
          int edge = random.nextInt(3);
          yield switch (random.nextInt(20)) {
            case 0 -> of(Long.MIN_VALUE + edge, 1);
            case 1 -> of(Long.MAX_VALUE - 1 - edge, 1);
            case 2 -> Span.between(Long.MIN_VALUE + edge, Long.MAX_VALUE - edge);
            default -> {
              long start = random.nextLong();
              yield start < Long.MAX_VALUE - (1L << 50) ? of(start, 1L << 50) : of(start, 1);
            }
          };
        }
      };
    }

    private static Span of(long start, long length) {
      long first = Math.min(start, Long.MAX_VALUE - length);
      return new Span(first, first + length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithAModelWhileItGrowsAndShrinksAndGrowsAgain(Shape shape) {
    Random random = new Random(20_260_101);
    TimelineModel model = new TimelineModel();
    IntervalTimeline timeline = new IntervalTimeline();
    int height = 0;
    for (double removals : new double[] {0.05, 0.5, 0.9, 0.1, 0.97}) {
      for (int i = 0; i < 6_000; i++) {
        Span span = shape.span(random);
        long id = idOf(i);
        if (random.nextDouble() < removals && model.size() > 0) {
          NaiveTimeline.Entry known = model.floor(span.start());
          assertThat(timeline.remove(known.span().start(), known.span().end(), ~known.id()))
              .isFalse();
          span = known.span();
          id = known.id();
          assertThat(timeline.remove(span.start(), span.end(), id)).isTrue();
          assertThat(model.remove(span, id)).isTrue();
        } else {
          assertThat(timeline.addIfFree(span.start(), span.end(), id))
              .isEqualTo(model.addIfFree(span, id));
        }
        if (i % 10 == 0) {
          Span one = shape.span(random);
          Span other = shape.span(random);
          model.assertAgrees(timeline, one, Math.max(1, (one.end() - one.start()) >>> 1));
          if (i % 100 == 0) {
            long from = Math.min(one.start(), other.start());
            Span both = new Span(from, Math.max(one.end(), other.end()));
            model.assertAgrees(timeline, both, 1L << random.nextInt(50));
            height = Math.max(height, TimelineInvariants.check(timeline));
          }
        }
      }
    }
    // Exponentially spread ones are soon in each other's way.
    assertThat(height).isGreaterThan(shape == Shape.EXPONENTIAL ? 0 : 1);
    while (model.size() > 0) {
      NaiveTimeline.Entry known = model.floor(shape.span(random).start());
      timeline.remove(known.span().start(), known.span().end(), known.id());
      model.remove(known.span(), known.id());
    }
    assertThat(timeline.size()).isZero();
    assertThat(TimelineInvariants.check(timeline)).isZero();
    model.assertAgrees(timeline, new Span(Long.MIN_VALUE, Long.MAX_VALUE), 1);
  }

  /** Small ones of both signs, and now and then one that an int is too small for. */
  private static long idOf(int i) {
    return i % 200 == 0 ? (1L << 31) + i : i % 2 == 0 ? i : -i;
  }

  enum Arrival {
    FORWARD,
    BACKWARD,
    SHUFFLED;

    int[] order(int n) {
      int[] order = new int[n];
      Random random = new Random(7);
      for (int i = 0; i < n; i++) {
        int to = this == SHUFFLED ? random.nextInt(i + 1) : i;
        order[i] = order[to];
        order[to] = this == BACKWARD ? n - 1 - i : i;
      }
      return order;
    }
  }

  @ParameterizedTest
  @EnumSource
  void secondsOverACenturyAreATreeOfFourLevelsAtMost(Arrival arrival) {
    int n = 100_000;
    long every = 31_557_000;
    IntervalTimeline timeline = new IntervalTimeline();
    for (int i : arrival.order(n)) {
      assertThat(timeline.addIfFree(i * every, i * every + 1_000, i)).isTrue();
    }
    assertThat(TimelineInvariants.check(timeline)).isBetween(2, 3);
    long all = n * every;
    assertThat(timeline.count(0, all)).isEqualTo(n);
    assertThat(timeline.firstFree(0, all, every - 1_000)).isEqualTo(1_000);
    assertThat(timeline.firstFree(0, all, every)).isEqualTo(IntervalTimeline.NONE);
    assertThat(timeline.lastFree(0, all, every)).isEqualTo(IntervalTimeline.NONE);
    int gone = 77_777;
    assertThat(timeline.remove(gone * every, gone * every + 1_000, gone)).isTrue();
    assertThat(timeline.firstFree(0, all, every)).isEqualTo((gone - 1) * every + 1_000);
    assertThat(timeline.lastFree(0, all, every)).isEqualTo((gone + 1) * every - every);
    for (int i : arrival.order(n)) {
      assertThat(timeline.remove(i * every, i * every + 1_000, i)).isEqualTo(i != gone);
    }
    assertThat(TimelineInvariants.check(timeline)).isZero();
  }

  @Test
  void whatIsTornIntoSinglePagesGrowsTogetherAgain() {
    IntervalTimeline timeline = new IntervalTimeline();
    for (int i = 0; i < 40_000; i++) {
      timeline.addIfFree(2L * i, 2L * i + 1, i);
    }
    for (int i = 0; i < 40_000; i++) {
      if (i % 400 != 0) {
        timeline.remove(2L * i, 2L * i + 1, i);
      }
    }
    assertThat(timeline.size()).isEqualTo(100);
    assertThat(TimelineInvariants.check(timeline)).isEqualTo(1);
  }
}
