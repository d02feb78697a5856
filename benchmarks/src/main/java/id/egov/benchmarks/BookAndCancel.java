package id.egov.benchmarks;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * The counter of a town hall: requests for rooms come again and again, drawn by chance, and whoever
 * holds the room cancels, whoever does not books it if it is free. About two in five are refused.
 *
 * <p>Every room has a lock, the same for whoever is asked; each thread has requests of its own, for
 * all rooms. About {@code n} bookings are held at a time: in a fixed order they would be taken and
 * given back in waves.
 */
public class BookAndCancel extends Workload implements Answering {

  /** About three times the bookings are requested, which leaves a third of them held. */
  private static final int REQUESTS_PER_BOOKING = 3;

  /** Requests for each room and day: so many that half of those who try find the room free. */
  private static final double PER_ROOM_AND_DAY = 4;

  /** How often each request is drawn until about as many book as cancel. */
  private static final int ROUNDS = 5;

  /** Who is asked. */
  @Param(OURS)
  public RoomsPeer peer = RoomsPeer.EGOV;

  /** How many rooms there are. */
  @Param("200")
  public int rooms;

  private Intervals requests = new Intervals(0);
  private boolean[] held = {};
  private RoomsPeer.Room[] book = {};
  private Clerk only = new Clerk();

  /** Made by JMH. */
  public BookAndCancel() {}

  @Setup
  @Override
  public void prepare() {
    requests = data.family().inRooms(rooms, PER_ROOM_AND_DAY).intervals(REQUESTS_PER_BOOKING * n);
    book = new RoomsPeer.Room[rooms];
    for (int room = 0; room < rooms; room++) {
      book[room] = peer.room();
    }
    held = heldAfterSomeTime();
    for (int i : requests.byStart()) {
      if (held[i]) {
        book[requests.rooms[i]].addIfFree(requests.starts[i], requests.ends[i], i);
      }
    }
    only = new Clerk();
    only.takePart(this, 0, 1);
  }

  /** Found out with trees, in a time that does not depend on whom is asked. */
  private boolean[] heldAfterSomeTime() {
    boolean[] after = new boolean[requests.size()];
    RoomsPeer.Room[] trees = new RoomsPeer.Room[rooms];
    for (int room = 0; room < rooms; room++) {
      trees[room] = RoomsPeer.TREE_MAP.room();
    }
    Random random = new Random(0);
    for (int draw = 0; draw < ROUNDS * requests.size(); draw++) {
      int i = random.nextInt(requests.size());
      RoomsPeer.Room room = trees[requests.rooms[i]];
      if (after[i]) {
        room.remove(requests.starts[i], requests.ends[i], i);
        after[i] = false;
      } else {
        after[i] = room.addIfFree(requests.starts[i], requests.ends[i], i);
      }
    }
    return after;
  }

  /** One thread, which has drawn from its part of the requests and goes round and round these. */
  @State(Scope.Thread)
  public static class Clerk {

    private Intervals drawn = new Intervals(0);
    private int[] numbers = {};
    private int next;

    /** Made by JMH. */
    public Clerk() {}

    /**
     * Sits down.
     *
     * @param office where
     * @param threads which of how many
     */
    @Setup
    public void prepare(BookAndCancel office, ThreadParams threads) {
      takePart(office, threads.getThreadIndex(), threads.getThreadCount());
    }

    private void takePart(BookAndCancel office, int part, int parts) {
      Intervals requests = office.requests;
      int first = (int) ((long) requests.size() * part / parts);
      int end = (int) ((long) requests.size() * (part + 1) / parts);
      numbers = new Random(part).ints(office.questions(), first, end).toArray();
      drawn = requests.at(numbers);
      next = 0;
    }
  }

  /**
   * Books or cancels.
   *
   * @param clerk who
   * @return how many changes there were
   */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int throughput(Clerk clerk) {
    int changes = 0;
    for (int i = 0; i < BATCH; i++) {
      changes += change(clerk) ? 1 : 0;
    }
    return changes;
  }

  private boolean change(Clerk clerk) {
    int at = clerk.next;
    clerk.next = (at + 1) & (clerk.numbers.length - 1);
    long start = clerk.drawn.starts[at];
    long end = clerk.drawn.ends[at];
    int i = clerk.numbers[at];
    RoomsPeer.Room room = book[clerk.drawn.rooms[at]];
    boolean changed;
    synchronized (room) {
      changed = held[i] ? room.remove(start, end, i) : room.addIfFree(start, end, i);
    }
    held[i] ^= changed;
    return changed;
  }

  @Override
  public long answer() {
    return change(only) ? 1 : 0;
  }

  /** How many bookings are held now. */
  int live() {
    int live = 0;
    for (boolean one : held) {
      live += one ? 1 : 0;
    }
    return live;
  }
}
