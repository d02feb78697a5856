package id.egov.core.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The zones as Windows and Outlook name them. */
final class WindowsZones {

  private static final Map<String, String> IANA = load();

  private WindowsZones() {}

  static Optional<String> iana(String windowsName) {
    return Optional.ofNullable(IANA.get(windowsName.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> load() {
    try (InputStream in =
        Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.substring(0, line.indexOf('|')).toLowerCase(Locale.ROOT),
                  line -> line.substring(line.indexOf('|') + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
