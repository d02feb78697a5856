package id.egov.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture, in SVG, of how the cost of an operation grows with what there is, ours and that of the
 * best peers. Both axes are logarithmic. The same measurements give the same bytes.
 */
final class ScalingPicture {

  private static final int COLUMNS = 2;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 170;
  private static final int TOP = 44;
  private static final int BOTTOM = 48;
  private static final int LABEL_HEIGHT = 13;

  /** Told apart by whoever sees few colours (Okabe and Ito 2008); the first is ours. */
  private static final String STYLE =
      """
      text { font: 12px sans-serif; fill: #24292f }
      .title { font-weight: bold; font-size: 13px }
      .small { font-size: 11px; fill: #57606a }
      .card { fill: #ffffff; stroke: #d0d7de }
      .grid { stroke: #d8dee4 }
      .line { fill: none; stroke-width: 1.6 }
      .ours { stroke-width: 3.2 }
      .c0 { stroke: #0072b2 } .c1 { stroke: #d55e00 } .c2 { stroke: #009e73 }
      .c3 { stroke: #cc79a7 } .c4 { stroke: #b58900 } .c5 { stroke: #6e7781 }
      .dot { stroke-width: 0; fill: #57606a }
      @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .small { fill: #9198a1 }
      .card { fill: #0d1117; stroke: #3d444d }
      .grid { stroke: #2a313c }
      .c0 { stroke: #56b4e9 } .dot { fill: #9198a1 }
      }
      """;

  private static final int COLORS = 5;

  private final StringBuilder svg = new StringBuilder();

  private ScalingPicture() {}

  static String of(List<Measurement> measurements) {
    return new ScalingPicture().draw(measurements);
  }

  private String draw(List<Measurement> measurements) {
    List<Panel> panels =
        Panel.all().stream().filter(panel -> !panel.lines(measurements).isEmpty()).toList();
    int rows = Math.max(1, (panels.size() + COLUMNS - 1) / COLUMNS);
    int width = COLUMNS * WIDTH;
    int height = rows * HEIGHT;
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %s %s' role='img'"
            .formatted(width, height));
    add(" width='%s' height='%s' aria-labelledby='title desc'>\n".formatted(width, height));
    add("<title id='title'>Cost of one operation as the data grows</title>\n");
    add("<desc id='desc'>%s</desc>\n".formatted(escaped(description(panels, measurements))));
    add("<style>\n%s</style>\n".formatted(STYLE));
    add(
        "<rect class='card' x='0.5' y='0.5' width='%s' height='%s' rx='6'/>\n"
            .formatted(width - 1, height - 1));
    for (int i = 0; i < panels.size(); i++) {
      add(
          "<g transform='translate(%s %s)'>\n"
              .formatted(i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT));
      draw(panels.get(i), panels.get(i).lines(measurements));
      add("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  /** What the picture says, for whoever does not see it. */
  private static String description(List<Panel> panels, List<Measurement> measurements) {
    return panels.stream()
        .map(
            panel ->
                panel.title()
                    + " (nanoseconds by "
                    + panel.across()
                    + "): "
                    + panel.lines(measurements).stream()
                        .map(ScalingPicture::description)
                        .collect(Collectors.joining("; ")))
        .collect(Collectors.joining(". "));
  }

  private static String description(Panel.Line line) {
    return Words.of(line.peer())
        + " "
        + line.points().stream()
            .map(point -> decimal("%.1f", point.y()) + " at " + Words.number((long) point.x()))
            .collect(Collectors.joining(", "));
  }

  private void draw(Panel panel, List<Panel.Line> lines) {
    List<Panel.Point> points = lines.stream().flatMap(line -> line.points().stream()).toList();
    Axis x = Axis.of(points.stream().map(Panel.Point::x).toList(), LEFT, WIDTH - RIGHT);
    Axis y = Axis.of(points.stream().map(Panel.Point::y).toList(), HEIGHT - BOTTOM, TOP);
    add("<text class='title' x='%s' y='24'>%s</text>\n".formatted(LEFT, escaped(panel.title())));
    add(
        "<text class='small' x='%s' y='%s' text-anchor='middle'>%s</text>\n"
            .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, escaped(panel.across())));
    for (double tick : x.ticks()) {
      grid(x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM);
      label(x.at(tick), HEIGHT - BOTTOM + 16, "middle", count(tick));
    }
    for (double tick : y.ticks()) {
      grid(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
      label(LEFT - 6, y.at(tick) + 4, "end", duration(tick));
    }
    double lowestLabel = HEIGHT - BOTTOM + LABEL_HEIGHT;
    int color = 1;
    for (Panel.Line line : lines) {
      String type = line.ours() ? "c0 ours" : "c" + color++;
      color = color > COLORS ? 1 : color;
      add(
          "<polyline class='line %s' points='%s'/>\n"
              .formatted(
                  type,
                  line.points().stream()
                      .map(
                          point ->
                              decimal("%.1f", x.at(point.x()))
                                  + ","
                                  + decimal("%.1f", y.at(point.y())))
                      .collect(Collectors.joining(" "))));
      // The lines come from below, and so do their names, none on top of another.
      lowestLabel = Math.min(y.at(line.last()), lowestLabel - LABEL_HEIGHT);
      double end = WIDTH - RIGHT;
      add(
          "<polyline class='line %s' points='%s,%s %s,%s'/>\n"
              .formatted(
                  type,
                  decimal("%.1f", end + 6),
                  decimal("%.1f", lowestLabel),
                  decimal("%.1f", end + 16),
                  decimal("%.1f", lowestLabel)));
      add(
          "<text x='%s' y='%s'>%s</text>\n"
              .formatted(
                  decimal("%.1f", end + 20),
                  decimal("%.1f", lowestLabel + 4),
                  escaped(Words.of(line.peer()))));
    }
  }

  private void grid(double x1, double y1, double x2, double y2) {
    add(
        "<line class='grid' x1='%s' y1='%s' x2='%s' y2='%s'/>\n"
            .formatted(
                decimal("%.1f", x1),
                decimal("%.1f", y1),
                decimal("%.1f", x2),
                decimal("%.1f", y2)));
  }

  private void label(double x, double y, String anchor, String text) {
    add(
        "<text class='small' x='%s' y='%s' text-anchor='%s'>%s</text>\n"
            .formatted(decimal("%.1f", x), decimal("%.1f", y), anchor, text));
  }

  private void add(String text) {
    svg.append(text);
  }

  private static String count(double number) {
    if (number < 1e3) {
      return decimal("%.0f", number);
    }
    return number < 1e6 ? decimal("%.0f k", number / 1e3) : decimal("%.0f M", number / 1e6);
  }

  private static String duration(double nanos) {
    if (nanos < 1e3) {
      return decimal("%.0f ns", nanos);
    }
    return nanos < 1e6 ? decimal("%.0f µs", nanos / 1e3) : decimal("%.0f ms", nanos / 1e6);
  }

  private static String decimal(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /**
   * A logarithmic axis.
   *
   * @param low the logarithm of where it begins
   * @param high that of where it ends
   * @param from where that is in the picture
   * @param to where it ends there
   * @param values what stands on it, if that is little
   */
  private record Axis(double low, double high, double from, double to, List<Double> values) {

    private static final int FEW = 2;

    static Axis of(List<Double> values, double from, double to) {
      List<Double> distinct = values.stream().distinct().sorted().toList();
      double min = distinct.get(0);
      double max = distinct.get(distinct.size() - 1);
      if (distinct.size() <= FEW && max - min < 10) {
        return new Axis(Math.log10(min), Math.log10(max), from, to, distinct);
      }
      double low = Math.floor(Math.log10(min) + 1e-9);
      double high = Math.max(low + 1, Math.ceil(Math.log10(max) - 1e-9));
      return new Axis(low, high, from, to, List.of());
    }

    double at(double value) {
      double part = high == low ? 0 : (Math.log10(value) - low) / (high - low);
      return from + part * (to - from);
    }

    List<Double> ticks() {
      List<Double> ticks = new ArrayList<>(values);
      for (double power = low; ticks.size() < 12 && values.isEmpty() && power <= high; power++) {
        ticks.add(Math.pow(10, power));
      }
      return ticks;
    }
  }
}
