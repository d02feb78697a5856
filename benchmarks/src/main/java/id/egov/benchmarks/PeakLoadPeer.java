package id.egov.benchmarks;

import id.egov.core.conflict.LoadProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Who keeps how many units of a pool are out at which time. */
public enum PeakLoadPeer {
  /** Ours. */
  EGOV(Ours::new),

  /** How high the load is from which time on, in a tree: what the better books do. */
  TREE_MAP_OF_LOADS(TreeOfLoads::new),

  /** By how much the load changes when, in a tree, added up from the beginning. */
  TREE_MAP_OF_DELTAS(TreeOfDeltas::new),

  /** How high the load is from which time on, in sorted arrays. */
  SORTED_ARRAYS_OF_LOADS(ArraysOfLoads::new),

  /** By how much the load changes when, in sorted arrays, added up from the beginning. */
  SORTED_ARRAYS_OF_DELTAS(ArraysOfDeltas::new);

  /** How many units are out at which time. */
  interface Pool {
    boolean fits(long start, long end, long units, long capacity);

    void add(long start, long end, long units);

    void remove(long start, long end, long units);
  }

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Supplier<Pool> maker;

  PeakLoadPeer(Supplier<Pool> maker) {
    this.maker = maker;
  }

  Pool pool() {
    return maker.get();
  }

  private static final class Ours implements Pool {

    private final LoadProfile profile = new LoadProfile();

    @Override
    public boolean fits(long start, long end, long units, long capacity) {
      return profile.fits(start, end, units, capacity);
    }

    @Override
    public void add(long start, long end, long units) {
      profile.add(start, end, units);
    }

    @Override
    public void remove(long start, long end, long units) {
      profile.remove(start, end, units);
    }
  }

  private static final class TreeOfLoads implements Pool {

    private final TreeMap<Long, Long> loads = new TreeMap<>();

    @Override
    public boolean fits(long start, long end, long units, long capacity) {
      if (loadAt(start) + units > capacity) {
        return false;
      }
      for (long load : loads.subMap(start, false, end, false).values()) {
        if (load + units > capacity) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void add(long start, long end, long units) {
      loads.put(start, loadAt(start));
      loads.put(end, loadAt(end));
      for (Map.Entry<Long, Long> load : loads.subMap(start, end).entrySet()) {
        load.setValue(load.getValue() + units);
      }
      joinIfEqual(end);
      joinIfEqual(start);
    }

    @Override
    public void remove(long start, long end, long units) {
      add(start, end, -units);
    }

    private void joinIfEqual(long time) {
      Map.Entry<Long, Long> before = loads.lowerEntry(time);
      if (loadAt(time) == (before == null ? 0 : before.getValue())) {
        loads.remove(time);
      }
    }

    private long loadAt(long time) {
      Map.Entry<Long, Long> load = loads.floorEntry(time);
      return load == null ? 0 : load.getValue();
    }
  }

  private static final class TreeOfDeltas implements Pool {

    private final TreeMap<Long, Long> deltas = new TreeMap<>();

    @Override
    public boolean fits(long start, long end, long units, long capacity) {
      long load = 0;
      for (long delta : deltas.headMap(start, true).values()) {
        load += delta;
      }
      if (load + units > capacity) {
        return false;
      }
      for (long delta : deltas.subMap(start, false, end, false).values()) {
        load += delta;
        if (load + units > capacity) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void add(long start, long end, long units) {
      change(start, units);
      change(end, -units);
    }

    @Override
    public void remove(long start, long end, long units) {
      add(start, end, -units);
    }

    private void change(long time, long units) {
      deltas.merge(time, units, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
    }
  }

  /** Values at times, in the order of time. */
  private static class SortedTimes {

    long[] times = new long[8];
    long[] values = new long[8];
    int size;

    void insert(int at, long time, long value) {
      if (size == times.length) {
        times = Arrays.copyOf(times, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      System.arraycopy(times, at, times, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      times[at] = time;
      values[at] = value;
      size++;
    }

    void delete(int at) {
      size--;
      System.arraycopy(times, at + 1, times, at, size - at);
      System.arraycopy(values, at + 1, values, at, size - at);
    }
  }

  private static final class ArraysOfLoads implements Pool {

    private final SortedTimes loads = new SortedTimes();

    @Override
    public boolean fits(long start, long end, long units, long capacity) {
      long most = capacity - units;
      int i = Math.max(0, LowerBound.of(loads.times, loads.size, start + 1) - 1);
      for (; i < loads.size && loads.times[i] < end; i++) {
        if (loads.values[i] > most) {
          return false;
        }
      }
      return most >= 0;
    }

    @Override
    public void add(long start, long end, long units) {
      int from = split(start);
      int to = split(end);
      for (int i = from; i < to; i++) {
        loads.values[i] += units;
      }
      joinIfEqual(to);
      joinIfEqual(from);
    }

    @Override
    public void remove(long start, long end, long units) {
      add(start, end, -units);
    }

    private int split(long time) {
      int at = LowerBound.of(loads.times, loads.size, time);
      if (at == loads.size || loads.times[at] != time) {
        loads.insert(at, time, at == 0 ? 0 : loads.values[at - 1]);
      }
      return at;
    }

    private void joinIfEqual(int at) {
      if (loads.values[at] == (at == 0 ? 0 : loads.values[at - 1])) {
        loads.delete(at);
      }
    }
  }

  private static final class ArraysOfDeltas implements Pool {

    private final SortedTimes deltas = new SortedTimes();

    @Override
    public boolean fits(long start, long end, long units, long capacity) {
      int i = 0;
      long load = 0;
      for (; i < deltas.size && deltas.times[i] <= start; i++) {
        load += deltas.values[i];
      }
      long peak = load;
      for (; i < deltas.size && deltas.times[i] < end; i++) {
        load += deltas.values[i];
        peak = Math.max(peak, load);
      }
      return peak + units <= capacity;
    }

    @Override
    public void add(long start, long end, long units) {
      change(start, units);
      change(end, -units);
    }

    @Override
    public void remove(long start, long end, long units) {
      add(start, end, -units);
    }

    private void change(long time, long units) {
      int at = LowerBound.of(deltas.times, deltas.size, time);
      if (at == deltas.size || deltas.times[at] != time) {
        deltas.insert(at, time, units);
      } else {
        deltas.values[at] += units;
        if (deltas.values[at] == 0) {
          deltas.delete(at);
        }
      }
    }
  }
}
