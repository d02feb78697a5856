package id.egov.booking.message;

import id.egov.booking.Alternative;
import id.egov.booking.Booking;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingReason;
import id.egov.booking.BookingState;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what changed of a booking for people to read. */
final class MessageTexts {

  private final RoomNames rooms;
  private final Sentences sentences;

  MessageTexts(RoomNames rooms, Sentences sentences) {
    this.rooms = rooms;
    this.sentences = sentences;
  }

  String subject(BookingEvent event, Locale locale) {
    return sentences.say(
        "SUBJECT_" + what(event), locale, "title", event.booking().request().title());
  }

  String text(BookingEvent event, Locale locale) {
    Booking booking = event.booking();
    Booking before = event.before();
    List<String> lines = new ArrayList<>();
    lines.add(sentences.say("HEAD_" + what(event), locale, "actor", event.actor()));
    lines.add("");
    lines.add(sentences.say("TITLE", locale, "title", booking.request().title()));
    lines.add(sentences.say("AGENCY", locale, "agency", booking.request().agency()));
    lines.add(sentences.say("ROOM", locale, "room", rooms.of(booking.rooms())));
    lines.add(sentences.say("TIME", locale, "slot", booking.slot().toString()));
    if (before != null
        && !(before.slot().equals(booking.slot()) && before.rooms().equals(booking.rooms()))) {
      lines.add(sentences.place("BEFORE", locale, rooms.of(before.rooms()), before.slot()));
    }
    Instant until = booking.milestones().due();
    if (booking.state() == BookingState.HELD && until != null && until.isAfter(event.at())) {
      TimeSlot held = new TimeSlot(event.at(), until);
      lines.add(sentences.say("HELD", locale, "slot", held.toString()));
    }
    for (Reason reason : booking.reasons()) {
      lines.add(sentences.say("REASON", locale, "reason", sentences.reason(reason, locale)));
    }
    String note = booking.note();
    if (note != null) {
      lines.add(sentences.say("NOTE", locale, "note", note));
    }
    if (!event.alternatives().isEmpty()) {
      lines.add("");
      lines.add(sentences.say("ALTERNATIVES", locale));
      for (Alternative alternative : event.alternatives()) {
        lines.add(
            sentences.place(
                "ALTERNATIVE", locale, rooms.of(alternative.rooms()), alternative.slot()));
      }
    }
    return Sentences.text(lines);
  }

  /** The command, and where it led if that is not always the same. */
  private static String what(BookingEvent event) {
    return switch (event.command()) {
      case CLOSE ->
          warnings(event.before()) > warnings(event.booking()) ? "REOPENED" : whereto(event);
      case REQUEST, APPROVE, RESCHEDULE, CHANGE, DISPLACE -> whereto(event);
      case EXPIRE ->
          event.before() != null && event.before().state() == BookingState.REQUESTED
              ? "UNANSWERED"
              : event.command().name();
      case HOLD, REJECT, WITHDRAW, CANCEL, CHECK_IN, COMPLETE, RELEASE -> event.command().name();
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
}
