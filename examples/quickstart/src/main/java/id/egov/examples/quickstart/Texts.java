package id.egov.examples.quickstart;

import id.egov.booking.BookingReason;
import id.egov.core.ical.CalendarReason;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.time.TimeSlot;
import id.egov.identity.batch.BatchReason;
import id.egov.scheduling.AgendaReason;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that is said, in one language. */
final class Texts {

  private static final String PACKAGE = "id.egov.examples.quickstart.";
  private static final ReasonTexts REASONS =
      ReasonTexts.of(locale -> ResourceBundle.getBundle(PACKAGE + "reasons", locale))
          .and(BookingReason.TEXTS)
          .and(AgendaReason.TEXTS)
          .and(CalendarReason.TEXTS)
          .and(BatchReason.TEXTS);

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter clock;

  Texts(Language language) {
    this.locale = language.locale();
    this.words = ResourceBundle.getBundle(PACKAGE + "words", locale);
    this.day = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    this.clock = DateTimeFormatter.ofPattern(words.getString("clock"), locale);
  }

  Locale locale() {
    return locale;
  }

  /** A word or a sentence with values in it, which are shown as they are. */
  String word(String key, Object... values) {
    String word = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return word;
  }

  String reason(Reason reason, ZoneId zone) {
    return REASONS.text(reason, locale, zone);
  }

  /** A reason that has no time in it. */
  String reason(Reason reason) {
    return reason(reason, ZoneOffset.UTC);
  }

  /** A slot, as short as a table needs it. */
  String time(TimeSlot slot, ZoneId zone) {
    ZonedDateTime start = slot.startInclusive().atZone(zone);
    ZonedDateTime end = slot.endExclusive().atZone(zone);
    String from = day.format(start) + " " + clock.format(start);
    return start.toLocalDate().equals(end.toLocalDate())
        ? from + "–" + clock.format(end)
        : from + "–" + day.format(end) + " " + clock.format(end);
  }
}
