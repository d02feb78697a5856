package id.egov.booking.message;

import id.egov.booking.Booking;
import id.egov.booking.BookingRequest;
import id.egov.booking.RoomId;
import id.egov.booking.WaitlistEvent;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes for those who wait what has become of it. */
final class WaitlistTexts {

  private final RoomNames rooms;
  private final Sentences sentences;

  WaitlistTexts(RoomNames rooms, Sentences sentences) {
    this.rooms = rooms;
    this.sentences = sentences;
  }

  String subject(WaitlistEvent event, Locale locale) {
    return sentences.say(
        "SUBJECT_WAITING_" + event.move(), locale, "title", event.entry().request().title());
  }

  String text(WaitlistEvent event, Locale locale) {
    BookingRequest request = event.entry().request();
    Booking offer = event.offer();
    List<RoomId> places = offer == null ? request.rooms() : offer.rooms();
    List<String> lines = new ArrayList<>();
    lines.add(sentences.say("HEAD_WAITING_" + event.move(), locale));
    lines.add("");
    lines.add(sentences.say("TITLE", locale, "title", request.title()));
    lines.add(sentences.say("AGENCY", locale, "agency", request.agency()));
    if (!places.isEmpty()) {
      lines.add(sentences.say("ROOM", locale, "room", rooms.of(places)));
    }
    lines.add(sentences.say("TIME", locale, "slot", request.slot().toString()));
    Instant until = until(event);
    if (until != null && until.isAfter(event.at())) {
      lines.add(
          sentences.say(
              "WHILE_" + event.move(), locale, "slot", new TimeSlot(event.at(), until).toString()));
    }
    return Sentences.text(lines);
  }

  /** How long they wait, or the place is held for them. */
  private static @Nullable Instant until(WaitlistEvent event) {
    return switch (event.move()) {
      case JOIN -> event.entry().until();
      case OFFER -> event.offer() == null ? null : event.offer().milestones().due();
      case LEAVE, LAPSE -> null;
    };
  }
}
