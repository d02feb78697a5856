package id.egov.booking.message;

import id.egov.booking.Alternative;
import id.egov.booking.Booking;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingReason;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes what changed for people to read, in Indonesian and English. */
final class MessageTexts {

  private static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.booking.message.texts", language));

  private final RoomNames rooms;
  private final ZoneId zone;

  MessageTexts(RoomNames rooms, ZoneId zone) {
    this.rooms = rooms;
    this.zone = zone;
  }

  String subject(BookingEvent event, Locale locale) {
    return say(
        "SUBJECT_" + what(event), locale, "title", oneLine(event.booking().request().title()));
  }

  String text(BookingEvent event, Locale locale) {
    Booking booking = event.booking();
    Booking before = event.before();
    List<String> lines = new ArrayList<>();
    lines.add(say("HEAD_" + what(event), locale, "actor", oneLine(event.actor())));
    lines.add("");
    lines.add(say("TITLE", locale, "title", oneLine(booking.request().title())));
    lines.add(say("AGENCY", locale, "agency", oneLine(booking.request().agency())));
    lines.add(say("ROOM", locale, "room", rooms.of(booking.rooms())));
    lines.add(say("TIME", locale, "slot", booking.slot().toString()));
    if (before != null
        && !(before.slot().equals(booking.slot()) && before.rooms().equals(booking.rooms()))) {
      lines.add(place("BEFORE", locale, rooms.of(before.rooms()), before.slot()));
    }
    for (Reason reason : booking.reasons()) {
      lines.add(
          say("REASON", locale, "reason", oneLine(BookingReason.TEXTS.text(reason, locale, zone))));
    }
    String note = booking.note();
    if (note != null) {
      lines.add(say("NOTE", locale, "note", oneLine(note)));
    }
    if (!event.alternatives().isEmpty()) {
      lines.add("");
      lines.add(say("ALTERNATIVES", locale));
      for (Alternative alternative : event.alternatives()) {
        lines.add(place("ALTERNATIVE", locale, rooms.of(alternative.rooms()), alternative.slot()));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** The command, and where it led if that is not always the same. */
  private static String what(BookingEvent event) {
    return switch (event.command()) {
      case CLOSE ->
          warnings(event.before()) > warnings(event.booking()) ? "REOPENED" : whereto(event);
      case REQUEST, APPROVE, RESCHEDULE, DISPLACE -> whereto(event);
      case HOLD, REJECT, WITHDRAW, CANCEL, CHECK_IN, COMPLETE, EXPIRE, RELEASE ->
          event.command().name();
    };
  }

  private static String whereto(BookingEvent event) {
    return event.command() + "_" + event.booking().state();
  }

  private static long warnings(@Nullable Booking booking) {
    return booking == null
        ? 0
        : booking.reasons().stream()
            .filter(reason -> reason.is(BookingReason.KEPT_DESPITE_CLOSURE))
            .count();
  }

  private String place(String code, Locale locale, String room, TimeSlot slot) {
    return say(code, locale, "room", room, "slot", slot.toString());
  }

  private String say(String code, Locale locale, String... evidence) {
    return TEXTS.text(Reason.of(new Sentence(code), evidence), locale, zone);
  }

  /** Nobody writes a line of their own into a message. */
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
