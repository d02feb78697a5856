package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When an office is open on which days of the week. Immutable and thread-safe. No method accepts or
 * returns {@code null}.
 *
 * @param days the open days, in the order of the week; kept as an unmodifiable copy
 */
public record WeekHours(Map<DayOfWeek, DayHours> days) {

  /**
   * Copies the days.
   *
   * @param days the open days; a day that is not there is closed
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WeekHours {
    Map<DayOfWeek, DayHours> copy = new EnumMap<>(DayOfWeek.class);
    copy.putAll(days);
    days = Collections.unmodifiableMap(copy);
  }

  /**
   * The usual week of five days.
   *
   * @param mondayToThursday the hours of the first four days
   * @param friday the hours of Friday, which has another break
   * @return hours that are closed on Saturday and Sunday
   */
  public static WeekHours fiveDays(DayHours mondayToThursday, DayHours friday) {
    return new WeekHours(Map.of())
        .with(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), mondayToThursday)
        .with(Set.of(DayOfWeek.FRIDAY), friday);
  }

  /**
   * A copy with other hours on some days.
   *
   * @param on the days
   * @param hours their hours
   * @return the copy
   */
  public WeekHours with(Set<DayOfWeek> on, DayHours hours) {
    Map<DayOfWeek, DayHours> changed = new EnumMap<>(DayOfWeek.class);
    changed.putAll(days);
    on.forEach(day -> changed.put(day, hours));
    return new WeekHours(changed);
  }

  /**
   * The open days.
   *
   * @return an unmodifiable map in the order of the week
   */
  @Override
  @JsonValue
  public Map<DayOfWeek, DayHours> days() {
    return days;
  }

  /**
   * The hours of a day of the week.
   *
   * @param day the day
   * @return its hours, or empty if it is closed
   */
  public Optional<DayHours> on(DayOfWeek day) {
    return Optional.ofNullable(days.get(day));
  }

  /**
   * How long is worked in a week without holidays.
   *
   * @return zero or longer
   */
  public Duration workingDuration() {
    return days.values().stream()
        .map(DayHours::workingDuration)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
