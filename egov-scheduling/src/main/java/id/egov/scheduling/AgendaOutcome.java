package id.egov.scheduling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;

/** What became of an item or an edit. A refusal is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AgendaOutcome.Scheduled.class, name = "SCHEDULED"),
  @JsonSubTypes.Type(value = AgendaOutcome.Cancelled.class, name = "CANCELLED"),
  @JsonSubTypes.Type(value = AgendaOutcome.Refused.class, name = "REFUSED")
})
public sealed interface AgendaOutcome {

  /**
   * The item has its time, and everybody and everything it needs.
   *
   * @param entry as it stands now
   */
  record Scheduled(AgendaEntry entry) implements AgendaOutcome {

    /**
     * Checks that there is an entry.
     *
     * @param entry as it stands now
     */
    public Scheduled {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /**
   * The item was called off.
   *
   * @param entry as it stands now
   */
  record Cancelled(AgendaEntry entry) implements AgendaOutcome {

    /**
     * Checks that there is an entry.
     *
     * @param entry as it stands now
     */
    public Cancelled {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param clashes what holds the time that the item needs, of each official and resource, ordered
   *     by key. Sound and minimal: without exactly these the answer would have been yes, and none
   *     of them can be left out; but of a resource with several units it is all that hold one while
   *     none is left. Empty if the refusal has another cause, so that no clash removed would help
   * @param alternatives other times of the same length when all is free, the nearest first
   */
  record Refused(List<Reason> reasons, List<DocumentKey> clashes, List<TimeSlot> alternatives)
      implements AgendaOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param clashes what holds the time
     * @param alternatives other times when all is free
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
      alternatives = List.copyOf(Objects.requireNonNull(alternatives, "alternatives"));
    }
  }
}
