package id.egov.examples.quickstart;

import id.egov.core.reason.ReasonTexts;
import java.util.Locale;

/** The languages that the quickstart speaks, named as on the command line. */
enum Language {
  /** Indonesian. */
  id(ReasonTexts.INDONESIAN),
  /** English. */
  en(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
