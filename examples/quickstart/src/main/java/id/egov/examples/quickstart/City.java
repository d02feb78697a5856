package id.egov.examples.quickstart;

import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The city and the week, of {@code city.properties}.
 *
 * @param zone its time zone
 * @param from the first date
 * @param to the last date
 * @param displacementNotice how long before its start a booking may be displaced by one of a higher
 *     priority, or null for never
 * @param mayMiss how many dates of a series may be taken before all of it is refused
 * @param travel how long it takes from one place to another
 * @param week from the start of the first to the end of the last
 */
record City(
    ZoneId zone,
    LocalDate from,
    LocalDate to,
    @Nullable Duration displacementNotice,
    int mayMiss,
    Duration travel,
    TimeSlot week) {

  private static final String FILE = "city.properties";

  /** Far more than a week, and little enough to look through every opening of an office. */
  private static final int LONGEST_DAYS = 366;

  static City read(Folder folder) throws InputException {
    List<String> lines = folder.requireLines(FILE);
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(String.join("\n", lines)));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          InputReason.FILE_UNREADABLE.with("folder", folder.name(), "file", FILE), e);
    }
    Fields fields = new Fields(lines, properties);
    ZoneId zone = fields.get("region", Zone::zoneIdOf);
    LocalDate from = fields.get("from", LocalDate::parse);
    LocalDate to = fields.get("to", text -> lastDate(from, LocalDate.parse(text)));
    TimeSlot week =
        fields.get(
            "from",
            text ->
                new TimeSlot(
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1).atStartOfDay(zone).toInstant()));
    @Nullable Duration notice = fields.get("displacement", City::notice);
    int mayMiss =
        fields.get("series-may-miss", text -> text.isEmpty() ? 0 : Integer.parseInt(text));
    Duration travel =
        fields.get("travel", text -> text.isEmpty() ? Duration.ZERO : Duration.parse(text));
    return new City(zone, from, to, notice, mayMiss, travel, week);
  }

  private static @Nullable Duration notice(String text) {
    return text.isEmpty() ? null : Duration.parse(text);
  }

  private static LocalDate lastDate(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
      throw new IllegalArgumentException(
          "to (%s) must be from (%s) or up to a year later".formatted(to, from));
    }
    return to;
  }

  private record Fields(List<String> lines, Properties properties) {

    <T extends @Nullable Object> T get(String field, Function<String, T> type)
        throws InputException {
      String value = properties.getProperty(field, "").strip();
      try {
        return type.apply(value);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new InputException(
            InputReason.CITY_FIELD_WRONG.with(
                "place", place(field), "field", field, "value", Masked.value(value)),
            e);
      }
    }

    private String place(String field) {
      Pattern line = Pattern.compile("\\s*" + field + "\\s*[=:\\s].*");
      for (int i = 0; i < lines.size(); i++) {
        if (line.matcher(lines.get(i)).matches()) {
          return new Place(FILE, i + 1L).toString();
        }
      }
      return FILE;
    }
  }
}
