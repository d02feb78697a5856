package id.egov.booking.message;

import id.egov.booking.Series;
import id.egov.booking.SeriesDate;
import id.egov.booking.SeriesEvent;
import id.egov.booking.SeriesRequest;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what changed of a series for people to read. */
final class SeriesTexts {

  private final RoomNames rooms;
  private final Sentences sentences;

  SeriesTexts(RoomNames rooms, Sentences sentences) {
    this.rooms = rooms;
    this.sentences = sentences;
  }

  String subject(SeriesEvent event, Locale locale) {
    return sentences.say(
        "SUBJECT_SERIES_" + event.command(),
        locale,
        "title",
        event.series().plan().template().title());
  }

  String text(SeriesEvent event, Locale locale) {
    Series series = event.series();
    SeriesRequest plan = series.plan();
    List<String> lines = new ArrayList<>();
    lines.add(sentences.say("HEAD_SERIES_" + event.command(), locale, "actor", event.actor()));
    lines.add("");
    lines.add(sentences.say("TITLE", locale, "title", plan.template().title()));
    lines.add(sentences.say("AGENCY", locale, "agency", plan.template().agency()));
    if (!plan.template().rooms().isEmpty()) {
      lines.add(sentences.say("ROOM", locale, "room", rooms.of(plan.template().rooms())));
    }
    lines.add(sentences.say("FIRST", locale, "slot", plan.template().slot().toString()));
    if (series.note() != null) {
      lines.add(sentences.say("NOTE", locale, "note", series.note()));
    }
    if (placesDates(event)) {
      lines.addAll(dates(series, locale));
    }
    return Sentences.text(lines);
  }

  private static boolean placesDates(SeriesEvent event) {
    return switch (event.command()) {
      case REQUEST, EXTEND, PLACE, CHANGE, SPLIT -> true;
      case APPROVE, REJECT, CANCEL -> false;
    };
  }

  private List<String> dates(Series series, Locale locale) {
    List<String> lines = new ArrayList<>();
    List<SeriesDate> without =
        series.dates().stream().filter(date -> date.bookingId() == null).toList();
    lines.add(
        sentences.say(
            "DATES",
            locale,
            "booked",
            String.valueOf(series.dates().size() - without.size()),
            "skipped",
            String.valueOf(without.size())));
    for (SeriesDate date : without) {
      String slot = slot(series, date).toString();
      lines.add(sentences.say("SKIPPED", locale, "slot", slot));
      for (Reason reason : date.reasons()) {
        lines.add("  " + sentences.reason(reason, locale));
      }
    }
    return lines;
  }

  private static TimeSlot slot(Series series, SeriesDate date) {
    return series.plan().date(date.original()).slot();
  }
}
