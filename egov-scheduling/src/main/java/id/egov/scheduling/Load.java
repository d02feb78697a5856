package id.egov.scheduling;

import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How much more a day would hold than it may. An item counts for the day on which it begins; its
 * time for each day that it is in.
 *
 * @param items how many items too many would begin on it
 * @param time how much too much time they would take
 */
record Load(LocalDate day, int items, Duration time) {

  /**
   * What an item would do to a day.
   *
   * @param staying what else there is
   */
  static Load of(LocalDate day, AgendaTime item, List<Engagement> staying, AgendaPolicy policy) {
    Duration more = LocalDays.part(policy, day, item.certain());
    return of(day, begins(item, day, policy), more, staying, policy);
  }

  /**
   * What an item would do to a day.
   *
   * @param begins whether it is to begin on that day
   * @param more how much of its time would be in that day
   * @param staying what else there is
   */
  static Load of(
      LocalDate day, boolean begins, Duration more, List<Engagement> staying, AgendaPolicy policy) {
    int items = 1;
    Duration time = more;
    for (Engagement other : staying) {
      if (other.entry() != null) {
        items += begins(other.time(), day, policy) ? 1 : 0;
        time = time.plus(LocalDays.part(policy, day, other.time().certain()));
      }
    }
    Duration over = time.minus(policy.mostTime());
    return new Load(
        day,
        begins ? Math.max(0, items - policy.mostItems()) : 0,
        over.isNegative() ? Duration.ZERO : over);
  }

  private static boolean begins(AgendaTime time, LocalDate day, AgendaPolicy policy) {
    return policy.day(time.slot().startInclusive()).equals(day);
  }

  boolean tooMuch() {
    return items > 0 || !time.isZero();
  }

  /** Whether another load of the same day is no more than this. */
  boolean covers(Load other) {
    return day.equals(other.day) && other.items <= items && other.time.compareTo(time) <= 0;
  }
}
