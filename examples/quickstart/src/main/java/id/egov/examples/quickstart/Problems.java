package id.egov.examples.quickstart;

import id.egov.core.reason.Reason;
import java.io.PrintStream;

/** Reports what is broken as soon as it is found, and counts it. */
final class Problems {

  private final Texts texts;
  private final PrintStream err;
  private int count;

  Problems(Texts texts, PrintStream err) {
    this.texts = texts;
    this.err = err;
  }

  /** Reports a broken line, which is left out. */
  void broken(Place place, String field, Reason reason) {
    count++;
    err.println(place + ": " + field + ": " + texts.reason(reason));
  }

  /** Reports a line that is read as it is probably meant; it does not count as broken. */
  void note(Place place, String field, Reason reason) {
    err.println(place + ": " + field + ": " + texts.word("note", texts.reason(reason)));
  }

  /** Reports what the user should know; nothing is left out. */
  void warn(Reason reason) {
    err.println(texts.reason(reason));
  }

  Texts texts() {
    return texts;
  }

  int count() {
    return count;
  }
}
