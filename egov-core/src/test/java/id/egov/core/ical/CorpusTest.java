package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every calendar file of the tests is read as {@code corpus.csv} says. */
class CorpusTest {

  private static final ICalendarReader READER = new ICalendarReader(ZoneId.of("Asia/Jakarta"));
  private static final TimeSlot YEAR = TimeSlot.parse("2026-11-01T00:00:00Z/2027-11-01T00:00:00Z");

  private static InputStream open(String name) {
    return Objects.requireNonNull(CorpusTest.class.getResourceAsStream(name), name);
  }

  static Stream<List<String>> listed() throws IOException {
    try (InputStream in = open("corpus.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(";", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("listed")
  void fileIsReadAsListed(List<String> listed) throws IOException {
    try (InputStream in = open(listed.get(0))) {
      CalendarFile file = READER.read(in);
      assertThat(file.events()).hasSize(Integer.parseInt(listed.get(2)));
      assertThat(file.expand(YEAR)).hasSize(Integer.parseInt(listed.get(3)));
      assertThat(
              file.problems().stream()
                  .map(problem -> problem.line() + " " + problem.reason().code())
                  .collect(Collectors.joining(",")))
          .isEqualTo(listed.get(4));
    }
  }

  @Test
  void everyFileIsListed() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(CorpusTest.class.getResource("corpus.csv")).toURI())
            .resolveSibling(".");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".ics"))
                  .map(file -> folder.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(listed().map(line -> line.get(0)).toList());
    }
  }

  @Test
  void originsAreCountedAsTheDocumentSays() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    Map<String, Integer> whole = new TreeMap<>();
    listed()
        .forEach(
            line -> {
              files.merge(line.get(1), 1, Integer::sum);
              whole.merge(line.get(1), line.get(4).isEmpty() ? 1 : 0, Integer::sum);
            });
    assertThat(files)
        .containsOnlyKeys(
            "by hand: Apple",
            "by hand: Evolution",
            "by hand: Exchange",
            "by hand: Google",
            "by hand: Outlook",
            "by hand: RFC 5545",
            "by hand: Thunderbird",
            "by hand: wrong",
            "calcurse 4.7.1",
            "ical.js 2.2.1",
            "icalendar 4.0.3",
            "khal 0.10.5");
    assertThat(files.values().stream().mapToInt(n -> n).sum()).isEqualTo(26);
    assertThat(whole.values().stream().mapToInt(n -> n).sum()).isEqualTo(23);
    assertThat(whole.get("by hand: wrong")).isEqualTo(3);
  }

  @Test
  void requestOfTheCorpusIsAMessage() throws IOException {
    try (InputStream in = open("corpus/icaljs-request.ics")) {
      ReceivedMessages read = READER.readMessages(in);
      assertThat(read.problems()).isEmpty();
      ReceivedMessage.Request request = (ReceivedMessage.Request) read.messages().get(0);
      assertThat(request.content().attendees())
          .extracting(Attendee::address)
          .containsExactly("mailto:walikota@kota.example", "mailto:sekda@kota.example");
    }
  }
}
