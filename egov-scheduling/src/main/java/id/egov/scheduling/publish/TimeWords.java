package id.egov.scheduling.publish;

import id.egov.core.reason.ReasonTexts;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says days and times as Indonesian offices do: {@code pukul 09.00 WIB s.d. selesai}. */
final class TimeWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", ReasonTexts.INDONESIAN);
  // Indonesian spelling puts a full stop between hours and minutes (EYD V).
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH.mm", ReasonTexts.INDONESIAN);

  private final Zone zone;

  TimeWords(Zone zone) {
    this.zone = zone;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone.zoneId());
  }

  /** The local time with its offset, for machines. */
  String offsetTime(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant));
  }

  /** Without the zone, for example {@code 09.00}. */
  String clock(Instant instant) {
    return CLOCK.format(at(instant));
  }

  /** With the zone, for example {@code 09.00 WIB}. */
  String zoned(Instant instant) {
    return clock(instant) + " " + zone.abbreviation();
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(zone.zoneId());
  }

  /** On a day whose heading says which it is. */
  String on(LocalDate day, AgendaTime time) {
    if (time.untilDone()) {
      return from(day, time.slot().startInclusive()) + " s.d. selesai";
    }
    return on(day, time.slot());
  }

  /** On a day whose heading says which it is; another day is named. */
  String on(LocalDate day, TimeSlot slot) {
    Instant start = slot.startInclusive();
    Instant end = slot.endExclusive();
    return dayOf(start).equals(day) && dayOf(end).equals(day)
        ? "pukul " + clock(start) + " s.d. " + zoned(end)
        : from(day, start) + " s.d. " + until(day, end);
  }

  private String from(LocalDate day, Instant instant) {
    return dayOf(instant).equals(day) ? "pukul " + zoned(instant) : dated(instant);
  }

  private String until(LocalDate day, Instant instant) {
    return dayOf(instant).equals(day) ? zoned(instant) : dated(instant);
  }

  private String dated(Instant instant) {
    return day(dayOf(instant)) + " pukul " + zoned(instant);
  }

  /** Anywhere. */
  String full(AgendaTime time) {
    LocalDate day = dayOf(time.slot().startInclusive());
    return day(day) + " " + on(day, time);
  }

  /** How something moved: {@code mundur 30 menit}, {@code maju 1 jam}, or where to. */
  String move(AgendaTime from, AgendaTime to) {
    Instant before = from.slot().startInclusive();
    Instant after = to.slot().startInclusive();
    LocalDate day = dayOf(after);
    Duration later = Duration.between(before, after);
    if (!dayOf(before).equals(day)) {
      return "pindah ke " + full(to);
    }
    boolean sameLength =
        from.untilDone() == to.untilDone()
            && (to.untilDone() || from.slot().duration().equals(to.slot().duration()));
    if (!later.equals(Duration.ofMinutes(later.toMinutes()))) {
      return "menjadi " + on(day, to);
    }
    if (later.isZero()) {
      return sameLength ? "perkiraan selesai berubah" : "menjadi " + on(day, to);
    }
    String moved = (later.isNegative() ? "maju " : "mundur ") + length(later.abs());
    return sameLength ? moved : moved + ", menjadi " + on(day, to);
  }

  /** Of whole minutes, less than a day. */
  private static String length(Duration duration) {
    List<String> parts = new ArrayList<>();
    if (duration.toHours() > 0) {
      parts.add(duration.toHours() + " jam");
    }
    if (duration.toMinutesPart() > 0) {
      parts.add(duration.toMinutesPart() + " menit");
    }
    return String.join(" ", parts);
  }
}
