package id.egov.scheduling.reminder;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.CrewMember;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.LetterReference;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.text.Plain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes reminders for people to read, in Indonesian and English. */
final class ReminderTexts {

  private static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.scheduling.reminder.texts", language));

  // Indonesian spelling puts a full stop between hours and minutes (EYD V).
  private static final DateTimeFormatter INDONESIAN =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH.mm", ReasonTexts.INDONESIAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);

  private final Officials officials;
  private final Zone zone;

  ReminderTexts(Officials officials, Zone zone) {
    this.officials = officials;
    this.zone = zone;
  }

  String subject(ReminderRule.Occasion of, AgendaEntry entry, Locale locale) {
    return say("SUBJECT_" + of, locale, "title", oneLine(entry.item().title()));
  }

  /** For one of the crew. */
  String text(AgendaEntry entry, CrewMember crew, Locale locale) {
    List<String> lines = lines(ReminderRule.Occasion.CREW_START, entry.item(), locale);
    lines.add(say("TASK", locale, "task", oneLine(crew.task())));
    return joined(lines);
  }

  /** For an official. */
  String text(ReminderRule.Occasion of, AgendaEntry entry, Invitation invitation, Locale locale) {
    AgendaItem item = entry.item();
    List<String> lines = lines(of, item, locale);
    OfficialId from = invitation.delegatedFrom();
    if (from != null) {
      lines.add(say("FOR", locale, "official", title(from, item.slot().startInclusive())));
    }
    Instant due = invitation.answer().due();
    if (of == ReminderRule.Occasion.ANSWER_DUE && due != null) {
      lines.add(say("ANSWER", locale, "at", moment(due, locale)));
    }
    return joined(lines);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private List<String> lines(ReminderRule.Occasion of, AgendaItem item, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(say("HEAD_" + of, locale));
    lines.add("");
    lines.add(say("TITLE", locale, "title", oneLine(item.title())));
    lines.add(
        item.time().untilDone()
            ? say("TIME_UNTIL_DONE", locale, "at", moment(item.slot().startInclusive(), locale))
            : say("TIME", locale, "slot", item.slot().toString(), "zone", zone.abbreviation()));
    Venue venue = item.venue();
    if (venue != null) {
      lines.add(say("PLACE", locale, "place", oneLine(venue.name())));
    }
    lines.add(say("ORGANISER", locale, "organiser", oneLine(item.organiser().name())));
    DressCode dress = item.details().dress();
    if (dress != null) {
      lines.add(say("DRESS", locale, "dress", oneLine(dress.value())));
    }
    LetterReference letter = item.letter();
    if (letter != null) {
      lines.add(say("LETTER", locale, "letter", oneLine(letter.number())));
    }
    return lines;
  }

  private String title(OfficialId official, Instant start) {
    LocalDate day = LocalDate.ofInstant(start, zone.zoneId());
    return oneLine(officials.title(official, day).orElse(official.value()));
  }

  private String moment(Instant instant, Locale locale) {
    DateTimeFormatter format =
        locale.getLanguage().equals(ReasonTexts.INDONESIAN.getLanguage()) ? INDONESIAN : ENGLISH;
    return format.format(instant.atZone(zone.zoneId())) + " " + zone.abbreviation();
  }

  private String say(String code, Locale locale, String... evidence) {
    return TEXTS.text(Reason.of(new Sentence(code), evidence), locale, zone.zoneId());
  }

  /** Nobody writes a line of their own into a reminder, nor formats or turns what stands there. */
  private static String oneLine(String text) {
    return Plain.unformatted(Plain.line(text));
  }

  /** A text that is no reason, but is looked up like one. */
  private record Sentence(String name) implements ReasonCode {
    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }
}
