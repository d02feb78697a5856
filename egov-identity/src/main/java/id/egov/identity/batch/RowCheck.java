package id.egov.identity.batch;

import id.egov.core.reason.Severity;
import id.egov.identity.number.Graded;
import id.egov.identity.number.Nik;
import id.egov.identity.number.NikRules;
import id.egov.identity.number.Npwp;
import id.egov.identity.number.NumberProblem;
import id.egov.identity.number.NumberWarning;
import id.egov.identity.number.Sex;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.region.RegionDirectory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one row after the other of one file. */
final class RowCheck {

  private final NikRules rules;
  private final RegionDirectory regions;
  private final NikTokenizer tokenizer;
  private final Map<BatchColumn, Integer> columns;
  private final SeenNumbers seen;
  private final FoundSoFar found;

  private CsvRows.Row row = new CsvRows.Row(0, 0, null, false);
  private @Nullable Severity worst;
  private @Nullable Nik nik;
  private @Nullable IdentityToken token;

  RowCheck(
      NikRules rules,
      RegionDirectory regions,
      NikTokenizer tokenizer,
      Map<BatchColumn, Integer> columns,
      SeenNumbers seen,
      FoundSoFar found) {
    this.rules = rules;
    this.regions = regions;
    this.tokenizer = tokenizer;
    this.columns = columns;
    this.seen = seen;
    this.found = found;
  }

  /** How bad a row is, or null if there is nothing to say about it. */
  @Nullable Severity check(CsvRows.Row next, int fields) {
    row = next;
    worst = null;
    nik = null;
    token = null;
    checkLines(next);
    if (row.fields() == null) {
      wrong(BatchColumn.ROW, row.tooLong() ? BatchReason.ROW_TOO_LONG : BatchReason.QUOTE_WRONG);
    } else if (row.fields().size() != fields) {
      wrong(BatchColumn.ROW, BatchReason.FIELDS_MISCOUNTED);
    } else {
      checkNik();
      checkFamilyCard();
      checkNpwp();
      checkName();
      checkBirthDate();
      checkSex();
      checkRegion();
    }
    return worst;
  }

  /** A quote that was closed too late has rows in it that nobody checks: so they are named. */
  void checkLines(CsvRows.Row next) {
    for (long line = next.line() + 1; line <= next.line() + next.joined(); line++) {
      worst = Severity.WARNING;
      found.add(
          BatchColumn.ROW,
          BatchReason.QUOTE_SPANS_ROWS,
          Severity.WARNING,
          line,
          Optional::empty,
          next.line());
    }
  }

  /** What stands in a column, or null if there is no such column or nothing in it. */
  private @Nullable String text(BatchColumn column) {
    Integer index = columns.get(column);
    if (index == null || row.fields() == null) {
      return null;
    }
    String text = row.fields().get(index).strip();
    return text.isEmpty() ? null : text;
  }

  private void checkNik() {
    String text = text(BatchColumn.NIK);
    if (text == null) {
      wrong(BatchColumn.NIK, BatchReason.MISSING);
      return;
    }
    long digits = rules.parse(text, 0, text.length());
    int grade = rules.grade(digits);
    if (NikRules.isInvalid(grade)) {
      for (NumberProblem problem : NikRules.problems(grade)) {
        wrong(BatchColumn.NIK, problem);
      }
      return;
    }
    // The digits are right already, whatever the profile.
    nik = Nik.parse(text);
    for (NumberWarning warning : NikRules.warnings(grade)) {
      unusual(BatchColumn.NIK, warning);
    }
    long before = seen.seen(digits, row.line());
    if (before > 0) {
      add(BatchColumn.NIK, BatchReason.DUPLICATE, Severity.REFUSAL, before);
    }
  }

  private void checkFamilyCard() {
    String text = text(BatchColumn.FAMILY_CARD);
    if (text != null) {
      int grade = rules.gradeFamilyCard(rules.parse(text, 0, text.length()));
      for (NumberProblem problem : NikRules.problems(grade)) {
        wrong(BatchColumn.FAMILY_CARD, problem);
      }
      for (NumberWarning warning : NikRules.warnings(grade)) {
        unusual(BatchColumn.FAMILY_CARD, warning);
      }
    }
  }

  private void checkNpwp() {
    String text = text(BatchColumn.NPWP);
    if (text != null) {
      Graded<Npwp> grade = Npwp.check(text);
      grade.problems().forEach(problem -> wrong(BatchColumn.NPWP, problem));
      grade.warnings().forEach(warning -> unusual(BatchColumn.NPWP, warning));
    }
  }

  private void checkName() {
    if (columns.containsKey(BatchColumn.NAME) && text(BatchColumn.NAME) == null) {
      wrong(BatchColumn.NAME, BatchReason.MISSING);
    }
  }

  private void checkBirthDate() {
    String text = text(BatchColumn.BIRTH_DATE);
    if (text != null) {
      Optional<LocalDate> date = Written.date(text);
      if (date.isEmpty()) {
        wrong(BatchColumn.BIRTH_DATE, BatchReason.NOT_A_DATE);
      } else if (nik != null && !nik.encodes(date.get())) {
        unusual(BatchColumn.BIRTH_DATE, NumberWarning.BIRTH_DATE_DIFFERS);
      }
    }
  }

  private void checkSex() {
    String text = text(BatchColumn.SEX);
    if (text != null) {
      Optional<Sex> sex = Written.sex(text);
      if (sex.isEmpty()) {
        wrong(BatchColumn.SEX, BatchReason.NOT_A_SEX);
      } else if (nik != null && sex.get() != nik.sex()) {
        unusual(BatchColumn.SEX, NumberWarning.SEX_DIFFERS);
      }
    }
  }

  /** People move: where they live need not be where their number is from. */
  private void checkRegion() {
    String text = text(BatchColumn.REGION);
    if (text != null && regions.find(text).isEmpty()) {
      add(BatchColumn.REGION, BatchReason.UNKNOWN_CODE, Severity.WARNING, null);
    }
  }

  private void wrong(BatchColumn column, Enum<?> code) {
    add(column, code, Severity.REFUSAL, null);
  }

  private void unusual(BatchColumn column, NumberWarning warning) {
    add(column, warning, Severity.WARNING, null);
  }

  private void add(BatchColumn column, Enum<?> code, Severity severity, @Nullable Long sameAs) {
    if (worst != Severity.REFUSAL) {
      worst = severity;
    }
    found.add(column, code, severity, row.line(), this::token, sameAs);
  }

  /** The token of the row's number, made once for all that is found in the row. */
  private Optional<IdentityToken> token() {
    if (token == null && nik != null) {
      token = tokenizer.lookup(nik).stream().findFirst().orElse(null);
    }
    return Optional.ofNullable(token);
  }
}
