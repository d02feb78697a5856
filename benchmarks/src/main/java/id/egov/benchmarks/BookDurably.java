package id.egov.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Clients book rooms hour by hour, each booking durable before the next: the next hour of one room,
 * which all clients want at once, or of 500 rooms in turn. No two want the same hour.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookDurably {

  private static final long HOUR = TimeUnit.HOURS.toMillis(1);

  /** Midnight of 2026-01-01 in UTC. */
  private static final long FIRST = 1_767_225_600_000L;

  /** Who is asked. */
  @Param(Workload.OURS)
  public StorePeer peer = StorePeer.EGOV;

  /** How many rooms there are. */
  @Param("500")
  public int rooms = 500;

  private final AtomicLong next = new AtomicLong();
  private BookingTable table = StorePeer.MEMORY_STORE.open();

  /** Made by JMH. */
  public BookDurably() {}

  /** Opens an empty table: anew for each iteration, so that what is in memory does not fill it. */
  @Setup(Level.Iteration)
  public void open() {
    if (peer == StorePeer.MEMORY_STORE || next.get() == 0) {
      next.set(0);
      table = peer.open();
    }
  }

  /** Drops it. */
  @TearDown
  public void close() {
    table.close();
  }

  /**
   * Books once.
   *
   * @return true, or somebody has booked what nobody else wanted
   */
  @Benchmark
  public boolean book() {
    long number = next.getAndIncrement();
    long start = FIRST + HOUR * (number / rooms);
    if (!table.book("ruang-" + number % rooms, start, start + HOUR, number)) {
      throw new IllegalStateException("booking " + number + " was refused");
    }
    return true;
  }
}
