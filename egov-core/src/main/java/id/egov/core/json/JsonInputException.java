package id.egov.core.json;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A JSON input that could not be read. Says where and why in both languages, and never repeats the
 * input's own values: they may be personal.
 */
public class JsonInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The texts of {@link JsonProblem}. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.core.json.problems", language));

  /** Where in the input. */
  private final String path;

  private final transient Reason reason;

  JsonInputException(JsonProblem problem, String path, String allowed) {
    this(problem.with("path", path, "allowed", allowed), path);
  }

  private JsonInputException(Reason reason, String path) {
    super(TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC));
    this.reason = reason;
    this.path = path;
  }

  /**
   * Where in the input.
   *
   * @return for example {@code rooms[2].capacity}, or {@code $} for the whole
   */
  public String path() {
    return path;
  }

  /**
   * What is wrong, as data.
   *
   * @return a reason whose code is a {@link JsonProblem}
   */
  public Reason reason() {
    return reason;
  }

  /**
   * The message in a language.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return a sentence
   */
  public String message(Locale locale) {
    return TEXTS.text(reason, locale, ZoneOffset.UTC);
  }
}
