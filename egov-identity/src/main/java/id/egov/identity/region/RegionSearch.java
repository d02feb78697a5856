package id.egov.identity.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One search by name over all regions. Not thread-safe: it has one buffer for the name it reads.
 */
final class RegionSearch {

  /*
   * Every name is read once, folded into the buffer `name` with the beginnings of its words in
   * `isStart`. A hit becomes one long, so that sorting hits is sorting longs:
   * rank (8 bits), kind (4), length of the name (16), position (32).
   */
  private static final int WHOLE = 0;
  private static final int BEGINNING = 2;
  private static final int WORDS = 4;
  private static final int PART = 6;
  private static final int ONE_WRONG = 8;
  private static final int FORMER_NAME = 1;
  private static final int MISS = 10;

  private final RegionData data;
  private final LocalDate asOf;
  private final TypedName typed;
  private byte[] name = new byte[64];
  private boolean[] isStart = new boolean[64];
  private int length;

  RegionSearch(RegionData data, CharSequence typed, LocalDate asOf) {
    this.data = data;
    this.asOf = asOf;
    this.typed = TypedName.of(typed);
  }

  /** The best positions in a range, best first. */
  IntStream best(int from, int to, int limit) {
    if (typed.letters().length == 0) {
      return IntStream.empty();
    }
    long[] hits = new long[16];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (data.period(i).contains(asOf)) {
        int rank = rank(i);
        if (rank < MISS) {
          hits = count == hits.length ? Arrays.copyOf(hits, count * 2) : hits;
          hits[count++] = key(rank, i);
        }
      }
    }
    return LongStream.of(hits).limit(count).sorted().limit(limit).mapToInt(key -> (int) key);
  }

  private long key(int rank, int position) {
    int code = data.code(position);
    long kind =
        switch (RegionCode.kind(code)) {
          case PROVINCE -> 0;
          case REGENCY, CITY -> 1;
          case DISTRICT -> 2;
        };
    long size = Math.min(0xFFFF, data.nameEnd(position) - data.nameStart(position));
    return ((long) rank << 52) | (kind << 48) | (size << 32) | position;
  }

  private int rank(int position) {
    byte[] bytes = data.nameBytes();
    int end = data.nameEnd(position);
    int best = MISS;
    int former = 0;
    for (int at = data.nameStart(position); at <= end; at++) {
      at = fold(bytes, at, end);
      best = Math.min(best, rankOfName() + former);
      former = FORMER_NAME;
    }
    return best;
  }

  /** Reads one name into the buffer and returns where it ends. */
  private int fold(byte[] bytes, int from, int end) {
    length = 0;
    boolean atStart = true;
    int at = from;
    for (; at < end && bytes[at] != RegionData.FORMER; at++) {
      byte letter = TypedName.fold(bytes[at]);
      if (letter == 0) {
        // An apostrophe does not begin a word: Sangalla' is one, and so is Minasate'ne.
        atStart |= bytes[at] != '\'';
      } else {
        if (length == name.length) {
          name = Arrays.copyOf(name, length * 2);
          isStart = Arrays.copyOf(isStart, length * 2);
        }
        isStart[length] = atStart;
        name[length++] = letter;
        atStart = false;
      }
    }
    return at;
  }

  private int rankOfName() {
    byte[] query = typed.letters();
    int bare = bareStart();
    if (matches(query, 0, length) || matches(query, bare, length)) {
      return WHOLE;
    }
    if (beginsAt(query, 0) || beginsAt(query, bare)) {
      return BEGINNING;
    }
    if (wordsBegin()) {
      return WORDS;
    }
    if (query.length >= 3 && contains(query)) {
      return PART;
    }
    return query.length >= 4 && oneWrong(query, bare) ? ONE_WRONG : MISS;
  }

  /** Behind "Kabupaten" or "Kota". */
  private int bareStart() {
    for (byte[] kind : TypedName.KINDS) {
      if (beginsAt(kind, 0) && length > kind.length && isStart[kind.length]) {
        return kind.length;
      }
    }
    return 0;
  }

  private boolean matches(byte[] query, int from, int to) {
    return Arrays.equals(query, 0, query.length, name, from, to);
  }

  private boolean beginsAt(byte[] query, int at) {
    return at + query.length <= length
        && name[at] == query[0]
        && matches(query, at, at + query.length);
  }

  private boolean contains(byte[] query) {
    for (int at = 0; at + query.length <= length; at++) {
      if (beginsAt(query, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each word that was typed begins a word of the name, in this order. */
  private boolean wordsBegin() {
    int at = 0;
    for (byte[] word : typed.words()) {
      while (at < length && !(isStart[at] && beginsAt(word, at))) {
        at++;
      }
      if (at >= length) {
        return false;
      }
      at += word.length;
    }
    return true;
  }

  /** Whether one letter replaced, added, left out or swapped makes it the beginning of the name. */
  private boolean oneWrong(byte[] query, int from) {
    int same = 0;
    while (same < query.length && from + same < length && query[same] == name[from + same]) {
      same++;
    }
    int at = from + same;
    return restMatches(query, same + 1, at + 1)
        || restMatches(query, same + 1, at)
        || restMatches(query, same, at + 1)
        || (same + 1 < query.length
            && at + 1 < length
            && query[same] == name[at + 1]
            && query[same + 1] == name[at]
            && restMatches(query, same + 2, at + 2));
  }

  private boolean restMatches(byte[] query, int from, int at) {
    int rest = query.length - from;
    return rest >= 0
        && at + rest <= length
        && Arrays.equals(query, from, query.length, name, at, at + rest);
  }
}
