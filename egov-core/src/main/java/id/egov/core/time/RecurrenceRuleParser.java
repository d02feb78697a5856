package id.egov.core.time;

import id.egov.core.time.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Reads an RRULE value and refuses what RFC 5545 section 3.3.10 says must not be, instead of
 * guessing what was meant.
 *
 * <p>The library's own parser is not used: what it accepts depends on the default locale of the
 * JVM, it takes several rule parts of the same name and it repairs nothing.
 */
final class RecurrenceRuleParser {

  private static final int LONGEST_RULE = 10_000;
  private static final Set<String> PARTS =
      Set.of(
          "FREQ",
          "INTERVAL",
          "COUNT",
          "UNTIL",
          "BYSECOND",
          "BYMINUTE",
          "BYHOUR",
          "BYDAY",
          "BYMONTHDAY",
          "BYYEARDAY",
          "BYWEEKNO",
          "BYMONTH",
          "BYSETPOS",
          "WKST",
          "RSCALE",
          "SKIP");
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?[0-9]{1,2})?([A-Z]{2})");

  private final String text;
  private final Map<String, String> parts = new HashMap<>();

  private RecurrenceRuleParser(String text) {
    this.text = text;
  }

  static RecurrenceRule parse(String text) {
    return new RecurrenceRuleParser(text).rule();
  }

  private RecurrenceRule rule() {
    split();
    requireOnly("RSCALE", "GREGORIAN");
    requireOnly("SKIP", "OMIT");
    String until = parts.get("UNTIL");
    RecurrenceRule rule =
        new RecurrenceRule(
            frequency(),
            positive("INTERVAL", 1),
            positive("COUNT", 0),
            until == null ? null : Until.parse(until),
            list("BYSECOND", value -> Math.min(59, number("BYSECOND", value, 0, 60))),
            list("BYMINUTE", value -> number("BYMINUTE", value, 0, 59)),
            list("BYHOUR", value -> number("BYHOUR", value, 0, 23)),
            list("BYDAY", this::weekday),
            list("BYMONTHDAY", value -> signed("BYMONTHDAY", value, 31)),
            list("BYYEARDAY", value -> signed("BYYEARDAY", value, 366)),
            list("BYWEEKNO", value -> signed("BYWEEKNO", value, 53)),
            list("BYMONTH", value -> number("BYMONTH", value, 1, 12)),
            list("BYSETPOS", value -> signed("BYSETPOS", value, 366)),
            parts.containsKey("WKST") ? day(parts.get("WKST")) : DayOfWeek.MONDAY);
    requireTogetherAllowed(rule);
    return rule;
  }

  private void split() {
    if (text.length() > LONGEST_RULE) {
      throw new IllegalArgumentException(
          "RRULE has %s characters; at most %s are read".formatted(text.length(), LONGEST_RULE));
    }
    for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(0, equals));
      if (!PARTS.contains(name)) {
        // Some programs end the rule with a semicolon.
        if (part.isEmpty() && !parts.isEmpty()) {
          continue;
        }
        throw refused("has the unknown part '%s'; known are %s".formatted(part, sorted(PARTS)));
      }
      if (parts.put(name, part.substring(equals + 1)) != null) {
        throw refused("has " + name + " twice");
      }
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private void requireOnly(String part, String value) {
    if (!parts.getOrDefault(part, value).equals(value)) {
      throw refused(
          "has %s=%s; of RFC 7529 only %s is read".formatted(part, parts.get(part), value));
    }
  }

  private Frequency frequency() {
    String name = parts.getOrDefault("FREQ", "");
    return Arrays.stream(Frequency.values())
        .filter(frequency -> frequency.name().equals(name))
        .findFirst()
        .orElseThrow(() -> refused("needs FREQ, one of " + Arrays.toString(Frequency.values())));
  }

  private int positive(String part, int absent) {
    String value = parts.get(part);
    return value == null ? absent : number(part, value, 1, Integer.MAX_VALUE);
  }

  private <T extends Comparable<T>> List<T> list(String part, Function<String, T> reader) {
    String values = parts.get(part);
    return values == null
        ? List.of()
        : Arrays.stream(values.split(",", -1)).map(reader).distinct().sorted().toList();
  }

  private int signed(String part, String value, int limit) {
    int number = number(part, value, -limit, limit);
    if (number == 0) {
      throw refused("has 0 in " + part + "; it counts from 1, or from -1 for the last");
    }
    return number;
  }

  private int number(String part, String value, int low, int high) {
    try {
      int number = Integer.parseInt(value.strip());
      if (low <= number && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same message as a number out of range.
    }
    throw refused("has '%s' in %s; allowed is %s to %s".formatted(value, part, low, high));
  }

  private Weekday weekday(String value) {
    Matcher matcher = WEEKDAY.matcher(value.strip());
    if (!matcher.matches()) {
      throw refused("has '%s' in BYDAY; allowed are MO or -1FR and the like".formatted(value));
    }
    String ordinal = matcher.group(1);
    return new Weekday(ordinal == null ? 0 : signed("BYDAY", ordinal, 53), day(matcher.group(2)));
  }

  private DayOfWeek day(String abbreviation) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> RecurrenceRule.abbreviation(day).equals(abbreviation))
        .findFirst()
        .orElseThrow(
            () ->
                refused("has the day '%s'; days are MO TU WE TH FR SA SU".formatted(abbreviation)));
  }

  private void requireTogetherAllowed(RecurrenceRule rule) {
    Frequency frequency = rule.frequency();
    boolean yearly = frequency == Frequency.YEARLY;
    refuseIf(rule.count() > 0 && rule.until() != null, "has both COUNT and UNTIL");
    refuseIf(!rule.weeks().isEmpty() && !yearly, "has BYWEEKNO without FREQ=YEARLY");
    refuseIf(
        !rule.yearDays().isEmpty() && !yearly && !rule.isSubDaily(),
        "has BYYEARDAY with FREQ=" + frequency);
    refuseIf(
        !rule.monthDays().isEmpty() && frequency == Frequency.WEEKLY,
        "has BYMONTHDAY with FREQ=WEEKLY");
    refuseIf(
        rule.hasOrdinals() && !yearly && frequency != Frequency.MONTHLY,
        "has a numbered BYDAY with FREQ=" + frequency);
    refuseIf(rule.hasOrdinals() && !rule.weeks().isEmpty(), "has a numbered BYDAY with BYWEEKNO");
    refuseIf(
        !rule.positions().isEmpty()
            && parts.keySet().stream().noneMatch(RecurrenceRuleParser::selects),
        "has BYSETPOS without another BY part");
  }

  private static boolean selects(String part) {
    return part.startsWith("BY") && !part.equals("BYSETPOS");
  }

  private void refuseIf(boolean wrong, String why) {
    if (wrong) {
      throw refused(why + "; RFC 5545 section 3.3.10 forbids it");
    }
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("RRULE '%s' %s".formatted(text, why));
  }
}
