package id.egov.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One benchmark method under every combination of some values of its parameters.
 *
 * @param workload its class
 * @param method its name
 * @param threads how many threads call it at once
 * @param parameters the values by the name of the parameter; one that is missing has its default
 * @param quick whether a quick look takes it too
 * @param slow whether one operation can take seconds
 */
record Run(
    Class<?> workload,
    String method,
    int threads,
    Map<String, String[]> parameters,
    boolean quick,
    boolean slow) {

  static Run of(Class<?> workload, String method) {
    return new Run(workload, method, 1, Map.of(), true, false);
  }

  /** The peers, beside ours. */
  Run beside(Enum<?>... peers) {
    return with(
        Workload.PEER,
        Stream.concat(Stream.of(Workload.OURS), Arrays.stream(peers).map(Enum::name))
            .distinct()
            .toArray());
  }

  /** All other parameters have their defaults. */
  Run withPeersOnly() {
    return Run.of(workload, method).threads(threads).with(Workload.PEER, (Object[]) peers());
  }

  /** The peers of both. */
  Run withPeersOf(Run other) {
    return with(
        Workload.PEER, Stream.of(peers(), other.peers()).flatMap(Stream::of).distinct().toArray());
  }

  private String[] peers() {
    return parameters.getOrDefault(Workload.PEER, new String[] {Workload.OURS});
  }

  Run on(DataSet... sets) {
    return with("data", (Object[]) sets);
  }

  Run sizes(Integer... sizes) {
    return with("n", (Object[]) sizes);
  }

  Run with(String parameter, Object... values) {
    Map<String, String[]> more = new TreeMap<>(parameters);
    more.put(parameter, Arrays.stream(values).map(Object::toString).toArray(String[]::new));
    return new Run(workload, method, threads, more, quick, slow);
  }

  Run threads(int count) {
    return new Run(workload, method, count, parameters, quick, slow);
  }

  /** For the record only. */
  Run full() {
    return new Run(workload, method, threads, parameters, false, slow);
  }

  /** An operation takes so long that a few of them must do. */
  Run ofSlowOperations() {
    return new Run(workload, method, threads, parameters, quick, true);
  }

  String name() {
    return workload.getSimpleName() + "." + method;
  }

  void choose(ChainedOptionsBuilder options) {
    options.include("^" + Pattern.quote(workload.getName() + "." + method) + "$").threads(threads);
    parameters.forEach(options::param);
  }
}
