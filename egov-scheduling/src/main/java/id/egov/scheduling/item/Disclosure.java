package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.org.Visibility;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what it is, and since when.
 *
 * @param visibility who
 * @param embargo before this moment nobody in the public, published or not; null if there is none
 */
public record Disclosure(
    @NotNull(message = "{id.egov.scheduling.item.visibility}") Visibility visibility,
    @Nullable Instant embargo) {

  /** The agencies of the city. */
  public static final Disclosure INTERNAL = new Disclosure(Visibility.INTERNAL, null);

  /**
   * A disclosure as JSON has it.
   *
   * @param visibility who
   * @param embargo an ISO 8601 instant, or null
   * @return the disclosure
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static Disclosure of(
      @JsonProperty("visibility") Visibility visibility,
      @JsonProperty("embargo") @Nullable String embargo) {
    return new Disclosure(visibility, embargo == null ? null : Instant.parse(embargo));
  }

  /**
   * Whether the public may see it, once it is published.
   *
   * @param now which moment
   * @return true if it is public and no embargo holds any more
   */
  public boolean opensToPublic(Instant now) {
    return visibility == Visibility.PUBLIC && (embargo == null || !now.isBefore(embargo));
  }

  /**
   * The embargo as JSON has it.
   *
   * @return an ISO 8601 instant, or null
   */
  @JsonProperty("embargo")
  public @Nullable String embargoText() {
    return embargo == null ? null : embargo.toString();
  }
}
