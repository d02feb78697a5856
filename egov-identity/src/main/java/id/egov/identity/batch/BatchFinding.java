package id.egov.identity.batch;

import id.egov.core.reason.Severity;
import id.egov.identity.number.Graded;
import id.egov.identity.number.NumberKind;
import id.egov.identity.number.NumberProblem;
import id.egov.identity.number.NumberWarning;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that was found, in how many rows, and the first of them.
 *
 * @param column in which column
 * @param code what: the name of a {@link BatchReason}, {@link NumberProblem} or {@link
 *     NumberWarning}
 * @param severity {@link Severity#REFUSAL} if the row is wrong, {@link Severity#WARNING} if
 *     somebody may want to look
 * @param count in how many rows
 * @param rows the first of them, as many as the check lists
 */
public record BatchFinding(
    BatchColumn column, String code, Severity severity, long count, List<FoundRow> rows) {

  /**
   * Copies the rows.
   *
   * @param column in which column
   * @param code what
   * @param severity how much it weighs
   * @param count in how many rows
   * @param rows the first of them
   */
  public BatchFinding {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
  }

  /**
   * The finding as a sentence.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return a sentence without a full stop; the code itself if it is none that this version knows
   */
  public String text(Locale locale) {
    for (BatchReason reason : BatchReason.values()) {
      if (reason.name().equals(code)) {
        return BatchReason.TEXTS.text(reason.with(), locale, ZoneOffset.UTC);
      }
    }
    return severity == Severity.REFUSAL ? problem(locale) : warning(locale);
  }

  private String problem(Locale locale) {
    for (NumberProblem problem : NumberProblem.values()) {
      if (problem.name().equals(code)) {
        return new Graded.Invalid<>(kind(), List.of(problem)).explanations(locale).get(0);
      }
    }
    return code;
  }

  private String warning(Locale locale) {
    for (NumberWarning warning : NumberWarning.values()) {
      if (warning.name().equals(code)) {
        return Graded.valid(code, List.of(warning)).explanations(locale).get(0);
      }
    }
    return code;
  }

  private NumberKind kind() {
    return switch (column) {
      case FAMILY_CARD -> NumberKind.FAMILY_CARD;
      case NPWP -> NumberKind.NPWP;
      default -> NumberKind.NIK;
    };
  }
}
