package id.egov.core.conflict;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Time cut into grains of equal width from a first tick to a last one, numbered from 0.
 *
 * <p>A later tick never has a smaller number. Immutable.
 */
final class Grains {

  /*
   * The number of a tick's grain is floor(x / width), where x is the distance from the first tick.
   * A division takes the processor some 15 cycles and two of them do not overlap; a multiplication
   * by the reciprocal takes 4 (Granlund and Montgomery, 1994). With l the length of the width in bits,
   * 2^(l-1) <= width < 2^l, let
   *
   *     m = floor(2^(61+l) / width) + 1,    so that    m * width = 2^(61+l) + r,    0 < r <= width.
   *
   * Then x * m / 2^(61+l) = x / width + x * r / (width * 2^(61+l)), and the last term is too small to
   * reach the next whole number, which is at least 1 / width away, if x * r < 2^(61+l). That holds
   * for every x < 2^61. Moreover m <= 2^62 + 1 and 4x < 2^63, so that the signed multiplyHigh is
   * right, and it divides 4x * m by 2^64, which leaves a shift by l - 1.
   *
   * A longer span is one grain. It has some time that stands for "ever", and no even cut of it would
   * part the times that people book.
   */
  private static final int MOST_BITS = 61;

  /** The first tick. */
  final long first;

  /** The last tick that has a grain. */
  final long last;

  /** How many grains there are. */
  final int count;

  /** Whether all edges lie on the borders between grains. */
  final boolean exact;

  private final long reciprocal;
  private final int shift;

  private Grains(long first, long last, long width, boolean exact) {
    this.first = first;
    this.last = last;
    this.exact = exact;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(width);
    reciprocal =
        BigInteger.ONE
            .shiftLeft(MOST_BITS + bits)
            .divide(BigInteger.valueOf(width))
            .add(BigInteger.ONE)
            .longValueExact();
    shift = bits - 1;
    count = Math.toIntExact(numberOf(last)) + 1;
  }

  /** One grain. */
  private Grains(long first, long last) {
    this.first = first;
    this.last = last;
    exact = false;
    reciprocal = 0;
    shift = 0;
    count = 1;
  }

  /** At most so many grains over a span, all as narrow as that allows. */
  static Grains atMost(int most, long first, long last) {
    return fits(first, last)
        ? new Grains(first, last, (last - first) / most + 1, false)
        : new Grains(first, last);
  }

  /** Fewer grains than keys, but hardly, over the span of the keys. */
  static Grains spread(long[] keys) {
    if (keys.length == 0) {
      return atMost(1, 0, 0);
    }
    long first = keys[0];
    long last = keys[0];
    for (long key : keys) {
      first = Math.min(first, key);
      last = Math.max(last, key);
    }
    return atMost(keys.length - keys.length / 4, first, last);
  }

  /**
   * The grid on which the first so many of all edges lie, with grains as wide as possible; null if
   * it has more than so many grains. The first and the last tick are the outermost edges.
   */
  static @Nullable Grains grid(int most, long first, long last, int size, long[]... edges) {
    if (!fits(first, last)) {
      return null;
    }
    Grid grid = new Grid();
    for (long[] some : edges) {
      grid.refine(some, 0, size, first);
    }
    long width = Math.max(1, grid.unit());
    boolean isCoarse = width > (last - first) / most;
    return isCoarse ? new Grains(first, last, width, true) : null;
  }

  /** The number of the grain of a tick that is neither before the first nor after the last one. */
  int of(long tick) {
    return (int) numberOf(tick);
  }

  private long numberOf(long tick) {
    return Math.multiplyHigh((tick - first) << 2, reciprocal) >>> shift;
  }

  private static boolean fits(long first, long last) {
    return (last - first) >>> MOST_BITS == 0;
  }
}
