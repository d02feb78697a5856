package id.egov.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of RFC 5545 section 3.3.10 read literally: every second, minute, hour or day from the
 * first period to the horizon is a candidate, and every BY part is asked whether it lets it
 * through. Slow and on purpose unlike the real one; shares no code with it.
 */
final class NaiveRecurrence {

  private final Map<String, String> parts;
  private final Map<String, List<Integer>> numbers = new HashMap<>();
  private final LocalDateTime start;
  private final String frequency;
  private final DayOfWeek weekStart;

  NaiveRecurrence(String rule, LocalDateTime start) {
    this.parts =
        Arrays.stream(rule.split(";", -1))
            .map(part -> part.split("=", -1))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    parts.forEach(
        (part, values) -> {
          if (part.startsWith("BY") && !part.equals("BYDAY")) {
            numbers.put(part, Arrays.stream(values.split(",", -1)).map(Integer::parseInt).toList());
          }
        });
    this.start = start;
    this.frequency = parts.getOrDefault("FREQ", "");
    this.weekStart = day(parts.getOrDefault("WKST", "MO"));
  }

  /** DTSTART and the times of the rule after it, before a horizon. */
  List<LocalDateTime> before(LocalDateTime horizon) {
    List<LocalDateTime> result = new ArrayList<>(List.of(start));
    int count = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
    for (List<LocalDateTime> set : sets(horizon).values()) {
      for (LocalDateTime time : chosen(set)) {
        if (time.isAfter(start) && time.isBefore(horizon) && result.size() < count) {
          result.add(time);
        }
      }
    }
    return result;
  }

  /** What each period holds, by its number. */
  private Map<Long, List<LocalDateTime>> sets(LocalDateTime horizon) {
    int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    long first = period(start);
    Map<Long, List<LocalDateTime>> sets = new TreeMap<>();
    if (List.of("HOURLY", "MINUTELY", "SECONDLY").contains(frequency)) {
      LocalDateTime end = horizon.plusHours(1);
      LocalDateTime time = start.truncatedTo(ChronoUnit.HOURS);
      int step = frequency.equals("SECONDLY") ? 1 : parts.containsKey("BYSECOND") ? 1 : 60;
      // A candidate that is no whole minute is needed only where seconds are asked for.
      int second = step == 60 ? start.getSecond() : 0;
      for (time = time.plusSeconds(second); time.isBefore(end); time = time.plusSeconds(step)) {
        if (passes(time) && (period(time) - first) % interval == 0) {
          sets.computeIfAbsent(period(time), key -> new ArrayList<>()).add(time);
        }
      }
      return sets;
    }
    LocalDate day = start.toLocalDate().minusDays(400);
    for (; day.isBefore(horizon.toLocalDate().plusDays(400)); day = day.plusDays(1)) {
      long period = period(day.atStartOfDay());
      if (period >= first && (period - first) % interval == 0 && passesDay(day)) {
        for (int hour : numbers("BYHOUR", start.getHour())) {
          for (int minute : numbers("BYMINUTE", start.getMinute())) {
            for (int second : numbers("BYSECOND", start.getSecond())) {
              sets.computeIfAbsent(period, key -> new ArrayList<>())
                  .add(day.atTime(hour, minute, second));
            }
          }
        }
      }
    }
    return sets;
  }

  private List<LocalDateTime> chosen(List<LocalDateTime> set) {
    List<LocalDateTime> sorted = set.stream().sorted().distinct().toList();
    if (!parts.containsKey("BYSETPOS")) {
      return sorted;
    }
    List<Integer> positions = numbers("BYSETPOS", 0);
    return IntStream.range(0, sorted.size())
        .filter(i -> positions.contains(i + 1) || positions.contains(i - sorted.size()))
        .mapToObj(sorted::get)
        .toList();
  }

  private long period(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    return switch (frequency) {
      case "YEARLY" -> parts.containsKey("BYWEEKNO") ? weekYear(day) : day.getYear();
      case "MONTHLY" -> day.getYear() * 12L + day.getMonthValue();
      case "WEEKLY" ->
          ChronoUnit.WEEKS.between(
              LocalDate.of(1, 1, 1).with(TemporalAdjusters.next(weekStart)), day);
      case "DAILY" -> day.toEpochDay();
      case "HOURLY" -> ChronoUnit.HOURS.between(LocalDate.EPOCH.atStartOfDay(), time);
      case "MINUTELY" -> ChronoUnit.MINUTES.between(LocalDate.EPOCH.atStartOfDay(), time);
      default -> ChronoUnit.SECONDS.between(LocalDate.EPOCH.atStartOfDay(), time);
    };
  }

  private boolean passes(LocalDateTime time) {
    boolean secondly = frequency.equals("SECONDLY");
    boolean minutely = frequency.equals("MINUTELY");
    return passesDay(time.toLocalDate())
        && (!parts.containsKey("BYHOUR") || numbers("BYHOUR", 0).contains(time.getHour()))
        && (parts.containsKey("BYMINUTE")
            ? numbers("BYMINUTE", 0).contains(time.getMinute())
            : secondly || minutely || time.getMinute() == start.getMinute())
        && (parts.containsKey("BYSECOND")
            ? numbers("BYSECOND", 0).contains(time.getSecond())
            : secondly || time.getSecond() == start.getSecond());
  }

  private boolean passesDay(LocalDate day) {
    boolean noDay =
        !parts.containsKey("BYDAY")
            && !parts.containsKey("BYMONTHDAY")
            && !parts.containsKey("BYYEARDAY")
            && !parts.containsKey("BYWEEKNO");
    if (frequency.equals("YEARLY") && noDay && !parts.containsKey("BYMONTH")) {
      return day.getMonth() == start.getMonth() && day.getDayOfMonth() == start.getDayOfMonth();
    }
    if ((frequency.equals("YEARLY") || frequency.equals("MONTHLY")) && noDay) {
      return in("BYMONTH", n -> n == day.getMonthValue())
          && day.getDayOfMonth() == start.getDayOfMonth();
    }
    boolean onlyWeek =
        parts.containsKey("BYWEEKNO")
            && !parts.containsKey("BYDAY")
            && !parts.containsKey("BYMONTHDAY")
            && !parts.containsKey("BYYEARDAY");
    if (((frequency.equals("WEEKLY") && !parts.containsKey("BYDAY")) || onlyWeek)
        && day.getDayOfWeek() != start.getDayOfWeek()) {
      return false;
    }
    return in("BYMONTH", n -> n == day.getMonthValue())
        && in(
            "BYMONTHDAY",
            n -> n == day.getDayOfMonth() || day.lengthOfMonth() + 1 + n == day.getDayOfMonth())
        && in(
            "BYYEARDAY",
            n -> n == day.getDayOfYear() || day.lengthOfYear() + 1 + n == day.getDayOfYear())
        && in("BYWEEKNO", n -> n == week(day) || weeks(weekYear(day)) + 1 + n == week(day))
        && isDay(day);
  }

  private boolean in(String part, IntPredicate test) {
    return !parts.containsKey(part) || numbers(part, 0).stream().anyMatch(test::test);
  }

  private boolean isDay(LocalDate day) {
    if (!parts.containsKey("BYDAY")) {
      return true;
    }
    for (String text : parts.getOrDefault("BYDAY", "").split(",", -1)) {
      if (day.getDayOfWeek() != day(text.substring(text.length() - 2))) {
        continue;
      }
      if (text.length() == 2) {
        return true;
      }
      int ordinal = Integer.parseInt(text.substring(0, text.length() - 2));
      boolean month = frequency.equals("MONTHLY") || parts.containsKey("BYMONTH");
      LocalDate first = month ? day.withDayOfMonth(1) : day.withDayOfYear(1);
      LocalDate end = month ? first.plusMonths(1) : first.plusYears(1);
      List<LocalDate> same =
          first.datesUntil(end).filter(d -> d.getDayOfWeek() == day.getDayOfWeek()).toList();
      int index = ordinal > 0 ? ordinal - 1 : same.size() + ordinal;
      if (index == same.indexOf(day)) {
        return true;
      }
    }
    return false;
  }

  private LocalDate firstWeek(long year) {
    // The first week with at least four days of the year.
    LocalDate day =
        LocalDate.of((int) year, 1, 1).with(TemporalAdjusters.previousOrSame(weekStart));
    return day.plusDays(3).getYear() < year ? day.plusWeeks(1) : day;
  }

  private long weekYear(LocalDate day) {
    long year = day.getYear() + 1L;
    while (day.isBefore(firstWeek(year))) {
      year--;
    }
    return year;
  }

  private long weeks(long year) {
    return ChronoUnit.WEEKS.between(firstWeek(year), firstWeek(year + 1));
  }

  private long week(LocalDate day) {
    return ChronoUnit.WEEKS.between(firstWeek(weekYear(day)), day) + 1;
  }

  private List<Integer> numbers(String part, int absent) {
    return numbers.getOrDefault(part, List.of(absent));
  }

  private static DayOfWeek day(String text) {
    return DayOfWeek.of(List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(text) + 1);
  }
}
