package id.egov.core.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The months that a report is about.
 *
 * @param fromInclusive the first month
 * @param untilExclusive the first month that is too late; 1 to 1,200 months after the first
 * @param zone whose months they are
 */
public record ReportPeriod(YearMonth fromInclusive, YearMonth untilExclusive, ZoneId zone) {

  private static final int LONGEST = 1_200;

  /**
   * Checks the length.
   *
   * @param fromInclusive the first month
   * @param untilExclusive the first month that is too late
   * @param zone whose months they are
   * @throws IllegalArgumentException if there is no month, or more than 1,200
   */
  public ReportPeriod {
    Objects.requireNonNull(fromInclusive, "fromInclusive");
    Objects.requireNonNull(untilExclusive, "untilExclusive");
    Objects.requireNonNull(zone, "zone");
    long months = fromInclusive.until(untilExclusive, ChronoUnit.MONTHS);
    if (months < 1 || months > LONGEST) {
      throw new IllegalArgumentException(
          "untilExclusive (%s) must be 1 to %s months after fromInclusive (%s)"
              .formatted(untilExclusive, LONGEST, fromInclusive));
    }
  }

  /**
   * One month.
   *
   * @param month the month
   * @param zone whose month it is
   * @return the period
   */
  public static ReportPeriod of(YearMonth month, ZoneId zone) {
    return new ReportPeriod(month, month.plusMonths(1), zone);
  }

  /**
   * A period as JSON has it.
   *
   * @param fromInclusive the first month, such as {@code 2026-11}
   * @param untilExclusive the first month that is too late
   * @param zone such as {@code Asia/Jakarta}
   * @return the period
   * @throws java.time.DateTimeException if a month or the zone has another form
   */
  @JsonCreator
  public static ReportPeriod of(
      @JsonProperty("fromInclusive") String fromInclusive,
      @JsonProperty("untilExclusive") String untilExclusive,
      @JsonProperty("zone") String zone) {
    return new ReportPeriod(
        YearMonth.parse(Objects.requireNonNull(fromInclusive, "fromInclusive")),
        YearMonth.parse(Objects.requireNonNull(untilExclusive, "untilExclusive")),
        ZoneId.of(Objects.requireNonNull(zone, "zone")));
  }

  /**
   * The first month as JSON has it.
   *
   * @return such as {@code 2026-11}
   */
  @JsonProperty("fromInclusive")
  public String fromText() {
    return fromInclusive.toString();
  }

  /**
   * The first month that is too late, as JSON has it.
   *
   * @return such as {@code 2026-12}
   */
  @JsonProperty("untilExclusive")
  public String untilText() {
    return untilExclusive.toString();
  }

  /**
   * The zone as JSON has it.
   *
   * @return such as {@code Asia/Jakarta}
   */
  @JsonProperty("zone")
  public String zoneText() {
    return zone.getId();
  }

  /**
   * From the first instant of the first month to the last of the last.
   *
   * @return the slot of all months
   */
  public TimeSlot window() {
    return new TimeSlot(start(fromInclusive), start(untilExclusive));
  }

  /**
   * How many months there are.
   *
   * @return 1 to 1,200
   */
  public int months() {
    return Math.toIntExact(fromInclusive.until(untilExclusive, ChronoUnit.MONTHS));
  }

  /**
   * When a month starts where the period is.
   *
   * @param month any month
   * @return its first instant
   */
  public Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
