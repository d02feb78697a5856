package id.egov.benchmarks;

import java.util.Random;

/**
 * Made-up bookings of rooms: the same for the same arguments on every machine.
 *
 * <p>They take half an hour to four hours in steps of 15 minutes and begin from 08:00 to 16:00 of
 * any day. A tail is the one in a hundred that lasts days to a month instead. Off the grid both
 * ends move by up to a quarter of an hour, in milliseconds.
 *
 * @param rooms how many rooms there are
 * @param perRoomAndDay how many bookings a room has on one day, on average: with n the horizon
 *     grows, not the density
 * @param tail whether there is one
 * @param offTheGrid whether times are any milliseconds
 * @param oneAxis whether the rooms lie one after the other on the axis of time, so that whoever
 *     looks at the times alone still sees the rooms apart
 */
record Books(int rooms, double perRoomAndDay, boolean tail, boolean offTheGrid, boolean oneAxis)
    implements Family {

  static final long QUARTER = 15 * Intervals.MINUTE;
  private static final int LONGEST_DAYS = 30;

  @Override
  public Intervals intervals(int n) {
    return intervals(n, horizon(n), new Random(20_260_101), tail);
  }

  /** Over the same time, and none lasts for days. */
  @Override
  public Intervals requests(int n, int count) {
    return intervals(count, horizon(n), new Random(17_081_945), false);
  }

  @Override
  public Intervals windows(int n, int count, int begins) {
    Random random = new Random(28_101_928);
    long horizon = horizon(n);
    long axis = oneAxis ? rooms * horizon : horizon;
    long length = Math.max(QUARTER, axis / n * begins / QUARTER * QUARTER);
    long places = Math.max(1, (axis - length) / QUARTER);
    Intervals windows = new Intervals(count);
    for (int i = 0; i < count; i++) {
      long start = ((long) (random.nextDouble() * places)) * QUARTER;
      start += offTheGrid ? random.nextInt((int) QUARTER) : 0;
      windows.starts[i] = Intervals.EPOCH + start;
      windows.ends[i] = windows.starts[i] + length;
    }
    return windows;
  }

  @Override
  public Books inRooms(int newRooms, double newPerRoomAndDay) {
    return new Books(newRooms, newPerRoomAndDay, tail, offTheGrid, false);
  }

  private long horizon(int n) {
    return Math.max(1, Math.round(n / (rooms * perRoomAndDay))) * Intervals.DAY;
  }

  private Intervals intervals(int count, long horizon, Random random, boolean withTail) {
    Intervals made = new Intervals(count);
    int days = (int) (horizon / Intervals.DAY);
    for (int i = 0; i < count; i++) {
      int room = random.nextInt(rooms);
      long start =
          random.nextInt(days) * Intervals.DAY + 8 * Intervals.HOUR + random.nextInt(33) * QUARTER;
      long length =
          withTail && random.nextInt(100) == 0
              ? (1 + random.nextInt(LONGEST_DAYS)) * Intervals.DAY
              : (2 + random.nextInt(15)) * QUARTER;
      long end = start + length;
      if (offTheGrid) {
        start += random.nextInt((int) QUARTER);
        end += random.nextInt((int) QUARTER);
      }
      long base = Intervals.EPOCH + (oneAxis ? room * horizon : 0);
      made.rooms[i] = room;
      made.starts[i] = base + start;
      made.ends[i] = base + Math.min(end, horizon);
    }
    return made;
  }
}
