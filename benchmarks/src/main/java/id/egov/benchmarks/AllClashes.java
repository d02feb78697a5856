package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A calendar of 200 rooms was imported: which of its bookings clash? Asked from scratch each time,
 * of arrays or of objects, as each prefers it.
 */
public class AllClashes extends Workload implements Answering {

  private static final int ROOMS = 200;
  private static final double PER_ROOM_AND_DAY = 1.5;

  /** Who is asked. */
  @Param(OURS)
  public AllClashesPeer peer = AllClashesPeer.EGOV;

  /** How many threads share the work, where who is asked can share it. */
  @Param("1")
  public int threads = 1;

  private AllClashesPeer.Question question = () -> 0;
  private Workers workers = new Workers(1);

  /** Made by JMH. */
  public AllClashes() {}

  @Setup
  @Override
  public void prepare() {
    workers = new Workers(threads);
    question = peer.over(data.family().inRooms(ROOMS, PER_ROOM_AND_DAY).intervals(n), workers);
  }

  /** Sends the threads home. */
  @TearDown
  public void close() {
    workers.close();
  }

  /**
   * Finds all pairs.
   *
   * @return a digest of the pairs
   */
  @Benchmark
  public long batch() {
    return question.digest();
  }

  @Override
  public long answer() {
    return question.digest();
  }
}
