package id.egov.core.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lines that {@link HolidayCalendar} shows into a builder. */
final class HolidayFile {

  private static final String INDONESIA = "holidays-indonesia.csv";

  private HolidayFile() {}

  static void read(Reader reader, String source, HolidayCalendar.Builder into) throws IOException {
    DataLine.forEach(reader, source, line -> add(line, into));
  }

  /** The file of this package; through its own class, so that it is found on the module path. */
  static HolidayCalendar indonesia() {
    try (InputStream file = HolidayFile.class.getResourceAsStream(INDONESIA)) {
      if (file == null) {
        throw new IllegalStateException(INDONESIA + " is missing from this jar");
      }
      return HolidayCalendar.builder()
          .read(new InputStreamReader(file, StandardCharsets.UTF_8), INDONESIA)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(DataLine line, HolidayCalendar.Builder into) {
    switch (line.tag()) {
      case "YEAR" -> {
        line.requireFields("year", "knownFrom", "decree");
        into.year(line.year(1, "year"), line.date(2, "knownFrom"), line.text(3, "decree"));
      }
      case "WITHDRAWN" -> {
        line.requireFields("date", "knownFrom", "decree", "kind");
        into.withdraw(
            line.date(1, "date"),
            line.oneOf(4, "kind", HolidayKind.class),
            line.date(2, "knownFrom"),
            line.text(3, "decree"));
      }
      case "NATIONAL_HOLIDAY", "JOINT_LEAVE", "ELECTION_DAY" -> {
        line.requireFields("date", "knownFrom", "decree", "nameId", "nameEn");
        into.add(
            new Holiday(
                line.date(1, "date"),
                line.oneOf(0, "kind", HolidayKind.class),
                line.date(2, "knownFrom"),
                line.text(3, "decree"),
                line.text(4, "nameId"),
                line.text(5, "nameEn")));
      }
      default ->
          throw new IllegalArgumentException(
              "the first field '%s' is none of YEAR, NATIONAL_HOLIDAY, JOINT_LEAVE, ELECTION_DAY, WITHDRAWN"
                  .formatted(line.tag()));
    }
  }
}
