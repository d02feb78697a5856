package id.egov.examples.quickstart;

import id.egov.booking.BookingId;
import id.egov.booking.BookingRequest;
import id.egov.booking.RoomId;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of {@code requests.csv}. */
final class RequestsCsv {

  static final String FILE = "requests.csv";

  private static final List<String> COLUMNS =
      List.of("id", "room", "title", "agency", "start", "end", "people", "features", "priority");

  // These may be left out.
  private static final String REPEAT = "repeat";
  private static final String APPROVAL = "approval";

  private RequestsCsv() {}

  static void read(List<String> lines, ZoneId zone, Asks asks, Problems problems)
      throws InputException {
    CsvTable.read(
        FILE,
        lines,
        COLUMNS,
        row ->
            asks.add(
                row.place(),
                "id",
                Ask.of(
                    request(row, zone),
                    recurrence(row, zone),
                    Answer.of(APPROVAL, row.raw(APPROVAL)))),
        problems);
  }

  private static BookingRequest request(Row row, ZoneId zone) throws FieldException {
    BookingId id = row.name("id", BookingId::new);
    List<RoomId> rooms =
        row.raw("room").isEmpty() ? List.of() : List.of(row.name("room", RoomId::new));
    String title = row.text("title", 500);
    String agency = row.text("agency", 200);
    TimeSlot slot = slot(row.time("start"), row.time("end"), zone);
    int people = row.number("people", 1, Integer.MAX_VALUE);
    Set<String> features = Set.copyOf(row.list("features"));
    int priority = row.raw("priority").isEmpty() ? 0 : row.number("priority", 0, 9);
    return new BookingRequest(
        id,
        rooms,
        null,
        Map.of(),
        title,
        agency,
        agency,
        slot,
        people,
        features,
        priority,
        Visibility.INTERNAL);
  }

  /** A rule such as {@code FREQ=WEEKLY;COUNT=4}, from the start on. */
  private static @Nullable Recurrence recurrence(Row row, ZoneId zone) throws FieldException {
    String rule = row.raw(REPEAT);
    try {
      return rule.isEmpty() ? null : Recurrence.timed(row.time("start"), zone).withRule(rule);
    } catch (IllegalArgumentException e) {
      throw new FieldException(REPEAT, InputReason.REPEAT_WRONG.with("value", Masked.value(rule)));
    }
  }

  private static TimeSlot slot(LocalDateTime start, LocalDateTime end, ZoneId zone)
      throws FieldException {
    try {
      return new TimeSlot(start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    } catch (IllegalArgumentException e) {
      throw new FieldException(
          "end",
          InputReason.END_NOT_AFTER_START.with("start", start.toString(), "end", end.toString()));
    }
  }
}
