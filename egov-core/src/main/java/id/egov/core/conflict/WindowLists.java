package id.egov.core.conflict;

import java.util.Arrays;

/** Which intervals of a fixed set are running at a moment. Immutable. */
final class WindowLists {

  /*
   * A moment is known by how many intervals have started and how many have ended by it. Both numbers
   * added up are the events that have come by then. At some multiples of STEP events there is a
   * checkpoint with a list of those running at it, the ones that end last before the others. Of
   * these, the ones still running at a later moment are the first few. The others that run then have
   * started after the checkpoint: they are those starts in between whose end is yet to come.
   *
   * A checkpoint is made as soon as there are at least as many events since the last one as intervals
   * running. So the lists are together at most as long as there are events, 2n; and at a moment with
   * k intervals running fewer than k + 2 STEP starts are looked at in vain. This is the filtering search
   * of Chazelle (1986), where the time to report a hit pays for a look at something that is none.
   *
   * How many of the list belong to the answer follows by subtraction from the number of hits among
   * the starts, so that the ends of the listed are not kept. The starts are sifted without a branch:
   * each is written to the next free place, which moves on only after a hit.
   *
   * Memory per interval: 4 bytes for its position, 4 for the rank of its end, at most 8 in the lists,
   * and 1 for the directory of checkpoints.
   */
  private static final int STEP_BITS = 4;

  /** The positions by ascending start. */
  private final int[] positions;

  /**
   * How many intervals end before each, in the same order; those that end together have an order.
   */
  private final int[] endRanks;

  /**
   * For each STEP events the checkpoint before: how many had started, and where its list begins.
   */
  private final int[] checkpoints;

  private final int[] lists;

  /**
   * Makes the lists.
   *
   * @param sortedStarts the starts, and behind them at least one that never comes
   * @param byEnd indices into the order by start, in the order by end
   */
  WindowLists(int[] positions, int[] byEnd, long[] sortedStarts, long[] sortedEnds) {
    this.positions = positions;
    int size = positions.length;
    endRanks = new int[size];
    for (int rank = 0; rank < size; rank++) {
      endRanks[byEnd[rank]] = rank;
    }
    int steps = ((2 * size) >>> STEP_BITS) + 1;
    checkpoints = new int[2 * steps];
    int[] started = new int[steps];
    int[] ended = new int[steps];
    int[] listEnds = new int[steps];
    int made = 0;
    int listed = 0;
    int starts = 0;
    int ends = 0;
    int since = 0;
    for (int step = 1; step < steps; step++) {
      int target = step << STEP_BITS;
      while (starts + ends < target) {
        // At one tick the ends come first, so that fewer are running in between.
        int start = sortedStarts[starts] < sortedEnds[ends] ? 1 : 0;
        starts += start;
        ends += 1 - start;
      }
      since += 1 << STEP_BITS;
      int running = starts - ends;
      if (since >= running) {
        started[made] = starts;
        ended[made] = ends;
        checkpoints[2 * step] = starts;
        checkpoints[2 * step + 1] = listed;
        listed += running;
        listEnds[made] = listed - running;
        made++;
        since = 0;
      } else {
        checkpoints[2 * step] = checkpoints[2 * step - 2];
        checkpoints[2 * step + 1] = checkpoints[2 * step - 1];
      }
    }
    lists = new int[listed];
    fill(byEnd, started, ended, Arrays.copyOf(listEnds, made));
  }

  /** From the last to end to the first: appends each to the lists of all checkpoints it is in. */
  private void fill(int[] byEnd, int[] started, int[] ended, int[] listEnds) {
    int last = listEnds.length - 1;
    for (int rank = byEnd.length - 1; rank >= 0; rank--) {
      int start = byEnd[rank];
      while (last >= 0 && ended[last] > rank) {
        last--;
      }
      for (int c = last; c >= 0 && started[c] > start; c--) {
        lists[listEnds[c]++] = positions[start];
      }
    }
  }

  /**
   * Writes the positions of those running when so many have started and so many ended.
   *
   * @return how many were written: all of them, or as many as there is room
   */
  int running(int started, int ended, int[] into) {
    int step = ((started + ended) >>> STEP_BITS) << 1;
    int room = Math.min(started - ended, into.length);
    int found = 0;
    for (int i = checkpoints[step]; i < started && found < room; i++) {
      into[found] = positions[i];
      found += (ended - 1 - endRanks[i]) >>> 31;
    }
    // Nothing if the room is used up; otherwise all the rest of the answer is the head of the list.
    System.arraycopy(lists, checkpoints[step + 1], into, found, room - found);
    return room;
  }

  /**
   * Writes the positions of those that start from one rank to before another, while there is room.
   */
  void starting(int from, int to, int[] into, int at) {
    System.arraycopy(positions, from, into, at, Math.min(to - from, into.length - at));
  }
}
