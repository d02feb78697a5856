package id.egov.scheduling.invitation;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was last done for one occurrence, to tell what the organizer has changed since from what
 * somebody here has.
 *
 * @param original the original start of the occurrence, empty for an event that does not recur
 * @param item the item that stands for it
 * @param slot when the organizer had it
 * @param invited whom the organizer had invited
 */
public record PlacedOccurrence(
    String original, AgendaItemId item, TimeSlot slot, Set<OfficialId> invited) {

  /**
   * Copies the set.
   *
   * @param original the original start of the occurrence, or empty
   * @param item the item that stands for it
   * @param slot when the organizer had it
   * @param invited whom the organizer had invited
   */
  public PlacedOccurrence {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(slot, "slot");
    invited = Collections.unmodifiableSet(new TreeSet<>(invited));
  }
}
