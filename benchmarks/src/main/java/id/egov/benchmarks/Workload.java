package id.egov.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What all workloads share: their sizes and the unit in which they are told. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Workload {

  /** The name of the benchmark method that is ours; the others are the peers. */
  static final String OURS = "egov";

  /** The smallest size there is. */
  static final String SMALLEST = "1000";

  /**
   * How many bookings there are: a busy room's year is about 1,000, all rooms of a city together
   * have 100,000.
   */
  @Param({SMALLEST, "10000", "100000"})
  public int n;

  /** For the workloads. */
  protected Workload() {}
}
