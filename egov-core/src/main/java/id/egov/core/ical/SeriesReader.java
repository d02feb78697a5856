package id.egov.core.ical;

import id.egov.core.ical.ICalendarReader.Limits;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when the events of one file recur, within its limits. */
final class SeriesReader {

  private static final Pattern COUNT = Pattern.compile("COUNT=([0-9]+)");

  /** When an event recurs, or null if it does not. */
  record Series(@Nullable Recurrence recurrence) {}

  private final ZoneResolver zones;
  private final Limits limits;
  private final Problems problems;
  private int dates;
  private long counted;

  SeriesReader(ZoneResolver zones, Limits limits, Problems problems) {
    this.zones = zones;
    this.limits = limits;
    this.problems = problems;
  }

  /** The series of an event; empty, with a problem, if it is more than is read. */
  Optional<Series> read(Component component, Moment start, TimeSlot slot) {
    return allows(component) ? series(component, start, slot) : Optional.empty();
  }

  /** Whether its dates may be read. They are counted first, since a million takes its time. */
  private boolean allows(Component component) {
    int before = dates;
    for (ContentLine line : component.lines()) {
      if (line.name().equals("RDATE") || line.name().equals("EXDATE")) {
        dates += 1 + (int) line.value().chars().filter(c -> c == ',').count();
        if (dates > limits.dates()) {
          dates = before;
          String most = String.valueOf(limits.dates());
          problems.add(line, CalendarReason.TOO_MANY_DATES.with("most", most));
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Series> series(Component component, Moment start, TimeSlot slot) {
    Recurrence once =
        start.isDate()
            ? Recurrence.allDay(start.local().toLocalDate(), start.zone())
            : Recurrence.timed(start.local(), start.zone());
    Recurrence recurrence = once;
    IcalValue.Length length = length(start, slot);
    List<LocalDateTime> further = new ArrayList<>();
    List<LocalDateTime> leftOut = new ArrayList<>();
    for (ContentLine line : component.lines()) {
      switch (line.name()) {
        case "RRULE" -> {
          recurrence = withRule(recurrence, line);
          if (counted + count(recurrence) > limits.counted()) {
            String most = String.valueOf(limits.counted());
            problems.add(line, CalendarReason.TOO_MANY_OCCURRENCES.with("most", most));
            return Optional.empty();
          }
        }
        case "RDATE" -> further.addAll(times(line, start, length));
        case "EXDATE" -> leftOut.addAll(times(line, start, length));
        case "EXRULE" ->
            problems.add(line, CalendarReason.EXRULE_NOT_READ.with("allowed", "EXDATE"));
        default -> {}
      }
    }
    recurrence = recurrence.withDates(further).withoutDates(leftOut);
    counted += count(recurrence);
    return Optional.of(new Series(recurrence.equals(once) ? null : recurrence));
  }

  private Recurrence withRule(Recurrence recurrence, ContentLine line) {
    if (recurrence.rule().isPresent()) {
      problems.add(line, CalendarReason.RULE_REPEATED.with());
      return recurrence;
    }
    try {
      return recurrence.withRule(line.value().strip());
    } catch (IllegalArgumentException e) {
      problems.add(line, CalendarReason.RULE_NOT_READ.with("allowed", "FREQ=WEEKLY;COUNT=10"));
      return recurrence;
    }
  }

  /** COUNT of its rule, as many as there are to walk through; 0 if not given. */
  private static long count(Recurrence recurrence) {
    Matcher count = COUNT.matcher(recurrence.rule().orElse(""));
    return count.find() ? Long.parseLong(count.group(1)) : 0;
  }

  /** How long every occurrence is. */
  private static IcalValue.Length length(Moment start, TimeSlot slot) {
    if (!start.isDate()) {
      return new IcalValue.Length(Period.ZERO, slot.duration());
    }
    LocalDate end = LocalDate.ofInstant(slot.endExclusive(), start.zone());
    long days = ChronoUnit.DAYS.between(start.local().toLocalDate(), end);
    return new IcalValue.Length(Period.ofDays(Math.toIntExact(days)), Duration.ZERO);
  }

  private List<LocalDateTime> times(ContentLine line, Moment start, IcalValue.Length length) {
    List<LocalDateTime> times = new ArrayList<>();
    if (line.value().isBlank()) {
      // Programs leave the line when its last date is taken back.
      return times;
    }
    for (String value : line.value().split(",", -1)) {
      try {
        times.add(time(line, value, start, length));
      } catch (UnreadException e) {
        problems.add(
            line, CalendarReason.DATES_NOT_READ.with("value", e.value(), "allowed", e.allowed()));
      }
    }
    return times;
  }

  private LocalDateTime time(
      ContentLine line, String value, Moment start, IcalValue.Length length) {
    int slash = value.indexOf('/');
    String text = slash < 0 ? value : value.substring(0, slash);
    Moment written = zones.moment(line, text, start.zone());
    Moment time = written.inSeries(start);
    if (time.local().getYear() < 1 || time.local().getYear() > 9999) {
      throw new UnreadException(text, IcalValue.DATES);
    }
    if (slash >= 0 && line.name().equals("RDATE")) {
      // Every occurrence of a recurrence is as long as the others.
      Instant end = periodEnd(line, written, value.substring(slash + 1));
      Instant used = time.plus(length);
      if (!end.equals(used)) {
        String from = time.instant().toString();
        problems.add(
            line,
            CalendarReason.PERIOD_LENGTH_NOT_READ.with(
                "start", from, "end", end.toString(), "used", used.toString()));
      }
    }
    return time.local();
  }

  private Instant periodEnd(ContentLine line, Moment start, String end) {
    return end.contains("P")
        ? start.plus(IcalValue.duration(end))
        : zones.moment(line, end, start.zone()).instant();
  }
}
