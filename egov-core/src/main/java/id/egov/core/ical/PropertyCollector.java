package id.egov.core.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.ContentHandler;

/** Collects what ical4j's parser makes of lines, and stops it where that is not what they say. */
final class PropertyCollector implements ContentHandler {
  /*
   * The parser takes some lines apart wrongly in silence: one without a colon swallows the next, a
   * list of quoted values spills into the value of the property, a backslash in quotes is read as in
   * the language C, and control characters are dropped. All this shows in that the parts put together
   * again are not the line. An unquoted zone such as (UTC+07:00) shows in a date that holds a colon.
   */

  private static final Pattern NAME = Pattern.compile("[A-Z0-9_.-]+");

  /** A quote, a line break or a circumflex in a parameter (RFC 6868). */
  private static final Pattern ESCAPE = Pattern.compile("\\^([n'^])");

  private final List<UnfoldedLine> lines;
  private final boolean asWritten;
  private final List<ContentLine> properties = new ArrayList<>();
  private final StringBuilder together = new StringBuilder();
  private String name = "";
  private Map<String, String> parameters = Map.of();

  /**
   * A collector for one reading.
   *
   * @param lines in the order in which the parser gets them
   * @param asWritten whether the parser gets them as they are, so that its answer can be held
   *     against them; false for repaired ones
   */
  PropertyCollector(List<UnfoldedLine> lines, boolean asWritten) {
    this.lines = lines;
    this.asWritten = asWritten;
  }

  List<ContentLine> properties() {
    return properties;
  }

  @Override
  public void startProperty(String property) {
    together.setLength(0);
    together.append(property);
    name = capitals(property);
    parameters = new LinkedHashMap<>();
  }

  @Override
  public void parameter(String parameter, String value) {
    together.append(';').append(parameter).append('=').append(value);
    parameters.put(capitals(parameter), decoded(value));
  }

  @Override
  public void propertyValue(String value) {
    UnfoldedLine line = lines.get(properties.size());
    together.append(':').append(value);
    if (!NAME.matcher(name).matches()
        || (asWritten && (!line.text().contentEquals(together) || hasZoneInDate(value)))) {
      throw new IllegalStateException("line " + line.number() + " was not read as it is written");
    }
    properties.add(new ContentLine(line.number(), name, parameters, value));
  }

  private boolean hasZoneInDate(String value) {
    return parameters.containsKey("TZID") && value.indexOf(':') >= 0;
  }

  private static String capitals(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  /** Not by ical4j's ParameterCodec: it reads ^^n as a line break and drops quotes at the ends. */
  private static String decoded(String value) {
    String bare = value.replace("\"", "").strip();
    return bare.indexOf('^') < 0
        ? bare
        : ESCAPE
            .matcher(bare)
            .replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
  }

  private static String character(String escaped) {
    return switch (escaped) {
      case "n" -> "\n";
      case "'" -> "\"";
      default -> escaped;
    };
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String component) {}

  @Override
  public void endComponent(String component) {}

  @Override
  public void endProperty(String property) {}
}
