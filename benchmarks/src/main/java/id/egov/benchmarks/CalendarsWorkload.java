package id.egov.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What searches under live bookings share: what one search in so many finds is booked, and the
 * oldest of the bookings so made is cancelled, before the next search. An operation is one search
 * and its share of that.
 */
public abstract class CalendarsWorkload extends Workload implements Answering {

  static final int ROOMS = 200;

  /** How many questions are asked in a row. */
  static final int FEWER = 16;

  private static final int LIVE = 64;
  private static final long WINDOW = 14 * Intervals.DAY;

  /** Requests for each room and day: so many that the rooms are full by day. */
  private static final double PER_ROOM_AND_DAY = 8;

  /** Who is asked. */
  @Param(OURS)
  public CalendarsPeer peer = CalendarsPeer.EGOV;

  /**
   * How many searches there are for each booking and cancellation: 1 is the worst mix, where
   * whoever searches takes what is found; usually people look far more often than they book.
   */
  @Param("16")
  public int searches = 16;

  CalendarsPeer.Calendars calendars = CalendarsPeer.EGOV.calendars();
  private final int[] liveRooms = new int[LIVE];
  private final long[] liveStarts = new long[LIVE];
  private final long[] liveEnds = new long[LIVE];
  private long[] froms = {};
  private int next;

  /** For the workloads. */
  protected CalendarsWorkload() {}

  @Setup
  @Override
  public void prepare() {
    Family family = data.family().inRooms(ROOMS, PER_ROOM_AND_DAY);
    calendars = peer.calendars();
    Intervals requests = family.intervals(n);
    for (int i = 0; i < n; i++) {
      calendars.addIfFree(requests.rooms[i], requests.starts[i], requests.ends[i], i);
    }
    froms = family.requests(n, questions()).starts;
    Arrays.fill(liveEnds, 0);
    next = 0;
  }

  @Override
  public long answer() {
    int question = next;
    next = (next + 1) & (froms.length - 1);
    long from = froms[question];
    long duration = duration(question);
    long answer = ask(question, from, from + WINDOW, duration);
    int bookings = question / searches;
    // Another one of each group, so that questions of all kinds lead to a booking.
    if (question % searches == bookings % searches && answer != CalendarsPeer.NONE) {
      replaceOldest(bookings % LIVE, (int) (answer % ROOMS), answer / ROOMS, duration);
    }
    return answer;
  }

  private void replaceOldest(int at, int room, long start, long duration) {
    if (liveEnds[at] > 0) {
      calendars.remove(liveRooms[at], liveStarts[at], liveEnds[at], at);
    }
    calendars.addIfFree(room, start, start + duration, at);
    liveRooms[at] = room;
    liveStarts[at] = start;
    liveEnds[at] = start + duration;
  }

  /** A start times {@link #ROOMS} plus the room to book, or nothing. */
  abstract long ask(int question, long from, long until, long duration);

  abstract long duration(int question);

  /** Some rooms, as a list and as a bit set. */
  static CalendarsPeer.Choice random(int count, Random random) {
    return new CalendarsPeer.Choice(
        random.ints(0, ROOMS).distinct().limit(count).sorted().toArray());
  }
}
