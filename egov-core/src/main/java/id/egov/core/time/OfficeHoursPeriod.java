package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The weekly hours of an office from a date on. Immutable; no component is {@code null}.
 *
 * @param validFrom the first local date on which they count; an ISO 8601 string in JSON
 * @param regular the hours outside Ramadan
 * @param ramadan the hours in Ramadan, the same as {@code regular} if the month makes no difference
 */
public record OfficeHoursPeriod(LocalDate validFrom, WeekHours regular, WeekHours ramadan) {

  /**
   * Checks that all is there.
   *
   * @param validFrom the first local date on which they count
   * @param regular the hours outside Ramadan
   * @param ramadan the hours in Ramadan
   */
  public OfficeHoursPeriod {
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(regular, "regular");
    Objects.requireNonNull(ramadan, "ramadan");
  }

  /**
   * A period whose date is a text, as in JSON.
   *
   * @param validFrom the first local date on which they count, for example {@code 2026-01-01}
   * @param regular the hours outside Ramadan
   * @param ramadan the hours in Ramadan
   * @return the period
   * @throws IllegalArgumentException if the text is no ISO 8601 date
   */
  @JsonCreator
  public static OfficeHoursPeriod of(
      @JsonProperty("validFrom") String validFrom,
      @JsonProperty("regular") WeekHours regular,
      @JsonProperty("ramadan") WeekHours ramadan) {
    return new OfficeHoursPeriod(Iso.date("validFrom", validFrom), regular, ramadan);
  }

  /**
   * The first date as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("validFrom")
  public String validFromText() {
    return validFrom.toString();
  }
}
