package id.egov.scheduling.policy;

import id.egov.core.time.DaySpan;
import id.egov.core.time.DaysOff;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.ServiceKind;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.UnknownHolidayYearException;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.ItemKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Times that are kept free, what may be put there nevertheless, and whether anything else is
 * refused or only warned of. Immutable and thread-safe.
 */
public final class TimeRule {

  private static final Set<ItemKind> ANYTHING_SPECIAL =
      Set.of(ItemKind.CEREMONY, ItemKind.RELIGIOUS, ItemKind.EMERGENCY);

  private final TimeRuleKind kind;
  private final OpeningTimes keptFree;
  private final Set<ItemKind> yieldsTo;
  private final boolean refusing;

  private TimeRule(
      TimeRuleKind kind, OpeningTimes keptFree, Set<ItemKind> yieldsTo, boolean refusing) {
    this.kind = kind;
    this.keptFree = keptFree;
    this.yieldsTo = yieldsTo;
    this.refusing = refusing;
  }

  /**
   * A rule of one's own that refuses and yields to an emergency.
   *
   * @param kind what the times are kept free for
   * @param keptFree the times
   * @return the rule
   */
  public static TimeRule of(TimeRuleKind kind, OpeningTimes keptFree) {
    return new TimeRule(
        Objects.requireNonNull(kind, "kind"),
        Objects.requireNonNull(keptFree, "keptFree"),
        Set.of(ItemKind.EMERGENCY),
        true);
  }

  /**
   * The times when an office is closed, as the hours of Perpres 21/2023 say, with Ramadan. Warns
   * only, for leaders have evenings too, and yields to whatever is not ordinary.
   *
   * @param hours when the office is open
   * @param zone the office's time zone
   * @param daysOff which days are off; of a year that nobody knows yet all are
   * @return the rule
   */
  public static TimeRule officeHours(OfficeHours hours, ZoneId zone, DaysOff daysOff) {
    OpeningTimes open = OpeningTimes.of(hours, zone, daysOff);
    return of(TimeRuleKind.OFFICE_HOURS, window -> outside(open.within(window), window))
        .yieldingTo(ANYTHING_SPECIAL)
        .warning();
  }

  /**
   * The breaks of the working day. Warns only, and yields to whatever is not ordinary.
   *
   * @param hours when the office is open, and its breaks
   * @param zone the office's time zone
   * @param daysOff which days are off
   * @return the rule
   */
  public static TimeRule breaks(OfficeHours hours, ZoneId zone, DaysOff daysOff) {
    OpeningTimes open = OpeningTimes.of(hours, zone, daysOff);
    OpeningTimes working = OpeningTimes.ofWorkingTime(hours, zone, daysOff);
    return of(
            TimeRuleKind.BREAK,
            window ->
                open.within(window).stream()
                    .flatMap(opening -> outside(working.within(opening), opening).stream())
                    .toList())
        .yieldingTo(ANYTHING_SPECIAL)
        .warning();
  }

  /**
   * The Friday prayer. Refuses, and yields to an emergency.
   *
   * @param span from the call to the way back, local time, for example {@code 11:30/13:00}
   * @param zone the time zone
   * @return the rule
   */
  public static TimeRule fridayPrayer(DaySpan span, ZoneId zone) {
    return of(
        TimeRuleKind.PRAYER,
        window ->
            days(window, zone).stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .map(day -> slot(day, span.startInclusive(), span.endExclusive(), zone))
                .toList());
  }

  /**
   * Public holidays and, unless the office serves the public directly, joint leave. Refuses, and
   * yields to a ceremony, a religious visit and an emergency. A day of a year that nobody knows yet
   * is not a holiday here: nothing would be planned for January before the decree.
   *
   * @param zone the time zone
   * @param daysOff which days are off
   * @return the rule
   */
  public static TimeRule holidays(ZoneId zone, DaysOff daysOff) {
    return of(
            TimeRuleKind.HOLIDAY,
            window ->
                days(window, zone).stream()
                    .filter(day -> isHoliday(day, daysOff))
                    .map(day -> slot(day, LocalTime.MIN, LocalTime.MIN, zone))
                    .toList())
        .yieldingTo(ANYTHING_SPECIAL);
  }

  private static boolean isHoliday(LocalDate day, DaysOff daysOff) {
    try {
      return daysOff.isDayOff(day, ServiceKind.ADMINISTRATION);
    } catch (UnknownHolidayYearException unknown) {
      return false;
    }
  }

  private static List<LocalDate> days(TimeSlot window, ZoneId zone) {
    LocalDate first = window.startInclusive().atZone(zone).toLocalDate();
    LocalDate last = window.endExclusive().atZone(zone).toLocalDate();
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /** An end at midnight is the midnight after. */
  private static TimeSlot slot(LocalDate day, LocalTime start, LocalTime end, ZoneId zone) {
    LocalDate lastDay = end.equals(LocalTime.MIN) ? day.plusDays(1) : day;
    return new TimeSlot(
        day.atTime(start).atZone(zone).toInstant(), lastDay.atTime(end).atZone(zone).toInstant());
  }

  /** What some disjoint, ordered slots leave of a window. */
  private static List<TimeSlot> outside(List<TimeSlot> open, TimeSlot window) {
    List<TimeSlot> rest = new ArrayList<>();
    Instant from = window.startInclusive();
    for (TimeSlot slot : open) {
      if (slot.startInclusive().isAfter(from)
          && slot.startInclusive().isBefore(window.endExclusive())) {
        rest.add(new TimeSlot(from, slot.startInclusive()));
      }
      from = slot.endExclusive().isAfter(from) ? slot.endExclusive() : from;
    }
    if (from.isBefore(window.endExclusive())) {
      rest.add(new TimeSlot(from, window.endExclusive()));
    }
    return rest;
  }

  /**
   * The same, yielding to other kinds of items.
   *
   * @param kinds what may be put there nevertheless
   * @return the copy
   */
  public TimeRule yieldingTo(Set<ItemKind> kinds) {
    return new TimeRule(kind, keptFree, Set.copyOf(kinds), refusing);
  }

  /**
   * The same, that warns of what it would refuse.
   *
   * @return the copy
   */
  public TimeRule warning() {
    return new TimeRule(kind, keptFree, yieldsTo, false);
  }

  /**
   * The same, that refuses what it would warn of.
   *
   * @return the copy
   */
  public TimeRule refusing() {
    return new TimeRule(kind, keptFree, yieldsTo, true);
  }

  /**
   * What the times are kept free for.
   *
   * @return the kind
   */
  public TimeRuleKind kind() {
    return kind;
  }

  /**
   * Whether it refuses.
   *
   * @return false if it only warns
   */
  public boolean refuses() {
    return refusing;
  }

  /**
   * The times kept free from items of a kind.
   *
   * @param itemKind which kind
   * @param window where to look
   * @return the times that overlap it, by start; none if the rule yields to the kind
   */
  public List<TimeSlot> keptFreeFrom(ItemKind itemKind, TimeSlot window) {
    return yieldsTo.contains(itemKind)
        ? List.of()
        : keptFree.within(window).stream().filter(window::overlaps).toList();
  }

  /**
   * The first time kept free that an item would take. Of what lasts until it is done only what is
   * certain counts.
   *
   * @param item which item, at its time
   * @return the time kept free, or empty if the item takes none or the rule yields to it
   */
  public Optional<TimeSlot> broken(AgendaItem item) {
    return keptFreeFrom(item.kind(), item.time().certain()).stream().findFirst();
  }
}
