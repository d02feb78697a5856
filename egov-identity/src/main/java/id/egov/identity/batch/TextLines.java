package id.egov.identity.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text one after the other, in constant memory: of a line that is too long the rest
 * is read and thrown away. Lines may be given back.
 */
final class TextLines {

  /** No row of citizens is longer. */
  static final int LONGEST = 1 << 15;

  private static final int AT_ONCE = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[AT_ONCE];
  private final Deque<Line> returned = new ArrayDeque<>();
  private int at;
  private int end;
  private boolean afterReturn;
  private long number;

  TextLines(Reader reader) {
    this.reader = reader;
  }

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param whole false if it is longer than {@link #LONGEST}
   */
  record Line(long number, String text, boolean whole) {}

  void giveBack(Line line) {
    returned.addFirst(line);
  }

  @Nullable Line next() throws IOException {
    return returned.isEmpty() ? read() : returned.removeFirst();
  }

  private @Nullable Line read() throws IOException {
    String head = "";
    boolean whole = true;
    boolean any = false;
    while (true) {
      if (at == end && !fill()) {
        return any ? line(head, whole) : null;
      }
      if (afterReturn) {
        // CR LF is one end of a line.
        afterReturn = false;
        if (buffer[at] == '\n') {
          at++;
          continue;
        }
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
        stop++;
      }
      if (head.length() + (stop - at) > LONGEST) {
        whole = false;
        head = "";
      } else if (whole) {
        String part = new String(buffer, at, stop - at);
        head = head.isEmpty() ? part : head + part;
      }
      at = stop;
      if (stop < end) {
        afterReturn = buffer[stop] == '\r';
        at++;
        return line(head, whole);
      }
    }
  }

  private Line line(String text, boolean whole) {
    number++;
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Line(number, marked ? text.substring(1) : text, whole);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, reader.read(buffer));
    return end > 0;
  }
}
