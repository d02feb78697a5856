package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A zone that a file defines by its own VTIMEZONE. Java cannot make a zone of rules, so the known
 * zone that keeps the same time around a date is looked for.
 */
final class FileZone {

  /** How much may still be worked out for all zones of one file. */
  static final class Work {

    /**
     * Onsets of clock changes and rules for them. Programs that write the whole history of a zone
     * name some two hundred, of which each year in which there are events takes its share.
     */
    private static final int MOST = 1_000_000;

    /** What a rule costs to set up, in onsets. */
    private static final int RULE = 50;

    private int left = MOST;

    private void take(int amount) {
      left -= Math.min(left, amount);
      if (left == 0) {
        throw new IllegalArgumentException("the zones have more changes than are read");
      }
    }
  }

  private static final Pattern YEARLY = Pattern.compile("(?i)FREQ=YEARLY");

  /** What each part of a definition needs. */
  static final String ALLOWED =
      "DTSTART:19700101T000000, TZOFFSETFROM:+0700, TZOFFSETTO:+0700, RRULE:FREQ=YEARLY;BYMONTH=3";

  private record Onset(ZoneOffset before, ZoneOffset after) {}

  private final Component component;
  private final List<Component> observances;
  private final Work work;

  FileZone(Component component, List<Component> observances, Work work) {
    this.component = component;
    this.observances = observances;
    this.work = work;
  }

  /** The name that some programs add to say which known zone is meant. */
  String location() {
    return component.text("X-LIC-LOCATION");
  }

  /**
   * A zone that has the offsets of this one in the year of a local time, in the one before and the
   * two after: a fixed offset where they have only one, else the first known zone by name.
   *
   * @throws IllegalArgumentException if the definition cannot be read
   */
  Optional<ZoneId> around(LocalDateTime time) {
    int year = Math.min(9990, Math.max(10, time.getYear()));
    Instant from = LocalDateTime.of(year - 1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    Instant to = LocalDateTime.of(year + 3, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    NavigableMap<Instant, Onset> onsets = onsets(from, to);
    if (onsets.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<Instant, Onset> before = onsets.floorEntry(from);
    ZoneOffset first =
        before == null ? onsets.firstEntry().getValue().before() : before.getValue().after();
    Map<Instant, Onset> inside = onsets.subMap(from, false, to, false);
    if (inside.values().stream().allMatch(onset -> onset.after().equals(first))) {
      return Optional.of(first);
    }
    return ZoneResolver.KNOWN.stream()
        .map(ZoneId::of)
        .filter(zone -> agrees(zone, first, from, to, inside))
        .findFirst();
  }

  private static boolean agrees(
      ZoneId zone, ZoneOffset first, Instant from, Instant to, Map<Instant, Onset> inside) {
    ZoneRules rules = zone.getRules();
    if (!rules.getOffset(from).equals(first)) {
      return false;
    }
    ZoneOffset current = first;
    Instant at = from;
    for (Map.Entry<Instant, Onset> onset : inside.entrySet()) {
      if (onset.getValue().after().equals(current)) {
        continue;
      }
      var transition = rules.nextTransition(at);
      if (transition == null
          || !transition.getInstant().equals(onset.getKey())
          || !transition.getOffsetAfter().equals(onset.getValue().after())) {
        return false;
      }
      current = onset.getValue().after();
      at = onset.getKey();
    }
    var next = rules.nextTransition(at);
    return next == null || !next.getInstant().isBefore(to);
  }

  private NavigableMap<Instant, Onset> onsets(Instant from, Instant to) {
    NavigableMap<Instant, Onset> onsets = new TreeMap<>();
    TimeSlot recent = new TimeSlot(from.minusSeconds(3L * 366 * 86_400), to);
    for (Component observance : observances) {
      Onset onset = new Onset(offset(observance, "TZOFFSETFROM"), offset(observance, "TZOFFSETTO"));
      Recurrence recurrence = recurrence(observance, onset.before());
      (recurrence.isEndless() ? recurrence.starts(recent) : recurrence.starts())
          .takeWhile(instant -> instant.isBefore(to))
          .forEach(
              instant -> {
                work.take(1);
                onsets.put(instant, onset);
              });
    }
    return onsets;
  }

  private Recurrence recurrence(Component observance, ZoneOffset before) {
    work.take(1);
    ContentLine start = required(observance, "DTSTART");
    Recurrence recurrence = Recurrence.timed(IcalValue.dateTime(start.value()), before);
    for (ContentLine rule : observance.all("RRULE")) {
      if (!YEARLY.matcher(rule.value()).find()) {
        throw new IllegalArgumentException("clocks change by the year");
      }
      work.take(Work.RULE);
      recurrence = recurrence.withRule(rule.value());
    }
    List<LocalDateTime> further = new ArrayList<>();
    for (ContentLine dates : observance.all("RDATE")) {
      for (String date : dates.value().split(",", -1)) {
        work.take(1);
        further.add(IcalValue.dateTime(date));
      }
    }
    return recurrence.withDates(further);
  }

  private static ZoneOffset offset(Component observance, String property) {
    return IcalValue.offset(required(observance, property).value());
  }

  private static ContentLine required(Component observance, String property) {
    return observance
        .first(property)
        .orElseThrow(() -> new IllegalArgumentException(observance.name() + " has no " + property));
  }
}
