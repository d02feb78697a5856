package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.Comparator;
import java.util.Objects;

/**
 * Some units of a resource, taken for a slot of time by a document. A document that takes equal
 * claims twice has two of them, and gives each back by itself.
 *
 * @param resource whose time is taken
 * @param slot when, with everything the holder occupies (setup and teardown included)
 * @param units how many units of the resource's capacity, at least 1; an exclusive resource has one
 * @param holder the document that takes it
 */
public record Claim(ResourceId resource, TimeSlot slot, int units, DocumentKey holder) {

  /** By start, then end, then holder, then units: the order of claims on one resource. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparingInt(Claim::units);

  /**
   * Checks the units.
   *
   * @param resource whose time is taken
   * @param slot when
   * @param units how many units
   * @param holder the document that takes it
   * @throws IllegalArgumentException if {@code units} is less than 1
   */
  public Claim {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(holder, "holder");
    if (units < 1) {
      throw new IllegalArgumentException("units (%s) must be at least 1".formatted(units));
    }
  }

  /**
   * A claim of one unit: all of a resource that is exclusive.
   *
   * @param resource whose time is taken
   * @param slot when
   * @param holder the document that takes it
   * @return the claim
   */
  public static Claim exclusive(ResourceId resource, TimeSlot slot, DocumentKey holder) {
    return new Claim(resource, slot, 1, holder);
  }
}
