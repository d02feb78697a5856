package id.egov.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The search against the comparison of every pair. */
class DuplicateSearchProperties {

  private static final MatchSettings SETTINGS = MatchSettings.defaults();

  private static Map<Long, MatchScore> found(DuplicateSearch search, List<Registration> list) {
    Map<Registration, Integer> positions = new HashMap<>();
    list.forEach(each -> positions.put(each, positions.size()));
    Map<Long, MatchScore> found = new TreeMap<>();
    SearchReport report =
        search.find(
            (first, second, score) -> {
              int one = positions.getOrDefault(first, -1);
              int two = positions.getOrDefault(second, -1);
              assertThat(one).isLessThan(two);
              assertThat(found.put(InventedCity.pair(one, two), score)).as("met twice").isNull();
            },
            SearchProgress.SILENT);
    assertThat(report.complete()).isTrue();
    assertThat(report.likely() + report.possible()).isEqualTo(found.size());
    return found;
  }

  /** Every pair that is at least possible. */
  private static Map<Long, MatchScore> naive(List<Registration> list) {
    NameReader reader = new NameReader();
    PairScorer scorer = new PairScorer(SETTINGS);
    List<Profile> profiles = list.stream().map(each -> each.profile(reader)).toList();
    Map<Long, MatchScore> all = new TreeMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = i + 1; j < profiles.size(); j++) {
        MatchScore score = scorer.score(profiles.get(i), profiles.get(j));
        assertThat(scorer.isPossible(profiles.get(i), profiles.get(j)))
            .isEqualTo(score.band() != MatchBand.UNLIKELY);
        if (score.band() != MatchBand.UNLIKELY) {
          all.put(InventedCity.pair(i, j), score);
        }
      }
    }
    return all;
  }

  @Property(tries = 8)
  void whatIsFoundIsWhatTheComparisonOfAllPairsFindsAndHardlyAnythingIsMissed(
      @ForAll @LongRange(max = 1_000_000) long seed) {
    InventedCity city = InventedCity.of(500, seed);
    List<Registration> list = city.registrations();
    Map<Long, MatchScore> naive = naive(list);
    Map<Long, MatchScore> found = found(DuplicateSearch.of(list), list);

    assertThat(naive).containsAllEntriesOf(found);
    Map<Long, MatchScore> missed = new TreeMap<>(naive);
    missed.keySet().removeAll(found.keySet());
    for (MatchScore score : missed.values()) {
      assertThat(score.evidence().stream().map(Evidence::code))
          .doesNotContain(EvidenceCode.BIRTH_DATE_SAME, EvidenceCode.NIK_SAME);
    }
    assertThat(found.size()).isGreaterThanOrEqualTo((int) (0.95 * naive.size()));
  }

  /** What a block is, said once more and without an index. */
  @Property(tries = 12)
  void pairsAreComparedIfTheyShareABlockThatIsNotTooLarge(
      @ForAll @LongRange(max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 40) int largest) {
    List<Registration> list = InventedCity.of(400, seed, 500).registrations();
    NameReader reader = new NameReader();
    List<Profile> profiles = list.stream().map(each -> each.profile(reader)).toList();
    Map<List<Object>, Set<Integer>> blocks = new HashMap<>();
    for (BlockingPass pass : BlockingPass.values()) {
      long[] keys = new long[BlockingKeys.WORDS];
      for (int i = 0; i < profiles.size(); i++) {
        int count = BlockingKeys.write(pass, profiles.get(i), keys, 0);
        for (int k = 0; k < count; k++) {
          blocks.computeIfAbsent(List.of(pass, keys[k]), key -> new HashSet<>()).add(i);
        }
      }
    }
    Set<Long> pairs = new HashSet<>();
    int tooLarge = 0;
    for (Set<Integer> block : blocks.values()) {
      tooLarge += block.size() > largest ? 1 : 0;
      for (int i : block.size() > largest ? Set.<Integer>of() : block) {
        block.stream().filter(j -> j > i).forEach(j -> pairs.add(InventedCity.pair(i, j)));
      }
    }
    SearchReport report =
        DuplicateSearch.of(list, SETTINGS, largest)
            .find((first, second, score) -> {}, SearchProgress.SILENT);
    assertThat(report.pairs()).isEqualTo(pairs.size());
    assertThat(report.oversized()).hasSize(tooLarge);
    assertThat(report.oversized()).allMatch(block -> block.ids().size() > largest);
  }

  @Property(tries = 12)
  void partsTogetherFindWhatTheWholeFinds(
      @ForAll @LongRange(max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<Registration> list = InventedCity.of(300, seed).registrations();
    DuplicateSearch search = DuplicateSearch.of(list, SETTINGS, 10);
    Set<String> whole = new HashSet<>();
    SearchReport report =
        search.find((a, b, score) -> whole.add(a.id() + b.id() + score), SearchProgress.SILENT);
    Set<String> together = new HashSet<>();
    SearchReport sum =
        search.findPart(
            0,
            parts,
            (a, b, score) -> together.add(a.id() + b.id() + score),
            SearchProgress.SILENT);
    for (int part = 1; part < parts; part++) {
      sum =
          sum.and(
              search.findPart(
                  part,
                  parts,
                  (a, b, score) -> together.add(a.id() + b.id() + score),
                  SearchProgress.SILENT));
    }
    assertThat(together).isEqualTo(whole);
    assertThat(sum.pairs()).isEqualTo(report.pairs());
    assertThat(sum.likely()).isEqualTo(report.likely());
    assertThat(sum.possible()).isEqualTo(report.possible());
    assertThat(sum.oversized()).containsExactlyInAnyOrderElementsOf(report.oversized());
  }
}
