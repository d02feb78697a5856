package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request was refused, kept for reports: what it was for is not. Its type in the store is {@value
 * #EVENT_TYPE}.
 *
 * @param id the request's own name
 * @param at when
 * @param rooms which rooms it asked for; empty for any
 * @param agency for which agency
 * @param slot for when
 * @param codes the {@linkplain BookingReason codes} of the reasons
 */
public record RefusedRequest(
    BookingId id,
    Instant at,
    List<RoomId> rooms,
    String agency,
    TimeSlot slot,
    List<String> codes) {

  /** The type of the event in the store. */
  public static final String EVENT_TYPE = "booking-refused";

  /**
   * Copies the lists.
   *
   * @param id the request's own name
   * @param at when
   * @param rooms which rooms it asked for
   * @param agency for which agency
   * @param slot for when
   * @param codes the codes of the reasons
   */
  public RefusedRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(at, "at");
    rooms = List.copyOf(Objects.requireNonNull(rooms, "rooms"));
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(slot, "slot");
    codes = List.copyOf(Objects.requireNonNull(codes, "codes"));
  }

  /**
   * A refused request as JSON has it.
   *
   * @param id the request's own name
   * @param at an ISO 8601 instant
   * @param rooms which rooms it asked for
   * @param agency for which agency
   * @param slot for when
   * @param codes the codes of the reasons
   * @return the refused request
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static RefusedRequest of(
      @JsonProperty("id") BookingId id,
      @JsonProperty("at") String at,
      @JsonProperty("rooms") List<RoomId> rooms,
      @JsonProperty("agency") String agency,
      @JsonProperty("slot") TimeSlot slot,
      @JsonProperty("codes") List<String> codes) {
    return new RefusedRequest(
        id, Instant.parse(Objects.requireNonNull(at, "at")), rooms, agency, slot, codes);
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }
}
