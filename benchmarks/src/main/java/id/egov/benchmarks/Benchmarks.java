package id.egov.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and tells how we compare. */
public final class Benchmarks {

  private static final String USAGE =
      """
      usage: java -jar benchmarks.jar smoke | quick | full [folder] [regular expression]
             java -jar benchmarks.jar report result.json folder
             java -jar benchmarks.jar memory

      quick and full measure what the expression finds in names such as AnyOverlap.latency (all if
      there is none), print a table and leave %s, %s, %s and %s in the folder (default:
      %s). report makes the last three from the first. memory prints bytes.
      """;

  private static final String FOLDER = "target/benchmarks";
  private static final int MEMORY_INTERVALS = 1_000_000;

  /**
   * Everyone reads memory at random, and on small pages half of that time goes to finding the page.
   * Other systems do not know the flag; a Linux that has no such pages warns and goes on.
   */
  private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

  private Benchmarks() {}

  /**
   * Runs the benchmarks; fails if any of them does.
   *
   * @param args the command and its arguments
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the result cannot be written or read
   */
  public static void main(String[] args) throws RunnerException, IOException {
    List<String> words = List.of(args);
    String command = words.isEmpty() ? "" : words.get(0);
    switch (command) {
      case "smoke", "quick", "full" -> {
        Effort effort = Effort.valueOf(command.toUpperCase(Locale.ROOT));
        Path folder = Path.of(words.size() > 1 ? words.get(1) : FOLDER);
        run(effort, folder, words.size() > 2 ? words.get(2) : "");
      }
      case "report" -> {
        if (words.size() != 3) {
          refuse();
        }
        Report.of(Path.of(words.get(1))).write(Path.of(words.get(2)));
      }
      case "memory" -> System.out.print(Memory.report(MEMORY_INTERVALS));
      default -> refuse();
    }
  }

  private static void refuse() {
    System.err.print(
        USAGE.formatted(Report.RESULT, Report.RATIOS, Report.DETAILS, Report.SCALING, FOLDER));
    System.exit(2);
  }

  private static void run(Effort effort, Path folder, String expression)
      throws RunnerException, IOException {
    Pattern names = Pattern.compile(expression);
    List<Run> runs =
        effort.chosen().stream().filter(run -> names.matcher(run.name()).find()).toList();
    Files.createDirectories(folder);
    Path result = folder.resolve(Report.RESULT);
    List<RunResult> results = new ArrayList<>();
    for (Run run : runs) {
      // Round by round, so that a machine that is disturbed for a minute disturbs everyone.
      for (int round = 0; round < effort.rounds(run); round++) {
        results.addAll(measure(effort, run));
      }
      // After each, so that whoever stops it has what there is.
      write(results, result);
    }
    if (!effort.worthReading()) {
      System.out.println("All %s benchmarks run.".formatted(results.size()));
      return;
    }
    Report report = Report.of(result);
    report.write(folder);
    System.out.println();
    System.out.print(report.ratios());
  }

  private static Collection<RunResult> measure(Effort effort, Run run) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().shouldFailOnError(true).addProfiler(GCProfiler.class);
    if (System.getProperty("os.name").equals("Linux")) {
      options.jvmArgsAppend(HUGE_PAGES);
    }
    effort.limit(options, run);
    run.choose(options);
    return new Runner(options.build()).run();
  }

  private static void write(List<RunResult> results, Path file) throws IOException {
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
  }
}
