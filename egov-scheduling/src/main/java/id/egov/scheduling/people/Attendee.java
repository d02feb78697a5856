package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an event, for seating and for being greeted: one of the town's officials or a guest.
 *
 * @param name what the person is called
 * @param title what they are addressed as, for example {@code Wali Kota}
 * @param offices what they are in the orders of precedence by themselves, ordered, at most one for
 *     each level; empty if no order names them
 * @param appointedOn since when, to tell those of one rank apart, or null if not known; an ISO 8601
 *     string in JSON
 * @param representing for whom they come, or null if for themselves
 */
public record Attendee(
    String name,
    String title,
    List<OfficeId> offices,
    @Nullable LocalDate appointedOn,
    @Nullable Representation representing) {

  /**
   * Orders the offices.
   *
   * @param name what the person is called
   * @param title what they are addressed as
   * @param offices what they are in the orders of precedence by themselves
   * @param appointedOn since when, or null
   * @param representing for whom they come, or null
   * @throws IllegalArgumentException if two offices are of one level
   */
  public Attendee {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    offices = Position.ordered(offices);
  }

  /**
   * Somebody who comes for themselves.
   *
   * @param name what the person is called
   * @param title what they are addressed as
   * @param offices what they are in the orders of precedence, for example {@code
   *     province:wakil-gubernur}
   * @return the attendee
   * @throws IllegalArgumentException if an office has another shape
   */
  public static Attendee of(String name, String title, String... offices) {
    return new Attendee(
        name, title, Arrays.stream(offices).map(OfficeId::parse).toList(), null, null);
  }

  /**
   * An attendee whose date is a text, as in JSON.
   *
   * @param name what the person is called
   * @param title what they are addressed as
   * @param offices what they are in the orders of precedence by themselves
   * @param appointedOn since when, or null
   * @param representing for whom they come, or null
   * @return the attendee
   * @throws IllegalArgumentException if the text is no ISO 8601 date, or as the constructor does
   */
  @JsonCreator
  public static Attendee of(
      @JsonProperty("name") String name,
      @JsonProperty("title") String title,
      @JsonProperty("offices") List<OfficeId> offices,
      @JsonProperty("appointedOn") @Nullable String appointedOn,
      @JsonProperty("representing") @Nullable Representation representing) {
    return new Attendee(
        name, title, offices, Dates.parse("appointedOn", appointedOn), representing);
  }

  /**
   * The date of the appointment as JSON has it.
   *
   * @return an ISO 8601 date, or null
   */
  @JsonProperty("appointedOn")
  public @Nullable String appointedOnText() {
    return Dates.text(appointedOn);
  }

  /**
   * A copy that has a date.
   *
   * @param date since when they are what they are
   * @return the copy
   */
  public Attendee withAppointedOn(LocalDate date) {
    return new Attendee(name, title, offices, date, representing);
  }

  /**
   * A copy that comes for somebody else.
   *
   * @param represented for whom
   * @return the copy
   */
  public Attendee withRepresenting(Representation represented) {
    return new Attendee(name, title, offices, appointedOn, represented);
  }
}
