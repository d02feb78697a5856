package id.egov.core.conflict;

/**
 * The widest grid on which all distances lie that were shown to it: their greatest common divisor.
 */
final class Grid {

  /*
   * A distance is divided without a division (Granlund and Montgomery 1994, section 9): the unit is
   * an odd number shifted to the left, and modulo 2^64 an odd number has an inverse. The product is
   * rotated back; it is the quotient if the distance is a multiple of the unit, and otherwise larger
   * than any quotient. So one multiplication tells both.
   *
   * Before any distance but 0 was seen the unit is 0, of which only 0 is a multiple.
   */
  private long unit;
  private long inverse = 1;
  private long most;
  private int shift;

  /** The width of the grid: 0 if nothing but equal keys was seen. */
  long unit() {
    return unit;
  }

  long inverse() {
    return inverse;
  }

  int shift() {
    return shift;
  }

  /** A distance (of 64 bits, no sign) in steps of the grid, if it lies on it. */
  long steps(long distance) {
    return Long.rotateRight(distance * inverse, shift);
  }

  boolean has(long distance) {
    return Long.compareUnsigned(steps(distance), most) <= 0;
  }

  /** Makes the grid as fine as the distances of some keys to the smallest of them ask for. */
  void refine(long[] keys, int from, int to, long min) {
    for (int i = from; i < to; i++) {
      if (!has(keys[i] - min)) {
        refine(keys[i] - min);
      }
    }
  }

  private void refine(long distance) {
    long a = distance;
    long b = unit;
    while (b != 0) {
      long rest = Long.remainderUnsigned(a, b);
      a = b;
      b = rest;
    }
    unit = a;
    shift = Long.numberOfTrailingZeros(unit);
    most = Long.divideUnsigned(-1, unit);
    long odd = unit >>> shift;
    // Newton: the odd number is its own inverse modulo 8, and each step doubles the bits.
    inverse = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
  }
}
