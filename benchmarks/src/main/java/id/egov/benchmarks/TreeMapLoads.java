package id.egov.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** How high the load is from which time on: what the better books do with a tree. */
final class TreeMapLoads {

  private final TreeMap<Long, Long> loads = new TreeMap<>();

  void add(long start, long end, long units) {
    loads.put(start, loadAt(start));
    loads.put(end, loadAt(end));
    for (Map.Entry<Long, Long> load : loads.subMap(start, end).entrySet()) {
      load.setValue(load.getValue() + units);
    }
    joinIfEqual(end);
    joinIfEqual(start);
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

  long peak(long start, long end) {
    long peak = loadAt(start);
    for (long load : loads.subMap(start, false, end, false).values()) {
      peak = Math.max(peak, load);
    }
    return peak;
  }
}
