package id.egov.core.ical;

import id.egov.core.ical.ICalendarReader.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Reads lines, unfolds them and keeps the limits; of a line that is too long nothing is kept. Empty
 * lines are as if they were not there, since mail programs double line breaks.
 */
final class LineReader {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Makes text of a whole unfolded line. */
  interface Decoding {

    /** The line is text as it was read. */
    Decoding NONE = (line, number) -> line;

    String text(String line, int number);
  }

  private final Limits limits;
  private final Problems problems;
  private final Decoding decoding;
  private final Consumer<UnfoldedLine> out;
  private final StringBuilder unfolded = new StringBuilder();
  private int unfoldedFrom;
  private int number = 1;
  private int column;
  private boolean tooLong;

  /**
   * A reader for one file.
   *
   * @param decoding of lines: a line may be folded between the bytes of one character (RFC 5545
   *     section 3.1), so that they are text only once unfolded
   * @param out takes each line that is not blank
   */
  LineReader(Limits limits, Problems problems, Decoding decoding, Consumer<UnfoldedLine> out) {
    this.limits = limits;
    this.problems = problems;
    this.decoding = decoding;
    this.out = out;
  }

  void read(Reader in) throws IOException {
    long characters = 0;
    int last = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (++characters > limits.characters()) {
        String most = String.valueOf(limits.characters());
        problems.add(number, "file", CalendarReason.FILE_TOO_LONG.with("characters", most));
        return;
      }
      if (c == '\n' && last == '\r') {
        last = c;
        continue;
      }
      last = c;
      if (c == '\n' || c == '\r') {
        column = 0;
        if (++number > limits.lines()) {
          String most = String.valueOf(limits.lines());
          problems.add(number, "file", CalendarReason.TOO_MANY_LINES.with("lines", most));
          return;
        }
      } else if (c != BYTE_ORDER_MARK) {
        character((char) c);
      }
    }
    flush();
  }

  private void character(char c) {
    column++;
    if (column == 1) {
      if ((c == ' ' || c == '\t') && unfoldedFrom > 0) {
        return;
      }
      flush();
      unfoldedFrom = number;
    }
    if (unfolded.length() < limits.lineLength()) {
      unfolded.append(c);
    } else {
      tooLong = true;
    }
  }

  private void flush() {
    int from = unfoldedFrom;
    boolean lost = tooLong;
    String line = unfolded.toString();
    unfolded.setLength(0);
    unfoldedFrom = 0;
    tooLong = false;
    if (lost) {
      String most = String.valueOf(limits.lineLength());
      problems.add(from, "file", CalendarReason.LINE_TOO_LONG.with("characters", most));
    } else if (!line.isBlank()) {
      out.accept(new UnfoldedLine(from, decoding.text(line, from)));
    }
  }
}
