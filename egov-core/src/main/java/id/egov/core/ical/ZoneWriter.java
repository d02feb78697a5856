package id.egov.core.ical;

import id.egov.core.time.Zone;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a zone's clocks show over some years as a VTIMEZONE (RFC 5545 section 3.6.5). */
final class ZoneWriter {
  /*
   * It says more than the times need, because programs that do not know the name look for a zone that
   * keeps the same time some years around (FileZone does). It begins with the change of clocks that is
   * in force there, so that no earlier one matters. Java lists the changes up to some year one by one:
   * those of the same offsets become one part with RDATEs. Later changes follow yearly rules in Java
   * too: each becomes a part with an RRULE (YearlyChange). Where no clock changed since 1970, as in
   * most of Indonesia, one part says so.
   */

  /** How many years around the times are told of. */
  private static final int MARGIN = 4;

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** Since when the names of Indonesia's zones stand for their offsets (Keppres 41/1987). */
  private static final Instant NAMED = Instant.parse("1988-01-01T00:00:00Z");

  private static final LocalDateTime FIRST_YEAR = LocalDateTime.of(1, 1, 1, 0, 0);

  /** What two changes have in common that are written as one. */
  private record Kind(ZoneOffset before, ZoneOffset after, boolean daylight) {}

  private final LineWriter out;
  private final ZoneRules rules;
  private final String name;

  private ZoneWriter(LineWriter out, ZoneId zone) {
    this.out = out;
    this.rules = zone.getRules();
    this.name = Zone.of(zone).map(Zone::abbreviation).orElse("");
  }

  static void write(LineWriter out, ZoneSpans.Span span) throws IOException {
    out.line("BEGIN:VTIMEZONE");
    out.text("TZID", span.zone().getId());
    Instant last = span.last().equals(Instant.MAX) ? Instant.MAX : newYear(span.last(), MARGIN);
    new ZoneWriter(out, span.zone()).parts(newYear(span.first(), -MARGIN), last);
    out.line("END:VTIMEZONE");
  }

  private static Instant newYear(Instant instant, int years) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return LocalDateTime.of(year + years, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
  }

  private void parts(Instant first, Instant last) throws IOException {
    ZoneOffsetTransition inForce = rules.previousTransition(first.plusNanos(1));
    Instant epoch = EPOCH.toInstant(ZoneOffset.UTC);
    Instant from = first;
    if (inForce == null || (inForce.getInstant().isBefore(epoch) && !first.isBefore(epoch))) {
      ZoneOffset offset = rules.getOffset(first);
      LocalDateTime start = first.isBefore(epoch) ? FIRST_YEAR : EPOCH;
      part(start, new Kind(offset, offset, rules.isDaylightSavings(first)), "");
    } else {
      from = inForce.getInstant();
    }
    listed(from, last);
    yearly(from, last);
  }

  private void listed(Instant from, Instant last) throws IOException {
    Map<Kind, List<LocalDateTime>> changes = new LinkedHashMap<>();
    for (ZoneOffsetTransition change : rules.getTransitions()) {
      if (!change.getInstant().isBefore(from) && !change.getInstant().isAfter(last)) {
        changes
            .computeIfAbsent(kind(change), k -> new ArrayList<>())
            .add(change.getDateTimeBefore());
      }
    }
    for (Map.Entry<Kind, List<LocalDateTime>> entry : changes.entrySet()) {
      List<LocalDateTime> starts = entry.getValue();
      String further =
          starts.size() == 1
              ? ""
              : starts.stream()
                  .skip(1)
                  .map(WrittenTime::local)
                  .collect(Collectors.joining(",", "RDATE:", ""));
      part(starts.get(0), entry.getKey(), further);
    }
  }

  private void yearly(Instant from, Instant last) throws IOException {
    List<ZoneOffsetTransition> listed = rules.getTransitions();
    Instant after = listed.isEmpty() ? Instant.MIN : listed.get(listed.size() - 1).getInstant();
    Instant earliest = after.isBefore(from) ? from : after.plusNanos(1);
    if (earliest.isAfter(last)) {
      return;
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      for (YearlyChange change : YearlyChange.of(rule, earliest)) {
        part(change.first().getDateTimeBefore(), kind(change.first()), change.rrule());
      }
    }
  }

  private Kind kind(ZoneOffsetTransition change) {
    boolean daylight = rules.isDaylightSavings(change.getInstant());
    return new Kind(change.getOffsetBefore(), change.getOffsetAfter(), daylight);
  }

  private void part(LocalDateTime start, Kind kind, String repetition) throws IOException {
    String component = kind.daylight() ? "DAYLIGHT" : "STANDARD";
    out.line("BEGIN:" + component);
    out.line("DTSTART:" + WrittenTime.local(start));
    out.line("TZOFFSETFROM:" + WrittenTime.offset(kind.before()));
    out.line("TZOFFSETTO:" + WrittenTime.offset(kind.after()));
    if (!repetition.isEmpty()) {
      out.line(repetition);
    }
    if (kind.after().equals(rules.getOffset(NAMED))) {
      out.textIfGiven("TZNAME", name);
    }
    out.line("END:" + component);
  }
}
