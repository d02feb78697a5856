package id.egov.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long to measure. */
enum Effort {
  /** Seconds, in this process and with the smallest data: shows that all of it runs. */
  SMOKE(0, 0, 1, 10),
  /** Minutes: ratios that are about right. */
  QUICK(1, 3, 5, 200),
  /** Half an hour and more: numbers to quote. */
  FULL(3, 5, 5, 1000);

  private final int forks;
  private final int warmups;
  private final int measurements;
  private final int millisEach;

  Effort(int forks, int warmups, int measurements, int millisEach) {
    this.forks = forks;
    this.warmups = warmups;
    this.measurements = measurements;
    this.millisEach = millisEach;
  }

  void limit(ChainedOptionsBuilder options) {
    TimeValue each = TimeValue.milliseconds(millisEach);
    options
        .forks(forks)
        .warmupIterations(warmups)
        .warmupTime(each)
        .measurementIterations(measurements)
        .measurementTime(each);
    if (!worthReading()) {
      options.param("n", Workload.SMALLEST).verbosity(VerboseMode.SILENT);
    }
  }

  /** Whether the numbers mean anything. */
  boolean worthReading() {
    return this != SMOKE;
  }
}
