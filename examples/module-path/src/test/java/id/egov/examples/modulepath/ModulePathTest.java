package id.egov.examples.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the example as a user would: every jar on the module path, nothing opened or exported. */
class ModulePathTest {

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(
            entry -> !entry.matches(".*(junit|archunit|assertj|opentest4j|apiguardian|surefire).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void theExampleRunsOnTheModulePath() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Duser.language=en",
                "--module-path",
                modulePath(),
                "--module",
                "id.egov.examples.modulepath/id.egov.examples.modulepath.ModulePathMain")
            .redirectErrorStream(true)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output)
        .anyMatch(line -> line.startsWith("Jackson 2: {\"outcome\":\"CONFIRMED\""))
        .anyMatch(line -> line.startsWith("Jackson 3: {\"outcome\":\"CONFIRMED\""))
        .anyMatch(line -> line.startsWith("Ruang rapat sudah dipakai"))
        .anyMatch(line -> line.startsWith("Room rapat is taken"))
        .contains("Alternative: aula", "Agenda: Done")
        .contains("there must be at least 1 person", "at least one official must be required")
        .contains("must have 16 digits")
        .contains("2026-08-17 Proklamasi Kemerdekaan", "137201******0001")
        .contains("13.72.01 Lubuk Sikarah")
        .contains("Siti 137201**********", "the name must have 1 to 200 characters")
        .contains("the region has another code since a province was split")
        .anyMatch(line -> line.startsWith("{\"code\":\"92.71\"") && line.contains("96.71"));
    assertThat(process.exitValue()).isZero();
  }
}
