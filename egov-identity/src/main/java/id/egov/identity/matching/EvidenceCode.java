package id.egov.identity.matching;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * What was found when a field of two registrations was compared. Within a field the codes stand in
 * the order in which they speak for the same person. The names are API.
 */
public enum EvidenceCode implements ReasonCode {
  // The name, always compared.
  /** The same words in the same order, apart from titles. */
  NAME_SAME(13),
  /** The same words in another spelling or order, or written together. */
  NAME_SPELLED_OTHERWISE(12),
  /** Most words agree, up to typing errors and abbreviations. Evidence: percent. */
  NAME_CLOSE(10),
  /** A good part agrees. Evidence: percent. */
  NAME_PARTLY(5),
  /** A word or two agree. Evidence: percent. */
  NAME_LITTLE(0),
  /** Hardly anything agrees. Evidence: percent. */
  NAME_DIFFERENT(-10),

  // The date of birth, always compared.
  /** The same date. */
  BIRTH_DATE_SAME(14),
  /** The day of one is the month of the other, in the same year. */
  BIRTH_DATE_DAY_AND_MONTH_SWAPPED(9),
  /** One digit of year, month and day differs. */
  BIRTH_DATE_ONE_DIGIT(5),
  /** Only the year is the same. */
  BIRTH_DATE_SAME_YEAR(-4),
  /** Another date. */
  BIRTH_DATE_DIFFERENT(-8),

  // The citizen number.
  /** The same number. */
  NIK_SAME(16),
  /** Two neighbouring digits changed places. */
  NIK_DIGITS_SWAPPED(4),
  /** One digit of the region or the date differs. */
  NIK_ONE_DIGIT(1),
  /** At least one has none. */
  NIK_MISSING(0),
  /**
   * Only the serial differs, the last four digits: the same district and day of birth, as twins
   * have.
   */
  NIK_OTHER_SERIAL(-3),
  /** Another number; the same person may have been given two. */
  NIK_DIFFERENT(-4),

  // The sex.
  /** The same sex. */
  SEX_SAME(1),
  /** At least one is not stated. */
  SEX_MISSING(0),
  /** Another sex. */
  SEX_DIFFERENT(-6),

  // The place of birth.
  /** The same place. */
  BIRTH_PLACE_SAME(2),
  /** The same place up to a typing error. */
  BIRTH_PLACE_CLOSE(1),
  /** At least one is not stated. */
  BIRTH_PLACE_MISSING(0),
  /** Another place. */
  BIRTH_PLACE_DIFFERENT(-2);

  /** The texts in Indonesian and English; none of them has a place for a name or a number. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.identity.matching.evidence", language));

  private final int usualWeight;

  EvidenceCode(int usualWeight) {
    this.usualWeight = usualWeight;
  }

  /** The weight where settings say nothing else. */
  int usualWeight() {
    return usualWeight;
  }

  /** What is compared. */
  Field field() {
    for (Field field : Field.values()) {
      if (name().startsWith(field.name())) {
        return field;
      }
    }
    throw new AssertionError(name());
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  /** What is compared, in the order of a score's evidence. */
  enum Field {
    NAME,
    BIRTH_DATE,
    NIK,
    SEX,
    BIRTH_PLACE
  }
}
