package id.egov.core.time;

/** After how many days something repeats. */
final class Cycles {

  /** The Gregorian calendar repeats after 400 years, which are whole weeks. */
  static final long ERA_DAYS = 146_097;

  /** Longer than the years 0001 to 9999: as good as never. */
  static final long NEVER = 4_000_000;

  private Cycles() {}

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** After how long two cycles of at least one day both repeat, or {@link #NEVER}. */
  static long both(long a, long b) {
    long whole = a / gcd(a, b);
    return whole > NEVER / b ? NEVER : whole * b;
  }
}
