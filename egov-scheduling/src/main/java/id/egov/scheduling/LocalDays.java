package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The local days that a time touches, and how much of it is in each. */
final class LocalDays {

  private LocalDays() {}

  /** Of what ends at midnight the next day is none. */
  static List<LocalDate> of(AgendaPolicy policy, TimeSlot slot) {
    LocalDate first = policy.day(slot.startInclusive());
    LocalDate last = policy.day(slot.endExclusive().minusMillis(1));
    return first.datesUntil(last.plusDays(1)).toList();
  }

  static TimeSlot slot(AgendaPolicy policy, LocalDate day) {
    return new TimeSlot(policy.startOf(day), policy.startOf(day.plusDays(1)));
  }

  static Duration part(AgendaPolicy policy, LocalDate day, TimeSlot slot) {
    return slot.intersection(slot(policy, day)).map(TimeSlot::duration).orElse(Duration.ZERO);
  }
}
