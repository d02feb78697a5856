package id.egov.booking.report;

import id.egov.booking.BookingState;
import id.egov.core.report.CsvLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a report as CSV: the columns are those of {@link Measure}, in its order. */
final class ReportCsv {

  private static final long HOUR = 3_600_000;

  private final SortedSet<String> codes = new TreeSet<>();
  private final CsvLine line;

  private ReportCsv(UtilisationReport report, Appendable out) {
    for (UtilisationTable table : report.tables()) {
      table.rows().forEach(row -> codes.addAll(row.figures().refusals().keySet()));
    }
    line = new CsvLine(out);
  }

  static void write(UtilisationReport report, Appendable out) throws IOException {
    ReportCsv csv = new ReportCsv(report, out);
    csv.headings();
    for (UtilisationTable table : report.tables()) {
      String by = String.join(" ", table.by().stream().map(Dimension::name).toList());
      for (UtilisationRow row : table.rows()) {
        csv.row(by, row);
      }
    }
  }

  static void writeDefinitions(List<Definition> definitions, Appendable out) throws IOException {
    CsvLine line = new CsvLine(out);
    line.cell("column").cell("unit").cell("indonesian").cell("english").end();
    for (Definition definition : definitions) {
      line.text(definition.column()).text(definition.unit());
      line.text(definition.indonesian()).text(definition.english()).end();
    }
  }

  private void headings() throws IOException {
    line.cell("by").cell("room").cell("agency").cell("month");
    for (Measure measure : Measure.values()) {
      for (String column : columns(measure)) {
        line.text(column);
      }
    }
    line.end();
  }

  private List<String> columns(Measure measure) {
    String column = measure.column();
    List<String> columns = new ArrayList<>();
    switch (measure) {
      case STATES -> {
        for (BookingState state : BookingState.values()) {
          columns.add(column.replace("*", state.name()));
        }
      }
      case REFUSALS -> codes.forEach(code -> columns.add(column.replace("*", code)));
      case NO_SHOW_RATE, CANCELLED_SHARE, DISPLACED_SHARE, AUTOMATIC_SHARE ->
          columns.addAll(List.of(column, column + ".part", column + ".whole"));
      default -> columns.add(column);
    }
    return columns;
  }

  private void row(String by, UtilisationRow row) throws IOException {
    line.cell(by);
    line.text(row.room() == null ? "" : row.room().value());
    line.text(row.agency() == null ? "" : row.agency());
    line.cell(row.month() == null ? "" : row.month().toString());
    for (Measure measure : Measure.values()) {
      cells(measure, row.figures());
    }
    line.end();
  }

  private void cells(Measure measure, Figures figures) throws IOException {
    TimeUse time = figures.time();
    switch (measure) {
      case BOOKABLE_HOURS -> hours(time.bookable());
      case BOOKED_HOURS -> hours(time.booked());
      case OUTSIDE_HOURS -> hours(time.outsideHours());
      case OCCUPANCY -> line.quotient(time.booked().toMillis(), time.bookable().toMillis());
      case BOOKINGS -> line.number(figures.bookings());
      case STATES -> {
        for (BookingState state : BookingState.values()) {
          line.number(figures.states().getOrDefault(state, 0L));
        }
      }
      case NO_SHOW_RATE -> line.share(figures.noShows());
      case CANCELLED_SHARE -> line.share(figures.cancelled());
      case DISPLACED_SHARE -> line.share(figures.displaced());
      case MOVED -> line.number(figures.moved());
      case AUTOMATIC_SHARE -> line.share(figures.automatic());
      case DECIDED_AFTER_WAITING -> line.number(figures.decisionTimes().decided());
      case MEDIAN_HOURS_TO_APPROVAL -> hours(figures.decisionTimes().median());
      case NINETIETH_HOURS_TO_APPROVAL -> hours(figures.decisionTimes().ninetieth());
      case REFUSED -> line.number(figures.refused());
      case REFUSALS -> {
        for (String code : codes) {
          line.number(figures.refusals().getOrDefault(code, 0L));
        }
      }
    }
  }

  private void hours(@Nullable Duration duration) throws IOException {
    if (duration == null) {
      line.cell("");
    } else {
      line.quotient(duration.toMillis(), HOUR);
    }
  }
}
