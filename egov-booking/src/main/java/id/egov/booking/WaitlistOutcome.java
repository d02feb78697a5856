package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;

/** What became of joining or leaving the waitlist. A refusal is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WaitlistOutcome.Listed.class, name = "LISTED"),
  @JsonSubTypes.Type(value = WaitlistOutcome.Refused.class, name = "REFUSED")
})
public sealed interface WaitlistOutcome {

  /**
   * The entry as it stands.
   *
   * @param entry with its state
   */
  record Listed(WaitlistEntry entry) implements WaitlistOutcome {

    /**
     * Checks that there is an entry.
     *
     * @param entry with its state
     */
    public Listed {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   */
  record Refused(List<Reason> reasons) implements WaitlistOutcome {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    }
  }
}
