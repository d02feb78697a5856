package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples that RFC 5545 itself gives, section 3.8.5.3. */
class RecurrenceRfcExamplesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm", Locale.ROOT);

  @TestFactory
  Stream<DynamicTest> examples() {
    return lines()
        .map(line -> List.of(line.split(" \\| ", -1)))
        .map(line -> DynamicTest.dynamicTest(line.get(0), () -> check(line)));
  }

  private static void check(List<String> line) {
    Recurrence recurrence =
        Recurrence.parse(
            "DTSTART;TZID=America/New_York:" + line.get(1) + "\r\nRRULE:" + line.get(2) + "\r\n");
    List<String> expected =
        Arrays.stream(line.get(3).split(" ", -1)).filter(text -> !text.equals("...")).toList();
    assertThat(recurrence.isEndless()).isEqualTo(line.get(3).endsWith("..."));
    assertThat(
            recurrence
                .starts()
                .limit(expected.size() + (recurrence.isEndless() ? 0 : 1))
                .map(instant -> MINUTE.format(LocalDateTime.ofInstant(instant, NEW_YORK))))
        .containsExactlyElementsOf(expected);
    assertThat(Recurrence.parse(recurrence.toString())).isEqualTo(recurrence);
  }

  private static Stream<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(
            RecurrenceRfcExamplesTest.class.getResourceAsStream("rfc5545-examples.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
