package id.egov.benchmarks;

/** Who makes intervals of one kind, always the same ones, and questions about them. */
interface Family {

  /** The intervals. */
  Intervals intervals(int n);

  /** As many short windows as one wants over n intervals, of which some hit and some miss. */
  Intervals requests(int n, int count);

  /**
   * Windows over n intervals that see so many of them begin, on average, where that is possible.
   */
  Intervals windows(int n, int count, int begins);

  /** The same kind in rooms at the same time, where it is one of rooms. */
  Family inRooms(int rooms, double perRoomAndDay);
}
