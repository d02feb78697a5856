package id.egov.identity.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One walk through the blocks of a part of a search. Used once, by one thread. */
final class BlockWalk {

  /** Some milliseconds of comparing. */
  private static final int PAIRS_BETWEEN_REPORTS = 10_000;

  private final List<Registration> registrations;
  private final List<Profile> profiles;
  private final List<BlockIndex> passes;
  private final PairScorer scorer;
  private final int part;
  private final int parts;
  private final List<OversizedBlock> oversized = new ArrayList<>();

  private long all;
  private long met;
  private long compared;
  private long likely;
  private long possible;
  private boolean cancelled;

  BlockWalk(
      List<Registration> registrations,
      List<Profile> profiles,
      List<BlockIndex> passes,
      MatchSettings settings,
      int part,
      int parts) {
    this.registrations = registrations;
    this.profiles = profiles;
    this.passes = passes;
    this.scorer = new PairScorer(settings);
    this.part = part;
    this.parts = parts;
  }

  /** What to do with a block: the stretch of entries of a pass. */
  private interface BlockVisitor {
    void visit(int pass, int from, int to);
  }

  SearchReport walk(PairConsumer consumer, SearchProgress progress) {
    forEachBlock(this::count);
    forEachBlock((pass, from, to) -> compare(pass, from, to, consumer, progress));
    cancelled |= !progress.reached(met, all);
    return new SearchReport(
        registrations.size(), compared, likely, possible, !cancelled, oversized);
  }

  private void forEachBlock(BlockVisitor visitor) {
    for (int pass = 0; pass < passes.size(); pass++) {
      BlockIndex index = passes.get(pass);
      int to;
      for (int from = 0; from < index.size() && !cancelled; from = to) {
        to = index.end(from);
        // The upper half of a mixed key is as good as a random number.
        if (((index.key(from) >>> 31) * parts) >>> 32 == part) {
          visitor.visit(pass, from, to);
        }
      }
    }
  }

  private void count(int pass, int from, int to) {
    BlockIndex index = passes.get(pass);
    if (index.isTooLarge(index.key(from))) {
      List<String> ids =
          IntStream.range(from, to)
              .mapToObj(entry -> registrations.get(index.registration(entry)).id())
              .toList();
      oversized.add(new OversizedBlock(index.pass(), ids));
    } else {
      all += (long) (to - from) * (to - from - 1) / 2;
    }
  }

  private void compare(int pass, int from, int to, PairConsumer consumer, SearchProgress progress) {
    BlockIndex index = passes.get(pass);
    long key = index.key(from);
    for (int i = from; i < to - 1 && !index.isTooLarge(key); i++) {
      int first = index.registration(i);
      for (int j = i + 1; j < to; j++) {
        int second = index.registration(j);
        if (belongs(pass, key, first, second)) {
          compare(first, second, consumer);
        }
        if (++met % PAIRS_BETWEEN_REPORTS == 0 && !progress.reached(met, all)) {
          cancelled = true;
          return;
        }
      }
    }
  }

  /** Whether no earlier block has both. */
  private boolean belongs(int pass, long key, int first, int second) {
    for (int earlier = 0; earlier < pass; earlier++) {
      if (passes.get(earlier).comparedBy(first, second) != 0) {
        return false;
      }
    }
    return passes.get(pass).comparedBy(first, second) == key;
  }

  private void compare(int first, int second, PairConsumer consumer) {
    compared++;
    Profile a = profiles.get(first);
    Profile b = profiles.get(second);
    if (scorer.isPossible(a, b)) {
      MatchScore score = scorer.score(a, b);
      if (score.band() == MatchBand.LIKELY_SAME) {
        likely++;
      } else {
        possible++;
      }
      consumer.accept(registrations.get(first), registrations.get(second), score);
    }
  }
}
