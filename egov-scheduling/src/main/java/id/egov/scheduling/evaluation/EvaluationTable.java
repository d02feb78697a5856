package id.egov.scheduling.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * A table of an evaluation.
 *
 * @param by what it is broken down by; empty for a single row about everything
 * @param rows by level, then official, then month; only those that have something to count
 */
public record EvaluationTable(List<Dimension> by, List<EvaluationRow> rows) {

  /**
   * Copies the lists.
   *
   * @param by what it is broken down by
   * @param rows the rows
   */
  public EvaluationTable {
    by = List.copyOf(Objects.requireNonNull(by, "by"));
    rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
  }
}
