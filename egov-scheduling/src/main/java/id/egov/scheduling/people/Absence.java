package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an official is away for whole days, so that somebody stands in. Why is not kept: it may be
 * an illness.
 *
 * @param official who is away
 * @param fromInclusive the first local date; an ISO 8601 string in JSON
 * @param untilExclusive the first local date after it, or null while no end is known; an ISO 8601
 *     string in JSON
 */
public record Absence(
    OfficialId official, LocalDate fromInclusive, @Nullable LocalDate untilExclusive) {

  /**
   * Checks the dates.
   *
   * @param official who is away
   * @param fromInclusive the first date
   * @param untilExclusive the first date after it, or null
   * @throws IllegalArgumentException if the end is not after the start
   */
  public Absence {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(fromInclusive, "fromInclusive");
    Dates.requireSpan(fromInclusive, untilExclusive);
  }

  /**
   * An absence whose dates are texts, as in JSON.
   *
   * @param official who is away
   * @param fromInclusive the first local date
   * @param untilExclusive the first local date after it, or null
   * @return the absence
   * @throws IllegalArgumentException if a text is no ISO 8601 date or the end is not after the
   *     start
   */
  @JsonCreator
  public static Absence of(
      @JsonProperty("official") OfficialId official,
      @JsonProperty("fromInclusive") String fromInclusive,
      @JsonProperty("untilExclusive") @Nullable String untilExclusive) {
    return new Absence(
        official,
        Objects.requireNonNull(Dates.parse("fromInclusive", fromInclusive), "fromInclusive"),
        Dates.parse("untilExclusive", untilExclusive));
  }

  /**
   * The first date as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("fromInclusive")
  public String fromInclusiveText() {
    return fromInclusive.toString();
  }

  /**
   * The first date after it as JSON has it.
   *
   * @return an ISO 8601 date, or null
   */
  @JsonProperty("untilExclusive")
  public @Nullable String untilExclusiveText() {
    return Dates.text(untilExclusive);
  }

  /**
   * Whether it counts on a date.
   *
   * @param date a local date
   * @return true if {@code fromInclusive <= date < untilExclusive}
   */
  public boolean covers(LocalDate date) {
    return Dates.contains(fromInclusive, untilExclusive, date);
  }
}
