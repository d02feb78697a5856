package id.egov.booking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found among some bookings, and where to read on.
 *
 * @param breaches those that no longer keep to the rules, perhaps none
 * @param examined how many bookings were looked at
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record PolicyBreachPage(List<PolicyBreach> breaches, int examined, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param breaches those that no longer keep to the rules
   * @param examined how many bookings were looked at
   * @param next the cursor for the page after this one, or null
   */
  public PolicyBreachPage {
    breaches = List.copyOf(Objects.requireNonNull(breaches, "breaches"));
  }
}
