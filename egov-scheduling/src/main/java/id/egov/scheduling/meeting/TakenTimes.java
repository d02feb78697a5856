package id.egov.scheduling.meeting;

import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When officials, rooms and things cannot be had for a meeting. A port: {@code
 * AgendaService.meetings} has one that says what the commit of such a meeting would say.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface TakenTimes {

  /**
   * When each of some resources cannot be had.
   *
   * @param resources which, officials among them by their resource
   * @param window where to look
   * @param duration how long the meeting is
   * @return for each resource times that a meeting must not overlap, in any order; they may overlap
   *     each other and reach beyond the window. A resource that is left out can be had at any time
   */
  Map<ResourceId, List<TimeSlot>> of(Set<ResourceId> resources, TimeSlot window, Duration duration);
}
