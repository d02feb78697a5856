package id.egov.scheduling;

import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
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
    boolean onOneDay = policy.restDay(first.slot().startInclusive()).equals(policy.restDay(next));
    Duration night = other.entry() == null || onOneDay ? Duration.ZERO : policy.rest();
    if (sureEnd.plus(way).isAfter(next)) {
      return TRAVEL;
    }
    if (sureEnd.plus(night).isAfter(next)) {
      return REST;
    }
    Duration needed = way.compareTo(night) > 0 ? way : night;
    return first.slot().endExclusive().plus(needed).isAfter(next) ? POSSIBLE : null;
  }
}
