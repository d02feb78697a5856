package id.egov.core.store;

import java.util.List;
import java.util.Objects;

/**
 * Why a claim does not fit: at some instant the claims on the resource would exceed its capacity.
 *
 * @param wanted the claim that does not fit: one that the commit adds or, if the commit lowers a
 *     capacity, one that is there already
 * @param holders the claims that are there at such instants, each overlapping the wanted one, by
 *     start, then end, then holder; claims of the same commit are among them, so it is empty only
 *     if the wanted claim alone exceeds the capacity
 */
public record Clash(Claim wanted, List<Claim> holders) {

  /**
   * Copies the list.
   *
   * @param wanted the claim that does not fit
   * @param holders the claims that are there
   */
  public Clash {
    Objects.requireNonNull(wanted, "wanted");
    holders = List.copyOf(Objects.requireNonNull(holders, "holders"));
  }
}
