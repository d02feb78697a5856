package id.egov.core.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as RFC 5545 section 3.3 writes them. */
final class IcalValue {

  /** Shows how dates and times are written. */
  static final String DATES = "20261123T090000, 20261123T020000Z, 20261123";

  private static final String OFFSETS = "+0700";
  private static final String LENGTHS = "PT1H30M, P1D";

  private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern DATE_TIME =
      Pattern.compile("([0-9]{8})T([0-9]{2})([0-9]{2})([0-9]{2})Z?");
  private static final Pattern OFFSET =
      Pattern.compile("([+-])([0-9]{2}):?([0-9]{2}):?([0-9]{2})?");
  private static final Pattern DURATION =
      Pattern.compile(
          "([+-]?)P(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?"
              + "(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,8})M)?(?:([0-9]{1,9})S)?)?");

  private IcalValue() {}

  /** A length in days of the calendar and in exact time. */
  record Length(Period days, Duration time) {}

  static boolean isDate(String value) {
    return DATE.matcher(value.strip()).matches();
  }

  static boolean isUtc(String value) {
    return value.strip().endsWith("Z");
  }

  static LocalDate date(String value) {
    Matcher matcher = DATE.matcher(value.strip());
    try {
      if (matcher.matches()) {
        return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      }
    } catch (DateTimeException e) {
      // A day that the calendar does not have falls through to the same answer.
    }
    throw new UnreadException(value, DATES);
  }

  /** The digits of a date and time; a {@code Z} at the end is left to the caller to mind. */
  static LocalDateTime dateTime(String value) {
    Matcher matcher = DATE_TIME.matcher(value.strip());
    if (!matcher.matches()) {
      throw new UnreadException(value, DATES);
    }
    try {
      // Java has no leap second 60.
      int second = Math.min(59, number(matcher, 4));
      return date(matcher.group(1)).atTime(number(matcher, 2), number(matcher, 3), second);
    } catch (DateTimeException | UnreadException e) {
      throw new UnreadException(value, DATES);
    }
  }

  static ZoneOffset offset(String value) {
    Matcher matcher = OFFSET.matcher(value.strip());
    if (!matcher.matches()) {
      throw new UnreadException(value, OFFSETS);
    }
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    int seconds = matcher.group(4) == null ? 0 : number(matcher, 4);
    try {
      return ZoneOffset.ofTotalSeconds(
          sign * (number(matcher, 2) * 3600 + number(matcher, 3) * 60 + seconds));
    } catch (DateTimeException e) {
      throw new UnreadException(value, OFFSETS);
    }
  }

  static Length duration(String value) {
    Matcher matcher = DURATION.matcher(value.strip());
    if (!matcher.matches() || matcher.group(1).equals("-")) {
      throw new UnreadException(value, LENGTHS);
    }
    return new Length(
        Period.ofDays(orZero(matcher, 2) * 7 + orZero(matcher, 3)),
        Duration.ofHours(orZero(matcher, 4))
            .plusMinutes(orZero(matcher, 5))
            .plusSeconds(orZero(matcher, 6)));
  }

  private static int orZero(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : number(matcher, group);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
