package id.egov.identity.citizen;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of giving one page of citizens the tokens of the living keys.
 *
 * @param moved how many have other tokens now
 * @param current how many had the right ones already, or are erased
 * @param withoutNumber whose number is not kept or cannot be opened: they keep their old tokens
 *     until they next appear with their number, and are lost to look-ups, so that the number can be
 *     registered again, when the key of these is destroyed before
 * @param clashing who has the number of somebody else: they were registered while the keys of two
 *     processes had nothing in common; a person has to look
 * @param next the cursor for the next page, or null if this was the last
 */
public record RotationPage(
    int moved,
    int current,
    List<CitizenId> withoutNumber,
    List<CitizenId> clashing,
    @Nullable String next) {

  /**
   * Copies the lists.
   *
   * @param moved how many have other tokens now
   * @param current how many had the right ones already
   * @param withoutNumber whose number is not kept
   * @param clashing who has the number of somebody else
   * @param next the cursor for the next page, or null
   */
  public RotationPage {
    withoutNumber = List.copyOf(Objects.requireNonNull(withoutNumber, "withoutNumber"));
    clashing = List.copyOf(Objects.requireNonNull(clashing, "clashing"));
  }
}
