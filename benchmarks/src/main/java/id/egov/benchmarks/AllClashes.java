package id.egov.benchmarks;

import id.egov.core.conflict.ClashingPairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A calendar of 200 rooms was imported: which of its bookings clash? */
public class AllClashes extends Workload {

  private static final int ROOMS = 200;

  private record Booking(int position, int room, long start, long end) {}

  private Bookings bookings;
  private List<Booking> objects;
  private long digest;

  /** Made by JMH. */
  public AllClashes() {}

  /** Makes the bookings, as arrays for us and as objects for the peer. */
  @Setup
  public void prepare() {
    bookings = Bookings.random(n, ROOMS, 0.3);
    objects = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      objects.add(new Booking(i, bookings.rooms[i], bookings.starts[i], bookings.ends[i]));
    }
  }

  /**
   * Takes the batch and visits its pairs.
   *
   * @return a digest of the pairs
   */
  @Benchmark
  public long egov() {
    digest = 0;
    ClashingPairs.of(bookings.starts, bookings.ends, bookings.rooms).visit(this::see);
    return digest;
  }

  /**
   * Groups the objects by room, sorts each room by start and scans forward from every booking.
   *
   * @return a digest of the pairs
   */
  @Benchmark
  public long sortedObjects() {
    digest = 0;
    TreeMap<Integer, List<Booking>> byRoom = new TreeMap<>();
    for (Booking booking : objects) {
      byRoom.computeIfAbsent(booking.room(), room -> new ArrayList<>()).add(booking);
    }
    for (List<Booking> ofRoom : byRoom.values()) {
      ofRoom.sort(Comparator.comparingLong(Booking::start));
      for (int i = 0; i < ofRoom.size(); i++) {
        Booking a = ofRoom.get(i);
        for (int j = i + 1; j < ofRoom.size() && ofRoom.get(j).start() < a.end(); j++) {
          see(a.position(), ofRoom.get(j).position());
        }
      }
    }
    return digest;
  }

  /** Does not depend on the order, neither of the pairs nor in a pair. */
  private boolean see(int a, int b) {
    digest += (a + 1L) * (b + 1L);
    return true;
  }
}
