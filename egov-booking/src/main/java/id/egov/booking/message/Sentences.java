package id.egov.booking.message;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that messages are made of, in Indonesian and English. */
final class Sentences {

  private static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.booking.message.texts", language));

  private final ReasonTexts reasons;
  private final ZoneId zone;

  Sentences(ReasonTexts reasons, ZoneId zone) {
    this.reasons = reasons;
    this.zone = zone;
  }

  /** One sentence. What people wrote stays on its line: nobody writes lines of their own. */
  String say(String code, Locale locale, String... evidence) {
    String[] oneLine = new String[evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      oneLine[i] = oneLine(evidence[i]);
    }
    return TEXTS.text(Reason.of(new Sentence(code), oneLine), locale, zone);
  }

  /** Why, as a whole sentence. */
  String reason(Reason reason, Locale locale) {
    return oneLine(reasons.text(reason, locale, zone));
  }

  String place(String code, Locale locale, String room, TimeSlot slot) {
    return say(code, locale, "room", room, "slot", slot.toString());
  }

  static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  /** A text that is no reason, but is looked up like one. */
  private record Sentence(String name) implements ReasonCode {
    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }
}
