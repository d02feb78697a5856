package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;

/**
 * Which documents of a type are asked for: all, or those with one value in one of the {@linkplain
 * DocumentFields fields}. One field at a time, so that every store can answer from an index.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DocumentFilter.All.class, name = "all"),
  @JsonSubTypes.Type(value = DocumentFilter.State.class, name = "state"),
  @JsonSubTypes.Type(value = DocumentFilter.Agency.class, name = "agency"),
  @JsonSubTypes.Type(value = DocumentFilter.Requester.class, name = "requester"),
  @JsonSubTypes.Type(value = DocumentFilter.DueBefore.class, name = "due-before")
})
public sealed interface DocumentFilter {

  /** Every document of the type, ordered by id. */
  record All() implements DocumentFilter {}

  /**
   * The documents in a state, ordered by id.
   *
   * @param state the state's name
   */
  record State(String state) implements DocumentFilter {

    /**
     * Checks that there is a state.
     *
     * @param state the state's name
     */
    public State {
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * The documents of an agency, ordered by id.
   *
   * @param agency the agency
   */
  record Agency(String agency) implements DocumentFilter {

    /**
     * Checks that there is an agency.
     *
     * @param agency the agency
     */
    public Agency {
      Objects.requireNonNull(agency, "agency");
    }
  }

  /**
   * The documents that somebody asked for, ordered by id.
   *
   * @param requester who asked
   */
  record Requester(String requester) implements DocumentFilter {

    /**
     * Checks that there is a requester.
     *
     * @param requester who asked
     */
    public Requester {
      Objects.requireNonNull(requester, "requester");
    }
  }

  /**
   * The documents that are due before an instant, ordered by when they are due, then by id.
   *
   * @param endExclusive the first instant that is too late
   */
  record DueBefore(Instant endExclusive) implements DocumentFilter {

    /**
     * Checks that there is an instant.
     *
     * @param endExclusive the first instant that is too late
     */
    public DueBefore {
      Objects.requireNonNull(endExclusive, "endExclusive");
    }

    /**
     * A filter whose instant is a text, as in JSON.
     *
     * @param endExclusive an ISO 8601 instant
     * @return the filter
     * @throws java.time.format.DateTimeParseException if the text has another form
     */
    @JsonCreator
    public static DueBefore of(@JsonProperty("endExclusive") String endExclusive) {
      return new DueBefore(Instant.parse(Objects.requireNonNull(endExclusive, "endExclusive")));
    }

    /**
     * The instant as JSON has it.
     *
     * @return an ISO 8601 instant
     */
    @JsonProperty("endExclusive")
    public String endText() {
      return endExclusive.toString();
    }
  }
}
