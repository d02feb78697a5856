package id.egov.scheduling.message;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.text.Plain;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes messages for people to read, in Indonesian and English. */
final class MessageTexts {

  private static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.scheduling.message.texts", language));

  // Indonesian spelling puts a full stop between hours and minutes (EYD V).
  private static final DateTimeFormatter INDONESIAN =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH.mm", ReasonTexts.INDONESIAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);

  private final Zone zone;

  MessageTexts(Zone zone) {
    this.zone = zone;
  }

  String subject(Tidings tidings, String title, Locale locale) {
    return say("SUBJECT_" + tidings, locale, "title", title);
  }

  /**
   * The lines of a message.
   *
   * @param title what the reader knows the item as
   * @param whose the official whom it is about, or empty
   * @param other who comes instead or for whom somebody comes, or empty
   * @param note what is to be told besides, or null
   */
  String text(
      Tidings tidings,
      AgendaEntry entry,
      String title,
      String whose,
      String other,
      @Nullable String note,
      Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(say("HEAD_" + tidings, locale, "official", whose, "other", other));
    lines.add("");
    lines.add(say("TITLE", locale, "title", title));
    if (entry.state() != AgendaState.POSTPONED) {
      lines.add(time(entry.item(), locale));
    }
    if (isToBeAttended(tidings)) {
      facts(entry.item(), locale, lines);
    }
    if (note != null) {
      lines.add(say("NOTE", locale, "note", note));
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isToBeAttended(Tidings tidings) {
    return switch (tidings) {
      case INVITED, SENT, CHANGED, CAME_BACK -> true;
      default -> false;
    };
  }

  private String time(AgendaItem item, Locale locale) {
    return item.time().untilDone()
        ? say("TIME_UNTIL_DONE", locale, "at", moment(item.slot().startInclusive(), locale))
        : say("TIME", locale, "slot", item.slot().toString(), "zone", zone.abbreviation());
  }

  private void facts(AgendaItem item, Locale locale, List<String> lines) {
    Venue venue = item.venue();
    if (venue != null) {
      lines.add(say("PLACE", locale, "place", venue.name()));
    }
    lines.add(say("ORGANISER", locale, "organiser", item.organiser().name()));
    DressCode dress = item.details().dress();
    if (dress != null) {
      lines.add(say("DRESS", locale, "dress", dress.value()));
    }
  }

  private String moment(Instant instant, Locale locale) {
    DateTimeFormatter format =
        locale.getLanguage().equals(ReasonTexts.INDONESIAN.getLanguage()) ? INDONESIAN : ENGLISH;
    return format.format(instant.atZone(zone.zoneId())) + " " + zone.abbreviation();
  }

  /** One sentence. What people wrote stays on its line: nobody writes lines of their own. */
  private String say(String code, Locale locale, String... evidence) {
    String[] oneLine = new String[evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      oneLine[i] = evidence[i].isEmpty() ? "" : Plain.line(evidence[i]);
    }
    return TEXTS.text(Reason.of(new Sentence(code), oneLine), locale, zone.zoneId());
  }

  /** A text that is no reason, but is looked up like one. */
  private record Sentence(String name) implements ReasonCode {
    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }
}
