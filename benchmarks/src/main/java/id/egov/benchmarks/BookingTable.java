package id.egov.benchmarks;

import java.util.List;

/** Who keeps the bookings of rooms. Thread-safe. */
interface BookingTable extends AutoCloseable {

  /**
   * Books a room.
   *
   * @param number the booking's own
   * @return false if the room is taken
   */
  boolean book(String room, long start, long end, long number);

  /** Books a room for many times at once, which are free. */
  void fill(String room, long[] starts, long length);

  /** Reads the bookings of rooms that overlap a window, and counts them. */
  int read(List<String> rooms, long start, long end);

  @Override
  void close();
}
