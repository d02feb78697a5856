package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date of a series, and what became of it.
 *
 * @param original when it starts by the rule, wherever it was moved to: the RECURRENCE-ID of RFC
 *     5545
 * @param bookingId the booking that it has or had, or null if it was left out
 * @param booking that booking as it stands, or null if there is none or it was not read: the
 *     document and the events of a series have none
 * @param reasons why it was left out or could not follow the others, as far as anybody may know
 */
public record SeriesDate(
    Instant original,
    @Nullable BookingId bookingId,
    @Nullable Booking booking,
    List<Reason> reasons) {

  /**
   * Copies the list.
   *
   * @param original when it starts by the rule
   * @param bookingId the booking that it has or had, or null
   * @param booking that booking as it stands, or null
   * @param reasons why it was left out or could not follow the others
   */
  public SeriesDate {
    Objects.requireNonNull(original, "original");
    reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
  }

  /**
   * A date as JSON has it.
   *
   * @param original an ISO 8601 instant
   * @param bookingId the booking that it has or had, or null
   * @param booking that booking as it stands, or null
   * @param reasons why it was left out or could not follow the others
   * @return the date
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static SeriesDate of(
      @JsonProperty("original") String original,
      @JsonProperty("bookingId") @Nullable BookingId bookingId,
      @JsonProperty("booking") @Nullable Booking booking,
      @JsonProperty("reasons") List<Reason> reasons) {
    return new SeriesDate(
        Instant.parse(Objects.requireNonNull(original, "original")), bookingId, booking, reasons);
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("original")
  public String originalText() {
    return original.toString();
  }

  /**
   * A date that has a booking.
   *
   * @param booking as it stands
   */
  static SeriesDate placed(Instant original, Booking booking, List<Reason> reasons) {
    return new SeriesDate(original, booking.id(), booking, reasons);
  }

  /** A date that has none. */
  static SeriesDate skipped(Instant original, List<Reason> reasons) {
    return new SeriesDate(original, null, null, reasons);
  }

  SeriesDate at(Instant newOriginal) {
    return new SeriesDate(newOriginal, bookingId, booking, reasons);
  }

  SeriesDate with(@Nullable Booking read) {
    return new SeriesDate(original, bookingId, read, reasons);
  }

  /** Whether it has a place or waits for one. */
  boolean isLive() {
    return booking != null && !booking.state().ended();
  }

  /** Whether it has no place and had none when it was over. */
  boolean isGivenUp() {
    return booking == null
        || switch (booking.state()) {
          case EXPIRED, REJECTED, CANCELLED, DISPLACED -> true;
          case HELD, REQUESTED, CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> false;
        };
  }
}
