package id.egov.identity.privacy;

import id.egov.identity.number.NumberKind;
import id.egov.identity.number.PersonalNumber;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How an office shows numbers: a mask for each kind. What the numbers print by themselves ({@link
 * PersonalNumber#masked()}) stays as it is; this is for screens and papers that are to show less.
 *
 * @param masks at most one for each kind; of a kind without one nothing is shown but its length
 */
public record MaskPolicy(List<NumberMask> masks) {

  private static final MaskPolicy MINIMAL =
      of(
          new NumberMask(NumberKind.NIK, 0, 4),
          new NumberMask(NumberKind.FAMILY_CARD, 0, 4),
          new NumberMask(NumberKind.NIP, 0, 3),
          new NumberMask(NumberKind.NPWP, 0, 4),
          new NumberMask(NumberKind.NITKU, 0, 4),
          new NumberMask(NumberKind.PHONE, 0, 3));

  /**
   * Copies the masks.
   *
   * @param masks at most one for each kind
   * @throws IllegalArgumentException if there are two for one kind
   */
  public MaskPolicy {
    masks = List.copyOf(Objects.requireNonNull(masks, "masks"));
    Map<NumberKind, NumberMask> byKind = new EnumMap<>(NumberKind.class);
    for (NumberMask mask : masks) {
      if (byKind.put(mask.kind(), mask) != null) {
        throw new IllegalArgumentException("masks has two for " + mask.kind());
      }
    }
  }

  /**
   * Shows the last three or four digits, by which somebody who has the card in front of them
   * recognises it.
   *
   * @return the policy
   */
  public static MaskPolicy minimal() {
    return MINIMAL;
  }

  /**
   * A policy of some masks.
   *
   * @param masks at most one for each kind; of a kind without one nothing is shown
   * @return the policy
   * @throws IllegalArgumentException if there are two for one kind
   */
  public static MaskPolicy of(NumberMask... masks) {
    return new MaskPolicy(List.of(masks));
  }

  /**
   * Masks a number.
   *
   * @param number the number
   * @return as many characters as it has digits: those that may be shown, and asterisks
   */
  public String mask(PersonalNumber number) {
    for (NumberMask mask : masks) {
      if (mask.kind() == number.kind()) {
        return mask.mask(number);
      }
    }
    return new NumberMask(number.kind(), 0, 0).mask(number);
  }
}
