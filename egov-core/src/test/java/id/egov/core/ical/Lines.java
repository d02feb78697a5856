package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a written file apart by the letter of RFC 5545 section 3.1. */
final class Lines {

  private Lines() {}

  /** The lines after unfolding; fails where the file is not made of good lines. */
  static List<String> of(byte[] file) {
    String octets = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(octets).endsWith("\r\n");
    String[] physical = octets.substring(0, octets.length() - 2).split("\r\n", -1);
    for (String line : physical) {
      assertThat(line.length()).isBetween(1, 75);
      assertThat(line).doesNotContain("\r", "\n");
      byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
      assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
          .as("characters are not cut")
          .isEqualTo(bytes);
    }
    return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "").lines().toList();
  }

  /** The lines of the only, or first, component of a name. */
  static List<String> component(byte[] file, String name) {
    List<String> lines = of(file);
    int begin = lines.indexOf("BEGIN:" + name);
    return lines.subList(begin + 1, lines.indexOf("END:" + name));
  }
}
