package id.egov.scheduling.invitation;

import id.egov.core.ical.EventContent;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the organizer of an event wants in the agendas now.
 *
 * @param original the original start of the occurrence, empty for an event that does not recur
 * @param slot when
 * @param content what
 * @param required who must be there
 * @param optional who else is invited
 */
record WantedOccurrence(
    String original,
    TimeSlot slot,
    EventContent content,
    Set<OfficialId> required,
    Set<OfficialId> optional) {

  SortedSet<OfficialId> invited() {
    SortedSet<OfficialId> invited = new TreeSet<>(required);
    invited.addAll(optional);
    return invited;
  }

  /** This as it is noted once an item stands for it. */
  PlacedOccurrence placed(AgendaItemId item) {
    return new PlacedOccurrence(original, item, slot, invited());
  }
}
