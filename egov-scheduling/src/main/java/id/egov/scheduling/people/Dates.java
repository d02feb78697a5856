package id.egov.scheduling.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of dates whose ends may be open. */
final class Dates {

  private Dates() {}

  static @Nullable LocalDate parse(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no ISO 8601 date such as 2026-11-23".formatted(field, text), e);
    }
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  static void requireSpan(@Nullable LocalDate fromInclusive, @Nullable LocalDate untilExclusive) {
    if (fromInclusive != null
        && untilExclusive != null
        && !fromInclusive.isBefore(untilExclusive)) {
      throw new IllegalArgumentException(
          "untilExclusive (%s) must be after fromInclusive (%s)"
              .formatted(untilExclusive, fromInclusive));
    }
  }

  static boolean contains(
      @Nullable LocalDate fromInclusive, @Nullable LocalDate untilExclusive, LocalDate date) {
    return (fromInclusive == null || !date.isBefore(fromInclusive))
        && (untilExclusive == null || date.isBefore(untilExclusive));
  }

  /** Whether a span begins before another one ends. */
  static boolean startsBefore(
      @Nullable LocalDate fromInclusive, @Nullable LocalDate untilExclusive) {
    return fromInclusive == null
        || untilExclusive == null
        || fromInclusive.isBefore(untilExclusive);
  }
}
