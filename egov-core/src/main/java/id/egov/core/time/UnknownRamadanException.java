package id.egov.core.time;

import java.time.LocalDate;

/**
 * Nobody has said yet whether a date lies in Ramadan, on which the office hours depend. To mend it,
 * add the month to the {@link RamadanDates}, or choose {@link UnknownRamadan#REGULAR_HOURS}.
 */
public final class UnknownRamadanException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** The date that may or may not lie in Ramadan. */
  private final LocalDate date;

  /**
   * States what was asked.
   *
   * @param date the date that may or may not lie in Ramadan
   */
  public UnknownRamadanException(LocalDate date) {
    super(
        "Whether %s lies in Ramadan is not known\nAdd the month with RamadanDates.with(first, last), or build the office hours with UnknownRamadan.REGULAR_HOURS"
            .formatted(date));
    this.date = date;
  }

  /**
   * The date that may or may not lie in Ramadan.
   *
   * @return a local date
   */
  public LocalDate date() {
    return date;
  }
}
