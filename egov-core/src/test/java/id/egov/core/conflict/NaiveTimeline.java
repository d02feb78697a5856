package id.egov.core.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** An exclusive resource as anybody would write it down: a list, searched from end to end. */
final class NaiveTimeline {

  record Entry(Span span, long id) {}

  private static final long SHORT_WINDOW = 64;

  private final List<Entry> entries = new ArrayList<>();

  /** A naive timeline of those spans that fit, and the engine's of the same. */
  record Pair(NaiveTimeline naive, IntervalTimeline timeline) {

    static Pair of(List<Span> spans) {
      Pair pair = new Pair(new NaiveTimeline(), new IntervalTimeline());
      for (Span span : spans) {
        pair.naive.addIfFree(span, 0);
        pair.timeline.addIfFree(span.start(), span.end(), 0);
      }
      return pair;
    }
  }

  List<Entry> entries() {
    return entries;
  }

  boolean addIfFree(Span span, long id) {
    boolean free = isFree(span);
    if (free) {
      entries.add(new Entry(span, id));
      entries.sort(Comparator.comparing(entry -> entry.span().start()));
    }
    return free;
  }

  boolean remove(Span span, long id) {
    return entries.remove(new Entry(span, id));
  }

  List<Entry> overlaps(Span span) {
    return entries.stream().filter(entry -> entry.span().overlaps(span)).toList();
  }

  boolean isFree(Span span) {
    return overlaps(span).isEmpty();
  }

  /**
   * Every start at which a stretch of a duration is free and inside a window, ascending. In a short
   * window these are all there are. In a long one only those are tried that begin or end where
   * something else does, among which the first and the last must be.
   */
  static LongStream freeStarts(List<NaiveTimeline> timelines, Span window, long duration) {
    LongStream starts;
    long length = window.end() - window.start();
    if (0 < length && length <= SHORT_WINDOW) {
      starts = LongStream.range(window.start(), window.end());
    } else {
      List<Span> busy =
          timelines.stream().flatMap(t -> t.entries.stream()).map(Entry::span).toList();
      starts =
          LongStream.concat(
              LongStream.concat(
                  LongStream.of(window.start(), window.end() - duration),
                  busy.stream().mapToLong(span -> span.start() - duration)),
              busy.stream().mapToLong(Span::end));
    }
    // A start that overflowed, or whose end does, is not inside the window.
    return starts
        .sorted()
        .filter(start -> start < start + duration)
        .filter(start -> window.encloses(new Span(start, start + duration)))
        .filter(
            start -> timelines.stream().allMatch(t -> t.isFree(new Span(start, start + duration))));
  }
}
