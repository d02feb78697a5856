package id.egov.core.store;

import java.util.Objects;
import java.util.function.LongFunction;

/**
 * What one look at a store came to: an answer, or something to commit before it is one.
 *
 * @param <T> the answer's type
 */
public sealed interface DecisionStep<T> {

  /**
   * The answer; nothing is to be changed.
   *
   * @param <T> the answer's type
   * @param answer what to tell
   */
  record Done<T>(T answer) implements DecisionStep<T> {

    /**
     * Checks that there is an answer.
     *
     * @param answer what to tell
     */
    public Done {
      Objects.requireNonNull(answer, "answer");
    }
  }

  /**
   * Land this, and the answer follows. Otherwise look again.
   *
   * @param <T> the answer's type
   * @param commit what to land
   * @param landed the answer, once it is known which version the commit has
   */
  record Try<T>(Commit commit, LongFunction<T> landed) implements DecisionStep<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param commit what to land
     * @param landed the answer, once it is known which version the commit has
     */
    public Try {
      Objects.requireNonNull(commit, "commit");
      Objects.requireNonNull(landed, "landed");
    }
  }
}
