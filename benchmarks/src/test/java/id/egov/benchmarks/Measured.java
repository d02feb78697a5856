package id.egov.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** Measurements for tests, of 200 rooms. */
final class Measured {

  private Measured() {}

  static Measurement of(String workload, String peer, int n, int threads, double nanos) {
    return of(workload, peer, n, threads, nanos, Double.NaN, Double.NaN);
  }

  static Measurement of(
      String workload, String peer, int n, int threads, double nanos, double error, double bytes) {
    return new Measurement(
        workload,
        "throughput",
        new TreeMap<>(
            Map.of(
                "data",
                "BOOK",
                "n",
                String.valueOf(n),
                "threads",
                String.valueOf(threads),
                "rooms",
                "200")),
        peer,
        nanos,
        error,
        bytes);
  }
}
