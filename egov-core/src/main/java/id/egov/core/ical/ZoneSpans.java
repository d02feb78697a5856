package id.egov.core.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which zones a calendar names, and from when to when. */
final class ZoneSpans {

  /**
   * From the first to the last instant in a zone.
   *
   * @param last {@link Instant#MAX} if it has no end
   */
  record Span(ZoneId zone, Instant first, Instant last) {}

  private final SortedMap<String, Span> spans = new TreeMap<>();

  void add(ZoneId zone, Instant first, Instant last) {
    spans.merge(
        zone.getId(),
        new Span(zone, first, last),
        (a, b) ->
            new Span(
                zone,
                a.first().isBefore(b.first()) ? a.first() : b.first(),
                a.last().isAfter(b.last()) ? a.last() : b.last()));
  }

  /** By the names of the zones. */
  Iterable<Span> all() {
    return spans.values();
  }
}
