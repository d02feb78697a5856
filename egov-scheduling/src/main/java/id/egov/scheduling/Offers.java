package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
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
  private final Engagements readings;

  Offers(
      Need need,
      Map<OfficialId, List<Engagement>> engagements,
      Policies policies,
      Veil veil,
      Engagements readings) {
    this.need = need;
    this.engagements = veil.over(engagements);
    this.policies = policies;
    this.veil = veil;
    this.readings = readings;
  }

  private List<Engagement> of(OfficialId official) {
    return Objects.requireNonNull(engagements.get(official), "read before");
  }

  /** When somebody cannot be offered because of one other thing they do, and the way to it. */
  IntervalTimeline busy(OfficialId official) {
    return Union.of(of(official).stream().map(one -> taken(official, one)).toList());
  }

  private TimeSlot taken(OfficialId official, Engagement engagement) {
    return FreeTime.taken(
        need.item().venue(), engagement, policies.of(official), policies.travel());
  }

  /** When a resource has no unit left, as far as the asker may know. */
  IntervalTimeline busy(Busy resource) {
    return Union.of(veil.over(resource, readings));
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
