package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an event that is written takes place: a slot and the zone whose clock people read. The slot
 * is written in local time, so that a program shows nine o'clock as nine o'clock there; in UTC if
 * the zone is UTC, or if local time cannot say which instant is meant, as in the hour that occurs
 * twice when clocks are set back.
 *
 * @param slot when it is, or when it is first; whole seconds
 * @param zone the ID of a {@link ZoneId}, for example {@code Asia/Jakarta}
 * @param allDay whether it is written as dates; the slot then holds whole local days
 * @param recurrence when it recurs; null if it does not
 */
public record EventTime(
    TimeSlot slot, String zone, boolean allDay, @Nullable Recurrence recurrence) {

  /**
   * Checks that the parts say the same.
   *
   * @param slot when it is, or when it is first
   * @param zone the ID of a zone
   * @param allDay whether it is written as dates
   * @param recurrence when it recurs, or null
   * @throws IllegalArgumentException if the slot is finer than a second, no zone has this ID, the
   *     slot of an all-day event does not hold whole local days in the years 0001 to 9999, or the
   *     recurrence has another zone, another start, or is all-day where this is not
   */
  public EventTime {
    Objects.requireNonNull(slot, "slot");
    WrittenValue.requireWholeSecond("slot start", slot.startInclusive());
    WrittenValue.requireWholeSecond("slot end", slot.endExclusive());
    ZoneId id = zoneOf(Objects.requireNonNull(zone, "zone"));
    if (allDay && !(isDay(slot.startInclusive(), id) && isDay(slot.endExclusive(), id))) {
      throw new IllegalArgumentException(
          "slot (%s) of an all-day event must hold whole days in %s".formatted(slot, zone));
    }
    if (recurrence != null) {
      Instant start = start(recurrence);
      if (recurrence.isAllDay() != allDay
          || !recurrence.zone().getId().equals(zone)
          || !start.equals(slot.startInclusive())) {
        throw new IllegalArgumentException(
            "recurrence (start %s, zone %s, all-day %s) must say what slot (%s), zone (%s) and allDay (%s) say"
                .formatted(start, recurrence.zone(), recurrence.isAllDay(), slot, zone, allDay));
      }
    }
  }

  private static ZoneId zoneOf(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "zone '%s' is no time zone such as Asia/Jakarta".formatted(zone), e);
    }
  }

  /** Whether a day that can be written begins there. */
  static boolean isDay(Instant instant, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    return isWritable(day.atStartOfDay()) && day.atStartOfDay(zone).toInstant().equals(instant);
  }

  /** Whether the local time says which instant is meant, in four digits of a year. */
  static boolean isLocal(Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return isWritable(local) && local.atZone(zone).toInstant().equals(instant);
  }

  private static boolean isWritable(LocalDateTime local) {
    return local.getYear() >= 1 && local.getYear() <= 9999;
  }

  private static Instant start(Recurrence recurrence) {
    return new Moment(recurrence.start(), recurrence.zone(), recurrence.isAllDay()).instant();
  }

  /**
   * Once, between two times of day.
   *
   * @param slot when; whole seconds
   * @param zone whose clock people read
   * @return the time
   * @throws IllegalArgumentException if the slot is finer than a second
   */
  public static EventTime of(TimeSlot slot, ZoneId zone) {
    return new EventTime(slot, zone.getId(), false, null);
  }

  /**
   * Once, in UTC.
   *
   * @param slot when; whole seconds
   * @return the time
   * @throws IllegalArgumentException if the slot is finer than a second
   */
  public static EventTime utc(TimeSlot slot) {
    return of(slot, ZoneOffset.UTC);
  }

  /**
   * Once, for whole days.
   *
   * @param firstInclusive the first day
   * @param lastInclusive the last day, the same or later
   * @param zone whose days are meant
   * @return the time
   * @throws IllegalArgumentException if the last day is before the first, or a day is outside the
   *     years 0001 to 9999
   */
  public static EventTime days(LocalDate firstInclusive, LocalDate lastInclusive, ZoneId zone) {
    Instant start = firstInclusive.atStartOfDay(zone).toInstant();
    Instant end = lastInclusive.plusDays(1).atStartOfDay(zone).toInstant();
    return new EventTime(new TimeSlot(start, end), zone.getId(), true, null);
  }

  /**
   * Again and again.
   *
   * @param recurrence the starts
   * @param duration how long each occurrence takes: whole seconds, or whole days if the recurrence
   *     is all-day
   * @return the time
   * @throws IllegalArgumentException if the duration is not longer than zero or finer
   */
  public static EventTime series(Recurrence recurrence, Duration duration) {
    ZoneId zone = recurrence.zone();
    Instant start = start(recurrence);
    Instant end = start.plus(duration);
    if (recurrence.isAllDay()) {
      if (!Duration.ofDays(duration.toDays()).equals(duration)) {
        throw new IllegalArgumentException(
            "duration (%s) of an all-day recurrence must be whole days".formatted(duration));
      }
      LocalDate last = recurrence.start().toLocalDate().plusDays(duration.toDays());
      end = last.atStartOfDay(zone).toInstant();
    }
    return new EventTime(new TimeSlot(start, end), zone.getId(), recurrence.isAllDay(), recurrence);
  }

  /**
   * The zone whose clock people read.
   *
   * @return the zone
   */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
