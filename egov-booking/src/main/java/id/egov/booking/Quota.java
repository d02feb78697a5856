package id.egov.booking;

import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How much somebody may book in a day, a week or a month. It is counted in the period in which an
 * event begins, from the request on, and given back when the booking is given up; what took place
 * counts, and so does what nobody came to. A quota is a resource in the store like a room, so two
 * requests at once cannot exceed it.
 *
 * @param name tells quotas apart that count the same subject, 1 to 60 characters without a slash.
 *     Rooms whose policies name the same quota share it
 * @param subject whom it counts for
 * @param period over which time
 * @param measure what is counted
 * @param limit how much, at least 1
 * @param zone in which days begin
 */
public record Quota(
    String name, Subject subject, QuotaPeriod period, Measure measure, int limit, Zone zone) {

  private static final String KIND = "quota";
  private static final int LONGEST_NAME = 60;
  private static final long MINUTE = 60_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

  /** Whom a quota counts for. */
  public enum Subject {
    /** All of an agency together. */
    AGENCY,
    /** Each who asks. */
    REQUESTER
  }

  /** What a quota counts. */
  public enum Measure {
    /** How many. */
    BOOKINGS,
    /** How long, from the first guest to the last; a minute that has begun counts. */
    MINUTES
  }

  /**
   * Checks the fields.
   *
   * @param name tells quotas apart
   * @param subject whom it counts for
   * @param period over which time
   * @param measure what is counted
   * @param limit how much
   * @param zone in which days begin
   * @throws IllegalArgumentException if the name has another shape or the limit is less than 1
   */
  public Quota {
    if (Objects.requireNonNull(name, "name").isBlank()
        || name.length() > LONGEST_NAME
        || name.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "name of a quota '%s' must have 1 to %s characters without a slash"
              .formatted(name, LONGEST_NAME));
    }
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(zone, "zone");
    if (limit < 1) {
      throw new IllegalArgumentException(
          "limit (%s) of quota '%s' must be at least 1".formatted(limit, name));
    }
  }

  /** Whether a claim is one of a quota. */
  static boolean isOf(ClaimedTime claim) {
    return claim.resource().kind().equals(KIND);
  }

  /** What a request takes of it. */
  ClaimedTime claim(BookingRequest request) {
    ZoneId local = zone.zoneId();
    LocalDate first = period.first(LocalDate.ofInstant(request.slot().startInclusive(), local));
    String whose = name(subject == Subject.AGENCY ? request.agency() : request.requester());
    String resource =
        String.join("/", name, first.toString(), subject.name().toLowerCase(Locale.ROOT), whose);
    return new ClaimedTime(
        new ResourceId(KIND, resource), period.slot(first, local), units(request.slot()));
  }

  /** As a resource may be called: names that only differ in blanks share a quota. */
  private static String name(String whose) {
    return BLANKS.matcher(whose).replaceAll(" ").strip();
  }

  private int units(TimeSlot event) {
    long millis = event.endMillis() - event.startMillis();
    return measure == Measure.BOOKINGS
        ? 1
        : (int) Math.min(Integer.MAX_VALUE, (millis + MINUTE - 1) / MINUTE);
  }
}
