package id.egov.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What one operation of a benchmark took.
 *
 * @param workload the simple name of its class
 * @param method its name
 * @param parameters all its parameters but who was asked, among them the number of threads
 * @param peer who was asked
 * @param nanos nanoseconds until one operation is done by some thread: the median of the
 *     iterations, so that a machine that stands still now and then does not count
 * @param error by how many nanoseconds half of the iterations are off; NaN if unknown
 * @param bytes bytes allocated for one operation; NaN if unknown
 */
record Measurement(
    String workload,
    String method,
    SortedMap<String, String> parameters,
    String peer,
    double nanos,
    double error,
    double bytes) {

  static final String THREADS = "threads";

  /** One element of the list that JMH writes. */
  static Measurement of(JsonNode json) {
    String[] name = json.path("benchmark").asString().split("\\.", -1);
    SortedMap<String, String> parameters = new TreeMap<>();
    json.path("params")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
    String peer = parameters.remove(Workload.PEER);
    int threads = json.path("threads").asInt();
    // Where a benchmark has threads of its own, one thread calls it.
    parameters.putIfAbsent(THREADS, String.valueOf(threads));
    double[] iterations =
        StreamSupport.stream(json.path("primaryMetric").path("rawData").spliterator(), false)
            .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
            .mapToDouble(score -> score.asDouble() / threads)
            .toArray();
    double median = median(iterations);
    return new Measurement(
        name[name.length - 2],
        name[name.length - 1],
        parameters,
        peer == null ? Workload.OURS : peer,
        median,
        median(DoubleStream.of(iterations).map(score -> Math.abs(score - median)).toArray()),
        number(json.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score")));
  }

  /** The middle one, or what is between the two in the middle; NaN if there is none. */
  private static double median(double[] values) {
    return DoubleStream.of(values)
        .sorted()
        .skip(Math.max(0, (values.length - 1) / 2))
        .limit(values.length % 2 == 0 ? 2 : 1)
        .average()
        .orElse(Double.NaN);
  }

  /** JMH writes "NaN" as a string. */
  private static double number(JsonNode json) {
    return json.isNumber() ? json.asDouble() : Double.NaN;
  }

  boolean ours() {
    return peer.equals(Workload.OURS);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  int threads() {
    return Integer.parseInt(parameter(THREADS));
  }

  long n() {
    return parameters.containsKey("n") ? Long.parseLong(parameter("n")) : 0;
  }

  /** What must agree for two of them to be compared. */
  String question() {
    return "%s.%s %s".formatted(workload, method, parameters);
  }

  /** The same for any number of threads. */
  String questionForAnyThreads() {
    SortedMap<String, String> rest = new TreeMap<>(parameters);
    rest.remove(THREADS);
    return "%s.%s %s".formatted(workload, method, rest);
  }

  /** The parameters that only some benchmarks have, such as {@code rooms=1}. */
  String otherParameters() {
    Map<String, String> rest = new TreeMap<>(parameters);
    rest.keySet().removeAll(Set.of("n", "data", THREADS));
    return rest.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
