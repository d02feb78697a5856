package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes are, the reader answers; what is not touched is still read. */
class ICalendarReaderProperties {

  private static final ICalendarReader READER = new ICalendarReader(ZoneId.of("Asia/Jakarta"));

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(ICalendarReaderProperties.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of("outlook.ics", "google.ics", "khal-weekly.ics", "calcurse.ics");
  }

  @Property(tries = 200)
  void anyCharacterMayBeReplaced(
      @ForAll("files") String file,
      @ForAll @IntRange(max = 3000) int at,
      @ForAll("characters") char character) {
    StringBuilder broken = new StringBuilder(text(file));
    broken.setCharAt(at % broken.length(), character);
    assertThat(READER.parse(broken.toString()).events().size())
        .isBetween(
            READER.parse(text(file)).events().size() - 2, READER.parse(text(file)).events().size());
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.of(
        List.of(':', ';', ',', '"', '\n', '\r', ' ', '9', 'T', '=', '\\', '\u0000'));
  }

  @Property(tries = 200)
  void anyLineMayBeMissing(@ForAll("files") String file, @ForAll @IntRange(max = 200) int missing) {
    List<String> lines = text(file).lines().toList();
    int line = missing % lines.size();
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      broken.append(i == line ? "" : lines.get(i) + "\n");
    }
    assertThat(READER.parse(broken.toString()).events().size())
        .isGreaterThanOrEqualTo(READER.parse(text(file)).events().size() - 1);
  }
}
