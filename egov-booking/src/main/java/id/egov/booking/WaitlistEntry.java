package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody waits for a place.
 *
 * @param request what they ask for; its id is the entry's too, and that of the booking that is held
 *     for them when they are offered a place
 * @param state where the entry stands
 * @param since when they joined
 * @param until when they no longer care: at the start of the event or before
 * @param version changes with every change
 */
public record WaitlistEntry(
    BookingRequest request, WaitlistState state, Instant since, Instant until, long version) {

  /** The type of the documents that entries are kept in. */
  public static final String DOCUMENT_TYPE = "waiting";

  /**
   * Checks that nothing is missing.
   *
   * @param request what they ask for
   * @param state where the entry stands
   * @param since when they joined
   * @param until when they no longer care
   * @param version changes with every change
   */
  public WaitlistEntry {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
  }

  /**
   * An entry as JSON has it.
   *
   * @param request what they ask for
   * @param state where the entry stands
   * @param since an ISO 8601 instant
   * @param until an ISO 8601 instant
   * @param version changes with every change
   * @return the entry
   * @throws java.time.format.DateTimeParseException if an instant has another form
   */
  @JsonCreator
  public static WaitlistEntry of(
      @JsonProperty("request") BookingRequest request,
      @JsonProperty("state") WaitlistState state,
      @JsonProperty("since") String since,
      @JsonProperty("until") String until,
      @JsonProperty("version") long version) {
    return new WaitlistEntry(
        request,
        state,
        Instant.parse(Objects.requireNonNull(since, "since")),
        Instant.parse(Objects.requireNonNull(until, "until")),
        version);
  }

  /**
   * Its name, which is that of the request.
   *
   * @return the id
   */
  public BookingId id() {
    return request.id();
  }

  /**
   * When they joined, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("since")
  public String sinceText() {
    return since.toString();
  }

  /**
   * When they no longer care, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("until")
  public String untilText() {
    return until.toString();
  }

  WaitlistEntry with(WaitlistState newState) {
    return new WaitlistEntry(request, newState, since, until, version);
  }

  WaitlistEntry withVersion(long newVersion) {
    return new WaitlistEntry(request, state, since, until, newVersion);
  }
}
