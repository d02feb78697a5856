package id.egov.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The durations of records: what is allowed, and how JSON has them. */
final class Durations {

  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  static void requireNotNegative(String field, Duration duration) {
    if (Objects.requireNonNull(duration, field).isNegative()) {
      throw new IllegalArgumentException(
          "%s (%s) must be zero or longer".formatted(field, duration));
    }
  }

  static void requirePositive(String field, Duration duration) {
    if (Objects.requireNonNull(duration, field).isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "%s (%s) must be longer than zero".formatted(field, duration));
    }
  }

  /** When a time is over that may be longer than any calendar. */
  static Instant after(Instant start, Duration duration) {
    return start.plus(duration.compareTo(LONGEST) < 0 ? duration : LONGEST);
  }

  static Duration orZero(@Nullable String text) {
    return text == null ? Duration.ZERO : Duration.parse(text);
  }

  static @Nullable Duration orNull(@Nullable String text) {
    return text == null ? null : Duration.parse(text);
  }

  static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
