package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The claims on a resource as they were at one moment.
 *
 * @param resource whose timeline it is
 * @param version the version of the last commit that added or removed a claim of the resource, at
 *     any time and not only in the window, or set its capacity, even to what they were before;
 *     {@link Document#ABSENT} if there was none
 * @param capacity how many units the resource has; 1 unless a commit said otherwise
 * @param claims the claims that overlap the window that was asked for, by start, then end, then
 *     holder, then units
 */
public record Timeline(ResourceId resource, long version, int capacity, List<Claim> claims) {

  /**
   * Copies the claims.
   *
   * @param resource whose timeline it is
   * @param version the version of the last commit that changed it
   * @param capacity how many units the resource has
   * @param claims the claims
   */
  public Timeline {
    Objects.requireNonNull(resource, "resource");
    claims = List.copyOf(Objects.requireNonNull(claims, "claims"));
  }

  /**
   * Whether one more claim of one unit would fit an exclusive resource.
   *
   * @param slot when
   * @return true if no claim overlaps the slot; only the window that was read is known
   */
  public boolean isFree(TimeSlot slot) {
    return claims.stream().noneMatch(claim -> claim.slot().overlaps(slot));
  }

  /**
   * This timeline as if one holder had no claims.
   *
   * @param holder whose claims are left out
   * @return a copy with the same version
   */
  public Timeline without(DocumentKey holder) {
    return new Timeline(
        resource,
        version,
        capacity,
        claims.stream().filter(claim -> !claim.holder().equals(holder)).toList());
  }

  /**
   * This timeline as if some holders had no claims.
   *
   * @param holders whose claims are left out
   * @return a copy with the same version; this one if there are no holders
   */
  public Timeline without(Set<DocumentKey> holders) {
    return holders.isEmpty()
        ? this
        : new Timeline(
            resource,
            version,
            capacity,
            claims.stream().filter(claim -> !holders.contains(claim.holder())).toList());
  }
}
