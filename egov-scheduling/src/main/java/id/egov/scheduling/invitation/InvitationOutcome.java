package id.egov.scheduling.invitation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.ical.Freshness;
import id.egov.core.reason.Reason;
import id.egov.scheduling.AgendaOutcome;
import java.util.List;
import java.util.Objects;

/** What became of a received message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InvitationOutcome.Applied.class, name = "APPLIED"),
  @JsonSubTypes.Type(value = InvitationOutcome.Unchanged.class, name = "UNCHANGED"),
  @JsonSubTypes.Type(value = InvitationOutcome.Noted.class, name = "NOTED"),
  @JsonSubTypes.Type(value = InvitationOutcome.Proposed.class, name = "PROPOSED"),
  @JsonSubTypes.Type(value = InvitationOutcome.Wanted.class, name = "WANTED"),
  @JsonSubTypes.Type(value = InvitationOutcome.Refused.class, name = "REFUSED")
})
public sealed interface InvitationOutcome {

  /** What is to be sent back. */
  enum Reply {
    /** The event as it stands, to the attendee who asks for it (REQUEST). */
    EVENT,
    /** A question for the whole series, to the organizer (REFRESH). */
    REFRESH
  }

  /**
   * Agendas were changed, as far as each item allows it.
   *
   * @param outcomes what became of each item that the message is about
   */
  record Applied(List<AgendaOutcome> outcomes) implements InvitationOutcome {

    /**
     * Copies the list.
     *
     * @param outcomes what became of each item
     */
    public Applied {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * The message says nothing new.
   *
   * @param freshness whether it is a repetition or older than what is known
   */
  record Unchanged(Freshness freshness) implements InvitationOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param freshness what it is
     */
    public Unchanged {
      Objects.requireNonNull(freshness, "freshness");
    }
  }

  /** It is kept, and changes no agenda: somebody may come, or a suggestion was not taken. */
  record Noted() implements InvitationOutcome {}

  /**
   * An attendee suggests something; it is listed until somebody decides.
   *
   * @param proposal what
   */
  record Proposed(CounterProposal proposal) implements InvitationOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param proposal what
     */
    public Proposed {
      Objects.requireNonNull(proposal, "proposal");
    }
  }

  /**
   * Something is to be sent back; nothing else has changed.
   *
   * @param reply what
   */
  record Wanted(Reply reply) implements InvitationOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param reply what
     */
    public Wanted {
      Objects.requireNonNull(reply, "reply");
    }
  }

  /**
   * The message was not acted on.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements InvitationOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param reason why
     */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
