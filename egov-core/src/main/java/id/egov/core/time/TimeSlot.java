package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time {@code [startInclusive, endExclusive)} between two instants, never empty.
 *
 * <p>Both ends are whole milliseconds in the years 0001 to 9999, so that every slot is two {@code
 * long}s without rounding and can be written in ISO 8601. Immutable and thread-safe. No method
 * accepts or returns {@code null}.
 *
 * @param startInclusive the first instant of the slot
 * @param endExclusive the first instant after the slot
 */
public record TimeSlot(Instant startInclusive, Instant endExclusive)
    implements Comparable<TimeSlot> {

  static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final int NANOS_OF_MILLI = 1_000_000;

  /**
   * Checks both ends.
   *
   * @param startInclusive the first instant of the slot
   * @param endExclusive the first instant after the slot
   * @throws IllegalArgumentException if the end is not after the start, or an end is finer than a
   *     millisecond or outside the years 0001 to 9999
   */
  public TimeSlot {
    requireRepresentable("startInclusive", startInclusive);
    requireRepresentable("endExclusive", endExclusive);
    if (!startInclusive.isBefore(endExclusive)) {
      throw new IllegalArgumentException(
          "endExclusive (%s) must be after startInclusive (%s): a slot is never empty"
              .formatted(endExclusive, startInclusive));
    }
  }

  /**
   * The slot that starts at an instant and lasts for a duration.
   *
   * @param startInclusive the first instant
   * @param duration the length, longer than zero
   * @return the slot
   * @throws IllegalArgumentException as the constructor does
   */
  public static TimeSlot of(Instant startInclusive, Duration duration) {
    return new TimeSlot(startInclusive, startInclusive.plus(duration));
  }

  /**
   * The slot between two counts of milliseconds since 1970-01-01T00:00Z.
   *
   * @param startMillisInclusive the first millisecond
   * @param endMillisExclusive the first millisecond after the slot
   * @return the slot
   * @throws IllegalArgumentException as the constructor does
   */
  public static TimeSlot ofEpochMillis(long startMillisInclusive, long endMillisExclusive) {
    return new TimeSlot(
        Instant.ofEpochMilli(startMillisInclusive), Instant.ofEpochMilli(endMillisExclusive));
  }

  /**
   * Reads what {@link #toString()} writes: two ISO 8601 instants with a slash between them. Offsets
   * other than {@code Z} are accepted.
   *
   * @param text for example {@code 2026-11-23T02:00:00Z/2026-11-23T03:30:00Z}
   * @return the slot
   * @throws IllegalArgumentException if the text has another form or names no valid slot
   */
  @JsonCreator
  public static TimeSlot parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "'%s' is no time slot: expected start/end, two ISO 8601 instants".formatted(text));
    }
    return new TimeSlot(
        instant("startInclusive", text.substring(0, slash)),
        instant("endExclusive", text.substring(slash + 1)));
  }

  private static Instant instant(String field, String text) {
    try {
      return IsoInstants.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no ISO 8601 instant such as 2026-11-23T02:00:00Z".formatted(field, text), e);
    }
  }

  private static void requireRepresentable(String field, Instant instant) {
    Objects.requireNonNull(instant, field);
    if (instant.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_MILLI != 0) {
      throw new IllegalArgumentException(
          "%s (%s) is finer than a millisecond; call truncatedTo(ChronoUnit.MILLIS) first"
              .formatted(field, instant));
    }
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "%s (%s) is outside the years 0001 to 9999".formatted(field, instant));
    }
  }

  /**
   * The start in milliseconds since 1970-01-01T00:00Z.
   *
   * @return the first millisecond of the slot
   */
  public long startMillis() {
    return startInclusive.toEpochMilli();
  }

  /**
   * The end in milliseconds since 1970-01-01T00:00Z.
   *
   * @return the first millisecond after the slot
   */
  public long endMillis() {
    return endExclusive.toEpochMilli();
  }

  /**
   * How long the slot is.
   *
   * @return a duration longer than zero
   */
  public Duration duration() {
    return Duration.between(startInclusive, endExclusive);
  }

  /**
   * Whether the slots share at least one instant. Slots that only touch do not.
   *
   * @param other the other slot
   * @return true if {@code this.start < other.end} and {@code other.start < this.end}
   */
  public boolean overlaps(TimeSlot other) {
    return startInclusive.isBefore(other.endExclusive)
        && other.startInclusive.isBefore(endExclusive);
  }

  /**
   * Whether one slot starts exactly where the other ends. Never true together with {@link
   * #overlaps}.
   *
   * @param other the other slot
   * @return true if nothing lies between the slots and they share nothing
   */
  public boolean touches(TimeSlot other) {
    return endExclusive.equals(other.startInclusive) || other.endExclusive.equals(startInclusive);
  }

  /**
   * Whether an instant lies in the slot. The start does, the end does not.
   *
   * @param instant any instant
   * @return true if {@code start <= instant < end}
   */
  public boolean contains(Instant instant) {
    return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
  }

  /**
   * Whether every instant of the other slot lies in this one. True for the slot itself.
   *
   * @param other the other slot
   * @return true if nothing of the other slot is outside this one
   */
  public boolean encloses(TimeSlot other) {
    return !other.startInclusive.isBefore(startInclusive)
        && !other.endExclusive.isAfter(endExclusive);
  }

  /**
   * What both slots share: present exactly if they {@linkplain #overlaps overlap}.
   *
   * @param other the other slot
   * @return the common part, or empty
   */
  public Optional<TimeSlot> intersection(TimeSlot other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    Instant start =
        startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive;
    Instant end = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
    return Optional.of(new TimeSlot(start, end));
  }

  /**
   * A copy that starts earlier and ends later.
   *
   * @param before how much earlier it starts, zero or longer
   * @param after how much later it ends, zero or longer
   * @return a slot that {@linkplain #encloses encloses} this one
   * @throws IllegalArgumentException if a duration is negative
   */
  public TimeSlot expandedBy(Duration before, Duration after) {
    if (before.isNegative() || after.isNegative()) {
      throw new IllegalArgumentException(
          "before (%s) and after (%s) must not be negative".formatted(before, after));
    }
    return before.isZero() && after.isZero()
        ? this
        : new TimeSlot(startInclusive.minus(before), endExclusive.plus(after));
  }

  /**
   * A copy of the same length that starts at another instant.
   *
   * @param newStartInclusive the first instant of the copy
   * @return the moved slot
   * @throws IllegalArgumentException as the constructor does
   */
  public TimeSlot movedTo(Instant newStartInclusive) {
    return of(newStartInclusive, duration());
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(TimeSlot other) {
    int byStart = startInclusive.compareTo(other.startInclusive);
    return byStart != 0 ? byStart : endExclusive.compareTo(other.endExclusive);
  }

  /**
   * The ISO 8601 interval in UTC, which {@link #parse} reads.
   *
   * @return for example {@code 2026-11-23T02:00:00Z/2026-11-23T03:30:00Z}
   */
  @Override
  @JsonValue
  public String toString() {
    byte[] text = new byte[2 * IsoInstants.LONGEST + 1];
    int slash = IsoInstants.write(text, 0, startMillis());
    text[slash] = '/';
    int end = IsoInstants.write(text, slash + 1, endMillis());
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }
}
