package id.egov.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark method took for one size.
 *
 * @param workload the simple name of its class
 * @param method its name
 * @param n the size
 * @param nanos nanoseconds for one operation
 * @param error by how many nanoseconds that may be off, with 99.9 % confidence; NaN if unknown
 * @param bytes bytes allocated for one operation; NaN if unknown
 */
record Measurement(
    String workload, String method, int n, double nanos, double error, double bytes) {

  static Measurement of(RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.", -1);
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Measurement(
        name[name.length - 2],
        name[name.length - 1],
        Integer.parseInt(result.getParams().getParam("n")),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        bytes == null ? Double.NaN : bytes.getScore());
  }

  boolean ours() {
    return method.equals(Workload.OURS);
  }
}
