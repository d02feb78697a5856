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
   * Nothing landed: some claims do not fit. A claim fits if the load, counted as if all of the
   * commit had landed, is within the capacity at every instant of it; so of two added claims that
   * exclude each other neither fits.
   *
   * @param clashes every added claim that does not fit, in the order of the commit; then, for each
   *     resource whose capacity the commit lowers, in their order, the claims that are there
   *     already and do not fit even without the added ones, by start, then end, then holder
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
   * @param parts everything that is no longer as the decision saw it: documents in the order of the
   *     commit, then timelines in the order of their resources, then claims to be removed in the
   *     order of the commit
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
