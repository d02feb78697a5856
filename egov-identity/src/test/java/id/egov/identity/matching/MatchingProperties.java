package id.egov.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds of every comparison, and of the parts that it is made of. */
class MatchingProperties {

  private static final RegistrationMatcher MATCHER = RegistrationMatcher.ofDefaults();
  private static final InventedCity CITY = InventedCity.of(400, 7);

  @Provide
  Arbitrary<Integer> citizens() {
    return Arbitraries.integers().between(0, CITY.registrations().size() - 1);
  }

  /** Letters of few kinds, so that words come near each other. */
  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars("abcn").ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abhmnstuy .,").ofMaxLength(24).map(text -> "a" + text);
  }

  @Property(tries = 500)
  void comparisonIsSymmetric(@ForAll("names") String name, @ForAll("names") String other) {
    LocalDate born = LocalDate.of(1990, 1, 2);
    Registration one = Registration.of("a", name, born).withNik("1372010201900001");
    Registration two = Registration.of("b", other, born.plusMonths(1)).withSex(Sex.MALE);
    assertThat(MATCHER.compare(one, two)).isEqualTo(MATCHER.compare(two, one));
  }

  @Property(tries = 500)
  void citizensAreComparedTheSameBothWays(
      @ForAll("citizens") int one, @ForAll("citizens") int two) {
    Registration a = CITY.registrations().get(one);
    Registration b = CITY.registrations().get(two);
    assertThat(MATCHER.compare(a, b)).isEqualTo(MATCHER.compare(b, a));
  }

  /** Nobody is more like somebody than himself, field by field. */
  @Property(tries = 500)
  void aFieldThatAgreesNeverLowersTheScore(
      @ForAll("names") String name,
      @ForAll("names") String other,
      @ForAll("citizens") int month,
      @ForAll boolean sameName,
      @ForAll boolean sameDate,
      @ForAll boolean sameSex,
      @ForAll boolean sameNik,
      @ForAll boolean samePlace) {
    LocalDate born = LocalDate.of(1960, 3, 9);
    LocalDate otherBorn = born.plusMonths(month);
    Registration one = full("a", name, born, Sex.MALE, "1372010903600001", "Solok");
    int before =
        MATCHER
            .compare(one, full("b", other, otherBorn, Sex.FEMALE, "1372010903610002", "Padang"))
            .score();
    Registration nearer =
        full(
            "b",
            sameName ? name : other,
            sameDate ? born : otherBorn,
            sameSex ? Sex.MALE : Sex.FEMALE,
            sameNik ? "1372010903600001" : "1372010903610002",
            samePlace ? "Solok" : "Padang");
    assertThat(MATCHER.compare(one, nearer).score()).isGreaterThanOrEqualTo(before);
    assertThat(MATCHER.compare(one, one).score())
        .isGreaterThanOrEqualTo(MATCHER.compare(one, nearer).score());
  }

  private static Registration full(
      String id, String name, LocalDate born, Sex sex, String nik, String place) {
    return Registration.of(id, name, born).withSex(sex).withNik(nik).withBirthPlace(place);
  }

  @Property(tries = 1000)
  void typingErrorsAreCountedAsTheTableOfTheTextbookCountsThem(
      @ForAll("letters") String a, @ForAll("letters") String b) {
    int errors = table(a, b);
    for (int most = 0; most < 4; most++) {
      assertThat(TypingErrors.within(a, b, most)).isEqualTo(errors <= most);
    }
  }

  private static int table(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Property(tries = 1000)
  void digitsAreComparedAsTheirTextsAre(@ForAll Random random) {
    long a = random.nextLong(1_000_000L);
    long b = random.nextBoolean() ? random.nextLong(1_000_000L) : a + random.nextLong(120) - 60;
    String textA = Long.toString(a + 1_000_000);
    String textB = Long.toString(b + 1_000_000);
    int differ = 0;
    boolean neighbours = false;
    for (int i = 0; i < textA.length(); i++) {
      differ += textA.charAt(i) != textB.charAt(i) ? 1 : 0;
      if (i > 0) {
        String swapped =
            textA.substring(0, i - 1)
                + textA.charAt(i)
                + textA.charAt(i - 1)
                + textA.substring(i + 1);
        neighbours |= !textA.equals(textB) && swapped.equals(textB);
      }
    }
    assertThat(Digits.differInOne(a + 1_000_000, b + 1_000_000)).isEqualTo(differ == 1);
    assertThat(Digits.differInNeighbours(a + 1_000_000, b + 1_000_000)).isEqualTo(neighbours);
  }

  /** Every way to give words to words, instead of the programme over sets. */
  @Property(tries = 300)
  void namesAgreeAsFarAsTheBestWayToPairTheirWords(
      @ForAll("names") String name, @ForAll("names") String other) {
    NameReader reader = new NameReader();
    PersonName a = reader.read(name);
    PersonName b = reader.read(other);
    int percent = new NameComparison().percent(a, b);
    assertThat(percent).isBetween(0, 100);
    assertThat(percent).isEqualTo(new NameComparison().percent(b, a));
    assertThat(percent).isGreaterThanOrEqualTo((int) (100 * sameWords(a, b) + 1e-9));
    assertThat(new NameComparison().percent(a, a)).isEqualTo(100);
  }

  /** The share of words that sound alike, one by one from the left: never more than the best. */
  private static double sameWords(PersonName a, PersonName b) {
    boolean[] taken = new boolean[b.core()];
    double weightA = 0;
    double weightB = 0;
    for (int i = 0; i < a.core(); i++) {
      for (int j = 0; j < b.core(); j++) {
        if (!taken[j] && a.word(i).soundsLike(b.word(j))) {
          taken[j] = true;
          weightA += a.word(i).weight();
          weightB += b.word(j).weight();
          break;
        }
      }
    }
    return (weightA / a.weight() + weightB / b.weight()) / 2;
  }

  @Property(tries = 500)
  void noNameOfAnyKindIsACrash(@ForAll @StringLength(max = 60) String text) {
    Registration one = Registration.of("a", "x" + text, LocalDate.of(2000, 2, 29));
    assertThat(MATCHER.compare(one, one.withBirthPlace(text)).evidence().get(0).code())
        .isEqualTo(EvidenceCode.NAME_SAME);
  }
}
