package id.egov.core.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded line: a name, parameters and a value (RFC 5545 section 3.1).
 *
 * @param number the line of the file at which it starts
 * @param name in capitals
 * @param parameters by name in capitals, without quotes
 * @param value as written
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {

  /** Reads a line; null if it has no name or no value. */
  static @Nullable ContentLine parse(int number, String text) {
    int colon = separator(text);
    if (colon < 0) {
      return null;
    }
    List<String> parts = split(text.substring(0, colon), ';');
    String name = parts.get(0).strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty() || !name.chars().allMatch(ContentLine::isNameCharacter)) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String value = part.substring(equals + 1).replace("\"", "").strip();
        parameters.put(part.substring(0, equals).strip().toUpperCase(Locale.ROOT), value);
      }
    }
    return new ContentLine(number, name, parameters, text.substring(colon + 1));
  }

  private static boolean isNameCharacter(int c) {
    return c == '-' || c == '_' || c == '.' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The colon before the value: the first one outside of quotes. */
  private static int separator(String text) {
    if (text.regionMatches(true, 0, "DT", 0, 2) || text.regionMatches(true, 0, "RECURR", 0, 6)) {
      // A date holds no colon, but an unquoted zone name such as (UTC+07:00) does.
      return text.lastIndexOf(':');
    }
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (text.charAt(i) == ':' && !quoted) {
        return i;
      }
    }
    return text.indexOf(':');
  }

  /** Splits at a character outside of quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  String parameter(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  /** The values of a list of texts, split at commas and unescaped (RFC 5545 section 3.3.11). */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char escaped = value.charAt(++i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else if (c == ',') {
        texts.add(text.toString().strip());
        text.setLength(0);
      } else {
        text.append(c);
      }
    }
    texts.add(text.toString().strip());
    return texts;
  }

  /** The value as one unescaped text; a comma that was not escaped stays. */
  String text() {
    return String.join(",", texts());
  }
}
