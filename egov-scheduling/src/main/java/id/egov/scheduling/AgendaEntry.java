package id.egov.scheduling;

import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as it stands.
 *
 * @param item what was asked for, at first
 * @param state where it stands
 * @param slot from its beginning to its end; the item's until it is rescheduled
 * @param coming whose time is claimed: everybody who is required, and the optional ones who were
 *     free; ordered by id, empty once it is called off
 * @param note why it was called off or moved, or null
 * @param version changes with every change; given back with an edit, so that no edit is lost
 */
public record AgendaEntry(
    AgendaItem item,
    AgendaState state,
    TimeSlot slot,
    Set<OfficialId> coming,
    @Nullable String note,
    long version) {

  /**
   * Checks that nothing is missing.
   *
   * @param item what was asked for, at first
   * @param state where it stands
   * @param slot from its beginning to its end
   * @param coming whose time is claimed
   * @param note why it was called off or moved, or null
   * @param version changes with every change
   */
  public AgendaEntry {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(slot, "slot");
    coming = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(coming, "coming")));
  }

  /**
   * Its name, which is that of the item.
   *
   * @return the id
   */
  public AgendaItemId id() {
    return item.id();
  }

  List<Claim> claims() {
    if (state == AgendaState.CANCELLED) {
      return List.of();
    }
    Stream<ResourceId> officials = coming.stream().map(OfficialId::resource);
    return Stream.concat(officials, item.resources().stream())
        .map(resource -> Claim.exclusive(resource, slot, id().document()))
        .toList();
  }

  AgendaEntry withVersion(long newVersion) {
    return new AgendaEntry(item, state, slot, coming, note, newVersion);
  }
}
