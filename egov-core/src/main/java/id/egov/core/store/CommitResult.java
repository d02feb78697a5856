package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/** What became of a commit. Contention is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CommitResult.Committed.class, name = "committed"),
  @JsonSubTypes.Type(value = CommitResult.Overlap.class, name = "overlap"),
  @JsonSubTypes.Type(value = CommitResult.Stale.class, name = "stale")
})
public sealed interface CommitResult {

  /**
   * All of it landed.
   *
   * @param id the commit's own id
   * @param version the commit's place in the order of commits, at least 1: what every document and
   *     timeline that it changed now has as its version
   */
  record Committed(CommitId id, long version) implements CommitResult {

    /**
     * Checks that nothing is missing.
     *
     * @param id the commit's own id
     * @param version the commit's place in the order of commits
     */
    public Committed {
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * Nothing landed: some claims do not fit.
   *
   * @param clashes every added claim that does not fit, in the order of the commit
   */
  record Overlap(List<Clash> clashes) implements CommitResult {

    /**
     * Copies the list.
     *
     * @param clashes every added claim that does not fit
     */
    public Overlap {
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
    }
  }

  /**
   * Nothing landed: the decision was made on a state that has passed. Read again and decide again.
   *
   * @param parts everything that is no longer as the decision saw it
   */
  record Stale(List<StalePart> parts) implements CommitResult {

    /**
     * Copies the list.
     *
     * @param parts everything that is no longer as the decision saw it
     */
    public Stale {
      parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }
  }
}
