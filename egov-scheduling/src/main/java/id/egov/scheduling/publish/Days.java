package id.egov.scheduling.publish;

import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines and busy times of an edition, day by day. */
final class Days {

  private Days() {}

  /**
   * What stands in a day: a line and its number, or a busy time.
   *
   * @param number from 1; 0 of a busy time
   * @param line the line, or null of a busy time
   * @param slot when
   */
  record Row(int number, @Nullable AgendaLine line, TimeSlot slot) {}

  /** Days without anything are not there. What began before the first day stands in it. */
  static SortedMap<LocalDate, List<Row>> of(AgendaEdition edition) {
    List<Row> rows = new ArrayList<>();
    for (AgendaLine line : edition.lines()) {
      rows.add(new Row(rows.size() + 1, line, line.slot()));
    }
    edition.busy().forEach(slot -> rows.add(new Row(0, null, slot)));
    // Lines keep their order among themselves, since the sort is stable.
    rows.sort(Comparator.comparing(row -> row.slot().startInclusive()));
    SortedMap<LocalDate, List<Row>> days = new TreeMap<>();
    for (Row row : rows) {
      LocalDate day = day(edition.frame(), row.slot().startInclusive());
      days.computeIfAbsent(day, none -> new ArrayList<>()).add(row);
    }
    return days;
  }

  private static LocalDate day(AgendaFrame frame, Instant start) {
    LocalDate day = LocalDate.ofInstant(start, frame.zone().zoneId());
    return day.isBefore(frame.firstInclusive()) ? frame.firstInclusive() : day;
  }
}
