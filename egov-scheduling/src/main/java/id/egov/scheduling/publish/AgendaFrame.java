package id.egov.scheduling.publish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.people.OfficialId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * What an agenda is about, and for whom. All editions of one agenda have the same frame.
 *
 * @param heading what stands above it, for example {@code Agenda Wali Kota}, not blank
 * @param officials whose agenda it is, at least one, each once, in the order given
 * @param firstInclusive the first day
 * @param lastInclusive the last day, the same or up to 366 days later
 * @param zone whose days and times they are
 * @param audience who reads it
 * @param withheld what they learn of items that they may not read
 */
public record AgendaFrame(
    String heading,
    List<OfficialId> officials,
    LocalDate firstInclusive,
    LocalDate lastInclusive,
    Zone zone,
    Audience audience,
    Withheld withheld) {

  private static final int LONGEST = 366;
  private static final int DAYS_OF_WEEK = 7;
  private static final int LAST_YEAR = 9999;

  /**
   * Checks the parts and copies the list.
   *
   * @param heading what stands above it
   * @param officials whose agenda it is
   * @param firstInclusive the first day
   * @param lastInclusive the last day
   * @param zone whose days and times they are
   * @param audience who reads it
   * @param withheld what they learn of items that they may not read
   * @throws IllegalArgumentException if the heading is blank, there is no official or one comes
   *     twice, or the days are in the wrong order, too many or not in the years 1 to 9999
   */
  public AgendaFrame {
    if (Objects.requireNonNull(heading, "heading").isBlank()) {
      throw new IllegalArgumentException("heading of an agenda is blank: say whose it is");
    }
    officials = List.copyOf(Objects.requireNonNull(officials, "officials"));
    if (officials.isEmpty() || officials.stream().distinct().count() < officials.size()) {
      throw new IllegalArgumentException(
          "officials of an agenda (%s of them) must be at least one, each once"
              .formatted(officials.size()));
    }
    Objects.requireNonNull(firstInclusive, "firstInclusive");
    Objects.requireNonNull(lastInclusive, "lastInclusive");
    long later = firstInclusive.until(lastInclusive, ChronoUnit.DAYS);
    if (later < 0 || later > LONGEST) {
      throw new IllegalArgumentException(
          "lastInclusive (%s) must be 0 to %s days after firstInclusive (%s)"
              .formatted(lastInclusive, LONGEST, firstInclusive));
    }
    if (firstInclusive.getYear() < 1 || lastInclusive.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "days (%s to %s) must be in the years 1 to %s"
              .formatted(firstInclusive, lastInclusive, LAST_YEAR));
    }
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(withheld, "withheld");
  }

  /**
   * The agenda of a day for everybody in the office, who may read everything.
   *
   * @param heading what stands above it
   * @param day which day
   * @param zone whose day it is
   * @param officials the ids of those whose agenda it is
   * @return the frame
   * @throws IllegalArgumentException as the constructor does
   */
  public static AgendaFrame day(String heading, LocalDate day, Zone zone, String... officials) {
    return new AgendaFrame(
        heading,
        List.of(officials).stream().map(OfficialId::new).toList(),
        day,
        day,
        zone,
        Audience.PROTOCOL,
        Withheld.HIDDEN);
  }

  /**
   * The agenda of seven days for everybody in the office, who may read everything.
   *
   * @param heading what stands above it
   * @param first the first of the days
   * @param zone whose days they are
   * @param officials the ids of those whose agenda it is
   * @return the frame
   * @throws IllegalArgumentException as the constructor does
   */
  public static AgendaFrame week(String heading, LocalDate first, Zone zone, String... officials) {
    AgendaFrame day = day(heading, first, zone, officials);
    return new AgendaFrame(
        heading,
        day.officials,
        first,
        first.plusDays(DAYS_OF_WEEK - 1L),
        zone,
        day.audience,
        day.withheld);
  }

  /**
   * A frame as JSON has it.
   *
   * @param heading what stands above it
   * @param officials whose agenda it is
   * @param firstInclusive an ISO 8601 date
   * @param lastInclusive an ISO 8601 date
   * @param zone whose days and times they are
   * @param audience who reads it
   * @param withheld what they learn of items that they may not read
   * @return the frame
   * @throws java.time.format.DateTimeParseException if a date has another form
   */
  @JsonCreator
  public static AgendaFrame of(
      @JsonProperty("heading") String heading,
      @JsonProperty("officials") List<OfficialId> officials,
      @JsonProperty("firstInclusive") String firstInclusive,
      @JsonProperty("lastInclusive") String lastInclusive,
      @JsonProperty("zone") Zone zone,
      @JsonProperty("audience") Audience audience,
      @JsonProperty("withheld") Withheld withheld) {
    return new AgendaFrame(
        heading,
        officials,
        LocalDate.parse(Objects.requireNonNull(firstInclusive, "firstInclusive")),
        LocalDate.parse(Objects.requireNonNull(lastInclusive, "lastInclusive")),
        zone,
        audience,
        withheld);
  }

  /**
   * A copy for others.
   *
   * @param newAudience who reads it
   * @param newWithheld what they learn of items that they may not read
   * @return the copy
   */
  public AgendaFrame forAudience(Audience newAudience, Withheld newWithheld) {
    return new AgendaFrame(
        heading, officials, firstInclusive, lastInclusive, zone, newAudience, newWithheld);
  }

  /**
   * From the first instant of the first day to the last of the last.
   *
   * @return the slot; an item that overlaps it belongs to the agenda
   */
  public TimeSlot window() {
    return new TimeSlot(
        firstInclusive.atStartOfDay(zone.zoneId()).toInstant(),
        lastInclusive.plusDays(1).atStartOfDay(zone.zoneId()).toInstant());
  }

  /**
   * The first day as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("firstInclusive")
  public String firstText() {
    return firstInclusive.toString();
  }

  /**
   * The last day as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("lastInclusive")
  public String lastText() {
    return lastInclusive.toString();
  }
}
