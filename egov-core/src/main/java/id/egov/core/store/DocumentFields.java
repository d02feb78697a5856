package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of a document by which a store can find it. Each is absent where it means nothing
 * for a type of document.
 *
 * @param state the state's name, or null
 * @param agency the agency it belongs to, or null
 * @param requester who asked for it, or null
 * @param due when somebody or something has to look at it next, or null; kept in whole
 *     milliseconds, what is finer is cut off
 */
public record DocumentFields(
    @Nullable String state,
    @Nullable String agency,
    @Nullable String requester,
    @Nullable Instant due) {

  /** No field at all. */
  public static final DocumentFields NONE = new DocumentFields(null, null, null, null);

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /**
   * Cuts the instant to milliseconds, so that every store gives back just what it was given.
   *
   * @param state the state's name, or null
   * @param agency the agency it belongs to, or null
   * @param requester who asked for it, or null
   * @param due when somebody or something has to look at it next, or null
   * @throws IllegalArgumentException if {@code due} is outside the years 0001 to 9999
   */
  public DocumentFields {
    if (due != null) {
      due = due.truncatedTo(ChronoUnit.MILLIS);
      if (due.isBefore(EARLIEST) || due.isAfter(LATEST)) {
        throw new IllegalArgumentException(
            "due (%s) is outside the years 0001 to 9999".formatted(due));
      }
    }
  }

  /**
   * Fields whose due time is a text, as in JSON.
   *
   * @param state the state's name, or null
   * @param agency the agency it belongs to, or null
   * @param requester who asked for it, or null
   * @param due an ISO 8601 instant, or null
   * @return the fields
   * @throws java.time.format.DateTimeParseException if {@code due} has another form
   */
  @JsonCreator
  public static DocumentFields of(
      @JsonProperty("state") @Nullable String state,
      @JsonProperty("agency") @Nullable String agency,
      @JsonProperty("requester") @Nullable String requester,
      @JsonProperty("due") @Nullable String due) {
    return new DocumentFields(state, agency, requester, due == null ? null : Instant.parse(due));
  }

  /**
   * The due time as JSON has it.
   *
   * @return an ISO 8601 instant, or null
   */
  @JsonProperty("due")
  public @Nullable String dueText() {
    return due == null ? null : due.toString();
  }
}
