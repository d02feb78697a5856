package id.egov.benchmarks;

import java.util.Locale;

/** Names and numbers for readers. */
final class Words {

  private Words() {}

  /** {@code AnyOverlap} and {@code ANY_OVERLAP} are an "any overlap". */
  static String of(String name) {
    return name.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ")
        .replace('_', ' ')
        .toLowerCase(Locale.ROOT);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
