package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** When officials could be offered for an item, on what was read of their engagements. */
final class Offers {

  private final Need need;
  private final Map<OfficialId, List<Engagement>> engagements;
  private final Policies policies;
  private final AgendaAccess access;
  private final AgendaDocuments documents;

  Offers(
      Need need,
      Map<OfficialId, List<Engagement>> engagements,
      Policies policies,
      AgendaAccess access,
      AgendaDocuments documents) {
    this.need = need;
    this.engagements = engagements;
    this.policies = policies;
    this.access = access;
    this.documents = documents;
  }

  private List<Engagement> of(OfficialId official) {
    return Objects.requireNonNull(engagements.get(official), "read before");
  }

  /** When somebody cannot be offered because of one other thing they do, and the way to it. */
  IntervalTimeline busy(OfficialId official) {
    List<TimeSlot> taken = new ArrayList<>();
    of(official).forEach(engagement -> taken.add(taken(official, engagement)));
    return Union.of(taken);
  }

  /**
   * The time of an engagement, with the way to it and from it; of what the asker may not see as
   * much more as the policy hides it in.
   */
  private TimeSlot taken(OfficialId official, Engagement engagement) {
    TimeSlot slot = engagement.time().slot();
    AgendaEntry entry = engagement.entry();
    if (entry != null) {
      AgendaItem item = need.item();
      slot =
          slot.expandedBy(
              policies.travel().between(item.venue(), entry.item().venue()),
              policies.travel().between(entry.item().venue(), item.venue()));
    }
    boolean seen = entry != null && access.sees(need.asker().actor(), entry);
    return seen ? slot : veiled(slot, policies.of(official));
  }

  /**
   * When a resource has no unit left; where that is because of something that the asker may not
   * see, for as much longer as the usual policy hides it in.
   */
  IntervalTimeline busy(Busy resource) {
    AgendaPolicy policy = policies.usual();
    if (policy.veil().isZero()) {
      return resource.full();
    }
    List<TimeSlot> taken = new ArrayList<>();
    for (TimeSlot full : resource.fullTimes()) {
      boolean seen =
          resource.holders(full).stream()
              .allMatch(
                  holder ->
                      documents
                          .find(holder)
                          .filter(entry -> access.sees(need.asker().actor(), entry))
                          .isPresent());
      taken.add(seen ? full : veiled(full, policy));
    }
    return Union.of(taken);
  }

  private static TimeSlot veiled(TimeSlot slot, AgendaPolicy policy) {
    Duration grain = policy.veil();
    if (grain.isZero()) {
      return slot;
    }
    Instant first = grainOf(slot.startInclusive(), policy, grain);
    Instant last = grainOf(slot.endExclusive().minusMillis(1), policy, grain);
    return new TimeSlot(first, last.plus(grain));
  }

  /** When the stretch of the local day begins that an instant is in. */
  private static Instant grainOf(Instant instant, AgendaPolicy policy, Duration grain) {
    Instant midnight = policy.startOf(policy.day(instant));
    long stretches = Duration.between(midnight, instant).toMillis() / grain.toMillis();
    return midnight.plusMillis(stretches * grain.toMillis());
  }

  /** Whether nothing stands against some people at a time, and nothing possibly does. */
  boolean suits(Set<OfficialId> people, TimeSlot slot) {
    AgendaItem moved = need.item().withTime(need.item().time().movedTo(slot.startInclusive()));
    for (OfficialId official : people) {
      OfficialCheck check =
          OfficialCheck.of(moved, official, of(official), policies, need.asker().overriding());
      boolean hidden = of(official).stream().anyMatch(one -> taken(official, one).overlaps(slot));
      if (hidden || !check.obstacles().isEmpty() || !check.fits()) {
        return false;
      }
    }
    return true;
  }
}
