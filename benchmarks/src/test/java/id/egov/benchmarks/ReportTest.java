package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  /**
   * As JMH writes it, shortened: two threads, of which each did an operation in 100 ns, but for
   * once when the machine stood still. In the round after it was disturbed all the time.
   */
  private static final String RESULT =
      """
      [
        {
          "benchmark" : "id.egov.benchmarks.BookAndCancel.throughput",
          "threads" : 2,
          "params" : { "data" : "BOOK", "n" : "1000", "peer" : "EGOV", "rooms" : "1" },
          "primaryMetric" : { "score" : 300.0, "rawData" : [ [ 100.0, 700.0 ], [ 100.0 ] ] },
          "secondaryMetrics" : { "gc.alloc.rate.norm" : { "score" : 0.0 } }
        },
        {
          "benchmark" : "id.egov.benchmarks.BookAndCancel.throughput",
          "threads" : 2,
          "params" : { "data" : "BOOK", "n" : "1000", "peer" : "TREE_MAP", "rooms" : "1" },
          "primaryMetric" : { "score" : 450.0, "rawData" : [ [ 440.0, 460.0 ] ] },
          "secondaryMetrics" : { }
        },
        {
          "benchmark" : "id.egov.benchmarks.BookAndCancel.throughput",
          "threads" : 2,
          "params" : { "data" : "BOOK", "n" : "1000", "peer" : "EGOV", "rooms" : "1" },
          "primaryMetric" : { "score" : 300.0, "rawData" : [ [ 300.0, 301.0, 302.0 ] ] },
          "secondaryMetrics" : { }
        }
      ]
      """;

  @TempDir Path folder;

  @Test
  void tellsFromTheFileOfJmhWhatEachOperationTook() throws IOException {
    report(folder);

    assertThat(folder.resolve(Report.DETAILS))
        .content()
        .contains(
            "| book and cancel: throughput, rooms=1 | book | 1,000 | 2 | tree map "
                + "| 4.50 ± 0.10 | 50.0 | 225.0 | 0 | ? |");
    assertThat(folder.resolve(Report.RATIOS)).content().contains("tree map 4.5 |");
  }

  @Test
  void makesTheSameFilesOfTheSameResult() throws IOException {
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");

    report(once);
    report(again);

    for (String file : new String[] {Report.DETAILS, Report.RATIOS, Report.SCALING}) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
    }
  }

  private void report(Path into) throws IOException {
    Path result = folder.resolve(Report.RESULT);
    Files.writeString(result, RESULT);
    Report.of(result).write(into);
  }
}
