package id.egov.scheduling.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is reminded of what.
 *
 * @param name tells this rule from the others of an application, 1 to 100 characters of {@code
 *     A-Za-z0-9._-}; it is part of the id of each reminder
 * @param of of what
 * @param before how long before that, zero or more; of a rule with a time of day whole days
 * @param at the local time of day that many days before, or null to count back to the second
 */
public record ReminderRule(String name, Occasion of, Duration before, @Nullable LocalTime at) {

  /** What somebody is reminded of. */
  public enum Occasion {
    /** That an item begins to which they come. */
    START,
    /**
     * That an invitation is to be answered, which they have not done; where nobody has said until
     * when, before the item begins.
     */
    ANSWER_DUE,
    /** That an item begins that they look after. */
    CREW_START
  }

  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * Checks the parts.
   *
   * @param name tells this rule from the others
   * @param of of what
   * @param before how long before that
   * @param at the local time of day, or null
   * @throws IllegalArgumentException if the name has another shape, {@code before} is negative or
   *     longer than 366 days, or there is a time of day and it is no whole days
   */
  public ReminderRule {
    if (!Objects.requireNonNull(name, "name").matches("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}")) {
      throw new IllegalArgumentException(
          "name of a reminder rule must be 1 to %s characters of A-Z, a-z, 0-9, '.', '_' and '-'"
              .formatted(LONGEST_NAME));
    }
    Objects.requireNonNull(of, "of");
    boolean wholeDays = Duration.ofDays(before.toDays()).equals(before);
    if (before.isNegative() || before.compareTo(LONGEST) > 0 || (at != null && !wholeDays)) {
      throw new IllegalArgumentException(
          "before (%s) of rule %s must be zero to %s, and whole days if there is a time of day"
              .formatted(before, name, LONGEST));
    }
  }

  /**
   * Some time before an item begins: {@code beforeStart("jam", Duration.ofHours(1))}.
   *
   * @param name tells this rule from the others
   * @param before how long before
   * @return the rule
   * @throws IllegalArgumentException as the constructor does
   */
  public static ReminderRule beforeStart(String name, Duration before) {
    return new ReminderRule(name, Occasion.START, before, null);
  }

  /**
   * On an earlier day, at a time at which people read: {@code dayBefore("h-1", 1, 16:00)}.
   *
   * @param name tells this rule from the others
   * @param days how many days before the local date on which an item begins
   * @param at the local time of day
   * @return the rule
   * @throws IllegalArgumentException as the constructor does
   */
  public static ReminderRule daysBefore(String name, int days, LocalTime at) {
    return new ReminderRule(
        name, Occasion.START, Duration.ofDays(days), Objects.requireNonNull(at, "at"));
  }

  /**
   * The same for the crew that looks after an item, under a name of its own: {@code
   * ReminderRule.daysBefore("h-1", 1, 16:00).forCrew("kru-h-1")}.
   *
   * @param newName tells the rule for the crew from the others
   * @return the rule
   * @throws IllegalArgumentException as the constructor does, or if this is no rule about the
   *     beginning of items
   */
  public ReminderRule forCrew(String newName) {
    if (of != Occasion.START) {
      throw new IllegalArgumentException(
          "rule %s is of %s: the crew is reminded of the beginning only".formatted(name, of));
    }
    return new ReminderRule(newName, Occasion.CREW_START, before, at);
  }

  /**
   * Some time before an answer is due, or before the item begins if nobody has said until when.
   *
   * @param name tells this rule from the others
   * @param before how long before
   * @return the rule
   * @throws IllegalArgumentException as the constructor does
   */
  public static ReminderRule unanswered(String name, Duration before) {
    return new ReminderRule(name, Occasion.ANSWER_DUE, before, null);
  }

  /**
   * A rule as JSON has it.
   *
   * @param name tells this rule from the others
   * @param of of what
   * @param before an ISO 8601 duration
   * @param at an ISO 8601 time of day, or null
   * @return the rule
   * @throws java.time.format.DateTimeParseException if a time has another form
   */
  @JsonCreator
  public static ReminderRule of(
      @JsonProperty("name") String name,
      @JsonProperty("of") Occasion of,
      @JsonProperty("before") String before,
      @JsonProperty("at") @Nullable String at) {
    return new ReminderRule(
        name,
        of,
        Duration.parse(Objects.requireNonNull(before, "before")),
        at == null ? null : LocalTime.parse(at));
  }

  /**
   * How long before, as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("before")
  public String beforeText() {
    return before.toString();
  }

  /**
   * The time of day as JSON has it.
   *
   * @return an ISO 8601 time of day, or null
   */
  @JsonProperty("at")
  public @Nullable String atText() {
    return at == null ? null : at.toString();
  }

  /** When a reminder of something at an instant is due. */
  Instant due(Instant anchor, ZoneId zone) {
    if (at == null) {
      return anchor.minus(before);
    }
    LocalDate day = LocalDate.ofInstant(anchor, zone).minusDays(before.toDays());
    return day.atTime(at).atZone(zone).toInstant();
  }
}
