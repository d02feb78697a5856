package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When an office is open: weekly hours with breaks, other hours in Ramadan, each from a date on.
 *
 * <p>Hours are local. Which zone that is, and which days are off, are said with each question, so
 * that one schedule serves every office of a province. Immutable and thread-safe. No method accepts
 * or returns {@code null}.
 *
 * @param periods the weekly hours by the dates from which they count: at least one, in order, kept
 *     as an unmodifiable copy
 * @param ramadanDates when Ramadan is
 * @param unknownRamadan what happens where that is not known and matters
 * @param service how the office serves the public, which decides about joint leave
 */
public record OfficeHours(
    @JsonProperty("periods") List<OfficeHoursPeriod> periods,
    @JsonProperty("ramadanDates") RamadanDates ramadanDates,
    @JsonProperty("unknownRamadan") UnknownRamadan unknownRamadan,
    @JsonProperty("service") ServiceKind service) {

  /** Signed and in force on 12 April 2023. The ends follow from the weekly totals. */
  private static final OfficeHours STANDARD =
      builder()
          .from(
              LocalDate.of(2023, 4, 12),
              WeekHours.fiveDays(
                  DayHours.of("07:30/16:00", "12:00/13:00"),
                  DayHours.of("07:30/16:30", "11:30/13:00")),
              WeekHours.fiveDays(
                  DayHours.of("08:00/15:00", "12:00/12:30"),
                  DayHours.of("08:00/15:30", "11:30/12:30")))
          .ramadanDates(RamadanDates.indonesia())
          .build();

  /**
   * Orders the periods.
   *
   * @param periods the weekly hours by the dates from which they count, in any order
   * @param ramadanDates when Ramadan is
   * @param unknownRamadan what happens where that is not known and matters
   * @param service how the office serves the public
   * @throws IllegalArgumentException if there is no period, or two are valid from the same date
   */
  public OfficeHours {
    Objects.requireNonNull(ramadanDates, "ramadanDates");
    Objects.requireNonNull(unknownRamadan, "unknownRamadan");
    Objects.requireNonNull(service, "service");
    periods =
        Objects.requireNonNull(periods, "periods").stream()
            .sorted(Comparator.comparing(OfficeHoursPeriod::validFrom))
            .toList();
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("periods must not be empty: weekly hours are missing");
    }
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).validFrom().equals(periods.get(i - 1).validFrom())) {
        throw new IllegalArgumentException(
            "periods: two are valid from %s".formatted(periods.get(i).validFrom()));
      }
    }
  }

  /**
   * The hours of government offices after Perpres 21/2023, valid from 12 April 2023: Monday to
   * Friday from 07:30 to 16:00, Friday to 16:30, 37.5 hours a week; in Ramadan from 08:00 to 15:00,
   * Friday to 15:30, 32.5 hours. The regulation fixes the starts, the totals and the lengths of the
   * breaks (60 and 90 minutes, in Ramadan 30 and 60); where a break lies is up to the head of the
   * region, here 12:00 and on Friday 11:30. Closed on joint leave, and {@link UnknownRamadan#FAIL}.
   *
   * @return the standard hours
   */
  public static OfficeHours standard() {
    return STANDARD;
  }

  /**
   * Hours of one's own.
   *
   * @return a builder without any period, closed on joint leave, that fails on an unknown Ramadan
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds what these hours hold, to change some of it.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder =
        builder().ramadanDates(ramadanDates).whenRamadanIsUnknown(unknownRamadan).service(service);
    builder.periods.addAll(periods);
    return builder;
  }

  /**
   * The hours of one date.
   *
   * @param date a local date
   * @param daysOff which days are off
   * @return its hours, or empty if the office is closed all day
   * @throws IllegalArgumentException if the date lies before the first period
   * @throws UnknownHolidayYearException if the days off are not known
   * @throws UnknownRamadanException if the hours depend on an unknown Ramadan
   */
  public Optional<DayHours> on(LocalDate date, DaysOff daysOff) {
    OfficeHoursPeriod period = periodOf(date);
    DayOfWeek day = date.getDayOfWeek();
    Optional<DayHours> regular = period.regular().on(day);
    Optional<DayHours> ramadan = period.ramadan().on(day);
    boolean closedAnyway = regular.isEmpty() && ramadan.isEmpty();
    if (closedAnyway || daysOff.isDayOff(date, service)) {
      return Optional.empty();
    }
    return !regular.equals(ramadan) && isRamadan(date) ? ramadan : regular;
  }

  /** The last period that has begun: a linear search, for an office changes its hours rarely. */
  private OfficeHoursPeriod periodOf(LocalDate date) {
    for (int i = periods.size() - 1; i >= 0; i--) {
      if (!periods.get(i).validFrom().isAfter(date)) {
        return periods.get(i);
      }
    }
    throw new IllegalArgumentException(
        "date %s lies before the first office hours, which are valid from %s"
            .formatted(date, periods.get(0).validFrom()));
  }

  private boolean isRamadan(LocalDate date) {
    return (unknownRamadan == UnknownRamadan.FAIL || ramadanDates.isKnown(date))
        && ramadanDates.isRamadan(date);
  }

  /**
   * When the office is open, breaks included: one slot a day.
   *
   * <p>The stream is lazy: it holds one day at a time, and what is wrong with a late day is thrown
   * when the stream gets there. A local time that a clock change skips is read as the moment of the
   * change, one that comes twice as the earlier; Indonesia has neither.
   *
   * @param window where to look; a slot that leaves it is cut
   * @param zone the office's time zone
   * @param daysOff which days are off, for example {@code HolidayCalendar.indonesia().asOf(today)}
   * @return the slots, in order, disjoint
   * @throws IllegalArgumentException from the stream, as {@link #on} does
   * @throws UnknownHolidayYearException from the stream, as {@link #on} does
   * @throws UnknownRamadanException from the stream, as {@link #on} does
   */
  public Stream<TimeSlot> openings(TimeSlot window, ZoneId zone, DaysOff daysOff) {
    return slots(window, zone, daysOff, hours -> List.of(hours.opening()));
  }

  /**
   * When people work in the office: as {@link #openings}, with the breaks taken out.
   *
   * @param window where to look; a slot that leaves it is cut
   * @param zone the office's time zone
   * @param daysOff which days are off
   * @return the slots, in order, disjoint; lazy as those of {@link #openings}
   * @throws IllegalArgumentException from the stream, as {@link #on} does
   * @throws UnknownHolidayYearException from the stream, as {@link #on} does
   * @throws UnknownRamadanException from the stream, as {@link #on} does
   */
  public Stream<TimeSlot> workingTime(TimeSlot window, ZoneId zone, DaysOff daysOff) {
    return slots(window, zone, daysOff, DayHours::workingTime);
  }

  private Stream<TimeSlot> slots(
      TimeSlot window, ZoneId zone, DaysOff daysOff, Function<DayHours, List<DaySpan>> spansOf) {
    Objects.requireNonNull(daysOff, "daysOff");
    return LocalSpans.within(
        window, zone, date -> on(date, daysOff).map(spansOf).orElse(List.of()));
  }

  /** Collects office hours. Not thread-safe; it can go on after {@link #build}. */
  public static final class Builder {

    private final List<OfficeHoursPeriod> periods = new ArrayList<>();
    private RamadanDates ramadanDates = RamadanDates.none();
    private UnknownRamadan unknownRamadan = UnknownRamadan.FAIL;
    private ServiceKind service = ServiceKind.ADMINISTRATION;

    private Builder() {}

    /**
     * Adds weekly hours that count from a date until the next ones.
     *
     * @param validFrom the first local date on which they count
     * @param regular the hours outside Ramadan
     * @param ramadan the hours in Ramadan
     * @return this builder
     */
    public Builder from(LocalDate validFrom, WeekHours regular, WeekHours ramadan) {
      periods.add(new OfficeHoursPeriod(validFrom, regular, ramadan));
      return this;
    }

    /**
     * Adds weekly hours for which Ramadan makes no difference.
     *
     * @param validFrom the first local date on which they count
     * @param always the hours
     * @return this builder
     */
    public Builder from(LocalDate validFrom, WeekHours always) {
      return from(validFrom, always, always);
    }

    /**
     * Says when Ramadan is. The default says nothing.
     *
     * @param dates the dates
     * @return this builder
     */
    public Builder ramadanDates(RamadanDates dates) {
      this.ramadanDates = Objects.requireNonNull(dates, "ramadanDates");
      return this;
    }

    /**
     * Says what to do where Ramadan is unknown and matters. The default is to fail.
     *
     * @param choice the choice
     * @return this builder
     */
    public Builder whenRamadanIsUnknown(UnknownRamadan choice) {
      this.unknownRamadan = Objects.requireNonNull(choice, "unknownRamadan");
      return this;
    }

    /**
     * Says how the office serves the public. The default is {@link ServiceKind#ADMINISTRATION}.
     *
     * @param kind the kind
     * @return this builder
     */
    public Builder service(ServiceKind kind) {
      this.service = Objects.requireNonNull(kind, "service");
      return this;
    }

    /**
     * The hours of what was added.
     *
     * @return immutable hours
     * @throws IllegalArgumentException if no weekly hours were added, or two from the same date
     */
    public OfficeHours build() {
      return new OfficeHours(periods, ramadanDates, unknownRamadan, service);
    }
  }
}
