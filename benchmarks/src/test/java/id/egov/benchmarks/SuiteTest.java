package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class SuiteTest {

  @Test
  void everyBenchmarkThatJmhFindsIsMeasured() {
    OutputFormat silence =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    Set<String> found =
        BenchmarkList.defaultList().find(silence, List.of(".*"), List.of()).stream()
            .map(benchmark -> benchmark.getUsername())
            .collect(Collectors.toSet());
    Set<String> measured =
        Suite.runs().stream()
            .map(run -> run.workload().getName() + "." + run.method())
            .collect(Collectors.toSet());

    assertThat(measured).isEqualTo(found);
    assertThat(Suite.smallest())
        .extracting(run -> run.workload().getName() + "." + run.method())
        .containsAll(found);
  }

  @Test
  void aQuickLookIsPartOfTheWhole() {
    assertThat(Effort.QUICK.chosen()).isNotEmpty().hasSizeLessThan(Effort.FULL.chosen().size());
  }
}
