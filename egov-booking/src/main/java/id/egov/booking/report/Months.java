package id.egov.booking.report;

import id.egov.core.report.ReportPeriod;
import java.time.YearMonth;
import java.util.Arrays;

/** The months of a period, by number. */
final class Months {

  static final int NONE = -1;

  private final YearMonth first;
  // Where each month starts, and where the last one ends.
  private final long[] bounds;

  Months(ReportPeriod period) {
    first = period.fromInclusive();
    bounds = new long[period.months() + 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = period.start(first.plusMonths(i)).toEpochMilli();
    }
  }

  int count() {
    return bounds.length - 1;
  }

  YearMonth month(int number) {
    return first.plusMonths(number);
  }

  long start(int number) {
    return bounds[number];
  }

  long end(int number) {
    return bounds[number + 1];
  }

  /** The month that has an instant, or {@link #NONE}. */
  int at(long instant) {
    int found = Arrays.binarySearch(bounds, instant);
    int number = found >= 0 ? found : -found - 2;
    return number < count() ? number : NONE;
  }
}
