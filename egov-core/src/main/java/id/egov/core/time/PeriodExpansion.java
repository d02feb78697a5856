package id.egov.core.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The local times of a completed rule, found by its {@link RulePattern}, in order; for the rules on
 * which the library {@linkplain LibraryExpansion#knows is not right}. Ends with a day that is
 * given.
 */
final class PeriodExpansion implements Iterator<LocalDateTime> {

  private static final int DAY = RulePattern.DAY;

  private final RulePattern pattern;
  private final long lastDay;
  private long day;
  private int[] times = {};
  private int index;

  PeriodExpansion(RecurrenceRule rule, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
    this.pattern = new RulePattern(rule, start);
    this.lastDay = to.toLocalDate().toEpochDay();
    LocalDateTime notBefore = from.isAfter(start) ? from : start;
    long second = notBefore.toEpochSecond(ZoneOffset.UTC);
    enter(Math.floorDiv(second, DAY));
    while (hasNext() && day * DAY + times[index] < second) {
      advance();
    }
  }

  private void enter(long from) {
    day = pattern.nextDay(from, lastDay);
    times = day == RulePattern.NONE ? times : pattern.times(day);
    index = 0;
  }

  private void advance() {
    index++;
    if (index == times.length) {
      enter(day + 1);
    }
  }

  @Override
  public boolean hasNext() {
    return day != RulePattern.NONE;
  }

  @Override
  public LocalDateTime next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    LocalDateTime result = LocalDateTime.ofEpochSecond(day * DAY + times[index], 0, ZoneOffset.UTC);
    advance();
    return result;
  }
}
