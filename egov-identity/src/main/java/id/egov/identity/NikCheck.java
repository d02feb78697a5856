package id.egov.identity;

import java.util.List;

/**
 * What came of checking a text: a citizen number, or why it is none. It says nothing about whether
 * the number was ever issued; only the population office can. No component is {@code null}.
 */
public sealed interface NikCheck {

  /**
   * The text is a citizen number by its structure.
   *
   * @param nik the number
   * @param warnings what is unusual about it, in the order of {@link NikWarning}; often empty
   */
  record Valid(Nik nik, List<NikWarning> warnings) implements NikCheck {

    /**
     * Copies the warnings.
     *
     * @param nik the number
     * @param warnings what is unusual about it
     */
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The text is no citizen number. The text itself is not kept.
   *
   * @param problems why, in the order of {@link NikProblem}; at least one
   */
  record Invalid(List<NikProblem> problems) implements NikCheck {

    /**
     * Copies the problems.
     *
     * @param problems why, at least one
     * @throws IllegalArgumentException if there is none
     */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("problems must not be empty");
      }
    }
  }
}
