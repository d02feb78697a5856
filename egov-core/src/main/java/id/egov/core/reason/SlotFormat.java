package id.egov.core.reason;

import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes slots as people in an office do: {@code Senin 23 November 2026 09.00–10.30}. */
final class SlotFormat {

  private SlotFormat() {}

  static String format(TimeSlot slot, Locale language, ZoneId zone) {
    // Indonesian spelling puts a full stop between hours and minutes (EYD V).
    String clock = language.equals(Locale.ENGLISH) ? "HH:mm" : "HH.mm";
    DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language);
    DateTimeFormatter time = DateTimeFormatter.ofPattern(clock, language);
    ZonedDateTime start = slot.startInclusive().atZone(zone);
    ZonedDateTime end = slot.endExclusive().atZone(zone);
    String from = day.format(start) + " " + time.format(start);
    return start.toLocalDate().equals(end.toLocalDate())
        ? from + "–" + time.format(end)
        : from + " – " + day.format(end) + " " + time.format(end);
  }
}
