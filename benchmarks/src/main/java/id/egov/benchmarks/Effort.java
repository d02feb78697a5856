package id.egov.benchmarks;

import java.util.List;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long to measure, and how much of it. */
enum Effort {
  /** Seconds, in this process and with the smallest data: shows that all of it runs. */
  SMOKE(0, 0, 1, 5),
  /** Minutes, the largest data only: ratios that are about right. */
  QUICK(1, 4, 7, 150),
  /** Most of an hour: numbers to quote. */
  FULL(2, 5, 7, 150);

  /** Iterations where an operation takes seconds. */
  private static final int FEW = 2;

  private final int rounds;
  private final int warmups;
  private final int measurements;
  private final int millisEach;

  Effort(int rounds, int warmups, int measurements, int millisEach) {
    this.rounds = rounds;
    this.warmups = warmups;
    this.measurements = measurements;
    this.millisEach = millisEach;
  }

  /**
   * How often everyone is asked. What only draws the curves, or takes long, is measured once; what
   * is not worth reading, in this process.
   */
  int rounds(Run run) {
    return run.quick() && !run.slow() ? Math.max(1, rounds) : 1;
  }

  void limit(ChainedOptionsBuilder options, Run run) {
    TimeValue each = TimeValue.milliseconds(millisEach);
    options
        .forks(Math.min(rounds, 1))
        .warmupIterations(run.slow() ? Math.min(warmups, FEW) : warmups)
        .warmupTime(each)
        .measurementIterations(run.slow() ? Math.min(measurements, 2 * FEW + 1) : measurements)
        .measurementTime(each)
        .verbosity(worthReading() ? VerboseMode.NORMAL : VerboseMode.SILENT);
  }

  /** Whether the numbers mean anything. */
  boolean worthReading() {
    return this != SMOKE;
  }

  /** What is measured. */
  List<Run> chosen() {
    return switch (this) {
      case SMOKE -> Suite.smallest();
      case QUICK -> Suite.runs().stream().filter(Run::quick).toList();
      case FULL -> Suite.runs();
    };
  }
}
