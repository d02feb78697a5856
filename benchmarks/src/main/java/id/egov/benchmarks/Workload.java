package id.egov.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the workloads on made-up intervals share. Each has an enum of who is asked, {@code peer},
 * whose constant {@code EGOV} is ours: a fork of the virtual machine asks one of them, so that
 * nobody pays for the others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgs = {"-Xms4g", "-Xmx4g"})
public abstract class Workload {

  /** The name of the parameter that tells who is asked. */
  static final String PEER = "peer";

  /** Its constant that is ours; all others are peers. */
  static final String OURS = "EGOV";

  /** The smallest size there is. */
  static final String SMALLEST = "1000";

  /** How many questions are asked in a row, so that the clock and the loop of JMH cost nothing. */
  static final int BATCH = 256;

  /** What the intervals are like. */
  @Param("TAIL")
  public DataSet data = DataSet.TAIL;

  /** How many intervals there are. */
  @Param(SMALLEST)
  public int n;

  /** A test has less time. */
  int mostQuestions = 1 << 20;

  /** For the workloads. */
  protected Workload() {}

  /**
   * How many questions there are before they come again, a power of two: enough that neither a
   * cache nor the prediction of branches learns them by heart.
   */
  int questions() {
    return Math.min(mostQuestions, n > 1000 ? 1 << 20 : 1 << 16);
  }
}
