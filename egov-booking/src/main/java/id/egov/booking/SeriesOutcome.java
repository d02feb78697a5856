package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;

/** What became of a series or an edit of one. A refusal is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SeriesOutcome.Accepted.class, name = "ACCEPTED"),
  @JsonSubTypes.Type(value = SeriesOutcome.Refused.class, name = "REFUSED")
})
public sealed interface SeriesOutcome {

  /**
   * It was done, all in one commit.
   *
   * @param series as it stands now
   * @param decided what became of each date that was decided, in their order; one that is {@link
   *     BookingOutcome.Refused} was left out
   */
  record Accepted(Series series, List<DatedOutcome> decided) implements SeriesOutcome {

    /**
     * Copies the list.
     *
     * @param series as it stands now
     * @param decided what became of each date that was decided
     */
    public Accepted {
      Objects.requireNonNull(series, "series");
      decided = List.copyOf(Objects.requireNonNull(decided, "decided"));
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param failed the dates that fail, each with its reasons, who holds its time as far as the
   *     asker may know, and what is free instead
   */
  record Refused(List<Reason> reasons, List<DatedOutcome> failed) implements SeriesOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param failed the dates that fail
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      failed = List.copyOf(Objects.requireNonNull(failed, "failed"));
    }
  }
}
