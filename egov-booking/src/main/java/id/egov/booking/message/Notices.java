package id.egov.booking.message;

import id.egov.booking.Closure;
import id.egov.booking.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what concerns nobody in particular. */
final class Notices {

  private final RoomNames rooms;
  private final Sentences sentences;

  Notices(RoomNames rooms, Sentences sentences) {
    this.rooms = rooms;
    this.sentences = sentences;
  }

  Notice of(Closure closure, Locale locale) {
    String what = closure.lifted() ? "LIFTED" : "CLOSED";
    String room = rooms.of(closure.rooms());
    return new Notice(
        sentences.say("SUBJECT_" + what, locale, "room", room),
        Sentences.text(
            List.of(
                sentences.say("HEAD_" + what + "_" + closure.kind(), locale),
                "",
                sentences.say("ROOM", locale, "room", room),
                sentences.say("TIME", locale, "slot", closure.slot().toString()),
                sentences.say(
                    "WHY",
                    locale,
                    "why",
                    closure.reason(),
                    "whyEnglish",
                    closure.reasonEnglish()))));
  }

  Notice of(RefusedRequest refused, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(sentences.say("HEAD_REFUSED", locale, "booking", refused.id().value()));
    lines.add("");
    lines.add(sentences.say("AGENCY", locale, "agency", refused.agency()));
    if (!refused.rooms().isEmpty()) {
      lines.add(sentences.say("ROOM", locale, "room", rooms.of(refused.rooms())));
    }
    lines.add(sentences.say("TIME", locale, "slot", refused.slot().toString()));
    lines.add(sentences.say("CODES", locale, "codes", String.join(", ", refused.codes())));
    return new Notice(
        sentences.say("SUBJECT_REFUSED", locale, "booking", refused.id().value()),
        Sentences.text(lines));
  }
}
