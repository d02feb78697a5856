package id.egov.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dates of birth that a citizen number may mean. It has no century, and there is no official
 * rule for one, so there may be two; there is none if every one lies in the future or too far back.
 *
 * <p>Immutable; {@link #toString()} shows no date, and Jackson leaves it out of whatever holds it.
 *
 * @param candidates the dates, oldest first
 */
@JsonIgnoreType
public record BirthDates(List<LocalDate> candidates) {

  /**
   * Copies the dates.
   *
   * @param candidates the dates, oldest first
   */
  public BirthDates {
    candidates = List.copyOf(candidates);
  }

  /**
   * Whether the number alone does not tell the date.
   *
   * @return true if there is more than one candidate
   */
  public boolean isAmbiguous() {
    return candidates.size() > 1;
  }

  /**
   * The date, if the number tells it.
   *
   * @return the only candidate, or empty if there is none or more than one
   */
  public Optional<LocalDate> only() {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** How many candidates there are, and not which: a date of birth does not belong into a log. */
  @Override
  public String toString() {
    return "BirthDates[" + candidates.size() + " candidates]";
  }
}
