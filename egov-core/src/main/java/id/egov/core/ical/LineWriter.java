package id.egov.core.ical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.util.Strings;

/** Writes content lines in UTF-8: escaped, folded, each ended by CR LF (RFC 5545 section 3.1). */
final class LineWriter {
  /*
   * Texts are escaped by ical4j. It folds by characters where RFC 5545 counts octets, and it escapes
   * neither a lone CR nor another control: so folding is done here, and texts are cleaned before.
   * Its Property classes are not used: they keep each category once and parse dates in the default
   * zone. WriterLibraryMissesTest shows each.
   */

  private static final int LONGEST = 75;

  /** A line break of any kind: a reader may end a line at each of them. */
  private static final Pattern BREAK = Pattern.compile("\\R");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./+-]+");

  private final OutputStream out;

  LineWriter(OutputStream out) {
    this.out = out;
  }

  /** The text with one kind of line break and without other controls but the tab. */
  static String clean(String text) {
    String lines = BREAK.matcher(text).replaceAll("\n");
    String visible = CONTROL.matcher(lines).replaceAll("");
    return LONE_SURROGATE.matcher(visible).replaceAll("\uFFFD");
  }

  /** A parameter with the semicolon before it; line breaks, quotes and ^ as RFC 6868 has them. */
  static String parameter(String name, String value) {
    String encoded = clean(value).replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
    String quote = NEEDS_NO_QUOTES.matcher(encoded).matches() ? "" : "\"";
    return ";" + name + "=" + quote + encoded + quote;
  }

  /** A parameter that lists addresses, which hold nothing to encode; nothing if there is none. */
  static String addresses(String name, List<String> values) {
    return values.isEmpty()
        ? ""
        : values.stream().collect(Collectors.joining("\",\"", ";" + name + "=\"", "\""));
  }

  void text(String name, String text) throws IOException {
    line(name + ":" + escaped(text));
  }

  void textIfGiven(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      text(name, text);
    }
  }

  void texts(String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      line(
          texts.stream().map(LineWriter::escaped).collect(Collectors.joining(",", name + ":", "")));
    }
  }

  private static String escaped(String text) {
    return Strings.escape(clean(text));
  }

  /** Writes a whole line that needs no escaping. */
  void line(String line) throws IOException {
    byte[] octets = line.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    int room = LONGEST;
    while (octets.length - from > room) {
      int to = from + room;
      while (isInsideCharacter(octets[to])) {
        to--;
      }
      out.write(octets, from, to - from);
      out.write('\r');
      out.write('\n');
      out.write(' ');
      from = to;
      room = LONGEST - 1;
    }
    out.write(octets, from, octets.length - from);
    out.write('\r');
    out.write('\n');
  }

  private static boolean isInsideCharacter(byte octet) {
    return (octet & 0xC0) == 0x80;
  }
}
