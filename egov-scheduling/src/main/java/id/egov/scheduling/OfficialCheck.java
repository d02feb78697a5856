package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.policy.TimeRuleKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands against an official doing something besides what they do.
 *
 * @param obstacles what else they do that hinders them
 * @param rules what time is kept free
 * @param full the day that holds no more even without the obstacles that refuse, or null
 * @param away the day on which they are away, or null
 */
record OfficialCheck(
    OfficialId official,
    List<Obstacle> obstacles,
    List<BrokenRule> rules,
    @Nullable LocalDate full,
    @Nullable LocalDate away) {

  /** An engagement and why it hinders, and whether it refuses or only warns. */
  record Obstacle(Engagement engagement, Hindrance hindrance, boolean refusing) {}

  /** A time that is kept free, and whether it refuses or only warns. */
  record BrokenRule(TimeRuleKind kind, TimeSlot keptFree, boolean refusing) {}

  /** Whether nothing refuses. */
  boolean fits() {
    return full == null
        && away == null
        && obstacles.stream().noneMatch(Obstacle::refusing)
        && rules.stream().noneMatch(BrokenRule::refusing);
  }

  /**
   * Checks one official.
   *
   * @param others what they do besides, from a day before to a day after
   * @param overriding whether the policy is set aside: then only what cannot be done at all refuses
   */
  static OfficialCheck of(
      AgendaItem item,
      OfficialId official,
      List<Engagement> others,
      Policies policies,
      boolean overriding) {
    AgendaPolicy policy = policies.of(official);
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
    LocalDate full = overriding || !isFull(item, staying, policy) ? null : day(policy, item.time());
    LocalDate day = day(policy, item.time());
    LocalDate away = policies.isAway(official, day) ? day : null;
    return new OfficialCheck(official, obstacles, broken, full, away);
  }

  private static boolean refuses(Hindrance hindrance, AgendaPolicy policy, boolean overriding) {
    return switch (hindrance) {
      case OVERLAP, TRAVEL -> true;
      case REST -> !overriding;
      case POSSIBLE -> policy.refusesPossibleClashes() && !overriding;
    };
  }

  private static LocalDate day(AgendaPolicy policy, AgendaTime time) {
    return policy.day(time.slot().startInclusive());
  }

  private static boolean isFull(AgendaItem item, List<Engagement> staying, AgendaPolicy policy) {
    LocalDate day = day(policy, item.time());
    int items = 1;
    Duration time = item.time().certain().duration();
    for (Engagement other : staying) {
      if (other.entry() != null && day(policy, other.time()).equals(day)) {
        items++;
        time = time.plus(other.time().certain().duration());
      }
    }
    return items > policy.mostItems() || time.compareTo(policy.mostTime()) > 0;
  }
}
