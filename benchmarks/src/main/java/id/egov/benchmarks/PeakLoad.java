package id.egov.benchmarks;

import id.egov.core.conflict.LoadProfile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Fifty projectors, {@code n} requests for one to five of them that come again and again: how many
 * are out at most in that time? Whoever holds some brings them back, whoever does not takes them if
 * there are enough.
 */
public class PeakLoad extends Workload {

  private static final long CAPACITY = 50;

  private Bookings requests;
  private boolean[] held;
  private LoadProfile profile;
  private TreeMapLoads loads;
  private TreeMapDeltas deltas;

  /** Made by JMH. */
  public PeakLoad() {}

  /** Makes the requests and grants those for which there are enough. */
  @Setup
  public void prepare() {
    requests = Bookings.random(n, 1, 20);
    held = new boolean[n];
    profile = new LoadProfile();
    loads = new TreeMapLoads();
    deltas = new TreeMapDeltas();
    for (int i : requests.byStart()) {
      long start = requests.starts[i];
      long end = requests.ends[i];
      long units = decide(i, profile.peak(start, end));
      if (units > 0) {
        profile.add(start, end, units);
        loads.add(start, end, units);
        deltas.add(start, end, units);
      }
    }
  }

  /**
   * Asks and changes the load profile.
   *
   * @return the peak before the change
   */
  @Benchmark
  public long egov() {
    int i = requests.next();
    long peak = profile.peak(requests.starts[i], requests.ends[i]);
    long units = decide(i, peak);
    if (units > 0) {
      profile.add(requests.starts[i], requests.ends[i], units);
    } else if (units < 0) {
      profile.remove(requests.starts[i], requests.ends[i], -units);
    }
    return peak;
  }

  /**
   * Asks and changes a tree of the loads.
   *
   * @return the peak before the change
   */
  @Benchmark
  public long treeMapOfLoads() {
    int i = requests.next();
    long peak = loads.peak(requests.starts[i], requests.ends[i]);
    long units = decide(i, peak);
    if (units != 0) {
      loads.add(requests.starts[i], requests.ends[i], units);
    }
    return peak;
  }

  /**
   * Asks and changes a tree of the changes of the load.
   *
   * @return the peak before the change
   */
  @Benchmark
  public long treeMapOfDeltas() {
    int i = requests.next();
    long peak = deltas.peak(requests.starts[i], requests.ends[i]);
    long units = decide(i, peak);
    if (units != 0) {
      deltas.add(requests.starts[i], requests.ends[i], units);
    }
    return peak;
  }

  /** How many units change hands: some are taken, brought back (below 0), or too few are left. */
  private long decide(int i, long peak) {
    long units = 1L + i % 5;
    if (held[i]) {
      held[i] = false;
      return -units;
    }
    held[i] = peak + units <= CAPACITY;
    return held[i] ? units : 0;
  }
}
