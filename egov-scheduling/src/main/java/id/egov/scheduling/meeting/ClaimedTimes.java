package id.egov.scheduling.meeting;

import id.egov.core.conflict.LoadProfile;
import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When each of some resources has no unit left, as the store says in one round trip: of an official
 * that is whenever there is a claim, they are away or hold no office. Who holds the claims is
 * forgotten here, so that nothing can be told of it.
 */
final class ClaimedTimes implements TakenTimes {

  private final Store store;
  private final Officials officials;
  private final ZoneId zone;

  ClaimedTimes(Store store, Officials officials, ZoneId zone) {
    this.store = store;
    this.officials = officials;
    this.zone = zone;
  }

  @Override
  public Map<ResourceId, List<TimeSlot>> of(
      Set<ResourceId> resources, TimeSlot window, Duration duration) {
    Map<ResourceId, List<TimeSlot>> taken = new HashMap<>();
    for (Timeline timeline : store.timelines(List.copyOf(new TreeSet<>(resources)), window)) {
      List<TimeSlot> times = full(timeline, window);
      times.addAll(away(timeline.resource(), window));
      taken.put(timeline.resource(), times);
    }
    return taken;
  }

  private static List<TimeSlot> full(Timeline timeline, TimeSlot window) {
    LoadProfile load = new LoadProfile();
    for (Claim claim : timeline.claims()) {
      load.add(claim.slot().startMillis(), claim.slot().endMillis(), claim.units());
    }
    List<TimeSlot> full = new ArrayList<>();
    load.visit(
        window.startMillis(),
        window.endMillis(),
        (start, end, used) -> {
          if (used >= timeline.capacity()) {
            full.add(TimeSlot.ofEpochMillis(start, end));
          }
          return true;
        });
    return full;
  }

  private List<TimeSlot> away(ResourceId resource, TimeSlot window) {
    if (!resource.kind().equals(OfficialId.RESOURCE_KIND)) {
      return List.of();
    }
    OfficialId official = new OfficialId(resource.name());
    LocalDate last = OpenDay.date(window.endExclusive(), zone);
    return OpenDay.date(window.startInclusive(), zone)
        .datesUntil(last.plusDays(1))
        .filter(date -> officials.isAway(official, date) || !officials.holdsOffice(official, date))
        .map(
            date ->
                TimeSlot.ofEpochMillis(
                    OpenDay.midnight(date, zone), OpenDay.midnight(date.plusDays(1), zone)))
        .toList();
  }
}
