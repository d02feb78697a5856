package id.egov.identity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What PP 37/2007 art. 37 says about the digits of a citizen number, and how people write it. */
final class NikSyntax {

  static final int LENGTH = 16;

  /** Space, tab, no-break space, dot, hyphen-minus, and the hyphens and dashes of typesetting. */
  private static final String SEPARATORS = " \t\u00A0.-\u2010\u2011\u2012\u2013";

  /** Kepmendagri 300.2.2-2138/2025. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35",
          "36", "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76",
          "81", "82", "91", "92", "93", "94", "95", "96");

  private static final Set<String> RETIRED_PROVINCES = Set.of("09", "10");

  private NikSyntax() {}

  static NikCheck check(CharSequence text) {
    StringBuilder digits = new StringBuilder(LENGTH);
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Not Character.isDigit: it takes the digits of every script.
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (SEPARATORS.indexOf(c) < 0) {
        foreign = true;
      }
    }
    if (foreign) {
      return new NikCheck.Invalid(List.of(NikProblem.CHARACTER));
    }
    if (digits.length() != LENGTH) {
      return new NikCheck.Invalid(List.of(NikProblem.LENGTH));
    }
    List<NikProblem> problems = problems(digits);
    return problems.isEmpty()
        ? new NikCheck.Valid(new Nik(digits.toString()), warnings(digits.substring(0, 2)))
        : new NikCheck.Invalid(problems);
  }

  private static List<NikProblem> problems(CharSequence digits) {
    List<NikProblem> problems = new ArrayList<>();
    int regency = number(digits, 2, 4);
    int day = number(digits, 6, 8);
    int month = number(digits, 8, 10);
    boolean dayExists = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    boolean monthExists = month >= 1 && month <= 12;
    require(number(digits, 0, 2) != 0, NikProblem.PROVINCE, problems);
    require(regency != 0 && regency != 70, NikProblem.REGENCY, problems);
    require(number(digits, 4, 6) != 0, NikProblem.DISTRICT, problems);
    require(dayExists, NikProblem.DAY, problems);
    require(monthExists, NikProblem.MONTH, problems);
    if (dayExists && monthExists) {
      // The years from 2000 have every 29 February that those of another century have.
      YearMonth longest = YearMonth.of(2000 + number(digits, 10, 12), month);
      require(longest.isValidDay(dayOfMonth(day)), NikProblem.DATE, problems);
    }
    require(number(digits, 12, 16) != 0, NikProblem.SERIAL, problems);
    return problems;
  }

  private static void require(boolean fine, NikProblem problem, List<NikProblem> problems) {
    if (!fine) {
      problems.add(problem);
    }
  }

  private static List<NikWarning> warnings(String province) {
    if (PROVINCES.contains(province)) {
      return List.of();
    }
    return List.of(
        RETIRED_PROVINCES.contains(province)
            ? NikWarning.RETIRED_PROVINCE
            : NikWarning.UNKNOWN_PROVINCE);
  }

  static int number(CharSequence digits, int startInclusive, int endExclusive) {
    return Integer.parseInt(digits, startInclusive, endExclusive, 10);
  }

  static boolean isFemale(int encodedDay) {
    return encodedDay > 40;
  }

  static int dayOfMonth(int encodedDay) {
    return isFemale(encodedDay) ? encodedDay - 40 : encodedDay;
  }
}
