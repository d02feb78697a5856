package id.egov.core.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What BYSETPOS leaves of a period of a week or longer: days, each with its times.
 *
 * <p>A period holds its matching days x the times of a day. Both are sorted, so place p of the set
 * is time p % n of day p / n, and no list of times is needed.
 */
final class SetPositions {

  /** The days of the longest period, a week-based year of 53 weeks, and one. */
  private static final int MOST_DAYS = 372;

  private final List<Integer> positions;
  private final RuleDays days;
  private final int[] times;
  private final Map<Integer, int[]> places = new HashMap<>();
  private final long[] matching = new long[MOST_DAYS];

  private long selected = RuleDays.NONE;
  private final long[] chosen = new long[MOST_DAYS];
  private final int[][] chosenTimes = new int[MOST_DAYS][];
  private int count;

  SetPositions(List<Integer> positions, RuleDays days, int[] times) {
    this.positions = positions;
    this.days = days;
    this.times = times;
  }

  /** The places of a set of some size that are asked for, from 0 on, ascending. */
  static int[] places(List<Integer> positions, int size) {
    return positions.stream()
        .mapToInt(position -> position > 0 ? position - 1 : size + position)
        .filter(place -> place >= 0 && place < size)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Answers for the period with these days from now on. */
  SetPositions within(long first, long last) {
    if (first == selected) {
      return this;
    }
    selected = first;
    count = 0;
    int found = 0;
    for (long day = days.next(first, last); day != RuleDays.NONE; day = days.next(day + 1, last)) {
      matching[found++] = day;
    }
    int n = times.length;
    int[] wanted = places.computeIfAbsent(found * n, size -> places(positions, size));
    int to = 0;
    for (int from = 0; from < wanted.length; from = to) {
      int day = wanted[from] / n;
      while (to < wanted.length && wanted[to] / n == day) {
        to++;
      }
      chosen[count] = matching[day];
      chosenTimes[count++] = n == 1 ? times : times(wanted, from, to);
    }
    return this;
  }

  private int[] times(int[] wanted, int from, int to) {
    int[] result = new int[to - from];
    for (int i = from; i < to; i++) {
      result[i - from] = times[wanted[i] % times.length];
    }
    return result;
  }

  /** The first day of the period, from a day on, that has times, or {@link RuleDays#NONE}. */
  long nextDay(long from) {
    int index = Arrays.binarySearch(chosen, 0, count, from);
    int next = index < 0 ? -index - 1 : index;
    return next < count ? chosen[next] : RuleDays.NONE;
  }

  /** The times of a day that {@link #nextDay} gave. */
  int[] times(long day) {
    return chosenTimes[Arrays.binarySearch(chosen, 0, count, day)];
  }
}
