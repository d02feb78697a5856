package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
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
import org.jspecify.annotations.Nullable;

/**
 * What stands against an official doing something besides what they do.
 *
 * @param item what they are to do
 * @param official who
 * @param obstacles what else they do that hinders them
 * @param rules what time is kept free
 * @param full its days that hold no more even without the obstacles that refuse
 * @param away its days on which they are away
 * @param noOffice its days on which they hold no office
 */
record OfficialCheck(
    AgendaItem item,
    OfficialId official,
    List<Obstacle> obstacles,
    List<BrokenRule> rules,
    List<Load> full,
    List<LocalDate> away,
    List<LocalDate> noOffice) {

  /** An engagement and why it hinders, and whether it refuses or only warns. */
  record Obstacle(Engagement engagement, Hindrance hindrance, boolean refusing) {}

  /** A time that is kept free, and whether it refuses or only warns. */
  record BrokenRule(TimeRuleKind kind, TimeSlot keptFree, boolean refusing) {}

  /** Whether nothing refuses. */
  boolean fits() {
    return full.isEmpty()
        && away.isEmpty()
        && noOffice.isEmpty()
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
    List<LocalDate> noOffice =
        days.stream().filter(day -> !policies.holdsOffice(official, day)).toList();
    if (!item.takesTime()) {
      return new OfficialCheck(
          item, official, List.of(), List.of(), List.of(), List.of(), noOffice);
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
        days.stream()
            .filter(day -> !overriding)
            .map(day -> Load.of(day, item.time(), staying, policy))
            .filter(Load::tooMuch)
            .toList(),
        days.stream().filter(day -> policies.isAway(official, day)).toList(),
        noOffice);
  }

  /**
   * What stands against a change of what they have agreed to do: what stood against it before was
   * set aside then, or came later, and is no matter of the change as long as it is no more than it
   * was. On a day on which they are away or in no office they do no more than they were to do,
   * unless it has begun. Of what is hidden nobody can say whether it stood against it: so nothing
   * of that is excused, unless the change takes no time that was not taken before, and at no other
   * place.
   *
   * @param before what stands against it as it was
   * @param begun whether it has begun
   */
  OfficialCheck newSince(OfficialCheck before, boolean begun) {
    boolean within = isWithin(before.item);
    boolean stays = begun || within;
    return new OfficialCheck(
        item,
        official,
        obstacles.stream().filter(one -> !within && !before.excuses(one, item)).toList(),
        rules.stream().filter(one -> !before.excuses(one, item)).toList(),
        full.stream()
            .filter(day -> !within && before.full.stream().noneMatch(was -> was.covers(day)))
            .toList(),
        stays ? without(away, before.away) : away,
        stays ? without(noOffice, before.noOffice) : noOffice);
  }

  private static List<LocalDate> without(List<LocalDate> days, List<LocalDate> others) {
    return days.stream().filter(day -> !others.contains(day)).toList();
  }

  private boolean excuses(Obstacle obstacle, AgendaItem now) {
    Engagement other = obstacle.engagement();
    boolean follows = other.time().slot().startInclusive().isAfter(item.slot().startInclusive());
    boolean nearer =
        now.slot().endExclusive().isAfter(item.slot().endExclusive())
            || now.time().certain().endExclusive().isAfter(item.time().certain().endExclusive());
    return !other.hidden() && obstacles.contains(obstacle) && !(follows && nearer);
  }

  private boolean excuses(BrokenRule rule, AgendaItem now) {
    return rules.contains(rule)
        && part(now, rule.keptFree()).compareTo(part(item, rule.keptFree())) <= 0;
  }

  private static Duration part(AgendaItem item, TimeSlot of) {
    return item.time().certain().intersection(of).map(TimeSlot::duration).orElse(Duration.ZERO);
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

  private static boolean refuses(Hindrance hindrance, AgendaPolicy policy, boolean overriding) {
    return switch (hindrance) {
      case OVERLAP, TRAVEL -> true;
      case REST -> !overriding;
      case POSSIBLE -> policy.refusesPossibleClashes() && !overriding;
    };
  }
}
