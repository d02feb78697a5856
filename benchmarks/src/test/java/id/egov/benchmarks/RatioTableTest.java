package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTableTest {

  @Test
  void comparesEveryPeerWithOursOfTheSameQuestion() {
    String table =
        RatioTable.detailed(
            List.of(
                Measured.of("Peak", "TREE_MAP", 1000, 1, 30, 3, 16),
                Measured.of("AnyOverlap", "SORTED", 1000, 1, 5, 0, 0),
                Measured.of("Peak", "EGOV", 1000, 1, 10, 0, 0),
                Measured.of("AnyOverlap", "TREE_MAP", 10_000, 1, 40, 4, 24),
                Measured.of("AnyOverlap", "EGOV", 10_000, 1, 20, 0, 0),
                Measured.of("AnyOverlap", "EGOV", 1000, 1, 10, 0, 0)));

    assertThat(table.lines().skip(2))
        .containsExactly(
            "| any overlap: throughput, rooms=200 | book | 1,000 | 1 | sorted "
                + "| 0.50 ± 0.00 | 10.0 | 5.0 | 0 | 0 |",
            "| any overlap: throughput, rooms=200 | book | 10,000 | 1 | tree map "
                + "| 2.00 ± 0.20 | 20.0 | 40.0 | 0 | 24 |",
            "| peak: throughput, rooms=200 | book | 1,000 | 1 | tree map "
                + "| 3.00 ± 0.30 | 10.0 | 30.0 | 0 | 16 |");
  }

  @Test
  void leavesOutWhatIsUnknown() {
    String table =
        RatioTable.detailed(
            List.of(
                Measured.of("Any", "EGOV", 1000, 1, 10),
                Measured.of("Any", "TREE_MAP", 1000, 1, 25)));

    assertThat(table).endsWith(" tree map | 2.50 | 10.0 | 25.0 | ? | ? |\n");
  }

  @Test
  void tellsAllPeersInOneRowTheFastestFirstAndWhatWeLoseInBold() {
    String table =
        RatioTable.brief(
            List.of(
                Measured.of("Any", "SLOW", 1000, 1, 12_345),
                Measured.of("Any", "EGOV", 1000, 1, 10),
                Measured.of("Any", "MIDDLE", 1000, 1, 25),
                Measured.of("Any", "QUICK", 1000, 1, 5)));

    assertThat(table.lines().skip(2))
        .containsExactly(
            "| any: throughput, rooms=200 | book | 1,000 | 1 "
                + "| **quick 0.50** · middle 2.5 · slow 1,235 |");
  }

  @Test
  void tellsTinyRatiosWithAllThatIsKnownOfThem() {
    List<Measurement> memory =
        List.of(
            Measured.of("Any", "EGOV", 1000, 1, 1_000_000, 0, 0),
            Measured.of("Any", "TENTH", 1000, 1, 100_000, 10_000, 0),
            Measured.of("Any", "TWENTIETH", 1000, 1, 50_000, 1000, 0),
            Measured.of("Any", "MEMORY", 1000, 1, 812, 10, 0));

    assertThat(RatioTable.brief(memory))
        .endsWith(" | **memory 1/1,232** · **twentieth 1/20** · **tenth 0.10** |\n");
    assertThat(RatioTable.detailed(memory).lines().skip(2))
        .satisfiesExactly(
            row -> assertThat(row).contains(" memory | 0.00081 ± 0.00001 | 1000000.0 | 812.0 |"),
            row -> assertThat(row).contains(" twentieth | 0.050 ± 0.001 |"),
            row -> assertThat(row).contains(" tenth | 0.10 ± 0.01 |"));
  }

  @Test
  void comparesTwoThreadsWithOurOneAndWithThoseWhoHaveOnlyOne() {
    String table =
        RatioTable.brief(
            List.of(
                Measured.of("Any", "EGOV", 1000, 1, 19),
                Measured.of("Any", "EGOV", 1000, 2, 10),
                Measured.of("Any", "TREE_MAP", 1000, 1, 200),
                Measured.of("Any", "TREE_MAP", 1000, 2, 120),
                Measured.of("Any", "HTSJDK", 1000, 1, 60)));

    assertThat(table.lines().skip(3))
        .containsExactly(
            "| any: throughput, rooms=200 | book | 1,000 | 2 "
                + "| egov on one thread 1.9 · htsjdk on one thread 6.0 · tree map 12 |");
  }

  @Test
  void tellsInDetailOnlyWhatNobodyElseWasAsked() {
    List<Measurement> lonely = List.of(Measured.of("Service", "EGOV", 1000, 1, 2000, 1, 640));

    assertThat(RatioTable.detailed(lonely))
        .endsWith(" | book | 1,000 | 1 | | | 2000.0 | | 640 | |\n");
    assertThat(RatioTable.brief(lonely).lines()).hasSize(2);
  }
}
