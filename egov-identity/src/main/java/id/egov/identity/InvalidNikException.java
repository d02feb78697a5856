package id.egov.identity;

import java.util.List;

/** A text was to be a citizen number and is none. The message never repeats the text. */
public final class InvalidNikException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why, in the order of the constants. */
  private final NikProblem[] problems;

  InvalidNikException(List<NikProblem> problems) {
    super(
        ("The text is no NIK: %s"
                + "\nExpected 16 digits: region (6), day of birth, a woman's plus 40, month, year, serial (4)")
            .formatted(problems));
    this.problems = problems.toArray(NikProblem[]::new);
  }

  /**
   * Why the text is no citizen number.
   *
   * @return at least one problem, in the order of {@link NikProblem}
   */
  public List<NikProblem> problems() {
    return List.of(problems);
  }
}
