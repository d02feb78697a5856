package id.egov.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** RRULE values that RFC 5545 allows, with the rare corners (last days, week 53) made common. */
final class RandomRules {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private RandomRules() {}

  static Arbitrary<String> any() {
    return Arbitraries.of(
            "YEARLY",
            "YEARLY",
            "MONTHLY",
            "MONTHLY",
            "WEEKLY",
            "DAILY",
            "HOURLY",
            "MINUTELY",
            "SECONDLY")
        .flatMap(RandomRules::of);
  }

  static Arbitrary<String> of(String frequency) {
    boolean yearly = frequency.equals("YEARLY");
    boolean monthly = frequency.equals("MONTHLY");
    boolean weekly = frequency.equals("WEEKLY");
    boolean daily = frequency.equals("DAILY");
    boolean below = !yearly && !monthly && !weekly && !daily;
    List<Arbitrary<String>> parts = new ArrayList<>();
    parts.add(number("INTERVAL", 2, 3, 5));
    parts.add(Arbitraries.of(DAYS).map(day -> "WKST=" + day));
    parts.add(numbers("BYMONTH", 1, 12));
    if (yearly) {
      parts.add(Arbitraries.oneOf(numbers("BYWEEKNO", -53, 53), number("BYWEEKNO", 1, 53, -53)));
    }
    if (yearly || below) {
      parts.add(
          Arbitraries.oneOf(numbers("BYYEARDAY", -366, 366), number("BYYEARDAY", 366, -366, -1)));
    }
    if (!weekly) {
      parts.add(
          Arbitraries.oneOf(numbers("BYMONTHDAY", -31, 31), number("BYMONTHDAY", 31, -31, 29)));
    }
    parts.add(weekdays(yearly || monthly));
    parts.add(numbers("BYHOUR", 0, 23));
    parts.add(numbers("BYMINUTE", 0, 59));
    parts.add(numbers("BYSECOND", 0, 59));
    parts.add(Arbitraries.oneOf(numbers("BYSETPOS", -4, 4), number("BYSETPOS", 1, -1, 2)));
    // At most three of them, or nothing is ever left.
    return Arbitraries.of(parts)
        .list()
        .uniqueElements()
        .ofMaxSize(3)
        .flatMap(
            chosen ->
                Combinators.combine(chosen)
                    .as(
                        texts ->
                            "FREQ="
                                + frequency
                                + texts.stream().map(t -> ";" + t).collect(Collectors.joining())))
        .filter(RandomRules::isAllowed);
  }

  private static boolean isAllowed(String rule) {
    boolean week = rule.contains("BYWEEKNO");
    boolean ordinal = rule.matches(".*BYDAY=[^;]*[0-9].*");
    boolean selects = rule.replace("BYSETPOS", "").contains(";BY");
    return !(week && ordinal) && (!rule.contains("BYSETPOS") || selects);
  }

  private static Arbitrary<String> number(String part, Integer... values) {
    return Arbitraries.of(values).map(value -> part + "=" + value);
  }

  private static Arbitrary<String> numbers(String part, int low, int high) {
    return Arbitraries.integers()
        .between(low, high)
        .filter(n -> n != 0 || low == 0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            list ->
                list.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", part + "=", "")));
  }

  private static Arbitrary<String> weekdays(boolean ordinals) {
    Arbitrary<String> plain = Arbitraries.of(DAYS);
    Arbitrary<String> numbered =
        Combinators.combine(Arbitraries.of("1", "2", "-1", "-2", "5", "-5"), plain)
            .as((number, day) -> number + day);
    return (ordinals ? Arbitraries.oneOf(plain, numbered) : plain)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(list -> "BYDAY=" + String.join(",", list));
  }
}
