package id.egov.core.reason;

import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes slots as people in an office do: {@code Senin 23 November 2026 09.00–10.30}. */
final class SlotFormat {

  // Indonesian spelling puts a full stop between hours and minutes (EYD V).
  private static final SlotFormat INDONESIAN = new SlotFormat(ReasonTexts.INDONESIAN, "HH.mm");
  private static final SlotFormat ENGLISH = new SlotFormat(Locale.ENGLISH, "HH:mm");

  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private SlotFormat(Locale language, String clock) {
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language);
    this.time = DateTimeFormatter.ofPattern(clock, language);
  }

  static String format(TimeSlot slot, Locale language, ZoneId zone) {
    SlotFormat format = language.equals(Locale.ENGLISH) ? ENGLISH : INDONESIAN;
    DateTimeFormatter day = format.day;
    DateTimeFormatter time = format.time;
    ZonedDateTime start = slot.startInclusive().atZone(zone);
    ZonedDateTime end = slot.endExclusive().atZone(zone);
    String from = day.format(start) + " " + time.format(start);
    return start.toLocalDate().equals(end.toLocalDate())
        ? from + "–" + time.format(end)
        : from + " – " + day.format(end) + " " + time.format(end);
  }
}
