package id.egov.identity.number;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for problems and warnings, by kind of number where they differ. */
final class NumberTexts {

  private static final String BUNDLE = "id.egov.identity.number.reasons";
  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private NumberTexts() {}

  /** The texts of some keys. */
  static List<String> texts(List<String> keys, Locale locale) {
    ResourceBundle texts = bundle(locale);
    return keys.stream().map(texts::getString).toList();
  }

  static String key(NumberKind kind, NumberProblem problem) {
    String own = kind.name() + "." + problem.name();
    return bundle(Locale.ENGLISH).containsKey(own) ? own : problem.name();
  }

  static String key(NumberWarning warning) {
    return "warning." + warning.name();
  }

  /** Both variants exist, so that the default locale is never asked. */
  private static ResourceBundle bundle(Locale locale) {
    String language = locale.getLanguage();
    // Before JDK 17 Indonesian was called "in", and some systems still say so.
    boolean indonesian = language.equals("id") || language.equals("in");
    return ResourceBundle.getBundle(BUNDLE, indonesian ? INDONESIAN : Locale.ENGLISH);
  }
}
