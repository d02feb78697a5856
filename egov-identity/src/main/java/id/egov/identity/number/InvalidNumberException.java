package id.egov.identity.number;

import java.util.List;

/** A text was to be a number and is none. The message never repeats the text. */
public final class InvalidNumberException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Which number it was to be. */
  private final NumberKind kind;

  /** Why, in the order of the constants. */
  private final NumberProblem[] problems;

  /**
   * For those who define numbers of their own.
   *
   * @param kind which number it was to be
   * @param problems why it is none
   */
  public InvalidNumberException(NumberKind kind, List<NumberProblem> problems) {
    super("The text is no %s: %s".formatted(kind, problems));
    this.kind = kind;
    this.problems = problems.toArray(NumberProblem[]::new);
  }

  /**
   * Which number the text was to be.
   *
   * @return the kind
   */
  public NumberKind kind() {
    return kind;
  }

  /**
   * Why the text is no number of that kind.
   *
   * @return at least one problem, in the order of {@link NumberProblem}
   */
  public List<NumberProblem> problems() {
    return List.of(problems);
  }
}
