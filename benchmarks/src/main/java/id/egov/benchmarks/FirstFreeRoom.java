package id.egov.benchmarks;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.Timelines;
import java.util.BitSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Which of 200 well-booked rooms is first free for two hours, in the two weeks from now on? Both
 * sides stop looking into a room where it can no longer win.
 */
public class FirstFreeRoom extends Workload {

  private static final int ROOMS = 200;
  private static final long DURATION = 2 * Bookings.HOUR;

  private Bookings windows;
  private Timelines timelines;
  private long[] all;
  private TreeMapTimeline[] treeMaps;

  /** Made by JMH. */
  public FirstFreeRoom() {}

  /** Makes requests and books those that find their room free. */
  @Setup
  public void prepare() {
    Bookings requests = Bookings.random(n, ROOMS, 3);
    windows = requests.windows(14 * Bookings.DAY);
    timelines = Timelines.of(ROOMS, Bookings.HOUR / 4);
    BitSet rooms = new BitSet();
    rooms.set(0, ROOMS);
    all = rooms.toLongArray();
    treeMaps = new TreeMapTimeline[ROOMS];
    for (int room = 0; room < ROOMS; room++) {
      treeMaps[room] = new TreeMapTimeline();
    }
    for (int i = 0; i < n; i++) {
      int room = requests.rooms[i];
      timelines.addIfFree(room, requests.starts[i], requests.ends[i], i);
      treeMaps[room].addIfFree(requests.starts[i], requests.ends[i], i);
    }
  }

  /**
   * Searches the timelines.
   *
   * @return the start and the room
   */
  @Benchmark
  public long egov() {
    int w = windows.next();
    timelines.firstFree(all, windows.starts[w], windows.ends[w], DURATION);
    return answer(timelines.start(), timelines.resource());
  }

  /**
   * Walks trees of the bookings by start.
   *
   * @return the start and the room
   */
  @Benchmark
  public long treeMap() {
    int w = windows.next();
    long from = windows.starts[w];
    long until = windows.ends[w];
    long start = IntervalTimeline.NONE;
    int room = -1;
    for (int r = 0; r < ROOMS && start != from; r++) {
      long free = treeMaps[r].firstFree(from, until, DURATION);
      if (free != IntervalTimeline.NONE) {
        start = free;
        room = r;
        until = free - 1 + DURATION;
      }
    }
    return answer(start, room);
  }

  private static long answer(long start, int room) {
    return start * ROOMS + room;
  }
}
