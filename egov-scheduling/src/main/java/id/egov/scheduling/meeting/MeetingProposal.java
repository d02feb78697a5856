package id.egov.scheduling.meeting;

import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time at which all that a meeting needs was free when the store was read. It is nobody's yet:
 * who schedules an item with these officials and resources takes them, or is told that somebody was
 * faster.
 *
 * @param slot when
 * @param required who fills the required quorum, as few as it needs, ordered by id
 * @param optional who of the optional quorums is free besides, ordered by id
 * @param room in which room, or null if none was asked for
 * @param resources what is to be claimed besides the officials, ordered: the parts of the room and
 *     what was asked for
 * @param cost after {@link MeetingCosts}, in minutes
 */
public record MeetingProposal(
    TimeSlot slot,
    Set<OfficialId> required,
    Set<OfficialId> optional,
    @Nullable ResourceId room,
    Set<ResourceId> resources,
    long cost) {

  /**
   * Copies the sets.
   *
   * @param slot when
   * @param required who fills the required quorum
   * @param optional who of the optional quorums is free besides
   * @param room in which room, or null
   * @param resources what is to be claimed besides the officials
   * @param cost in minutes
   */
  public MeetingProposal {
    Objects.requireNonNull(slot, "slot");
    required = sorted("required", required);
    optional = sorted("optional", optional);
    resources = sorted("resources", resources);
  }

  private static <T extends Comparable<T>> Set<T> sorted(String field, Set<T> given) {
    return Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(given, field)));
  }
}
