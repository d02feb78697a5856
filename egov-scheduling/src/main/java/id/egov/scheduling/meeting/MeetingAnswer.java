package id.egov.scheduling.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;

/** When a meeting can be, or why it cannot. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MeetingAnswer.Found.class, name = "FOUND"),
  @JsonSubTypes.Type(value = MeetingAnswer.Impossible.class, name = "IMPOSSIBLE")
})
public sealed interface MeetingAnswer {

  /**
   * There is a time.
   *
   * @param proposals at least one: the cheapest of all times first
   */
  record Found(List<MeetingProposal> proposals) implements MeetingAnswer {

    /**
     * Copies the proposals.
     *
     * @param proposals at least one
     */
    public Found {
      proposals = List.copyOf(Objects.requireNonNull(proposals, "proposals"));
    }
  }

  /**
   * There is none.
   *
   * @param reasons at least one. Sound and minimal: each requirement that never fits by itself; if
   *     all of them do, requirements that never fit together, of which any one less would. Nothing
   *     is told of what officials and rooms are taken by
   */
  record Impossible(List<Reason> reasons) implements MeetingAnswer {

    /**
     * Copies the reasons.
     *
     * @param reasons at least one
     */
    public Impossible {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    }
  }
}
