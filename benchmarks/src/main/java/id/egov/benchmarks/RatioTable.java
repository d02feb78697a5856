package id.egov.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables, in Markdown, of how many times as long each peer took as we did, in the same run: above 1
 * we are faster, below 1 (in bold) the peer is; at 1/20 it is twenty times as fast.
 */
final class RatioTable {

  private static final String SHORT_HEAD =
      """
      | question | data | n | threads | times as long as egov takes |
      |---|---|--:|--:|---|
      """;

  private static final String LONG_HEAD =
      """
      | question | data | n | threads | peer | peer / egov | egov ns | peer ns | egov bytes | peer bytes |
      |---|---|--:|--:|---|--:|--:|--:|--:|--:|
      """;

  private static final Comparator<Measurement> BY_QUESTION =
      Comparator.comparing(Measurement::workload)
          .thenComparing(Measurement::method, Comparator.reverseOrder())
          .thenComparing(measurement -> measurement.parameter("data"))
          .thenComparing(Measurement::n)
          .thenComparing(Measurement::threads)
          .thenComparing(Measurement::question);

  private RatioTable() {}

  /** A row for each question, with all peers in it, the fastest first. */
  static String brief(List<Measurement> measurements) {
    return SHORT_HEAD
        + ours(measurements)
            .filter(ours -> !comparisons(ours, measurements).isEmpty())
            .map(ours -> briefRow(ours, comparisons(ours, measurements)))
            .collect(Collectors.joining());
  }

  /** A row for each peer, with times and bytes, and one where there is nobody beside us. */
  static String detailed(List<Measurement> measurements) {
    return LONG_HEAD
        + ours(measurements)
            .flatMap(
                ours -> {
                  List<Comparison> comparisons = comparisons(ours, measurements);
                  return comparisons.isEmpty()
                      ? Stream.of(lonelyRow(ours))
                      : comparisons.stream().map(comparison -> detailedRow(ours, comparison));
                })
            .collect(Collectors.joining());
  }

  /** A peer, under the name it has in this comparison. */
  private record Comparison(String name, Measurement peer, double ratio) {}

  private static Stream<Measurement> ours(List<Measurement> measurements) {
    return measurements.stream().filter(Measurement::ours).sorted(BY_QUESTION);
  }

  /**
   * Whoever answered the same question, by ascending time. Where several threads did, so is whoever
   * was only asked with one thread, and we ourselves with one.
   */
  private static List<Comparison> comparisons(Measurement ours, List<Measurement> all) {
    Map<String, Measurement> peers = new TreeMap<>();
    all.stream()
        .filter(peer -> ours.threads() > 1 && peer.threads() == 1)
        .filter(peer -> peer.questionForAnyThreads().equals(ours.questionForAnyThreads()))
        .forEach(peer -> peers.put(peer.peer(), peer));
    all.stream()
        .filter(peer -> !peer.ours() && peer.question().equals(ours.question()))
        .forEach(peer -> peers.put(peer.peer(), peer));
    return peers.values().stream()
        .map(peer -> new Comparison(name(peer, ours), peer, peer.nanos() / ours.nanos()))
        .sorted(Comparator.comparing(Comparison::ratio).thenComparing(Comparison::name))
        .toList();
  }

  private static String name(Measurement peer, Measurement ours) {
    return Words.of(peer.peer()) + (peer.threads() == ours.threads() ? "" : " on one thread");
  }

  private static String briefRow(Measurement ours, List<Comparison> comparisons) {
    return question(ours)
        + comparisons.stream()
            .map(
                comparison ->
                    comparison.ratio() < 1
                        ? "**" + comparison.name() + " " + number(comparison.ratio()) + "**"
                        : comparison.name() + " " + number(comparison.ratio()))
            .collect(Collectors.joining(" · "))
        + " |\n";
  }

  private static String detailedRow(Measurement ours, Comparison comparison) {
    Measurement peer = comparison.peer();
    // The relative deviations of two independent measurements add up as the sides of a right angle
    // do.
    double error =
        comparison.ratio() * Math.hypot(ours.error() / ours.nanos(), peer.error() / peer.nanos());
    String format = "%." + decimals(comparison.ratio()) + "f";
    return question(ours)
        + String.format(
            Locale.ROOT,
            "%s | %s%s | %.1f | %.1f | %s | %s |\n",
            comparison.name(),
            String.format(Locale.ROOT, format, comparison.ratio()),
            Double.isNaN(error) ? "" : " ± " + String.format(Locale.ROOT, format, error),
            ours.nanos(),
            peer.nanos(),
            bytes(ours),
            bytes(peer));
  }

  private static String lonelyRow(Measurement ours) {
    return question(ours)
        + String.format(Locale.ROOT, "| | %.1f | | %s | |\n", ours.nanos(), bytes(ours));
  }

  private static String question(Measurement ours) {
    String other = ours.otherParameters();
    return "| %s: %s%s | %s | %s | %s | "
        .formatted(
            Words.of(ours.workload()),
            Words.of(ours.method()),
            other.isEmpty() ? "" : ", " + other,
            Words.of(ours.parameter("data")),
            ours.n() == 0 ? "" : Words.number(ours.n()),
            String.valueOf(ours.threads()));
  }

  /** Two, or as many more as leave two digits that are not zeros in front. */
  private static int decimals(double ratio) {
    return ratio < 0.1 ? 1 + (int) Math.ceil(-Math.log10(ratio)) : 2;
  }

  /** A tiny ratio is read more easily as how many times as fast the peer is. */
  private static String number(double ratio) {
    if (ratio < 0.1) {
      return "1/" + Words.number(Math.round(1 / ratio));
    }
    if (ratio < 1) {
      return String.format(Locale.ROOT, "%.2f", ratio);
    }
    return ratio < 10 ? String.format(Locale.ROOT, "%.1f", ratio) : Words.number(Math.round(ratio));
  }

  private static String bytes(Measurement measurement) {
    return Double.isNaN(measurement.bytes())
        ? "?"
        : String.format(Locale.ROOT, "%.0f", measurement.bytes());
  }
}
