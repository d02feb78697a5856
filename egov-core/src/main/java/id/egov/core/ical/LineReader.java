package id.egov.core.ical;

import id.egov.core.ical.ICalendarReader.Limits;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads lines, unfolds them and keeps the limits. */
final class LineReader {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Limits limits;
  private final Problems problems;
  private final UnaryOperator<String> decoding;
  private final List<UnfoldedLine> lines = new ArrayList<>();
  private final StringBuilder unfolded = new StringBuilder();
  private int unfoldedFrom;

  /**
   * A reader for one file.
   *
   * @param decoding makes text of a whole unfolded line: nothing to do for characters, {@link
   *     #utf8} for bytes
   */
  LineReader(Limits limits, Problems problems, UnaryOperator<String> decoding) {
    this.limits = limits;
    this.problems = problems;
    this.decoding = decoding;
  }

  /**
   * The text of bytes that were read as ISO 8859-1, one character each. A line may be folded
   * between the bytes of one character (RFC 5545 section 3.1), so that they are text only once
   * unfolded.
   */
  static String utf8(String bytes) {
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.replace(Character.toString(BYTE_ORDER_MARK), "");
  }

  List<UnfoldedLine> read(Reader in) throws IOException {
    StringBuilder line = new StringBuilder();
    int number = 1;
    long characters = 0;
    int last = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (++characters > limits.characters()) {
        String most = String.valueOf(limits.characters());
        problems.add(number, "file", CalendarReason.FILE_TOO_LONG.with("characters", most));
        return lines;
      }
      if (c == '\n' && last == '\r') {
        last = c;
        continue;
      }
      last = c;
      if (c == '\n' || c == '\r') {
        physical(number, line);
        line.setLength(0);
        if (++number > limits.lines()) {
          String most = String.valueOf(limits.lines());
          problems.add(number, "file", CalendarReason.TOO_MANY_LINES.with("lines", most));
          return lines;
        }
      } else if (c != BYTE_ORDER_MARK) {
        line.append((char) c);
      }
    }
    physical(number, line);
    flush();
    return lines;
  }

  private void physical(int number, CharSequence line) {
    boolean folded = line.length() > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    if (folded && unfoldedFrom > 0) {
      unfolded.append(line, 1, line.length());
      return;
    }
    flush();
    unfolded.append(line);
    unfoldedFrom = number;
  }

  private void flush() {
    String text = decoding.apply(unfolded.toString());
    unfolded.setLength(0);
    if (text.isBlank()) {
      return;
    }
    if (text.length() > limits.lineLength()) {
      String most = String.valueOf(limits.lineLength());
      problems.add(unfoldedFrom, "file", CalendarReason.LINE_TOO_LONG.with("characters", most));
      return;
    }
    lines.add(new UnfoldedLine(unfoldedFrom, text));
  }
}
