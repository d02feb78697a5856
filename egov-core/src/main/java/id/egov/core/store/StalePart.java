package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** One thing that is no longer as a decision saw it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stale")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StalePart.OfDocument.class, name = "document"),
  @JsonSubTypes.Type(value = StalePart.OfTimeline.class, name = "timeline"),
  @JsonSubTypes.Type(value = StalePart.OfClaim.class, name = "claim")
})
public sealed interface StalePart {

  /**
   * A document has another version.
   *
   * @param key which document
   * @param expected the version that the decision saw
   * @param actual the version it has now, {@link Document#ABSENT} if it does not exist
   */
  record OfDocument(DocumentKey key, long expected, long actual) implements StalePart {

    /**
     * Checks that nothing is missing.
     *
     * @param key which document
     * @param expected the version that the decision saw
     * @param actual the version it has now
     */
    public OfDocument {
      Objects.requireNonNull(key, "key");
    }
  }

  /**
   * A timeline has another version.
   *
   * @param resource whose timeline
   * @param expected the version that the decision saw
   * @param actual the version it has now
   */
  record OfTimeline(ResourceId resource, long expected, long actual) implements StalePart {

    /**
     * Checks that nothing is missing.
     *
     * @param resource whose timeline
     * @param expected the version that the decision saw
     * @param actual the version it has now
     */
    public OfTimeline {
      Objects.requireNonNull(resource, "resource");
    }
  }

  /**
   * A claim that was to be removed is not there.
   *
   * @param claim the missing claim
   */
  record OfClaim(Claim claim) implements StalePart {

    /**
     * Checks that nothing is missing.
     *
     * @param claim the missing claim
     */
    public OfClaim {
      Objects.requireNonNull(claim, "claim");
    }
  }
}
