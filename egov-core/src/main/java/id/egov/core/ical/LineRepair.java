package id.egov.core.ical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a line that ical4j does not read as it stands so that it does, if it is one at all. */
final class LineRepair {
  /*
   * Each parameter is written anew, in quotes: so lists of quoted values, quotes in the middle, before
   * a list or never closed, parameters without name or value, and colons in the unquoted names of zones
   * ("(UTC+07:00) Bangkok", "GMT+07:00") are all read. Within quotes ical4j takes a backslash for an
   * escape, which RFC 5545 does not know there: it is doubled.
   */

  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z0-9_.-]+)\\s*");

  // Possessive, so that a long value does not become deep recursion.
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";([^=;:\"]*)(?:=((?:"
              + "\"(?:[^\"]*\")?" // quoted, or a quote that nothing closes
              + "|\\([^()\";]*\\)|[+-][0-9]{2}:[0-9]{2}" // (UTC+07:00), +07:00
              + "|[^\";:])*+))?");

  private LineRepair() {}

  /** The line in a form that ical4j reads; empty if it has no name or no value. */
  static Optional<UnfoldedLine> repair(UnfoldedLine line) {
    String text = line.text();
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    StringBuilder repaired = new StringBuilder(name.group(1));
    int at = name.end();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.region(at, text.length()).lookingAt()) {
      if (parameter.group(2) != null && !parameter.group(1).isBlank()) {
        repaired.append(';').append(parameter.group(1)).append("=\"");
        repaired.append(parameter.group(2).replace("\"", "").replace("\\", "\\\\")).append('"');
      }
      at = parameter.end();
    }
    return at < text.length() && text.charAt(at) == ':'
        ? Optional.of(
            new UnfoldedLine(line.number(), repaired.append(text, at, text.length()).toString()))
        : Optional.empty();
  }
}
