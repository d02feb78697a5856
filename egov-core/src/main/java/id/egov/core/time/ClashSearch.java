package id.egov.core.time;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** The search for the first clash of two series, or of one with itself. */
final class ClashSearch {
  /*
   * A walk over the days of the first series in order; each is compared with those days of the
   * second that can reach it.
   *
   * First: the ends of occurrences of one series come in the order of their starts. So the first
   * occurrence of the first series that clashes, with the first of the second that it clashes with,
   * is the clash whose overlap begins first, and it is the same whichever series is called first.
   * For one series with itself only later occurrences count; then it is enough, too.
   *
   * Reach: an occurrence of local day d occupies time from d - daysBefore - 1 to d + daysAfter + 2
   * in days of UTC, since offsets are less than a day. So days that are further apart than down or
   * up never meet.
   *
   * End: from stableFrom on, regular days repeat after the least common multiple of both cycles.
   * Once one such stretch without a special day within reach had no clash, no two regular days
   * clash ever after: move both back by whole cycles into the stretch, where they were compared.
   * What is left to compare then are days near special ones. If the common cycle is longer than
   * time until the year 9999, the walk ends there.
   *
   * Cost: at most 3.65 million days of the first series, far fewer where a cycle is short. Each is
   * compared with the days of the second that its slots reach: one that starts between its first
   * begin and its last end clashes or lies in a gap, so these are few before the first clash.
   * Comparing two days costs the smaller number of their starts times the logarithm of the larger.
   * The walk would be long where days have thousands of starts, but then a rule has few kinds of
   * days (below the day: step / gcd(step, 86400), each with 86400 / step starts), so pairs of them
   * recur and are remembered (Apart). Nothing depends on how many seconds there are until 9999.
   * Memory: the starts of each kind of day, at most 86400 numbers per rule and kind of offset, and
   * the pairs.
   */

  private static final long NONE = SeriesDays.NONE;
  private static final long FIRST_DAY = TimeSlot.EARLIEST.getEpochSecond() / RulePattern.DAY - 2;

  /** Days with more starts than this are worth remembering. */
  private static final int LARGE = 4;

  /** How many pairs of days are remembered; about 30 MB. */
  private static final int MOST_REMEMBERED = 1 << 18;

  /** Two days that do not clash; equal only if they are the very same objects. */
  private record Apart(DayStarts first, DayStarts second, long shift) {}

  private final SeriesDays first;
  private final SeriesDays second;
  private final boolean itself;
  private final long down;
  private final long up;
  private final long[] specials;
  private final Set<Apart> apart = new HashSet<>();

  private ClashSearch(SeriesDays first, SeriesDays second) {
    this.first = first;
    this.second = second;
    this.itself = first == second;
    this.down = first.daysBefore() + second.daysAfter() + 3;
    this.up = first.daysAfter() + second.daysBefore() + 3;
    this.specials =
        LongStream.concat(Arrays.stream(first.specials()), Arrays.stream(second.specials()))
            .sorted()
            .toArray();
  }

  static Optional<SeriesClash> between(OccupiedSeries first, OccupiedSeries second) {
    return new ClashSearch(new SeriesDays(first), new SeriesDays(second)).first();
  }

  static Optional<SeriesClash> within(OccupiedSeries series) {
    SeriesDays days = new SeriesDays(series);
    return new ClashSearch(days, days).first();
  }

  private Optional<SeriesClash> first() {
    long proven = proven();
    long low = FIRST_DAY;
    long day = first.next(FIRST_DAY);
    while (day != NONE) {
      if (day >= proven) {
        long special = specialFrom(day - down);
        if (special == NONE) {
          break;
        }
        if (special - up > day) {
          day = first.next(special - up);
          continue;
        }
      }
      low = second.next(Math.max(low, day - down));
      if (low == NONE) {
        break;
      }
      if (low > day + up) {
        day = first.next(low - up);
        continue;
      }
      DayStarts starts = first.starts(day);
      if (starts.size() > 0) {
        low = reaching(day, starts, low);
        Optional<SeriesClash> clash = clashOf(day, starts, low);
        if (clash.isPresent()) {
          return clash;
        }
      }
      day = first.next(day + 1);
    }
    return Optional.empty();
  }

  /** The day from which on regular days were all compared with their like. */
  private long proven() {
    long cycle = Cycles.both(first.cycle(), second.cycle());
    long from = Math.max(first.stableFrom(), second.stableFrom()) + down;
    for (long special : specials) {
      if (special >= from - down) {
        if (special > from + cycle + up) {
          break;
        }
        from = special + down + 1;
      }
    }
    return from + cycle;
  }

  private long specialFrom(long day) {
    int index = SeriesDays.indexFrom(specials, day);
    return index < specials.length ? specials[index] : NONE;
  }

  /** The first day of the second series with an occurrence that ends after these begin. */
  private long reaching(long day, DayStarts starts, long low) {
    long other = low;
    while (other <= day + up) {
      DayStarts theirs = second.starts(other);
      long shift = (other - day) * SeriesDays.DAY_MILLIS;
      if (theirs.size() > 0 && theirs.end(theirs.size() - 1) + shift > starts.begin(0)) {
        break;
      }
      other = second.next(other + 1);
    }
    return other;
  }

  private Optional<SeriesClash> clashOf(long day, DayStarts starts, long low) {
    long end = starts.end(starts.size() - 1);
    long best = DayStarts.NONE;
    long bestDay = NONE;
    for (long other = low; other <= day + up; other = second.next(other + 1)) {
      DayStarts theirs = second.starts(other);
      if (theirs.size() == 0) {
        continue;
      }
      long shift = (other - day) * SeriesDays.DAY_MILLIS;
      if (theirs.begin(0) + shift >= end) {
        break;
      }
      long found = firstClash(starts, theirs, shift);
      if (found != DayStarts.NONE && (best == DayStarts.NONE || (found >> 32) < (best >> 32))) {
        best = found;
        bestDay = other;
      }
    }
    return best == DayStarts.NONE
        ? Optional.empty()
        : Optional.of(clash(day, (int) (best >> 32), bestDay, (int) best));
  }

  private long firstClash(DayStarts starts, DayStarts theirs, long shift) {
    if (!starts.isShared()
        || !theirs.isShared()
        || Math.min(starts.size(), theirs.size()) <= LARGE) {
      return starts.firstClash(theirs, shift, itself);
    }
    Apart pair = new Apart(starts, theirs, shift);
    if (apart.contains(pair)) {
      return DayStarts.NONE;
    }
    long found = starts.firstClash(theirs, shift, itself);
    if (found == DayStarts.NONE && apart.size() < MOST_REMEMBERED) {
      apart.add(pair);
    }
    return found;
  }

  private SeriesClash clash(long day, int index, long otherDay, int otherIndex) {
    DayStarts starts = first.starts(day);
    DayStarts theirs = second.starts(otherDay);
    long begin =
        Math.max(
            day * SeriesDays.DAY_MILLIS + starts.begin(index),
            otherDay * SeriesDays.DAY_MILLIS + theirs.begin(otherIndex));
    long end =
        Math.min(
            day * SeriesDays.DAY_MILLIS + starts.end(index),
            otherDay * SeriesDays.DAY_MILLIS + theirs.end(otherIndex));
    return new SeriesClash(
        first.event(day, starts, index),
        second.event(otherDay, theirs, otherIndex),
        TimeSlot.ofEpochMillis(begin, end));
  }
}
