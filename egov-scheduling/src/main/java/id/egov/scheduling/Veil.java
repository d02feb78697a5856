package id.egov.scheduling;

import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one asker may know of what others do. What they may not see takes all of the stretches that
 * the policy hides it in, is one thing wherever it touches, and is as far away as anything can be:
 * so neither a refusal nor an offer can tell more of it, however often somebody asks, and from
 * wherever. The application decides on what is true; but what it is told and offered it may show to
 * anybody.
 */
final class Veil {

  private final AgendaAccess access;
  private final Asker asker;
  private final Policies policies;

  Veil(AgendaAccess access, Asker asker, Policies policies) {
    this.access = access;
    this.asker = asker;
    this.policies = policies;
  }

  boolean sees(AgendaEntry entry) {
    return access.sees(asker.actor(), entry);
  }

  /** What officials do, as far as the asker may know. */
  Map<OfficialId, List<Engagement>> over(Map<OfficialId, List<Engagement>> engagements) {
    Map<OfficialId, List<Engagement>> known = new TreeMap<>();
    engagements.forEach((official, all) -> known.put(official, over(all, policies.of(official))));
    return known;
  }

  private List<Engagement> over(List<Engagement> engagements, AgendaPolicy policy) {
    List<Engagement> known = new ArrayList<>();
    List<Engagement> hidden = new ArrayList<>();
    for (Engagement one : engagements) {
      (one.entry() == null || sees(one.entry()) ? known : hidden).add(one);
    }
    for (AgendaTime time : united(hidden, policy)) {
      Engagement any = hidden.get(0);
      known.add(new Engagement(any.holder(), time, any.entry(), true));
    }
    return known;
  }

  /**
   * What is hidden, as one wherever it touches, so that nobody can count it: each stretch with what
   * may follow it up to the next.
   */
  private static List<AgendaTime> united(List<Engagement> hidden, AgendaPolicy policy) {
    List<TimeSlot> certain =
        Union.slots(hidden.stream().map(one -> over(one.time().certain(), policy)).toList());
    List<TimeSlot> possible =
        Union.slots(hidden.stream().map(one -> over(one.time().slot(), policy)).toList());
    List<AgendaTime> united = new ArrayList<>();
    for (int i = 0; i < certain.size(); i++) {
      TimeSlot sure = certain.get(i);
      TimeSlot around = possible.stream().filter(sure::overlaps).findFirst().orElseThrow();
      long next = i + 1 < certain.size() ? certain.get(i + 1).startMillis() : Long.MAX_VALUE;
      long end = Math.min(next, around.endMillis());
      united.add(
          end == sure.endMillis()
              ? AgendaTime.of(sure)
              : new AgendaTime(
                  TimeSlot.ofEpochMillis(sure.startMillis(), end),
                  TimeSlot.ofEpochMillis(sure.endMillis(), end)));
    }
    return united;
  }

  /**
   * When a resource has no unit left; where that is because of something that the asker may not
   * see, for as much longer as the usual policy hides it in.
   */
  List<TimeSlot> over(Busy resource, Engagements engagements) {
    AgendaPolicy policy = policies.usual();
    List<TimeSlot> full = resource.fullTimes();
    if (policy.veil().isZero()) {
      return full;
    }
    Set<DocumentKey> holders = new TreeSet<>();
    full.forEach(slot -> holders.addAll(resource.holders(slot)));
    Set<DocumentKey> seen = new TreeSet<>();
    engagements.find(holders).values().stream()
        .filter(this::sees)
        .forEach(entry -> seen.add(entry.id().document()));
    return full.stream()
        .map(slot -> seen.containsAll(resource.holders(slot)) ? slot : over(slot, policy))
        .toList();
  }

  /** All of the stretches that a slot touches. */
  static TimeSlot over(TimeSlot slot, AgendaPolicy policy) {
    Duration grain = policy.veil();
    if (grain.isZero()) {
      return slot;
    }
    Instant first = stretch(slot.startInclusive(), policy, grain);
    Instant last = stretch(slot.endExclusive().minusMillis(1), policy, grain);
    return new TimeSlot(first, last.plus(grain));
  }

  /** When the stretch of the local day begins that an instant is in. */
  private static Instant stretch(Instant instant, AgendaPolicy policy, Duration grain) {
    Instant midnight = policy.startOf(policy.day(instant));
    long stretches = Duration.between(midnight, instant).toMillis() / grain.toMillis();
    return midnight.plusMillis(stretches * grain.toMillis());
  }
}
