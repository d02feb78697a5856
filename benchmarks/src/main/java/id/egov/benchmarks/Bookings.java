package id.egov.benchmarks;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up bookings in milliseconds, in no order: the same for the same arguments on every machine.
 *
 * <p>They begin and end on the quarter of an hour, so that many touch. Of a hundred, 99 take half
 * an hour to four hours, and one is an exhibition of up to two weeks.
 */
final class Bookings {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private static final long QUARTER = 15 * MINUTE;
  private static final long MEAN = 4 * HOUR;
  private static final long YEAR_2026 = 1_767_225_600_000L;
  private static final int WINDOWS = 1 << 14;

  final long[] starts;
  final long[] ends;
  final int[] rooms;
  private final long span;
  private int turn = -1;

  private Bookings(int n, long span) {
    this.starts = new long[n];
    this.ends = new long[n];
    this.rooms = new int[n];
    this.span = span;
  }

  /**
   * Bookings that may clash.
   *
   * @param load how many of them are going on in one room at a time, on average
   */
  static Bookings random(int n, int roomCount, double load) {
    Random random = new Random(20_260_101);
    Bookings bookings = new Bookings(n, Math.max(DAY, (long) (n * MEAN / (roomCount * load))));
    for (int i = 0; i < n; i++) {
      long length =
          random.nextInt(100) == 0
              ? DAY * (1 + random.nextInt(14))
              : QUARTER * (2 + random.nextInt(15));
      bookings.put(i, random, length);
      bookings.rooms[i] = random.nextInt(roomCount);
    }
    return bookings;
  }

  /** Windows to ask about, all of one length and spread over the time of these bookings. */
  Bookings windows(long length) {
    Random random = new Random(17_081_945);
    Bookings windows = new Bookings(WINDOWS, span);
    for (int i = 0; i < WINDOWS; i++) {
      windows.put(i, random, length);
    }
    return windows;
  }

  private void put(int i, Random random, long length) {
    long quarters = span / QUARTER;
    starts[i] = YEAR_2026 + QUARTER * (long) (random.nextDouble() * quarters);
    ends[i] = starts[i] + length;
  }

  /** The position of the next booking, round and round. */
  int next() {
    turn = turn + 1 < starts.length ? turn + 1 : 0;
    return turn;
  }

  /** All positions, by ascending start; those that start together by ascending position. */
  int[] byStart() {
    return IntStream.range(0, starts.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> starts[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
