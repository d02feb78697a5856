package id.egov.benchmarks;

import java.util.Random;

/**
 * Sets made to hurt whoever counts on bookings being spread evenly, and windows over them of which
 * some hit and some miss. The same for the same arguments on every machine.
 */
enum HardSets implements Family {
  /** All in one hour: a directory over time has one crowded bucket. */
  HOUR {
    @Override
    void put(Intervals into, int i, int n, Random random) {
      long start = random.nextInt((int) Intervals.HOUR - 1);
      long length = 1L + random.nextInt((int) (Intervals.HOUR - start));
      set(into, i, Intervals.EPOCH + start, length);
    }

    @Override
    void ask(Intervals into, int i, int n, Random random) {
      long start = Intervals.EPOCH + random.nextInt((int) (2 * Intervals.HOUR));
      set(into, i, start, 1 + random.nextInt((int) Intervals.MINUTE));
    }
  },

  /** Twice as far apart each time: nearly all lie in the first buckets. */
  SPREAD {
    @Override
    void put(Intervals into, int i, int n, Random random) {
      long start = exponential(random);
      set(into, i, start, 1 + (long) (start * 15.0 / n));
    }

    @Override
    void ask(Intervals into, int i, int n, Random random) {
      put(into, i, n, random);
    }

    private long exponential(Random random) {
      return (long) Math.pow(2, 52 * random.nextDouble());
    }
  },

  /** Each in the one before: everything overlaps everything. */
  ONION {
    @Override
    void put(Intervals into, int i, int n, Random random) {
      set(into, i, i, 2L * (n - i));
    }

    @Override
    void ask(Intervals into, int i, int n, Random random) {
      set(into, i, random.nextInt(4 * n) - n, 1 + random.nextInt(10));
    }
  },

  /** One interval, n times. */
  EQUAL {
    @Override
    void put(Intervals into, int i, int n, Random random) {
      set(into, i, Intervals.EPOCH, Intervals.HOUR);
    }

    @Override
    void ask(Intervals into, int i, int n, Random random) {
      long start =
          Intervals.EPOCH - Intervals.HOUR / 2 + random.nextInt((int) (2 * Intervals.HOUR));
      set(into, i, start, 1 + random.nextInt((int) Intervals.MINUTE));
    }
  },

  /** One second each, somewhere in a century: tiny on a long axis. */
  SECONDS {
    @Override
    void put(Intervals into, int i, int n, Random random) {
      set(into, i, inCentury(random), 1000);
    }

    @Override
    void ask(Intervals into, int i, int n, Random random) {
      // 0.7 (the logarithm of 2) begin in it on average, so none does in half of them.
      set(into, i, inCentury(random), (long) (0.7 * CENTURY / n));
    }

    private long inCentury(Random random) {
      return Intervals.EPOCH + (long) (random.nextDouble() * CENTURY);
    }
  };

  private static final long CENTURY = 36_525 * Intervals.DAY;
  private static final int ROOMS = 200;

  abstract void put(Intervals into, int i, int n, Random random);

  abstract void ask(Intervals into, int i, int n, Random random);

  /** The rooms take turns. */
  @Override
  public Intervals intervals(int n) {
    Random random = new Random(20_260_101);
    Intervals made = new Intervals(n);
    for (int i = 0; i < n; i++) {
      put(made, i, n, random);
      made.rooms[i] = i % ROOMS;
    }
    return made;
  }

  @Override
  public Intervals requests(int n, int count) {
    Random random = new Random(28_101_928);
    Intervals made = new Intervals(count);
    for (int i = 0; i < count; i++) {
      ask(made, i, n, random);
    }
    return made;
  }

  @Override
  public Intervals windows(int n, int count, int begins) {
    return requests(n, count);
  }

  @Override
  public Family inRooms(int rooms, double perRoomAndDay) {
    return this;
  }

  private static void set(Intervals into, int i, long start, long length) {
    into.starts[i] = start;
    into.ends[i] = start + length;
  }
}
