package id.egov.identity.matching;

import java.util.List;
import java.util.Objects;

/**
 * A block with more registrations than a search compares with each other. Its pairs are still found
 * through every other key that they share; those that share no other are not compared. To make sure
 * search these registrations alone, with a larger limit.
 *
 * @param pass what they have in common
 * @param ids the registrations, in the order of the list
 */
public record OversizedBlock(BlockingPass pass, List<String> ids) {

  /**
   * Copies the ids.
   *
   * @param pass what they have in common
   * @param ids the registrations
   */
  public OversizedBlock {
    Objects.requireNonNull(pass, "pass");
    ids = List.copyOf(ids);
  }
}
