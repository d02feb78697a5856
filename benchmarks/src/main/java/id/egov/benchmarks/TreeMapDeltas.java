package id.egov.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/**
 * By how much the load changes at which time: cheap to change, and every question adds it all up.
 */
final class TreeMapDeltas {

  private final TreeMap<Long, Long> deltas = new TreeMap<>();

  void add(long start, long end, long units) {
    change(start, units);
    change(end, -units);
  }

  private void change(long time, long units) {
    long delta = deltas.getOrDefault(time, 0L) + units;
    if (delta == 0) {
      deltas.remove(time);
    } else {
      deltas.put(time, delta);
    }
  }

  long peak(long start, long end) {
    long load = 0;
    long peak = 0;
    for (Map.Entry<Long, Long> delta : deltas.headMap(end).entrySet()) {
      if (delta.getKey() > start) {
        peak = Math.max(peak, load);
      }
      load += delta.getValue();
    }
    return Math.max(peak, load);
  }
}
