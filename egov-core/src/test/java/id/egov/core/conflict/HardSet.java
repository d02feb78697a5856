package id.egov.core.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Large sets of intervals, ordinary ones and those that such structures are bad at; always the
 * same.
 */
enum HardSet {
  BOOK,
  TAIL,
  OFF_GRID,
  ONE_HOUR,
  EXPONENTIAL,
  ONION,
  EQUAL,
  SECONDS_OF_A_CENTURY;

  private static final long QUARTER = 900_000;
  private static final long DAY = 96 * QUARTER;

  List<Span> spans(int count) {
    Random random = new Random(20_260_101);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spans.add(span(i, count, random));
    }
    return spans;
  }

  private Span span(int i, int count, Random random) {
    return switch (this) {
      case BOOK, TAIL, OFF_GRID -> {
        boolean long_ = this != BOOK && random.nextInt(100) == 0;
        long start =
            DAY * random.nextInt(count / 3) + QUARTER * (32 + random.nextInt(33)) + jitter(random);
        long length = long_ ? DAY * (2 + random.nextInt(29)) : QUARTER * (2 + random.nextInt(15));
        yield new Span(start, start + length + jitter(random));
      }
      case ONE_HOUR -> {
        long start = random.nextInt(3_599_000);
        yield new Span(start, start + 1 + random.nextInt(2));
      }
      case EXPONENTIAL -> {
        long start = (long) Math.pow(2, random.nextDouble() * 61);
        yield new Span(start, start + 1 + start / count);
      }
      case ONION -> new Span(i, 3L * count - i);
      case EQUAL -> new Span(QUARTER, 2 * QUARTER);
      case SECONDS_OF_A_CENTURY -> {
        long start = 1000L * random.nextInt(Integer.MAX_VALUE);
        yield new Span(start, start + 1000);
      }
    };
  }

  private long jitter(Random random) {
    return this == OFF_GRID ? random.nextInt((int) QUARTER) : 0;
  }

  /** Windows that begin or end beside an edge, short and long, and some from end to end. */
  List<Span> queries(List<Span> spans, int count) {
    Random random = new Random(count);
    List<Span> queries = new ArrayList<>();
    queries.add(new Span(Long.MIN_VALUE, Long.MAX_VALUE));
    queries.add(new Span(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    queries.add(new Span(Long.MIN_VALUE, Long.MIN_VALUE + 1));
    while (queries.size() < count) {
      Span span = spans.get(random.nextInt(spans.size()));
      Span other = spans.get(random.nextInt(spans.size()));
      long length = span.end() - span.start();
      long start = span.end() + random.nextInt(3) - 1;
      queries.add(new Span(start, start + 1 + random.nextInt(3)));
      queries.add(new Span(start, start + length));
      queries.add(new Span(span.start() - length, span.start() + random.nextInt(2)));
      queries.add(new Span(Math.min(span.start(), other.start()), Math.max(start, other.end())));
    }
    return queries;
  }
}
