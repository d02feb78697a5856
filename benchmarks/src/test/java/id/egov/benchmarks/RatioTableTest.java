package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTableTest {

  @Test
  void comparesEveryPeerWithOursOfTheSameWorkloadAndSize() {
    String table =
        RatioTable.of(
            List.of(
                new Measurement("Peak", "treeMap", 1000, 30, 3, 16),
                new Measurement("Any", "sorted", 1000, 5, 0, 0),
                new Measurement("Peak", "egov", 1000, 10, 0, 0),
                new Measurement("Any", "treeMap", 10_000, 40, 4, 24),
                new Measurement("Any", "egov", 10_000, 20, 0, 0),
                new Measurement("Any", "egov", 1000, 10, 0, 0)));

    assertThat(table.lines().skip(2))
        .containsExactly(
            "| Any | 1000 | sorted | 0.50 ± 0.00 | 10.0 | 5.0 | 0 | 0 |",
            "| Any | 10000 | treeMap | 2.00 ± 0.20 | 20.0 | 40.0 | 0 | 24 |",
            "| Peak | 1000 | treeMap | 3.00 ± 0.30 | 10.0 | 30.0 | 0 | 16 |");
  }

  @Test
  void leavesOutWhatIsUnknown() {
    double unknown = Double.NaN;

    String table =
        RatioTable.of(
            List.of(
                new Measurement("Any", "egov", 1000, 10, unknown, unknown),
                new Measurement("Any", "treeMap", 1000, 25, unknown, unknown)));

    assertThat(table)
        .endsWith("| Any | 1000 | treeMap | 2.50 | 10.0 | 25.0 | ? | ? |%n".formatted());
  }
}
