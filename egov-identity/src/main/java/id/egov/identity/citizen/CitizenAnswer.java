package id.egov.identity.citizen;

import id.egov.core.reason.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of asking a registry. A refusal is an answer, not an exception.
 *
 * @param <T> what was asked for
 */
public sealed interface CitizenAnswer<T> {

  /**
   * It was done.
   *
   * @param <T> what was asked for
   * @param value what was asked for
   */
  record Given<T>(T value) implements CitizenAnswer<T> {

    /**
     * Checks that there is something.
     *
     * @param value what was asked for
     */
    public Given {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Nothing was done and nothing is told.
   *
   * @param <T> what was asked for
   * @param reasons why, at least one; {@link CitizenReason#TEXTS} has words for them
   */
  record Refused<T>(List<Reason> reasons) implements CitizenAnswer<T> {

    /**
     * Copies the list.
     *
     * @param reasons why
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must not be empty");
      }
    }
  }

  /**
   * What was asked for, if it was given.
   *
   * @return the value, or empty if it was refused
   */
  default Optional<T> given() {
    return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
  }

  /**
   * Why it was refused.
   *
   * @return the reasons; none if it was given
   */
  default List<Reason> refusals() {
    return this instanceof Refused<T> refused ? refused.reasons() : List.of();
  }
}
