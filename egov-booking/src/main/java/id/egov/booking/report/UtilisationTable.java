package id.egov.booking.report;

import java.util.List;
import java.util.Objects;

/**
 * A table of a report.
 *
 * @param by what it is broken down by; empty for a single row about everything
 * @param rows by room, then agency, then month
 */
public record UtilisationTable(List<Dimension> by, List<UtilisationRow> rows) {

  /**
   * Copies the lists.
   *
   * @param by what it is broken down by
   * @param rows the rows
   */
  public UtilisationTable {
    by = List.copyOf(Objects.requireNonNull(by, "by"));
    rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
  }
}
