package id.egov.examples.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lines of code that a newcomer sees compile as they stand. */
class ReadmeTest {

  private static final String FENCE = "```";

  private static final String FRAME =
      """
      import id.egov.booking.*;
      import id.egov.core.store.*;
      import id.egov.core.time.*;
      import jakarta.validation.Validator;
      import java.time.Clock;
      import java.util.*;

      class Readme {
        void run(Validator validator, Clock clock, Locale locale) {
      CODE
        }
      }
      """;

  @Test
  void theFirstExampleCompiles(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int start = readme.indexOf(FENCE + "java") + (FENCE + "java").length();
    String code = readme.substring(start, readme.indexOf(FENCE, start));
    assertThat(code).contains("BookingService");
    Path source = folder.resolve("Readme.java");
    Files.writeString(source, FRAME.replace("CODE", code));

    StringWriter complaints = new StringWriter();
    PrintWriter out = new PrintWriter(complaints, true);
    String classPath = System.getProperty("java.class.path");
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, "-proc:none", "-cp", classPath, "-d", folder + "", source + "");
    assertThat(complaints.toString()).isEmpty();
    assertThat(result).isZero();
  }
}
