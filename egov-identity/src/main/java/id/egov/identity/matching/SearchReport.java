package id.egov.identity.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search, or a part of one, has done.
 *
 * @param registrations how many registrations there are in the whole search
 * @param pairs how many different pairs were compared
 * @param likely how many of them are likely one person
 * @param possible how many more are possible
 * @param complete false if it was cancelled
 * @param oversized the blocks that were too large, in the order of their passes; their pairs were
 *     compared only where they share another key
 */
public record SearchReport(
    int registrations,
    long pairs,
    long likely,
    long possible,
    boolean complete,
    List<OversizedBlock> oversized) {

  /**
   * Copies the blocks.
   *
   * @param registrations how many registrations
   * @param pairs how many pairs were compared
   * @param likely how many are likely
   * @param possible how many more are possible
   * @param complete false if it was cancelled
   * @param oversized the blocks that were too large
   */
  public SearchReport {
    oversized = List.copyOf(oversized);
  }

  /**
   * This report and that of another part of the same search.
   *
   * @param other the other part's
   * @return both
   */
  public SearchReport and(SearchReport other) {
    List<OversizedBlock> blocks = new ArrayList<>(oversized);
    blocks.addAll(other.oversized);
    return new SearchReport(
        registrations,
        pairs + other.pairs,
        likely + other.likely,
        possible + other.possible,
        complete && other.complete,
        blocks);
  }
}
