package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
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
  private final Veil veil;
  private final AgendaDocuments documents;

  Offers(
      Need need,
      Map<OfficialId, List<Engagement>> engagements,
      Policies policies,
      Veil veil,
      AgendaDocuments documents) {
    this.need = need;
    this.engagements = veil.over(engagements);
    this.policies = policies;
    this.veil = veil;
    this.documents = documents;
  }

  private List<Engagement> of(OfficialId official) {
    return Objects.requireNonNull(engagements.get(official), "read before");
  }

  /** When somebody cannot be offered because of one other thing they do, and the way to it. */
  IntervalTimeline busy(OfficialId official) {
    return Union.of(of(official).stream().map(engagement -> taken(official, engagement)).toList());
  }

  /** Of what is no agenda item nobody knows who may see it: it is hidden from all. */
  private TimeSlot taken(OfficialId official, Engagement engagement) {
    TimeSlot slot = engagement.time().slot();
    Venue venue = need.item().venue();
    return engagement.entry() == null
        ? Veil.over(slot, policies.of(official))
        : slot.expandedBy(
            engagement.wayFrom(venue, policies.travel()),
            engagement.wayTo(venue, policies.travel()));
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
              .allMatch(holder -> documents.find(holder).filter(veil::sees).isPresent());
      taken.add(seen ? full : Veil.over(full, policy));
    }
    return Union.of(taken);
  }

  /** Whether nothing stands against some people at a time, and nothing possibly does. */
  boolean suits(Set<OfficialId> people, TimeSlot slot) {
    AgendaItem moved = need.item().withTime(need.item().time().movedTo(slot.startInclusive()));
    for (OfficialId official : people) {
      OfficialCheck check =
          OfficialCheck.of(moved, official, of(official), policies, need.asker().overriding());
      boolean taken = of(official).stream().anyMatch(one -> taken(official, one).overlaps(slot));
      if (taken || !check.obstacles().isEmpty() || !check.fits()) {
        return false;
      }
    }
    return true;
  }
}
