package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void tellsTheBytesOfEveryStructure() {
    // Exact only where nothing else grows beside what is built, so only the shape is held here.
    assertThat(Memory.report(2000).lines().skip(2))
        .hasSizeGreaterThan(20)
        .allMatch(line -> line.matches("\\| .+ \\| .+ \\| -?[0-9]+\\.[0-9] \\|"))
        .anyMatch(line -> line.startsWith("| egov BusyTimes |"));
  }
}
