package id.egov.scheduling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.scheduling.item.AgendaEntry;
import java.util.List;
import java.util.Objects;

/** What became of a command. A refusal is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AgendaOutcome.Done.class, name = "DONE"),
  @JsonSubTypes.Type(value = AgendaOutcome.Refused.class, name = "REFUSED")
})
public sealed interface AgendaOutcome {

  /**
   * It was done.
   *
   * @param entry the item as it stands now
   * @param notes what somebody should look at: what clashes only possibly, what was set aside
   */
  record Done(AgendaEntry entry, List<Reason> notes) implements AgendaOutcome {

    /**
     * Copies the list.
     *
     * @param entry the item as it stands now
     * @param notes what somebody should look at
     */
    public Done {
      Objects.requireNonNull(entry, "entry");
      notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param clashes what holds the time that the item needs, of each official and resource, as far
   *     as the asker may see it, ordered by key. Sound and minimal: if no reason tells of something
   *     else, without exactly these the answer would have been yes, and none of them can be left
   *     out; but of a resource with several units it is all that hold one while none is left
   * @param alternatives what would do instead, the least change first
   */
  record Refused(
      List<Reason> reasons, List<DocumentKey> clashes, List<AgendaAlternative> alternatives)
      implements AgendaOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param clashes what holds the time
     * @param alternatives what would do instead
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
      alternatives = List.copyOf(Objects.requireNonNull(alternatives, "alternatives"));
    }

    static Refused because(Reason reason) {
      return new Refused(List.of(reason), List.of(), List.of());
    }
  }
}
