package id.egov.scheduling.people;

import id.egov.scheduling.people.DataLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lines that {@link OrderOfPrecedence} shows into a builder. */
final class PrecedenceFile {

  private static final String INDONESIA = "precedence-indonesia.csv";

  private PrecedenceFile() {}

  static void read(Reader reader, String source, OrderOfPrecedence.Builder into)
      throws IOException {
    DataLines.forEach(reader, source, line -> add(line, into));
  }

  /** The file of this package; through its own class, so that it is found on the module path. */
  static OrderOfPrecedence indonesia() {
    try (InputStream file = PrecedenceFile.class.getResourceAsStream(INDONESIA)) {
      if (file == null) {
        throw new IllegalStateException(INDONESIA + " is missing from this jar");
      }
      return OrderOfPrecedence.builder()
          .read(new InputStreamReader(file, StandardCharsets.UTF_8), INDONESIA)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Line line, OrderOfPrecedence.Builder into) {
    switch (line.tag()) {
      case "OFFICE" -> {
        line.requireFields(4, "level", "rank", "name", "title");
        OfficeId office = new OfficeId(line.oneOf(1, "level", Level.class), line.text(3, "name"));
        into.office(new Rank(office, line.text(2, "rank"), line.text(4, "title")));
      }
      case "BEFORE" -> {
        line.requireFields(2, "office", "other");
        into.before(OfficeId.parse(line.text(1, "office")), OfficeId.parse(line.text(2, "other")));
      }
      default ->
          throw new IllegalArgumentException(
              "the first field '%s' is none of OFFICE, BEFORE".formatted(line.tag()));
    }
  }
}
