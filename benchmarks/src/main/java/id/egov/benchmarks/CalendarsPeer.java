package id.egov.benchmarks;

import id.egov.core.conflict.IntervalTimeline;
import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Who keeps the calendars of many rooms or officials and searches them. */
public enum CalendarsPeer {
  /** Ours, all calendars together. */
  EGOV(TimelinesCalendars::new),

  /** Ours, a timeline for each: walked one after the other, or in a leapfrog. */
  EGOV_SINGLE_TIMELINES(SingleTimelines::new),

  /** A tree by start for each, walked. */
  TREE_MAP(() -> new WalkedCalendars(TreeMapCalendar::new)),

  /** Sorted arrays for each, walked. */
  SORTED_ARRAYS(() -> new WalkedCalendars(ArrayCalendar::new)),

  /** Range sets, and the complement of what is busy. */
  GUAVA_COMPLEMENT(GuavaCalendars::new),

  /** What is busy in the window, from trees by start, and its complement. */
  TIME4J_COMPLEMENT(Time4jCalendars::new);

  /** The answer where nothing is free. */
  static final long NONE = IntervalTimeline.NONE;

  /** Some rooms. */
  static final class Choice {

    /** Their numbers, ascending. */
    final int[] rooms;

    /** The same as a bit set. */
    final long[] bits;

    Choice(int... rooms) {
      BitSet set = new BitSet();
      IntStream.of(rooms).forEach(set::set);
      this.rooms = rooms;
      this.bits = set.toLongArray();
    }
  }

  /** The calendars of {@link CalendarsWorkload#ROOMS} rooms. */
  interface Calendars {
    boolean addIfFree(int room, long start, long end, long id);

    void remove(int room, long start, long end, long id);

    /** The earliest free stretch and, of those equally early, the lowest room. */
    long firstFree(Choice among, long from, long until, long duration);

    /** The start of the earliest stretch in which all are free. */
    long firstCommon(Choice all, long from, long until, long duration);
  }

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Supplier<Calendars> maker;

  CalendarsPeer(Supplier<Calendars> maker) {
    this.maker = maker;
  }

  Calendars calendars() {
    return maker.get();
  }

  /** Start and room in one. */
  static long answer(long start, int room) {
    return start * CalendarsWorkload.ROOMS + room;
  }
}
