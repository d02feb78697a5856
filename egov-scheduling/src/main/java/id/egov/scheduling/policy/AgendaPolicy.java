package id.egov.scheduling.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an official's days may look like. Immutable and thread-safe. Without a word it allows
 * everything, warns of a possible clash, asks who comes again when somebody outside the city moves
 * an item, and shows others the true times of what is confidential, but never where it is.
 */
public final class AgendaPolicy {

  private static final Duration DAY = Duration.ofDays(1);

  /** At which hour an evening is over at the latest: before, nobody has got up for the next day. */
  private static final int DAY_TURNS = 3;

  /** Longer than anything that can be planned. */
  private static final Duration NO_LIMIT = Duration.ofDays(400_000);

  private final ZoneId zone;
  private final List<TimeRule> rules;
  private final int mostItems;
  private final Duration mostTime;
  private final Duration rest;
  private final boolean refusingPossibleClashes;
  private final Duration veil;
  private final NewAnswers newAnswers;

  private AgendaPolicy(
      ZoneId zone,
      List<TimeRule> rules,
      int mostItems,
      Duration mostTime,
      Duration rest,
      boolean refusingPossibleClashes,
      Duration veil,
      NewAnswers newAnswers) {
    this.zone = zone;
    this.rules = rules;
    this.mostItems = mostItems;
    this.mostTime = mostTime;
    this.rest = rest;
    this.refusingPossibleClashes = refusingPossibleClashes;
    this.veil = veil;
    this.newAnswers = newAnswers;
  }

  /**
   * A policy that allows everything.
   *
   * @param zone where days begin and end
   * @return the policy
   */
  public static AgendaPolicy in(ZoneId zone) {
    return new AgendaPolicy(
        Objects.requireNonNull(zone, "zone"),
        List.of(),
        Integer.MAX_VALUE,
        NO_LIMIT,
        Duration.ZERO,
        false,
        Duration.ZERO,
        NewAnswers.OF_OUTSIDERS);
  }

  private static Duration require(String field, Duration time) {
    if (time.isNegative() || time.compareTo(DAY) > 0) {
      throw new IllegalArgumentException("%s (%s) must be zero to a day".formatted(field, time));
    }
    return time;
  }

  /**
   * A copy with one more rule.
   *
   * @param rule times that are kept free
   * @return the copy
   */
  public AgendaPolicy withRule(TimeRule rule) {
    return new AgendaPolicy(
        zone,
        Stream.concat(rules.stream(), Stream.of(rule)).toList(),
        mostItems,
        mostTime,
        rest,
        refusingPossibleClashes,
        veil,
        newAnswers);
  }

  /**
   * A copy with a maximum load.
   *
   * @param items how many items may begin on one day, 1 or more
   * @param time how much of one day items may take together, without what is assumed: of an item
   *     over midnight the part in each day; zero to a day
   * @return the copy
   * @throws IllegalArgumentException if a value is out of range
   */
  public AgendaPolicy withDailyLoad(int items, Duration time) {
    if (items < 1) {
      throw new IllegalArgumentException("items (%s) must be 1 or more".formatted(items));
    }
    return new AgendaPolicy(
        zone, rules, items, require("time", time), rest, refusingPossibleClashes, veil, newAnswers);
  }

  /**
   * A copy with rest between days.
   *
   * @param rest how long from the end of an item to the start of any that begins on a later {@link
   *     #restDay}; zero to a day
   * @return the copy
   * @throws IllegalArgumentException if it is out of range
   */
  public AgendaPolicy withRest(Duration rest) {
    return new AgendaPolicy(
        zone,
        rules,
        mostItems,
        mostTime,
        require("rest", rest),
        refusingPossibleClashes,
        veil,
        newAnswers);
  }

  /**
   * A copy that refuses what only possibly clashes.
   *
   * @return the copy
   */
  public AgendaPolicy refusingPossibleClashes() {
    return new AgendaPolicy(zone, rules, mostItems, mostTime, rest, true, veil, newAnswers);
  }

  /**
   * A copy that hides how long an item lasts from whoever may not see it: to them it takes all of
   * each stretch of that length, counted from midnight, that it touches. They are offered nothing
   * in there, are refused if they try, and for the load of a day it weighs as much. All that is
   * hidden in stretches that touch is one item to them.
   *
   * <p>Where it is they cannot find out either, whatever the stretches: every way to it and from it
   * counts for them as the {@linkplain id.egov.scheduling.travel.TravelTimes#longest longest} that
   * there is. So some time that is free is neither offered nor given to them; whoever sees the item
   * may use it, and so may the application itself, which is not offered it either. A room or a car
   * that it has is given to others outside of its true time, though not offered.
   *
   * <p>An item that stands in such a stretch already may stay, end sooner or be cut; whoever does
   * not see what is hidden cannot make it longer there or put it elsewhere.
   *
   * @param grain how long a stretch is, zero for the true times; a day at the most
   * @return the copy
   * @throws IllegalArgumentException if it is out of range
   */
  public AgendaPolicy withVeil(Duration grain) {
    return new AgendaPolicy(
        zone,
        rules,
        mostItems,
        mostTime,
        rest,
        refusingPossibleClashes,
        require("grain", grain),
        newAnswers);
  }

  /**
   * A copy that asks who comes again, or not, when time or place change.
   *
   * @param when whose items it is about
   * @return the copy
   */
  public AgendaPolicy withNewAnswers(NewAnswers when) {
    return new AgendaPolicy(
        zone,
        rules,
        mostItems,
        mostTime,
        rest,
        refusingPossibleClashes,
        veil,
        Objects.requireNonNull(when, "newAnswers"));
  }

  /**
   * When who comes is asked again.
   *
   * @return whose items it is about
   */
  public NewAnswers newAnswers() {
    return newAnswers;
  }

  /**
   * The times that are kept free.
   *
   * @return in the order they were added
   */
  public List<TimeRule> rules() {
    return rules;
  }

  /**
   * How many items may begin on one day.
   *
   * @return 1 or more
   */
  public int mostItems() {
    return mostItems;
  }

  /**
   * How much time the items of a day may take.
   *
   * @return zero or longer
   */
  public Duration mostTime() {
    return mostTime;
  }

  /**
   * How long the rest between days is.
   *
   * @return zero to a day
   */
  public Duration rest() {
    return rest;
  }

  /**
   * Whether what only possibly clashes is refused.
   *
   * @return false if it is only warned of
   */
  public boolean refusesPossibleClashes() {
    return refusingPossibleClashes;
  }

  /**
   * How long the stretches are that a confidential item hides in.
   *
   * @return zero for its true times
   */
  public Duration veil() {
    return veil;
  }

  /**
   * Where days begin and end.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * On which day something is.
   *
   * @param instant when
   * @return the local date
   */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * To which day something belongs for the rest between days: what begins before three in the
   * morning, to the evening before.
   *
   * @param instant when
   * @return the local date three hours before
   */
  public LocalDate restDay(Instant instant) {
    return instant.atZone(zone).toLocalDateTime().minusHours(DAY_TURNS).toLocalDate();
  }

  /**
   * When a day begins for the rest between days.
   *
   * @param day a local date
   * @return the first instant whose {@link #restDay} it is
   */
  public Instant startOfRestDay(LocalDate day) {
    return day.atTime(DAY_TURNS, 0).atZone(zone).toInstant();
  }

  /**
   * When a day begins.
   *
   * @param day a local date
   * @return its first instant
   */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
