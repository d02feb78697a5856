package id.egov.identity.region;

import id.egov.identity.region.RegionData.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of regions: {@code code;name;from;to;successor;former names}, the former names
 * separated by {@code |}, in any order. A line {@code EDITION;text} says which decree it follows.
 * Blank lines and lines that begin with {@code #} are skipped; there is no quoting.
 */
final class RegionFile {

  private static final String EDITION = "EDITION;";
  private static final int FIELDS = 6;

  private final String source;
  private final List<Line> lines = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private String edition = "";

  private RegionFile(String source) {
    this.source = source;
  }

  /** One region; the names are its own and the former ones. */
  record Line(int code, String names, Period period, int successor) {}

  static RegionData read(Reader reader, String source) throws IOException {
    RegionFile file = new RegionFile(source);
    BufferedReader text = new BufferedReader(reader);
    int number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      // Spreadsheets put a byte order mark before the first line.
      file.add(number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
    }
    return file.data();
  }

  private void add(int number, String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    if (text.startsWith(EDITION)) {
      edition = text.substring(EDITION.length()).strip();
      return;
    }
    try {
      lines.add(line(text.split(";", -1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s line %s: %s".formatted(source, number, e.getMessage()), e);
    }
  }

  private Line line(String[] fields) {
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "expected code;name;from;to;successor;former names, not %s fields"
              .formatted(fields.length));
    }
    String name = fields[1].strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name must not be blank");
    }
    Period period = new Period(date(fields[2]), date(fields[3]));
    if (!periods.contains(period)) {
      periods.add(period);
    }
    if (periods.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "more than %s different pairs of dates".formatted(Byte.MAX_VALUE));
    }
    int successor = fields[4].isBlank() ? RegionCode.NONE : code(fields[4].strip());
    String former = fields[5].strip();
    return new Line(
        code(fields[0].strip()),
        former.isEmpty() ? name : name + RegionData.FORMER + former,
        period,
        successor);
  }

  private static int code(String text) {
    int code = RegionCode.parse(text);
    if (code == RegionCode.NONE) {
      // Not repeated: whoever reads a wrong file may read one of citizens.
      throw new IllegalArgumentException(
          "a text of %s characters is no code of a region".formatted(text.length()));
    }
    return code;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a text of %s characters is no date".formatted(text.length()));
    }
  }

  private RegionData data() {
    lines.sort(Comparator.comparingInt(Line::code));
    RegionData data = new RegionData(edition, lines, periods);
    for (int i = 0; i < lines.size(); i++) {
      int code = lines.get(i).code();
      require(i == 0 || code != lines.get(i - 1).code(), code, "is there twice");
      int parent = RegionCode.parent(code);
      require(parent == RegionCode.NONE || data.position(parent) >= 0, code, "has no parent");
      int successor = lines.get(i).successor();
      require(
          successor == RegionCode.NONE || data.position(successor) >= 0,
          code,
          "has a successor that is not there");
    }
    return data;
  }

  private void require(boolean fine, int code, String problem) {
    if (!fine) {
      throw new IllegalArgumentException(
          "%s: %s %s".formatted(source, RegionCode.format(code), problem));
    }
  }
}
