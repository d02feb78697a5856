package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.policy.TimeRuleKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands against an official doing something besides what they do.
 *
 * @param item what they are to do
 * @param official who
 * @param obstacles what else they do that hinders them
 * @param rules what time is kept free
 * @param full the day that holds no more even without the obstacles that refuse, or null
 * @param away the first day of it on which they are away, or null
 * @param noOffice the first day of it on which they hold no office, or null
 */
record OfficialCheck(
    AgendaItem item,
    OfficialId official,
    List<Obstacle> obstacles,
    List<BrokenRule> rules,
    @Nullable LocalDate full,
    @Nullable LocalDate away,
    @Nullable LocalDate noOffice) {

  /** An engagement and why it hinders, and whether it refuses or only warns. */
  record Obstacle(Engagement engagement, Hindrance hindrance, boolean refusing) {}

  /** A time that is kept free, and whether it refuses or only warns. */
  record BrokenRule(TimeRuleKind kind, TimeSlot keptFree, boolean refusing) {}

  /** Whether nothing refuses. */
  boolean fits() {
    return full == null
        && away == null
        && noOffice == null
        && obstacles.stream().noneMatch(Obstacle::refusing)
        && rules.stream().noneMatch(BrokenRule::refusing);
  }

  /**
   * Checks one official.
   *
   * @param others what they do besides, as far as the asker may know, from a day before to a day
   *     after
   * @param overriding whether the policy is set aside: then only what cannot be done at all refuses
   */
  static OfficialCheck of(
      AgendaItem item,
      OfficialId official,
      List<Engagement> others,
      Policies policies,
      boolean overriding) {
    AgendaPolicy policy = policies.of(official);
    List<LocalDate> days = LocalDays.of(policy, item.time().certain());
    LocalDate noOffice = first(days, day -> !policies.holdsOffice(official, day));
    if (!item.takesTime()) {
      return new OfficialCheck(item, official, List.of(), List.of(), null, null, noOffice);
    }
    List<Obstacle> obstacles = new ArrayList<>();
    List<Engagement> staying = new ArrayList<>();
    for (Engagement other : others) {
      Hindrance hindrance = Hindrance.between(item, other, policies.travel(), policy);
      boolean refusing = hindrance != null && refuses(hindrance, policy, overriding);
      if (hindrance != null) {
        obstacles.add(new Obstacle(other, hindrance, refusing));
      }
      if (!refusing) {
        staying.add(other);
      }
    }
    List<BrokenRule> broken = new ArrayList<>();
    for (TimeRule rule : policy.rules()) {
      Optional<TimeSlot> keptFree = rule.broken(item);
      keptFree.ifPresent(
          slot -> broken.add(new BrokenRule(rule.kind(), slot, rule.refuses() && !overriding)));
    }
    return new OfficialCheck(
        item,
        official,
        obstacles,
        broken,
        overriding ? null : first(days, day -> isFull(day, item, staying, policy)),
        first(days, day -> policies.isAway(official, day)),
        noOffice);
  }

  /**
   * What stands against a change of what they have agreed to do: what stood against it before was
   * set aside then, or came later, and is no matter of the change. Of what is hidden nobody can say
   * whether it stood against it: so nothing of that is excused, unless the change takes no time
   * that was not taken before, and at no other place.
   *
   * @param before what stands against it as it was
   */
  OfficialCheck newSince(OfficialCheck before) {
    boolean within = isWithin(before.item);
    return new OfficialCheck(
        item,
        official,
        obstacles.stream().filter(one -> !within && !before.excuses(one)).toList(),
        rules.stream().filter(one -> !before.rules.contains(one)).toList(),
        Objects.equals(full, before.full) ? null : full,
        Objects.equals(away, before.away) ? null : away,
        Objects.equals(noOffice, before.noOffice) ? null : noOffice);
  }

  private boolean excuses(Obstacle obstacle) {
    return !obstacle.engagement().hidden() && obstacles.contains(obstacle);
  }

  /** Whether it is at no time at which it was not before, and where it was. */
  private boolean isWithin(AgendaItem before) {
    return before.slot().encloses(item.slot())
        && before.time().certain().encloses(item.time().certain())
        && isSamePlace(before.venue(), item.venue());
  }

  /** Whether every way to one is as long as to the other. */
  private static boolean isSamePlace(@Nullable Venue one, @Nullable Venue other) {
    if (one == null || other == null || one.site() == null) {
      return Objects.equals(one, other);
    }
    return one.site().equals(other.site())
        && Objects.equals(one.coordinates(), other.coordinates());
  }

  /**
   * The same with what truly refuses, which the asker may not know: whatever they are told, nobody
   * is in two places.
   *
   * @param truth the same check of what others truly do
   */
  OfficialCheck and(OfficialCheck truth) {
    List<Obstacle> all = new ArrayList<>(obstacles);
    truth.obstacles.stream().filter(Obstacle::refusing).forEach(all::add);
    return new OfficialCheck(item, official, all, rules, full, away, noOffice);
  }

  private static @Nullable LocalDate first(List<LocalDate> days, Predicate<LocalDate> which) {
    return days.stream().filter(which).findFirst().orElse(null);
  }

  private static boolean refuses(Hindrance hindrance, AgendaPolicy policy, boolean overriding) {
    return switch (hindrance) {
      case OVERLAP, TRAVEL -> true;
      case REST -> !overriding;
      case POSSIBLE -> policy.refusesPossibleClashes() && !overriding;
    };
  }

  private static boolean isFull(
      LocalDate day, AgendaItem item, List<Engagement> staying, AgendaPolicy policy) {
    Duration time = LocalDays.part(policy, day, item.time().certain());
    return isFull(day, begins(item.time(), day, policy), time, staying, policy);
  }

  /**
   * Whether a day holds no more. An item counts for the day on which it begins; its time for each
   * day that it is in.
   *
   * @param begins whether an item is to begin on that day
   * @param more how much of its time would be in that day
   */
  static boolean isFull(
      LocalDate day, boolean begins, Duration more, List<Engagement> staying, AgendaPolicy policy) {
    int items = 1;
    Duration time = more;
    for (Engagement other : staying) {
      if (other.entry() != null) {
        items += begins(other.time(), day, policy) ? 1 : 0;
        time = time.plus(LocalDays.part(policy, day, other.time().certain()));
      }
    }
    return (begins && items > policy.mostItems()) || time.compareTo(policy.mostTime()) > 0;
  }

  private static boolean begins(AgendaTime time, LocalDate day, AgendaPolicy policy) {
    return policy.day(time.slot().startInclusive()).equals(day);
  }
}
