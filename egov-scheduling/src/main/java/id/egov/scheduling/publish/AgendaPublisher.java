package id.egov.scheduling.publish;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.Officials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes editions of agendas. Immutable and thread-safe; it reads no clock.
 *
 * <pre>{@code
 * AgendaFrame day = AgendaFrame.day("Agenda Wali Kota", date, Zone.WIB, "walikota");
 * AgendaEdition first = publisher.publish(day, entries, clock.instant());
 * String message = AgendaText.of(first);
 * AgendaEdition second = publisher.revise(first, entriesNow, clock.instant());
 * }</pre>
 *
 * <p>An item stands on an agenda if one of its officials is invited and has not declined, or comes
 * instead of somebody, and if it overlaps the days of the agenda. Who holds no office on its first
 * day is not named: whoever comes instead of them is, as coming in their own right. Give all
 * entries of these days, in any order; others do no harm.
 *
 * <p>With {@link Withheld#HIDDEN} an edition, its numbers and its changes are the same as if the
 * items that the audience may not read did not exist; with {@link Withheld#BUSY} they depend on
 * nothing of them but the time that they take together. An item that the audience could read once
 * and cannot any more is gone like any other, and only the number that it had is named; of one that
 * they can read and that was moved to another day, that is named too.
 */
public final class AgendaPublisher {

  private final Officials officials;

  /**
   * Creates a publisher.
   *
   * @param officials says what people are called
   */
  public AgendaPublisher(Officials officials) {
    this.officials = Objects.requireNonNull(officials, "officials");
  }

  /**
   * A first edition. What is postponed or cancelled by then is not in it.
   *
   * @param frame what it is about, and for whom
   * @param entries the items as they stand, each once
   * @param asOf when that is; it decides what is published and under no embargo
   * @return the edition
   * @throws IllegalArgumentException if an item comes twice
   */
  public AgendaEdition publish(AgendaFrame frame, Iterable<AgendaEntry> entries, Instant asOf) {
    Draft draft = draft(frame, Map.of(), entries, asOf);
    return new AgendaEdition(frame, 0, asOf, draft.lines, draft.busy, List.of());
  }

  /**
   * The next edition. Give the entries of its days and, so that readers are told to which day
   * something has moved, those of the edition before. What was called off since stays in it as
   * such. If nothing has changed for its readers, the edition before still holds and is returned;
   * if only the busy times have changed, or the SEQUENCE of what was moved and moved back, they are
   * new in a copy of it that is no new revision.
   *
   * @param previous the edition that was given out last
   * @param entries the items as they stand, each once
   * @param asOf when that is
   * @return the edition
   * @throws IllegalArgumentException if an item comes twice
   */
  public AgendaEdition revise(AgendaEdition previous, Iterable<AgendaEntry> entries, Instant asOf) {
    AgendaFrame frame = previous.frame();
    Map<String, AgendaLine> before = new HashMap<>();
    previous.lines().forEach(line -> before.put(line.uid(), line));
    Draft draft = draft(frame, before, entries, asOf);
    List<AgendaChange> changes = Changes.between(previous.lines(), draft.lines, draft.elsewhere);
    if (!changes.isEmpty()) {
      return new AgendaEdition(
          frame, Math.addExact(previous.revision(), 1), asOf, draft.lines, draft.busy, changes);
    }
    return draft.busy.equals(previous.busy()) && draft.lines.equals(previous.lines())
        ? previous
        : new AgendaEdition(
            frame, previous.revision(), asOf, draft.lines, draft.busy, previous.changes());
  }

  private Draft draft(
      AgendaFrame frame,
      Map<String, AgendaLine> before,
      Iterable<AgendaEntry> entries,
      Instant asOf) {
    Redaction redaction = new Redaction(frame, officials, Objects.requireNonNull(asOf, "asOf"));
    Set<AgendaItemId> once = new HashSet<>();
    List<AgendaLine> lines = new ArrayList<>();
    List<TimeSlot> busy = new ArrayList<>();
    Map<String, AgendaLine> elsewhere = new HashMap<>();
    for (AgendaEntry entry : entries) {
      if (!once.add(entry.id())) {
        throw new IllegalArgumentException("entries: an item comes twice");
      }
      @Nullable AgendaLine known = before.get(entry.id().document().toString());
      redaction.line(entry, known).ifPresent(lines::add);
      if (known != null) {
        redaction.elsewhere(entry).ifPresent(line -> elsewhere.put(line.uid(), line));
      }
      redaction.busy(entry).ifPresent(busy::add);
    }
    lines.sort(AgendaLine.ORDER);
    return new Draft(List.copyOf(lines), Slots.union(busy), elsewhere);
  }

  /** What an edition is made of. */
  private record Draft(
      List<AgendaLine> lines, List<TimeSlot> busy, Map<String, AgendaLine> elsewhere) {}
}
