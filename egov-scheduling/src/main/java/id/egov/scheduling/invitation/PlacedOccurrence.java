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

  /** Whether the organizer had the same, whichever item stands for it. */
  boolean standsAs(PlacedOccurrence other) {
    return original.equals(other.original)
        && slot.equals(other.slot)
        && invited.equals(other.invited);
  }

  /** This or another state of the same occurrence, with everybody who was invited in either. */
  PlacedOccurrence joined(PlacedOccurrence other) {
    Set<OfficialId> both = new TreeSet<>(invited);
    both.addAll(other.invited);
    return new PlacedOccurrence(original, item, slot, both);
  }
}
