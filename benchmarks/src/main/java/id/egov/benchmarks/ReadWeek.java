package id.egov.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The bookings of one week, of one room and of all 500, which have about six a week each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadWeek {

  private static final int ROOMS = 500;
  private static final int BOOKINGS = 40;
  private static final long EVERY = TimeUnit.HOURS.toMillis(28);
  private static final long LENGTH = TimeUnit.HOURS.toMillis(2);
  private static final long WEEK = TimeUnit.DAYS.toMillis(7);

  /** Midnight of 2026-01-01 in UTC. */
  private static final long FIRST = 1_767_225_600_000L;

  /** Who is asked. */
  @Param(Workload.OURS)
  public StorePeer peer = StorePeer.EGOV;

  /** Of how many rooms. */
  @Param("1")
  public int rooms = 1;

  private BookingTable table = StorePeer.MEMORY_STORE.open();
  private List<String> asked = List.of();
  private int next;

  /** Made by JMH. */
  public ReadWeek() {}

  /** Books all rooms. */
  @Setup
  public void fill() {
    table = peer.open();
    long[] starts = LongStream.range(0, BOOKINGS).map(i -> FIRST + i * EVERY).toArray();
    for (int room = 0; room < ROOMS; room++) {
      table.fill(name(room), starts, LENGTH);
    }
    asked = IntStream.range(0, ROOMS).mapToObj(ReadWeek::name).toList();
  }

  private static String name(int room) {
    return "ruang-" + room;
  }

  /** Drops them. */
  @TearDown
  public void close() {
    table.close();
  }

  /**
   * Reads the second week.
   *
   * @return how many bookings there are
   */
  @Benchmark
  public int read() {
    int first = next;
    next = (next + rooms) % ROOMS;
    return table.read(asked.subList(first, first + rooms), FIRST + WEEK, FIRST + 2 * WEEK);
  }
}
