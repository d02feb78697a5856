package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who was given a position by letter, in which capacity and from when until when.
 *
 * @param position which position
 * @param official who was given it
 * @param capacity holds it, or acts for its holder
 * @param duties what it covers, ordered
 * @param fromInclusive the first local date (TMT), or null for as far back as is kept; an ISO 8601
 *     string in JSON
 * @param untilExclusive the first local date after it, or null while no end is known; an ISO 8601
 *     string in JSON
 */
public record Appointment(
    PositionId position,
    OfficialId official,
    OfficeCapacity capacity,
    @NotEmpty(message = "{id.egov.scheduling.people.duties}") Set<Duty> duties,
    @Nullable LocalDate fromInclusive,
    @Nullable LocalDate untilExclusive) {

  /**
   * Checks the dates.
   *
   * @param position which position
   * @param official who was given it
   * @param capacity holds it, or acts for its holder
   * @param duties what it covers
   * @param fromInclusive the first date, or null
   * @param untilExclusive the first date after it, or null
   * @throws IllegalArgumentException if the end is not after the start
   */
  public Appointment {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(capacity, "capacity");
    duties = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(duties, "duties")));
    Dates.requireSpan(fromInclusive, untilExclusive);
  }

  /**
   * An appointment that covers what its capacity covers.
   *
   * @param position which position
   * @param official who was given it
   * @param capacity holds it, or acts for its holder
   * @param fromInclusive the first local date, or null
   * @param untilExclusive the first local date after it, or null
   * @return the appointment
   * @throws IllegalArgumentException if the end is not after the start
   */
  public static Appointment of(
      PositionId position,
      OfficialId official,
      OfficeCapacity capacity,
      @Nullable LocalDate fromInclusive,
      @Nullable LocalDate untilExclusive) {
    return new Appointment(
        position, official, capacity, capacity.duties(), fromInclusive, untilExclusive);
  }

  /**
   * An appointment whose dates are texts, as in JSON.
   *
   * @param position which position
   * @param official who was given it
   * @param capacity holds it, or acts for its holder
   * @param duties what it covers, or null for what the capacity covers
   * @param fromInclusive the first local date, or null
   * @param untilExclusive the first local date after it, or null
   * @return the appointment
   * @throws IllegalArgumentException if a text is no ISO 8601 date or the end is not after the
   *     start
   */
  @JsonCreator
  public static Appointment of(
      @JsonProperty("position") PositionId position,
      @JsonProperty("official") OfficialId official,
      @JsonProperty("capacity") OfficeCapacity capacity,
      @JsonProperty("duties") @Nullable Set<Duty> duties,
      @JsonProperty("fromInclusive") @Nullable String fromInclusive,
      @JsonProperty("untilExclusive") @Nullable String untilExclusive) {
    return new Appointment(
        position,
        official,
        capacity,
        duties == null ? Objects.requireNonNull(capacity, "capacity").duties() : duties,
        Dates.parse("fromInclusive", fromInclusive),
        Dates.parse("untilExclusive", untilExclusive));
  }

  /**
   * The first date as JSON has it.
   *
   * @return an ISO 8601 date, or null
   */
  @JsonProperty("fromInclusive")
  public @Nullable String fromInclusiveText() {
    return Dates.text(fromInclusive);
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

  boolean overlaps(Appointment other) {
    return Dates.startsBefore(fromInclusive, other.untilExclusive)
        && Dates.startsBefore(other.fromInclusive, untilExclusive);
  }

  Acting acting() {
    return new Acting(official, position, capacity, duties);
  }
}
