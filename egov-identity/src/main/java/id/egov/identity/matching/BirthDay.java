package id.egov.identity.matching;

import java.time.LocalDate;

/** A date of birth as eight digits in a number: year, month, day. */
final class BirthDay {

  private BirthDay() {}

  static int of(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  static int year(int day) {
    return day / 10_000;
  }

  /** Month and day. */
  static int inYear(int day) {
    return day % 10_000;
  }

  static EvidenceCode compare(int a, int b) {
    if (a == b) {
      return EvidenceCode.BIRTH_DATE_SAME;
    }
    if (year(a) == year(b)
        && inYear(a) % 100 == inYear(b) / 100
        && inYear(b) % 100 == inYear(a) / 100) {
      return EvidenceCode.BIRTH_DATE_DAY_AND_MONTH_SWAPPED;
    }
    if (Digits.differInOne(a, b)) {
      return EvidenceCode.BIRTH_DATE_ONE_DIGIT;
    }
    return year(a) == year(b)
        ? EvidenceCode.BIRTH_DATE_SAME_YEAR
        : EvidenceCode.BIRTH_DATE_DIFFERENT;
  }
}
