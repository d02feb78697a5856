package id.egov.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One diagram of the scaling picture.
 *
 * @param title the question
 * @param across what grows from left to right
 * @param what which measurements it shows
 * @param x where a measurement stands from left to right
 * @param y its cost in nanoseconds
 */
record Panel(
    String title,
    String across,
    Predicate<Measurement> what,
    ToDoubleFunction<Measurement> x,
    ToDoubleFunction<Measurement> y) {

  /** A point of a line. */
  record Point(double x, double y) {}

  /**
   * The cost of one peer.
   *
   * @param peer its name
   * @param points from left to right
   */
  record Line(String peer, List<Point> points) {

    boolean ours() {
      return peer.equals(Workload.OURS);
    }

    double last() {
      return points.get(points.size() - 1).y();
    }
  }

  /** All there are. */
  static List<Panel> all() {
    return List.of(
        new Panel(
            "Does it clash?",
            "bookings",
            of(AnyOverlap.class, "throughput").and(on(DataSet.TAIL_ANY)),
            Measurement::n,
            Measurement::nanos),
        new Panel(
            "How many does it clash with?",
            "bookings",
            of(CountOverlaps.class, "throughput").and(on(DataSet.TAIL_ANY)).and(is("begins", "1")),
            Measurement::n,
            Measurement::nanos),
        new Panel(
            "All clashes of a batch, for each booking",
            "bookings",
            of(AllClashes.class, "batch").and(on(DataSet.BOOK)).and(is(Measurement.THREADS, "1")),
            Measurement::n,
            measurement -> measurement.nanos() / measurement.n()),
        new Panel(
            "Take and give back units of a pool",
            "requests",
            of(PeakLoad.class, "throughput").and(on(DataSet.BOOK)),
            Measurement::n,
            Measurement::nanos),
        new Panel(
            "Which ones does it clash with?",
            "bookings at a time",
            of(AllOverlaps.class, "throughput")
                .and(measurement -> measurement.parameter("data").startsWith(DENSITY)),
            measurement ->
                Double.parseDouble(measurement.parameter("data").substring(DENSITY.length())),
            Measurement::nanos),
        new Panel(
            "Book and cancel in 200 rooms",
            "threads",
            of(BookAndCancel.class, "throughput").and(on(DataSet.BOOK)).and(is("rooms", "200")),
            Measurement::threads,
            Measurement::nanos));
  }

  private static final String DENSITY = "DENSITY_";

  private static Predicate<Measurement> of(Class<?> workload, String method) {
    return measurement ->
        measurement.workload().equals(workload.getSimpleName())
            && measurement.method().equals(method);
  }

  private static Predicate<Measurement> on(DataSet data) {
    return is("data", data.name());
  }

  private static Predicate<Measurement> is(String parameter, String value) {
    return measurement -> measurement.parameter(parameter).equals(value);
  }

  /**
   * Those that were measured at two places or more, the one that ends lowest first; none if ours
   * was not.
   */
  List<Line> lines(List<Measurement> measurements) {
    SortedMap<String, SortedMap<Double, Double>> points = new TreeMap<>();
    measurements.stream()
        .filter(what)
        .forEach(
            measurement ->
                points
                    .computeIfAbsent(measurement.peer(), peer -> new TreeMap<>())
                    .put(x.applyAsDouble(measurement), y.applyAsDouble(measurement)));
    List<Line> lines =
        points.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(
                entry ->
                    new Line(
                        entry.getKey(),
                        entry.getValue().entrySet().stream()
                            .map(point -> new Point(point.getKey(), point.getValue()))
                            .toList()))
            .sorted(Comparator.comparing(Line::last).thenComparing(Line::peer))
            .toList();
    return lines.stream().anyMatch(Line::ours) ? lines : List.of();
  }
}
