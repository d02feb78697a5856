package id.egov.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What DTSTART and RRULE give together, strictly ascending: DTSTART first, whether the rule matches
 * it or not, then the times of the rule after it, until COUNT or UNTIL.
 */
final class RuleInstants implements Iterator<Instant> {

  /** Far from the last local time in any zone. */
  private static final Instant END = LibraryExpansion.FAR.minusDays(3).toInstant(ZoneOffset.UTC);

  private final RecurrenceRule rule;
  private final ZoneId zone;
  private final boolean allDay;
  private final Iterator<LocalDateTime> times;
  private int count;
  private @Nullable Instant next;

  /**
   * Starts at DTSTART, or, where no COUNT forbids it, near an instant: what comes before {@code
   * from} or after {@code to} may be left out.
   */
  RuleInstants(
      RecurrenceRule rule,
      LocalDateTime start,
      boolean allDay,
      ZoneId zone,
      Instant from,
      Instant to) {
    this.rule = rule;
    this.zone = zone;
    this.allDay = allDay;
    RecurrenceRule completed = rule.completedFrom(start, allDay);
    Instant first = instant(start, allDay, zone);
    LocalDateTime localFrom = start;
    if (rule.count() == 0 && from.isAfter(first)) {
      // A day of margin covers every change of the offset.
      LocalDateTime near = LocalDateTime.ofInstant(from, zone).minusDays(1);
      localFrom = near.isAfter(start) ? near : start;
    }
    LocalDateTime localTo =
        to.isBefore(END) ? LocalDateTime.ofInstant(to, zone).plusDays(1) : LibraryExpansion.FAR;
    this.times =
        localTo.isBefore(localFrom)
            ? Collections.emptyIterator()
            : LibraryExpansion.knows(completed)
                ? new LibraryExpansion(completed, start, localFrom, localTo)
                : new PeriodExpansion(completed, start, localFrom, localTo);
    this.next = first;
    this.count = 1;
  }

  /**
   * The instant of a local time. One that a clock change skips is read with the offset before the
   * change, one that it repeats is the first of the two (RFC 5545 section 3.3.5).
   */
  static Instant instant(LocalDateTime local, boolean allDay, ZoneId zone) {
    return allDay
        ? local.toLocalDate().atStartOfDay(zone).toInstant()
        : local.atZone(zone).toInstant();
  }

  private void advance(Instant last) {
    next = null;
    while (times.hasNext() && (rule.count() == 0 || count < rule.count())) {
      LocalDateTime local = times.next();
      Instant instant = instant(local, allDay, zone);
      Until until = rule.until();
      if (until != null && !until.allows(local, instant, allDay)) {
        return;
      }
      // RFC 5545 section 3.3.10: a local time that a clock change skips is no instance.
      if (instant.isAfter(last) && (allDay || !zone.getRules().getValidOffsets(local).isEmpty())) {
        count++;
        next = instant;
        return;
      }
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Instant next() {
    Instant result = next;
    if (result == null) {
      throw new NoSuchElementException();
    }
    advance(result);
    return result;
  }
}
