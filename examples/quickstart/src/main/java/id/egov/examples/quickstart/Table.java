package id.egov.examples.quickstart;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of plain text. All columns but the last cut what is too long for them; the last one
 * breaks it into lines. Every character counts as one place wide.
 */
final class Table {

  private static final String GAP = "  ";
  private static final int LAST_AT_LEAST = 20;

  private final int width;
  private final List<Integer> longest;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param width of the whole table
   * @param longest the most that each column but the last may take
   */
  Table(int width, List<Integer> longest) {
    this.width = width;
    this.longest = List.copyOf(longest);
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column; only the last may have line feeds
   */
  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    int left = width;
    for (int column = 0; column < longest.size(); column++) {
      int needed = 0;
      for (List<String> row : rows) {
        needed = Math.max(needed, length(row.get(column)));
      }
      widths.add(Math.min(needed, longest.get(column)));
      left -= widths.get(column) + GAP.length();
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      addLines(row, widths, Math.max(left, LAST_AT_LEAST), lines);
    }
    return lines;
  }

  private static void addLines(
      List<String> row, List<Integer> widths, int last, List<String> lines) {
    StringBuilder head = new StringBuilder();
    for (int column = 0; column < widths.size(); column++) {
      String cell = cut(row.get(column), widths.get(column));
      head.append(cell).append(" ".repeat(widths.get(column) - length(cell))).append(GAP);
    }
    String indent = " ".repeat(length(head.toString()));
    String before = head.toString();
    for (String line : broken(row.get(widths.size()), last)) {
      lines.add((before + line).stripTrailing());
      before = indent;
    }
  }

  private static String cut(String text, int width) {
    String oneLine = text.replaceAll("\\s+", " ");
    return length(oneLine) <= width
        ? oneLine
        : oneLine.substring(0, oneLine.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        if (line.length() > 0 && length(line.toString()) + 1 + length(word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
