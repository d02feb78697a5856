package id.egov.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A table, in Markdown, of how many times as long each peer took as we did: above 1 we are faster,
 * below 1 the peer is.
 */
final class RatioTable {

  private static final String HEAD =
      """
      | workload | n | peer | peer / egov | egov ns | peer ns | egov bytes | peer bytes |
      |---|--:|---|--:|--:|--:|--:|--:|
      """;

  private RatioTable() {}

  static String of(List<Measurement> measurements) {
    StringBuilder table = new StringBuilder(HEAD);
    measurements.stream()
        .filter(Measurement::ours)
        .sorted(Comparator.comparing(Measurement::workload).thenComparingInt(Measurement::n))
        .forEach(
            ours ->
                measurements.stream()
                    .filter(peer -> !peer.ours())
                    .filter(peer -> peer.workload().equals(ours.workload()) && peer.n() == ours.n())
                    .sorted(Comparator.comparing(Measurement::method))
                    .forEach(peer -> table.append(row(ours, peer))));
    return table.toString();
  }

  private static String row(Measurement ours, Measurement peer) {
    double ratio = peer.nanos() / ours.nanos();
    // The relative errors of two independent measurements add up as the sides of a right angle do.
    double error = ratio * Math.hypot(ours.error() / ours.nanos(), peer.error() / peer.nanos());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.2f%s | %.1f | %.1f | %s | %s |%n",
        ours.workload(),
        ours.n(),
        peer.method(),
        ratio,
        Double.isNaN(error) ? "" : String.format(Locale.ROOT, " ± %.2f", error),
        ours.nanos(),
        peer.nanos(),
        bytes(ours),
        bytes(peer));
  }

  private static String bytes(Measurement measurement) {
    return Double.isNaN(measurement.bytes())
        ? "?"
        : String.format(Locale.ROOT, "%.0f", measurement.bytes());
  }
}
