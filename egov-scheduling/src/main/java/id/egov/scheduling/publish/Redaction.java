package id.egov.scheduling.publish;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Officials;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns items into what the audience of an edition may know of them: the only way into one. */
final class Redaction {

  private final AgendaFrame frame;
  private final TimeSlot window;
  private final Guests guests;
  private final Instant asOf;

  Redaction(AgendaFrame frame, Officials officials, Instant asOf) {
    this.frame = frame;
    this.window = frame.window();
    this.guests = new Guests(officials, frame);
    this.asOf = asOf;
  }

  /** The line of an item; empty if it does not belong to the agenda, or not to this audience. */
  Optional<AgendaLine> line(AgendaEntry entry, @Nullable AgendaLine before) {
    if (!window.overlaps(entry.item().slot()) || !frame.audience().mayRead(entry, asOf)) {
      return Optional.empty();
    }
    List<Participant> participants = guests.of(entry);
    Standing standing = standing(entry, participants);
    boolean listed = standing.calledOff() ? before != null : isListed(participants);
    return listed ? Optional.of(line(entry, standing, participants)) : Optional.empty();
  }

  /**
   * The line that an item has on the agenda of another day; empty if it is on this one, or none.
   */
  Optional<AgendaLine> elsewhere(AgendaEntry entry) {
    if (window.overlaps(entry.item().slot()) || !frame.audience().mayRead(entry, asOf)) {
      return Optional.empty();
    }
    List<Participant> participants = guests.of(entry);
    Standing standing = standing(entry, participants);
    return !standing.calledOff() && isListed(participants)
        ? Optional.of(line(entry, standing, participants))
        : Optional.empty();
  }

  private boolean isListed(List<Participant> participants) {
    return participants.stream().anyMatch(one -> frame.officials().contains(one.official()));
  }

  private Standing standing(AgendaEntry entry, List<Participant> participants) {
    if (entry.state() == AgendaState.CANCELLED) {
      return Standing.CANCELLED;
    }
    if (entry.state() == AgendaState.POSTPONED) {
      return Standing.POSTPONED;
    }
    return participants.stream().anyMatch(Participant::comes)
        ? Standing.CONFIRMED
        : Standing.TENTATIVE;
  }

  private static AgendaLine line(
      AgendaEntry entry, Standing standing, List<Participant> participants) {
    AgendaItem item = entry.item();
    Venue venue = item.venue();
    DressCode dress = item.details().dress();
    return new AgendaLine(
        item.id().document().toString(),
        entry.sequence(),
        item.title(),
        item.time(),
        item.transparency(),
        standing,
        item.visibility(),
        item.organiser().name(),
        venue == null ? null : venue.name(),
        venue == null ? null : venue.address(),
        dress == null ? null : dress.value(),
        item.details().role(),
        participants);
  }

  /** When an item that the audience may not read takes an official's time, if that may be told. */
  Optional<TimeSlot> busy(AgendaEntry entry) {
    return frame.withheld() == Withheld.BUSY
            && !frame.audience().mayRead(entry, asOf)
            && !Collections.disjoint(entry.coming(), frame.officials())
        ? window.intersection(entry.item().slot())
        : Optional.empty();
  }
}
