package id.egov.identity.matching;

import java.util.Arrays;
import java.util.List;

/** The blocks of one pass. Immutable after it was made. */
final class BlockIndex {

  /*
   * Each registration has `width` places for its keys, in ascending order, the rest 0. A key is 40
   * bits of a mixed number with 24 zero bits below; an entry is a key with the number of its place in
   * those bits, so that one sort of longs brings the blocks together with ascending registrations
   * inside. Two different keys that agree in 40 bits make one block of two: a few comparisons
   * more, never a pair less, and the same answer everywhere since only the 40 bits are used.
   *
   * A pair belongs to the first key that both have and whose block is not too large. Whoever meets
   * the pair in another block leaves it, so it comes once without a list of pairs that were met.
   */
  private static final int PLACE_BITS = 24;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  /** How many registrations fit. */
  static final int MOST = (1 << PLACE_BITS) / BlockingKeys.WORDS;

  private final BlockingPass pass;
  private final int width;
  private final long[] keys;
  private final long[] entries;
  private final long[] tooLarge;

  BlockIndex(BlockingPass pass, List<Profile> profiles, int largestBlock) {
    this.pass = pass;
    this.width = BlockingKeys.width(pass);
    this.keys = new long[profiles.size() * width];
    long[] all = new long[keys.length];
    int size = 0;
    for (int i = 0; i < profiles.size(); i++) {
      int from = i * width;
      int count = prepare(from, BlockingKeys.write(pass, profiles.get(i), keys, from));
      for (int place = from; place < from + count; place++) {
        all[size++] = keys[place] | place;
      }
    }
    this.entries = Arrays.copyOf(all, size);
    Arrays.sort(entries);
    this.tooLarge = blocksAbove(largestBlock);
  }

  /** Cuts, sorts and parts the keys of a registration; returns how many are left. */
  private int prepare(int from, int count) {
    for (int i = from; i < from + count; i++) {
      // A key of zeros would be none.
      keys[i] = Math.max((keys[i] >>> 1) & ~PLACE, PLACE + 1);
    }
    Arrays.sort(keys, from, from + count);
    int left = 0;
    for (int i = from; i < from + count; i++) {
      if (left == 0 || keys[i] != keys[from + left - 1]) {
        keys[from + left++] = keys[i];
      }
    }
    Arrays.fill(keys, from + left, from + count, 0);
    return left;
  }

  private long[] blocksAbove(int largestBlock) {
    long[] found = new long[16];
    int size = 0;
    for (int from = 0; from < entries.length; from = end(from)) {
      if (end(from) - from > largestBlock) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = key(from);
      }
    }
    return Arrays.copyOf(found, size);
  }

  BlockingPass pass() {
    return pass;
  }

  /** How many entries there are; blocks are stretches of them. */
  int size() {
    return entries.length;
  }

  long key(int entry) {
    return entries[entry] & ~PLACE;
  }

  int registration(int entry) {
    return (int) (entries[entry] & PLACE) / width;
  }

  /** The end of the block that begins at an entry. */
  int end(int from) {
    int end = from + 1;
    while (end < entries.length && key(end) == key(from)) {
      end++;
    }
    return end;
  }

  boolean isTooLarge(long key) {
    return Arrays.binarySearch(tooLarge, key) >= 0;
  }

  /** The first key of both whose block is compared; 0 if there is none. */
  long comparedBy(int a, int b) {
    int i = a * width;
    int j = b * width;
    int endA = i + width;
    int endB = j + width;
    while (i < endA && j < endB && keys[i] != 0 && keys[j] != 0) {
      if (keys[i] == keys[j] && !isTooLarge(keys[i])) {
        return keys[i];
      }
      long keyA = keys[i];
      i += keyA <= keys[j] ? 1 : 0;
      j += keys[j] <= keyA ? 1 : 0;
    }
    return 0;
  }
}
