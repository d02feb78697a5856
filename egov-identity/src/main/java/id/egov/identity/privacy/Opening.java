package id.egov.identity.privacy;

import java.util.Objects;
import java.util.Optional;

/** What came of opening a sealed text. */
public sealed interface Opening {

  /** It is open. Never prints the text. */
  final class Opened implements Opening {

    private final String text;

    Opened(String text) {
      this.text = text;
    }

    /**
     * The text. Not for a log, a message or a URL; whoever shows it owes an audit record (UU
     * 27/2022 art. 31).
     *
     * @return what was sealed
     */
    public String reveal() {
      return text;
    }

    /** Nothing of the text, not even its length. */
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /**
   * It stays shut.
   *
   * @param problem why
   */
  record Shut(SealProblem problem) implements Opening {

    /**
     * Checks that a reason is given.
     *
     * @param problem why
     */
    public Shut {
      Objects.requireNonNull(problem, "problem");
    }
  }

  /**
   * The text, if it is open.
   *
   * @return what was sealed, or empty
   */
  default Optional<String> revealed() {
    return this instanceof Opened opened ? Optional.of(opened.reveal()) : Optional.empty();
  }
}
