package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import java.util.List;
import java.util.Objects;

/** What became of closing rooms, or of opening them again. A refusal is an answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClosureOutcome.Closed.class, name = "CLOSED"),
  @JsonSubTypes.Type(value = ClosureOutcome.Lifted.class, name = "LIFTED"),
  @JsonSubTypes.Type(value = ClosureOutcome.Refused.class, name = "REFUSED")
})
public sealed interface ClosureOutcome {

  /**
   * The rooms are closed.
   *
   * @param closure as it stands now
   * @param consequences what that did to bookings, as far as the asker may see them
   * @param hidden how many more bookings it changed
   */
  record Closed(Closure closure, List<Consequence> consequences, int hidden)
      implements ClosureOutcome {

    /**
     * Copies the list.
     *
     * @param closure as it stands now
     * @param consequences what that did to bookings
     * @param hidden how many more bookings it changed
     */
    public Closed {
      Objects.requireNonNull(closure, "closure");
      consequences = List.copyOf(Objects.requireNonNull(consequences, "consequences"));
    }
  }

  /**
   * The closure is over.
   *
   * @param closure as it stands now
   * @param consequences the bookings that need no longer be warned, as far as the asker may see
   *     them
   * @param hidden how many more there are
   */
  record Lifted(Closure closure, List<Consequence> consequences, int hidden)
      implements ClosureOutcome {

    /**
     * Copies the list.
     *
     * @param closure as it stands now
     * @param consequences the bookings that need no longer be warned
     * @param hidden how many more there are
     */
    public Lifted {
      Objects.requireNonNull(closure, "closure");
      consequences = List.copyOf(Objects.requireNonNull(consequences, "consequences"));
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param clashes who is in the way, as far as the asker may know
   */
  record Refused(List<Reason> reasons, List<DocumentKey> clashes) implements ClosureOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param clashes who is in the way
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
    }
  }
}
