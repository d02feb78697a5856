package id.egov.core.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many. JSON has the quotient too, as {@code value}; it is not read back.
 *
 * @param part how many, 0 or more
 * @param whole of how many, at least as many
 */
@JsonIgnoreProperties(value = "value", allowGetters = true)
public record Share(long part, long whole) {

  /**
   * Checks both numbers.
   *
   * @param part how many
   * @param whole of how many
   * @throws IllegalArgumentException if the part is negative or more than the whole
   */
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "part (%s) must be 0 to whole (%s)".formatted(part, whole));
    }
  }

  /**
   * The quotient.
   *
   * @return 0 to 1, or null of nothing
   */
  @JsonProperty("value")
  public @Nullable Double value() {
    return whole == 0 ? null : (double) part / whole;
  }
}
