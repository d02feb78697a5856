package id.egov.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {

  private static final PairConsumer NOBODY = (first, second, score) -> {};

  private static Registration citizen(int number) {
    return Registration.of(
        "r" + number, "Budi Santoso", LocalDate.of(1970, 1, 1).plusDays(number % 3));
  }

  @Test
  void pairsComeAsTheyAreFoundAndInTheOrderOfTheList() {
    List<Registration> list =
        List.of(
            Registration.of("a", "Dewi Lestari", LocalDate.of(1990, 5, 17)),
            Registration.of("b", "Budi Santoso", LocalDate.of(1990, 5, 17)),
            Registration.of("c", "Dewi Lestary, S.E.", LocalDate.of(1990, 5, 17)));
    List<String> found = new ArrayList<>();
    SearchReport report =
        DuplicateSearch.of(list)
            .find(
                (a, b, score) -> found.add(a.id() + b.id() + score.band()), SearchProgress.SILENT);
    assertThat(found).containsExactly("acLIKELY_SAME");
    assertThat(report).isEqualTo(new SearchReport(3, 3, 1, 0, true, List.of()));
  }

  /** How many of how large a city, docs/identity-matching.md tells. */
  @Test
  void mostPeopleWhoWereRegisteredTwiceAreFoundAndFewStrangersAreLikelyOnePerson() {
    InventedCity city = InventedCity.of(4_000, 2026);
    List<Registration> list = city.registrations();
    Map<Registration, Integer> positions = new HashMap<>();
    list.forEach(each -> positions.put(each, positions.size()));
    Set<Long> found = new HashSet<>();
    Set<Long> likely = new HashSet<>();
    DuplicateSearch.of(list)
        .find(
            (a, b, score) -> {
              long pair =
                  InventedCity.pair(positions.getOrDefault(a, -1), positions.getOrDefault(b, -1));
              found.add(pair);
              if (score.band() == MatchBand.LIKELY_SAME) {
                likely.add(pair);
              }
            },
            SearchProgress.SILENT);
    int planted = city.doubles().size();
    int named = likely.size();
    found.retainAll(city.doubles());
    likely.retainAll(city.doubles());
    assertThat(planted).isGreaterThan(150);
    assertThat(found.size()).isGreaterThan(planted * 95 / 100);
    assertThat(likely.size()).isGreaterThan(named * 95 / 100);
  }

  @Test
  void aBlockThatIsTooLargeIsReportedAndFoundAgainByItself() {
    List<Registration> list = IntStream.range(0, 9).mapToObj(DuplicateSearchTest::citizen).toList();
    SearchReport report =
        DuplicateSearch.of(list, MatchSettings.defaults(), 2).find(NOBODY, SearchProgress.SILENT);
    assertThat(report.pairs()).isZero();
    assertThat(report.oversized())
        .contains(new OversizedBlock(BlockingPass.BIRTH_DATE, List.of("r0", "r3", "r6")))
        .extracting(OversizedBlock::pass)
        .containsSubsequence(BlockingPass.BIRTH_DATE, BlockingPass.WORD_AND_YEAR);
    SearchReport all = DuplicateSearch.of(list).find(NOBODY, SearchProgress.SILENT);
    assertThat(all.pairs()).isEqualTo(36);
    assertThat(all.oversized()).isEmpty();
  }

  @Test
  void partsAreAboutAsLarge() {
    List<Registration> list = InventedCity.of(500, 3, 300).registrations();
    DuplicateSearch search = DuplicateSearch.of(list);
    long all = search.find(NOBODY, SearchProgress.SILENT).pairs();
    for (int part = 0; part < 4; part++) {
      assertThat(search.findPart(part, 4, NOBODY, SearchProgress.SILENT).pairs())
          .isBetween(all / 8, all / 2);
    }
  }

  @Test
  void progressEndsWhereItSaidItWould() {
    List<Registration> list =
        IntStream.range(0, 600).mapToObj(DuplicateSearchTest::citizen).toList();
    List<Long> met = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    DuplicateSearch.of(list)
        .find(
            NOBODY,
            (pairs, of) -> {
              met.add(pairs);
              all.add(of);
              return true;
            });
    assertThat(met).isSorted().hasSizeGreaterThan(10);
    assertThat(all).containsOnly(met.get(met.size() - 1));
  }

  @Test
  void aSearchThatIsCancelledEndsSoonAndSaysSo() {
    List<Registration> list =
        IntStream.range(0, 600).mapToObj(DuplicateSearchTest::citizen).toList();
    SearchReport report = DuplicateSearch.of(list).find(NOBODY, (pairs, all) -> pairs < 20_000);
    assertThat(report.complete()).isFalse();
    assertThat(report.pairs()).isLessThanOrEqualTo(20_000);
  }

  @Test
  void nobodyAndOneAreNoPair() {
    SearchReport none = DuplicateSearch.of(List.of()).find(NOBODY, SearchProgress.SILENT);
    assertThat(none).isEqualTo(new SearchReport(0, 0, 0, 0, true, List.of()));
    SearchReport one = DuplicateSearch.of(List.of(citizen(1))).find(NOBODY, SearchProgress.SILENT);
    assertThat(one.pairs()).isZero();
  }

  @Test
  void limitsAreChecked() {
    List<Registration> many = Collections.nCopies(BlockIndex.MOST + 1, citizen(1));
    assertThatThrownBy(() -> DuplicateSearch.of(many))
        .hasMessage("registrations (4194305) must be at most 4194304");
    assertThatThrownBy(() -> DuplicateSearch.of(List.of(), MatchSettings.defaults(), 1))
        .hasMessage("largestBlock (1) must be at least 2");
    DuplicateSearch search = DuplicateSearch.of(List.of());
    assertThatThrownBy(() -> search.findPart(2, 2, NOBODY, SearchProgress.SILENT))
        .hasMessage("part (2) must be from 0 to below parts (2), and parts positive");
    assertThatThrownBy(() -> search.findPart(-1, 2, NOBODY, SearchProgress.SILENT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search.findPart(0, 0, NOBODY, SearchProgress.SILENT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
