package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree of intervals by start, walked for every question: the naive timeline for thousands. */
final class TimelineModel {

  private final TreeMap<Long, NaiveTimeline.Entry> byStart = new TreeMap<>();

  int size() {
    return byStart.size();
  }

  NaiveTimeline.Entry floor(long tick) {
    Map.Entry<Long, NaiveTimeline.Entry> floor = byStart.floorEntry(tick);
    return floor == null ? byStart.firstEntry().getValue() : floor.getValue();
  }

  boolean addIfFree(Span span, long id) {
    boolean free = overlaps(span).isEmpty();
    if (free) {
      byStart.put(span.start(), new NaiveTimeline.Entry(span, id));
    }
    return free;
  }

  boolean remove(Span span, long id) {
    return byStart.remove(span.start(), new NaiveTimeline.Entry(span, id));
  }

  private List<NaiveTimeline.Entry> overlaps(Span window) {
    List<NaiveTimeline.Entry> found = new ArrayList<>();
    Map.Entry<Long, NaiveTimeline.Entry> before = byStart.lowerEntry(window.start());
    if (before != null && before.getValue().span().end() > window.start()) {
      found.add(before.getValue());
    }
    found.addAll(byStart.subMap(window.start(), window.end()).values());
    return found;
  }

  /** Asks everything about one window. */
  void assertAgrees(IntervalTimeline timeline, Span window, long duration) {
    long from = window.start();
    long until = window.end();
    List<NaiveTimeline.Entry> expected = overlaps(window);
    assertThat(timeline.size()).isEqualTo(size());
    assertThat(timeline.overlapsAny(from, until)).isEqualTo(!expected.isEmpty());
    assertThat(timeline.count(from, until)).isEqualTo(expected.size());
    long[] ids = expected.stream().mapToLong(NaiveTimeline.Entry::id).toArray();
    long[] into = new long[Math.min(40, ids.length)];
    assertThat(timeline.overlaps(from, until, into)).isEqualTo(ids.length);
    assertThat(into).isEqualTo(Arrays.copyOf(ids, into.length));
    List<NaiveTimeline.Entry> shown = new ArrayList<>();
    timeline.visit(
        from,
        until,
        (start, end, id) -> shown.add(new NaiveTimeline.Entry(new Span(start, end), id)));
    assertThat(shown).isEqualTo(expected);
    Long next = byStart.ceilingKey(from);
    assertThat(timeline.nextStart(from)).isEqualTo(next == null ? IntervalTimeline.NONE : next);
    assertThat(timeline.firstFree(from, until, duration)).isEqualTo(first(window, duration));
    assertThat(timeline.lastFree(from, until, duration)).isEqualTo(last(window, duration));
  }

  private long first(Span window, long duration) {
    long free = window.start();
    for (NaiveTimeline.Entry entry : overlaps(window)) {
      if (lasts(free, entry.span().start(), duration)) {
        return free;
      }
      free = entry.span().end();
    }
    return lasts(free, window.end(), duration) ? free : IntervalTimeline.NONE;
  }

  private long last(Span window, long duration) {
    long last = IntervalTimeline.NONE;
    long free = window.start();
    for (NaiveTimeline.Entry entry : overlaps(window)) {
      if (lasts(free, entry.span().start(), duration)) {
        last = entry.span().start() - duration;
      }
      free = entry.span().end();
    }
    return lasts(free, window.end(), duration) ? window.end() - duration : last;
  }

  private static boolean lasts(long start, long end, long duration) {
    return start < end && new Span(start, end).lasts(duration);
  }
}
