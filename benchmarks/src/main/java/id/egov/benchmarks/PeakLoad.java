package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Fifty projectors, {@code n} requests for one to five of them that come again and again: whoever
 * holds some brings them back, whoever does not takes them if there are enough all the time.
 */
public class PeakLoad extends Workload implements Answering {

  private static final long CAPACITY = 50;
  private static final int FEWER = 16;

  /** So many that the projectors run out in a third of the cases. */
  private static final double PER_DAY = 80;

  /** Who is asked. */
  @Param(OURS)
  public PeakLoadPeer peer = PeakLoadPeer.EGOV;

  private Intervals requests = new Intervals(0);
  private boolean[] held = {};
  private PeakLoadPeer.Pool pool = PeakLoadPeer.EGOV.pool();
  private int next;

  /** Made by JMH. */
  public PeakLoad() {}

  @Setup
  @Override
  public void prepare() {
    requests = data.family().inRooms(1, PER_DAY).intervals(n);
    held = new boolean[n];
    pool = peer.pool();
    PeakLoadPeer.Pool ours = PeakLoadPeer.EGOV.pool();
    // Ours says who gets some, so that whoever is slow has less to do before the clock runs.
    for (int i : requests.byStart()) {
      held[i] = ours.fits(requests.starts[i], requests.ends[i], units(i), CAPACITY);
      if (held[i]) {
        ours.add(requests.starts[i], requests.ends[i], units(i));
        pool.add(requests.starts[i], requests.ends[i], units(i));
      }
    }
  }

  /**
   * Takes units and brings them back.
   *
   * @return how many units were taken, less those brought back
   */
  @Benchmark
  @OperationsPerInvocation(FEWER)
  public long throughput() {
    long sum = 0;
    for (int i = 0; i < FEWER; i++) {
      sum += answer();
    }
    return sum;
  }

  @Override
  public long answer() {
    int i = next;
    next = i + 1 < n ? i + 1 : 0;
    long start = requests.starts[i];
    long end = requests.ends[i];
    long units = units(i);
    if (held[i]) {
      pool.remove(start, end, units);
      held[i] = false;
      return -units;
    }
    held[i] = pool.fits(start, end, units, CAPACITY);
    if (held[i]) {
      pool.add(start, end, units);
      return units;
    }
    return 0;
  }

  private static long units(int i) {
    return 1L + i % 5;
  }
}
