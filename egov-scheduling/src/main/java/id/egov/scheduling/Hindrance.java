package id.egov.scheduling;

import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why somebody cannot do two things, the gravest first. */
enum Hindrance {
  /** Both are at the same time. */
  OVERLAP,
  /** The way from one to the other is too long. */
  TRAVEL,
  /** They are on two days, and the night between them is too short. */
  REST,
  /** One of these only if one of the two lasts as long as it is assumed to. */
  POSSIBLE;

  /**
   * Why somebody who does one thing cannot do another, or null if they can.
   *
   * <p>Of what lasts until it is done the certain part is held against what follows first; then,
   * for what is only possible, all of it. Where the other is no agenda item nobody knows where it
   * is or whether it is work, so it only must not overlap.
   */
  static @Nullable Hindrance between(
      AgendaItem mine, Engagement other, TravelTimes travel, AgendaPolicy policy) {
    AgendaTime my = mine.time();
    AgendaTime its = other.time();
    if (my.certain().overlaps(its.certain())) {
      return OVERLAP;
    }
    boolean mineFirst = my.slot().startInclusive().isBefore(its.slot().startInclusive());
    AgendaTime first = mineFirst ? my : its;
    Instant next = (mineFirst ? its : my).slot().startInclusive();
    Instant sureEnd = first.certain().endExclusive();
    Duration way =
        mineFirst ? other.wayFrom(mine.venue(), travel) : other.wayTo(mine.venue(), travel);
    if (sureEnd.plus(way).isAfter(next)) {
      return TRAVEL;
    }
    Instant possibleEnd = first.slot().endExclusive();
    Instant morning = morning(first.slot().startInclusive(), next, other, mineFirst, policy);
    if (morning != null && sureEnd.plus(policy.rest()).isAfter(morning)) {
      return REST;
    }
    boolean possible =
        possibleEnd.plus(way).isAfter(next)
            || (morning != null && possibleEnd.plus(policy.rest()).isAfter(morning));
    return possible ? POSSIBLE : null;
  }

  /** When the night between the beginnings of two things is over, or null if there is none. */
  private static @Nullable Instant morning(
      Instant first, Instant next, Engagement other, boolean mineFirst, AgendaPolicy policy) {
    if (other.entry() == null) {
      return null;
    }
    LocalDate day = policy.restDay(first);
    if (!day.equals(policy.restDay(next))) {
      return next;
    }
    // What is hidden may begin anywhere in its stretch, so perhaps only once the day has turned.
    Instant turn = policy.startOfRestDay(day.plusDays(1));
    boolean perhaps =
        mineFirst && other.hidden() && turn.isBefore(other.time().certain().endExclusive());
    return perhaps ? turn : null;
  }
}
