package id.egov.core.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line taken apart: a name, parameters and a value (RFC 5545 section 3.1).
 *
 * @param number the line of the file at which it starts
 * @param name in capitals
 * @param parameters by name in capitals, without quotes
 * @param value as written
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
  /*
   * Texts are unescaped here and not by ical4j: its PropertyCodec leaves \N as it is and misses a
   * line break behind an escaped backslash; its TextList unescapes twice, keeps each text only once
   * and overflows the stack on many escapes. LineLibraryMissesTest shows each.
   */

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  String parameter(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  /** The values of a list of texts, split at commas and unescaped (RFC 5545 section 3.3.11). */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '\\') {
        i++;
      } else if (value.charAt(i) == ',') {
        texts.add(unescape(value.substring(from, i)));
        from = i + 1;
      }
    }
    texts.add(unescape(value.substring(from)));
    return texts;
  }

  /** The value as one unescaped text; a comma that was not escaped stays. */
  String text() {
    return unescape(value);
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text.strip();
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                escape.group(1).equalsIgnoreCase("n")
                    ? "\n"
                    : Matcher.quoteReplacement(escape.group(1)))
        .strip();
  }
}
