package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates that digits without a century may mean. There is no official rule for the century, so
 * there may be two; there is none if every one lies in the future or too far back.
 *
 * <p>Immutable; {@link #toString()} shows no date, and Jackson leaves it out of whatever holds it
 * and writes it alone as an empty object.
 *
 * @param candidates the dates, oldest first
 */
@JsonIgnoreType
@JsonIgnoreProperties({"candidates", "ambiguous"})
public record DateCandidates(List<LocalDate> candidates) {

  /**
   * Copies the dates.
   *
   * @param candidates the dates, oldest first
   */
  public DateCandidates {
    candidates = List.copyOf(candidates);
  }

  /** In every century, unless the date does not exist in it, lies ahead or is too old. */
  static DateCandidates of(int yearOfCentury, int month, int day, LocalDate asOf, int maxAge) {
    if (maxAge < 0 || maxAge > 200) {
      throw new IllegalArgumentException("maxAge (%s) must be 0 to 200".formatted(maxAge));
    }
    List<LocalDate> candidates = new ArrayList<>();
    // One year further back than the age: a birthday later in the year than today's date.
    int firstCentury = Math.floorDiv(asOf.getYear() - maxAge - 1, 100);
    for (int century = firstCentury; century <= Math.floorDiv(asOf.getYear(), 100); century++) {
      YearMonth birthMonth = YearMonth.of(century * 100 + yearOfCentury, month);
      if (birthMonth.isValidDay(day)) {
        LocalDate date = birthMonth.atDay(day);
        if (!date.isAfter(asOf) && Period.between(date, asOf).getYears() <= maxAge) {
          candidates.add(date);
        }
      }
    }
    return new DateCandidates(candidates);
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
    return "DateCandidates[" + candidates.size() + "]";
  }
}
