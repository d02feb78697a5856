package id.egov.core.time;

import java.time.LocalDate;

/**
 * Nobody knew the holidays of a year yet. It is thrown where an answer of "no holiday" would be a
 * guess; to mend it, add the year's decree to the {@link HolidayCalendar}.
 */
public final class UnknownHolidayYearException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** The year without a decree. */
  private final int year;

  /** The date whose knowledge was asked for. */
  private final LocalDate asOf;

  /**
   * States what was asked.
   *
   * @param year the year without a decree
   * @param asOf the date whose knowledge was asked for
   */
  public UnknownHolidayYearException(int year, LocalDate asOf) {
    super(
        ("The holidays of %s were not known on %s: this calendar holds no decree for them of that day or earlier"
                + "\nAdd it with HolidayCalendar.toBuilder().read(...) or .year(...)")
            .formatted(year, asOf));
    this.year = year;
    this.asOf = asOf;
  }

  /**
   * The year without a decree.
   *
   * @return a year of the Gregorian calendar
   */
  public int year() {
    return year;
  }

  /**
   * The date whose knowledge was asked for.
   *
   * @return a date
   */
  public LocalDate asOf() {
    return asOf;
  }
}
