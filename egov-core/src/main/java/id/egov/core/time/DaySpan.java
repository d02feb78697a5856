package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A stretch {@code [startInclusive, endExclusive)} of a local day in whole minutes, never empty.
 *
 * <p>An end of {@code 00:00} is the end of the day, so that {@code 00:00/00:00} is a day of 24
 * hours. Immutable and thread-safe. No method accepts or returns {@code null}.
 *
 * @param startInclusive the first minute
 * @param endExclusive the first minute after the span, or midnight for the end of the day
 */
public record DaySpan(LocalTime startInclusive, LocalTime endExclusive) {

  private static final int MINUTES_OF_DAY = 24 * 60;

  /**
   * Checks both ends.
   *
   * @param startInclusive the first minute
   * @param endExclusive the first minute after the span, or midnight for the end of the day
   * @throws IllegalArgumentException if the end is not after the start, or an end has seconds
   */
  public DaySpan {
    requireWholeMinute("startInclusive", startInclusive);
    requireWholeMinute("endExclusive", endExclusive);
    if (startInclusive.toSecondOfDay() / 60 >= endMinute(endExclusive)) {
      throw new IllegalArgumentException(
          "endExclusive (%s) must be after startInclusive (%s): a span lies in one day and is never empty"
              .formatted(endExclusive, startInclusive));
    }
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code 07:30/16:00}
   * @return the span
   * @throws IllegalArgumentException if the text has another form or names no valid span
   */
  @JsonCreator
  public static DaySpan parse(String text) {
    String[] ends = Iso.ends("span", text);
    return new DaySpan(Iso.time("startInclusive", ends[0]), Iso.time("endExclusive", ends[1]));
  }

  private static void requireWholeMinute(String field, LocalTime time) {
    Objects.requireNonNull(time, field);
    if (time.toNanoOfDay() % 60_000_000_000L != 0) {
      throw new IllegalArgumentException("%s (%s) must be a whole minute".formatted(field, time));
    }
  }

  private static int endMinute(LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_DAY : end.toSecondOfDay() / 60;
  }

  /** Minutes from midnight to the start, 0 to 1439. */
  int startMinute() {
    return startInclusive.toSecondOfDay() / 60;
  }

  /** Minutes from midnight to the end, 1 to 1440. */
  int endMinute() {
    return endMinute(endExclusive);
  }

  /**
   * How long the span is on a day without a clock change.
   *
   * @return one minute to 24 hours
   */
  public Duration duration() {
    return Duration.ofMinutes(endMinute() - startMinute());
  }

  /**
   * Whether a time of day lies in the span. The start does, the end does not.
   *
   * @param time any time of day
   * @return true if {@code start <= time < end}
   */
  public boolean contains(LocalTime time) {
    int minute = time.toSecondOfDay() / 60;
    return startMinute() <= minute && minute < endMinute();
  }

  /**
   * Both ends with a slash between them, which {@link #parse} reads.
   *
   * @return for example {@code 07:30/16:00}
   */
  @Override
  @JsonValue
  public String toString() {
    return startInclusive + "/" + endExclusive;
  }
}
