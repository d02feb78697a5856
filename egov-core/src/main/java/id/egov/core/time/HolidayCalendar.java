package id.egov.core.time;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Public holidays, joint leave and polling days, as decrees say them, asked <em>as of</em> a date.
 *
 * <p>The decrees of a year come out in the year before and are amended while it runs: 18 August
 * 2025 became joint leave on 7 August 2025, so it was a working day for whoever asked before. Every
 * question therefore carries the date whose knowledge is meant; pass today for today's. A year
 * without a decree is an {@link UnknownHolidayYearException}, never a year without holidays.
 *
 * <p>Weekends are no holidays; they are part of {@link OfficeHours}. Immutable and thread-safe. No
 * method accepts or returns {@code null}. A question costs {@code O(log n)} in the number of days
 * off, {@link #between} besides what it returns.
 *
 * <p>A calendar is made of lines in a text file, or with the same words by a {@link Builder}:
 *
 * <pre>{@code
 * # fields between semicolons
 * YEAR;2024;2023-09-12;SKB 855/2023
 * NATIONAL_HOLIDAY;2024-08-17;2023-09-12;SKB 855/2023;Hari Kemerdekaan;Independence Day
 * JOINT_LEAVE;2024-12-26;2023-09-12;SKB 855/2023;Cuti bersama Natal;Joint leave for Christmas
 * ELECTION_DAY;2024-11-27;2024-11-21;Keppres 33/2024;Hari pemilihan;Election day
 * WITHDRAWN;2024-12-26;2024-12-01;an amendment;JOINT_LEAVE
 * }</pre>
 */
public final class HolidayCalendar {

  private final NavigableMap<LocalDate, List<Holiday>> holidays;
  private final NavigableMap<LocalDate, List<Withdrawal>> withdrawals;
  private final NavigableMap<Integer, Decree> years;

  private HolidayCalendar(Builder builder) {
    this.years = new TreeMap<>(builder.years);
    this.holidays = new TreeMap<>();
    builder.holidays.stream()
        .sorted(Comparator.comparing(Holiday::kind))
        .forEach(h -> this.holidays.computeIfAbsent(h.date(), d -> new ArrayList<>()).add(h));
    this.withdrawals = new TreeMap<>();
    builder.withdrawals.forEach(
        w -> this.withdrawals.computeIfAbsent(w.date(), d -> new ArrayList<>()).add(w));
  }

  /** The decree by which the holidays of a year became known. */
  private record Decree(int year, LocalDate knownFrom, String name) {}

  /** A decree by which a day stopped being off. */
  private record Withdrawal(LocalDate date, LocalDate knownFrom, String decree, HolidayKind kind) {

    boolean takesAway(Holiday holiday) {
      return kind == holiday.kind() && holiday.knownFrom().isBefore(knownFrom);
    }
  }

  /**
   * The decrees of the Republic of Indonesia for 2024, 2025 and 2026, as known on 21 November 2026:
   * SKB 855/2023, SKB 1017/2024 with SKB 933/2025, SKB 1497/2025, Keppres 10/2024 and Keppres
   * 33/2024.
   *
   * @return the calendar, read once
   */
  public static HolidayCalendar indonesia() {
    return Indonesia.CALENDAR;
  }

  /**
   * A calendar without any year.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds what this calendar holds, to add a year or an amendment.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    years.values().forEach(builder::add);
    holidays.values().forEach(day -> day.forEach(builder::add));
    withdrawals.values().forEach(day -> day.forEach(builder::add));
    return builder;
  }

  /**
   * The days off as they were known on a date, to be asked day by day.
   *
   * @param asOf the date whose knowledge is meant
   * @return a view of this calendar
   */
  public DaysOff asOf(LocalDate asOf) {
    return (date, service) -> isDayOff(date, asOf, service);
  }

  /**
   * Whether the holidays of a year were known.
   *
   * @param year a year of the Gregorian calendar
   * @param asOf the date whose knowledge is meant
   * @return true if the year's decree is of that date or earlier
   */
  public boolean isKnown(int year, LocalDate asOf) {
    Decree decree = years.get(year);
    return decree != null && !decree.knownFrom().isAfter(asOf);
  }

  /**
   * What made a date a day off.
   *
   * @param date the date in question
   * @param asOf the date whose knowledge is meant
   * @return the day's entries, by kind; empty if it is no day off by decree
   * @throws UnknownHolidayYearException if the year was not known then
   */
  public List<Holiday> on(LocalDate date, LocalDate asOf) {
    requireKnown(date.getYear(), asOf);
    List<Withdrawal> withdrawn = withdrawals.getOrDefault(date, List.of());
    return holidays.getOrDefault(date, List.of()).stream()
        .filter(holiday -> !holiday.knownFrom().isAfter(asOf))
        .filter(
            holiday ->
                withdrawn.stream()
                    .noneMatch(w -> !w.knownFrom().isAfter(asOf) && w.takesAway(holiday)))
        .toList();
  }

  /**
   * Whether offices are closed on a date by decree: {@code isDayOff(date, asOf,
   * ServiceKind.ADMINISTRATION)}.
   *
   * @param date the date in question
   * @param asOf the date whose knowledge is meant
   * @return true on a holiday, joint leave or polling day
   * @throws UnknownHolidayYearException if the year was not known then
   */
  public boolean isDayOff(LocalDate date, LocalDate asOf) {
    return isDayOff(date, asOf, ServiceKind.ADMINISTRATION);
  }

  /**
   * Whether an office is closed on a date by decree.
   *
   * @param date the date in question
   * @param asOf the date whose knowledge is meant
   * @param service how the office serves the public
   * @return true if an entry of that date {@linkplain HolidayKind#closes closes} the office
   * @throws UnknownHolidayYearException if the year was not known then
   */
  public boolean isDayOff(LocalDate date, LocalDate asOf, ServiceKind service) {
    return on(date, asOf).stream().anyMatch(holiday -> holiday.kind().closes(service));
  }

  /**
   * Every day off in a range of dates.
   *
   * @param startInclusive the first date
   * @param endExclusive the first date after the range
   * @param asOf the date whose knowledge is meant
   * @return the entries by date, then by kind; empty if the range is
   * @throws UnknownHolidayYearException if a year that the range touches was not known then
   */
  public List<Holiday> between(LocalDate startInclusive, LocalDate endExclusive, LocalDate asOf) {
    if (!startInclusive.isBefore(endExclusive)) {
      return List.of();
    }
    for (int year = startInclusive.getYear(); year <= endExclusive.minusDays(1).getYear(); year++) {
      requireKnown(year, asOf);
    }
    return holidays.subMap(startInclusive, endExclusive).keySet().stream()
        .flatMap(date -> on(date, asOf).stream())
        .toList();
  }

  private void requireKnown(int year, LocalDate asOf) {
    if (!isKnown(year, asOf)) {
      throw new UnknownHolidayYearException(year, asOf);
    }
  }

  /** Collects decrees. Not thread-safe; it can go on after {@link #build}. */
  public static final class Builder {

    private final NavigableMap<Integer, Decree> years = new TreeMap<>();
    private final Set<Holiday> holidays = new LinkedHashSet<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();

    private Builder() {}

    /**
     * Says that the holidays of a year are complete as of a date.
     *
     * @param year a year of the Gregorian calendar
     * @param knownFrom the date of the decree
     * @param decree the decree, for example {@code SKB 1497/2025}
     * @return this builder
     * @throws IllegalArgumentException if the year was said already
     */
    public Builder year(int year, LocalDate knownFrom, String decree) {
      return add(new Decree(year, knownFrom, decree));
    }

    private Builder add(Decree decree) {
      if (years.putIfAbsent(decree.year(), decree) != null) {
        throw new IllegalArgumentException("year %s is there already".formatted(decree.year()));
      }
      return this;
    }

    /**
     * Adds a day off. Its year must be there when the calendar is built.
     *
     * @param holiday the entry
     * @return this builder
     * @throws IllegalArgumentException if the same entry is there already
     */
    public Builder add(Holiday holiday) {
      if (!holidays.add(holiday)) {
        throw new IllegalArgumentException(
            "date %s: the same %s is there already".formatted(holiday.date(), holiday.kind()));
      }
      return this;
    }

    /**
     * Says that a decree made a day off a working day again.
     *
     * @param date the day
     * @param kind the kind of the entries that it takes away
     * @param knownFrom the date of the decree; entries known from that date on stay
     * @param decree the decree
     * @return this builder
     */
    public Builder withdraw(LocalDate date, HolidayKind kind, LocalDate knownFrom, String decree) {
      return add(new Withdrawal(date, knownFrom, decree, kind));
    }

    private Builder add(Withdrawal withdrawal) {
      withdrawals.add(withdrawal);
      return this;
    }

    /**
     * Adds the lines of a file in the format that {@link HolidayCalendar} shows.
     *
     * @param reader the file's text; it is not closed
     * @param source what an error calls the file, for example its name
     * @return this builder
     * @throws IOException if the reader fails
     * @throws IllegalArgumentException if a line is wrong; the message names file, line and field
     */
    public Builder read(Reader reader, String source) throws IOException {
      HolidayFile.read(reader, source, this);
      return this;
    }

    /**
     * The calendar of what was added.
     *
     * @return an immutable calendar
     * @throws IllegalArgumentException if an entry lies in a year that was not added, or a
     *     withdrawal takes nothing away
     */
    public HolidayCalendar build() {
      for (Holiday holiday : holidays) {
        if (!years.containsKey(holiday.date().getYear())) {
          throw new IllegalArgumentException(
              "date %s (%s) lies in a year that no YEAR line and no call of year(...) adds"
                  .formatted(holiday.date(), holiday.nameEn()));
        }
      }
      for (Withdrawal withdrawal : withdrawals) {
        if (holidays.stream()
            .noneMatch(h -> h.date().equals(withdrawal.date()) && withdrawal.takesAway(h))) {
          throw new IllegalArgumentException(
              "date %s: there is no earlier %s that %s could withdraw"
                  .formatted(withdrawal.date(), withdrawal.kind(), withdrawal.decree()));
        }
      }
      return new HolidayCalendar(this);
    }
  }

  /** Reads the file when it is first asked for. */
  private static final class Indonesia {

    private static final HolidayCalendar CALENDAR = HolidayFile.indonesia();
  }
}
