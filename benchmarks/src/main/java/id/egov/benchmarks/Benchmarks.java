package id.egov.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints how we compare: {@code java -jar benchmarks.jar quick}, or {@code
 * java -jar benchmarks.jar full AnyOverlap}.
 */
public final class Benchmarks {

  private static final String USAGE =
      "usage: java -jar benchmarks.jar [smoke | quick | full] [regular expression of workloads]";

  private Benchmarks() {}

  /**
   * Runs the benchmarks; fails if any of them does.
   *
   * @param args how long to measure: {@code smoke}, {@code quick} (the default) or {@code full};
   *     and what to measure, a regular expression found in the names of the methods; all if absent
   * @throws RunnerException if a benchmark fails or nothing matches
   */
  public static void main(String[] args) throws RunnerException {
    Optional<Effort> effort = effort(args.length > 0 ? args[0] : "quick");
    if (effort.isEmpty() || args.length > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(args.length > 1 ? args[1] : ".*")
            .shouldFailOnError(true)
            .addProfiler(GCProfiler.class);
    effort.orElseThrow().limit(options);
    List<Measurement> measurements =
        new Runner(options.build()).run().stream().map(Measurement::of).toList();
    System.out.println();
    System.out.print(
        effort.orElseThrow().worthReading()
            ? RatioTable.of(measurements)
            : "All %s benchmarks run.%n".formatted(measurements.size()));
  }

  private static Optional<Effort> effort(String name) {
    return Arrays.stream(Effort.values())
        .filter(effort -> effort.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
