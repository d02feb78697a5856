package id.egov.core.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the zone that a TZID means: a known zone, a Windows name, a known zone behind the prefix of
 * a vendor, what the file's own VTIMEZONE says, an offset in the name. Asks nothing outside.
 */
final class ZoneResolver {

  /**
   * The zones of the JVM in order, without those that ical4j's model registers with it under names
   * such as {@code ical4j-local-1}: most of them have no rules.
   */
  static final SortedSet<String> KNOWN =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !id.startsWith("ical4j"))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

  private static final Pattern NAMED_OFFSET =
      Pattern.compile("(?i)\\(?(?:UTC|GMT)\\s*([+-][0-9]{2}:?[0-9]{2})\\b.*");

  private final ZoneId floating;
  private final Map<String, FileZone> ofFile;
  private final Problems problems;
  private final Map<String, ZoneId> cache = new HashMap<>();

  ZoneResolver(ZoneId floating, Map<String, FileZone> ofFile, Problems problems) {
    this.floating = floating;
    this.ofFile = ofFile;
    this.problems = problems;
  }

  ZoneId floating() {
    return floating;
  }

  /** A date in a zone, or a date and time in the zone that its line says. */
  Moment moment(ContentLine line, String value, ZoneId dayZone) {
    if (IcalValue.isDate(value)) {
      return new Moment(IcalValue.date(value).atStartOfDay(), dayZone, true);
    }
    return new Moment(IcalValue.dateTime(value), zone(line, value), false);
  }

  /** The zone of a value of a line that has a date and time. */
  ZoneId zone(ContentLine line, String value) {
    String tzid = line.parameter("TZID");
    if (IcalValue.isUtc(value)) {
      return ZoneOffset.UTC;
    }
    if (tzid.isEmpty()) {
      return floating;
    }
    LocalDateTime time = IcalValue.dateTime(value);
    return cache.computeIfAbsent(
        tzid + "\n" + (ofFile.containsKey(tzid) ? time.getYear() : 0),
        key -> known(tzid).or(() -> ofFile(line, tzid, time)).orElseGet(() -> guess(line, tzid)));
  }

  private static Optional<ZoneId> known(String tzid) {
    if (KNOWN.contains(tzid)) {
      return Optional.of(ZoneId.of(tzid));
    }
    // America/New York, and US-Eastern as in the examples of RFC 2445.
    String respelled = tzid.replace(' ', '_');
    if (KNOWN.contains(respelled)) {
      return Optional.of(ZoneId.of(respelled));
    }
    respelled = respelled.replaceFirst("-", "/");
    if (KNOWN.contains(respelled)) {
      return Optional.of(ZoneId.of(respelled));
    }
    Optional<ZoneId> windows = WindowsZones.iana(tzid).map(ZoneId::of);
    if (windows.isPresent()) {
      return windows;
    }
    for (int slash = tzid.indexOf('/'); slash >= 0; slash = tzid.indexOf('/', slash + 1)) {
      if (KNOWN.contains(tzid.substring(slash + 1))) {
        return Optional.of(ZoneId.of(tzid.substring(slash + 1)));
      }
    }
    return Optional.empty();
  }

  private Optional<ZoneId> ofFile(ContentLine line, String tzid, LocalDateTime time) {
    FileZone zone = ofFile.get(tzid);
    if (zone == null) {
      return Optional.empty();
    }
    try {
      return known(zone.location()).or(() -> zone.around(time));
    } catch (IllegalArgumentException e) {
      problems.add(
          line,
          CalendarReason.ZONE_NOT_READ.with(
              "zone", Shown.value(tzid), "allowed", FileZone.ALLOWED));
      return Optional.empty();
    }
  }

  private ZoneId guess(ContentLine line, String tzid) {
    Matcher offset = NAMED_OFFSET.matcher(tzid);
    ZoneId zone = offset.matches() ? IcalValue.offset(offset.group(1)) : floating;
    problems.add(
        line, CalendarReason.ZONE_UNKNOWN.with("zone", Shown.value(tzid), "used", zone.getId()));
    return zone;
  }
}
