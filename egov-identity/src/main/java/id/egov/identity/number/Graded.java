package id.egov.identity.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of checking a text: a number, a number with something unusual about it, or why it is
 * none. It says nothing about whether the number was ever issued; only the authority can. The text
 * itself is never kept. No component is {@code null}.
 *
 * @param <T> the kind of number
 */
public sealed interface Graded<T> {

  /**
   * A number with nothing unusual about it.
   *
   * @param <T> the kind of number
   * @param number the number
   */
  record Valid<T>(T number) implements Graded<T> {}

  /**
   * A number that somebody may want to look at. It is not to be refused for a warning.
   *
   * @param <T> the kind of number
   * @param number the number
   * @param warnings what is unusual, in the order of {@link NumberWarning}; at least one
   */
  record ValidWithWarnings<T>(T number, List<NumberWarning> warnings) implements Graded<T> {

    /**
     * Copies the warnings.
     *
     * @param number the number
     * @param warnings what is unusual
     * @throws IllegalArgumentException if nothing is
     */
    public ValidWithWarnings {
      warnings = List.copyOf(warnings);
      if (warnings.isEmpty()) {
        throw new IllegalArgumentException("warnings must not be empty");
      }
    }
  }

  /**
   * No number.
   *
   * @param <T> the kind of number
   * @param kind which number the text was to be
   * @param problems why it is none, in the order of {@link NumberProblem}; at least one
   */
  record Invalid<T>(NumberKind kind, List<NumberProblem> problems) implements Graded<T> {

    /**
     * Copies the problems.
     *
     * @param kind which number the text was to be
     * @param problems why it is none
     * @throws IllegalArgumentException if there is no problem
     */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("problems must not be empty");
      }
    }
  }

  /**
   * Valid, or valid with warnings if there are any.
   *
   * @param <T> the kind of number
   * @param number the number
   * @param warnings what is unusual about it
   * @return the grade
   */
  static <T> Graded<T> valid(T number, List<NumberWarning> warnings) {
    return warnings.isEmpty() ? new Valid<>(number) : new ValidWithWarnings<>(number, warnings);
  }

  /**
   * The number, whatever warnings there are.
   *
   * @return the number, or empty if there is none
   */
  default Optional<T> accepted() {
    if (this instanceof Valid<T> valid) {
      return Optional.of(valid.number());
    }
    return this instanceof ValidWithWarnings<T> unusual
        ? Optional.of(unusual.number())
        : Optional.empty();
  }

  /**
   * The number where a wrong one is an error.
   *
   * @return the number
   * @throws InvalidNumberException if there is none; the message does not repeat the text
   */
  default T orThrow() {
    return accepted()
        .orElseThrow(
            () -> {
              Invalid<T> invalid = (Invalid<T>) this;
              return new InvalidNumberException(invalid.kind(), invalid.problems());
            });
  }

  /**
   * What is unusual about the number.
   *
   * @return the warnings; none if there is nothing unusual, or no number
   */
  default List<NumberWarning> warnings() {
    return List.of();
  }

  /**
   * Why there is no number.
   *
   * @return the problems; none if there is a number
   */
  default List<NumberProblem> problems() {
    return List.of();
  }

  /**
   * The same grade of something made of the number.
   *
   * @param <R> what is made
   * @param maker makes it
   * @return its grade
   */
  default <R> Graded<R> map(Function<? super T, ? extends R> maker) {
    if (this instanceof Invalid<T> invalid) {
      return new Invalid<>(invalid.kind(), invalid.problems());
    }
    return valid(maker.apply(orThrow()), warnings());
  }

  /**
   * The warnings or problems as sentences for people. They never contain the number.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return one sentence each, without a full stop; none if there is nothing to say
   */
  default List<String> explanations(Locale locale) {
    return NumberTexts.texts(messageKeys(), locale);
  }

  /**
   * The ends of the keys of the explanations: of a problem {@code NIK.DAY}, or {@code CHARACTER}
   * where it is the same for all kinds; of a warning {@code warning.RETIRED_REGION}. The messages
   * of constraints have {@code id.egov.identity.number.} in front.
   *
   * @return one key for each warning or problem
   */
  default List<String> messageKeys() {
    return this instanceof Invalid<T> invalid
        ? invalid.problems().stream()
            .map(problem -> NumberTexts.key(invalid.kind(), problem))
            .toList()
        : warnings().stream().map(NumberTexts::key).toList();
  }
}
