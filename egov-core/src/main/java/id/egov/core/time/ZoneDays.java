package id.egov.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How the local days of a zone lie in time.
 *
 * <p>A day is the number of days since 1970-01-01 in local time, an instant the number of seconds
 * since then in UTC. Keeps what it found last, so one thread at a time may ask.
 */
final class ZoneDays {

  private static final int DAY = RulePattern.DAY;

  /**
   * A part of a local day.
   *
   * @param from its first second of the day
   * @param to the first second of the day after it
   * @param offset how many seconds it is ahead of UTC
   */
  record Piece(int from, int to, int offset) {}

  private final ZoneRules rules;
  private List<Piece> calm = List.of();
  private long calmFrom;
  private long calmTo;

  ZoneDays(ZoneRules rules) {
    this.rules = rules;
  }

  /**
   * The parts of a day between changes of the offset: a skipped time is in none, and a time that
   * occurs twice is the first of the two. A day that is skipped as a whole has no part.
   */
  List<Piece> pieces(long day) {
    if (calmFrom <= day && day < calmTo) {
      return calm;
    }
    // Offsets are at most 18 hours: this is after the day wherever it is.
    ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochSecond((day + 2) * DAY));
    while (change != null && second(change.getDateTimeBefore()) >= (day + 1) * DAY) {
      change = rules.previousTransition(change.getInstant());
    }
    Deque<ZoneOffsetTransition> touching = new ArrayDeque<>();
    while (change != null && end(change) > day * DAY) {
      touching.addFirst(change);
      change = rules.previousTransition(change.getInstant());
    }
    if (!touching.isEmpty()) {
      return pieces(day, touching);
    }
    Instant since = change == null ? Instant.MIN : change.getInstant();
    ZoneOffsetTransition next = rules.nextTransition(since);
    calmFrom = day;
    calmTo = next == null ? Long.MAX_VALUE : Math.floorDiv(second(next.getDateTimeBefore()), DAY);
    calm = List.of(new Piece(0, DAY, rules.getOffset(since).getTotalSeconds()));
    return calm;
  }

  private static List<Piece> pieces(long day, Deque<ZoneOffsetTransition> touching) {
    List<Piece> pieces = new ArrayList<>();
    long from = 0;
    for (ZoneOffsetTransition change : touching) {
      long to = second(change.getDateTimeBefore()) - day * DAY;
      add(pieces, from, to, change.getOffsetBefore());
      from = Math.max(from, end(change) - day * DAY);
    }
    add(pieces, from, DAY, touching.getLast().getOffsetAfter());
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, long from, long to, ZoneOffset offset) {
    if (from < to) {
      pieces.add(new Piece((int) from, (int) to, offset.getTotalSeconds()));
    }
  }

  /** The first local time from which the offset after a change holds alone. */
  private static long end(ZoneOffsetTransition change) {
    return Math.max(second(change.getDateTimeBefore()), second(change.getDateTimeAfter()));
  }

  private static long second(LocalDateTime local) {
    return local.toEpochSecond(ZoneOffset.UTC);
  }

  /** The first instant of a local time, counted in seconds as if it were UTC, or after it. */
  long instant(long localSecond) {
    int time = Math.floorMod(localSecond, DAY);
    for (long day = Math.floorDiv(localSecond, DAY); ; day++) {
      for (Piece piece : pieces(day)) {
        if (time < piece.to()) {
          return day * DAY + Math.max(time, piece.from()) - piece.offset();
        }
      }
      time = 0;
    }
  }

  /** The first instant of a local day; of one that is skipped as a whole, of the next. */
  long startOf(long day) {
    return instant(day * DAY);
  }

  /** The local day of an instant. */
  long dayOf(long instant) {
    int offset = rules.getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
    return Math.floorDiv(instant + offset, DAY);
  }

  /** A day from which on all days repeat after {@link #cycle()}. */
  long stableFrom() {
    List<ZoneOffsetTransition> known = rules.getTransitions();
    return known.isEmpty()
        ? LocalDate.MIN.toEpochDay()
        : LocalDate.of(known.get(known.size() - 1).getDateTimeAfter().getYear() + 2, 1, 1)
            .toEpochDay();
  }

  /** After how many days the changes of the offset repeat. */
  long cycle() {
    return rules.getTransitionRules().isEmpty() ? 1 : Cycles.ERA_DAYS;
  }
}
