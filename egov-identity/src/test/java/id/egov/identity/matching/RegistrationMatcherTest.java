package id.egov.identity.matching;

import static id.egov.identity.matching.EvidenceCode.BIRTH_DATE_DAY_AND_MONTH_SWAPPED;
import static id.egov.identity.matching.EvidenceCode.BIRTH_DATE_DIFFERENT;
import static id.egov.identity.matching.EvidenceCode.BIRTH_DATE_ONE_DIGIT;
import static id.egov.identity.matching.EvidenceCode.BIRTH_DATE_SAME;
import static id.egov.identity.matching.EvidenceCode.BIRTH_DATE_SAME_YEAR;
import static id.egov.identity.matching.EvidenceCode.BIRTH_PLACE_SAME;
import static id.egov.identity.matching.EvidenceCode.NAME_CLOSE;
import static id.egov.identity.matching.EvidenceCode.NAME_SPELLED_OTHERWISE;
import static id.egov.identity.matching.EvidenceCode.NIK_DIFFERENT;
import static id.egov.identity.matching.EvidenceCode.NIK_DIGITS_SWAPPED;
import static id.egov.identity.matching.EvidenceCode.NIK_MISSING;
import static id.egov.identity.matching.EvidenceCode.NIK_ONE_DIGIT;
import static id.egov.identity.matching.EvidenceCode.NIK_OTHER_SERIAL;
import static id.egov.identity.matching.EvidenceCode.NIK_SAME;
import static id.egov.identity.matching.EvidenceCode.SEX_SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.reason.ReasonTexts;
import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationMatcherTest {

  private static final RegistrationMatcher MATCHER = RegistrationMatcher.ofDefaults();
  private static final LocalDate BORN = LocalDate.of(1978, 3, 5);

  private static Registration registration(String id) {
    return Registration.of(id, "Budi Santoso", BORN);
  }

  private static EvidenceCode code(MatchScore score, EvidenceCode.Field field) {
    return score.evidence().stream()
        .map(Evidence::code)
        .filter(code -> code.field() == field)
        .findFirst()
        .orElseThrow();
  }

  /** All persons are invented. */
  @Test
  void aWomanWhoWasRegisteredAgainAfterMovingIsFoundAndExplained() {
    Registration first =
        Registration.of("kota-1", "Siti Noeraini Wulandari", LocalDate.of(1971, 2, 9))
            .withNik("13.72.01.490271.0003")
            .withSex(Sex.FEMALE)
            .withBirthPlace("Solok");
    Registration second =
        Registration.of("kota-2", "Hj. St. Nur Aini Wulandari, S.Pd.", LocalDate.of(1971, 9, 2))
            .withNik("1372014209710003")
            .withSex(Sex.FEMALE)
            .withBirthPlace("Kota Solok");

    MatchScore score = MATCHER.compare(first, second);

    assertThat(score.evidence().stream().map(Evidence::code))
        .containsExactly(
            NAME_CLOSE,
            BIRTH_DATE_DAY_AND_MONTH_SWAPPED,
            NIK_DIFFERENT,
            SEX_SAME,
            BIRTH_PLACE_SAME);
    assertThat(score.score()).isEqualTo(10 + 9 - 4 + 1 + 2);
    assertThat(score.band()).isEqualTo(MatchBand.POSSIBLE);
    assertThat(score.text(Locale.ENGLISH))
        .isEqualTo(
            "Possibly the same person (score 18); this is no proof, a person has to look at both"
                + " registrations");
    assertThat(score.text(ReasonTexts.INDONESIAN))
        .startsWith("Mungkin orang yang sama (nilai 18); ini bukan bukti");
    assertThat(score.evidence().get(1).text(ReasonTexts.INDONESIAN))
        .isEqualTo("Tanggal lahir tertukar antara hari dan bulan");
    assertThat(score.evidence().get(0).text(Locale.ENGLISH))
        .matches("The names agree for the most part \\(9[0-9] of 100\\)");
  }

  /** The limit of every such comparison, so that nobody reads certainty into it. */
  @Test
  void twinsLookLikeOnePersonRegisteredTwice() {
    Registration one =
        registration("a").withNik("1372010503780001").withSex(Sex.MALE).withBirthPlace("Solok");
    Registration twin =
        Registration.of("b", "Budi Santosa", BORN)
            .withNik("1372010503780002")
            .withSex(Sex.MALE)
            .withBirthPlace("Solok");
    MatchScore score = MATCHER.compare(one, twin);
    assertThat(score.evidence().stream().map(Evidence::code)).contains(NIK_OTHER_SERIAL);
    assertThat(score.band()).isEqualTo(MatchBand.LIKELY_SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "1978-03-05, BIRTH_DATE_SAME",
    "1978-05-03, BIRTH_DATE_DAY_AND_MONTH_SWAPPED",
    "1978-03-06, BIRTH_DATE_ONE_DIGIT",
    "1978-03-15, BIRTH_DATE_ONE_DIGIT",
    "1978-08-05, BIRTH_DATE_ONE_DIGIT",
    "1973-03-05, BIRTH_DATE_ONE_DIGIT",
    "1968-03-05, BIRTH_DATE_ONE_DIGIT",
    "1978-11-23, BIRTH_DATE_SAME_YEAR",
    "1987-03-05, BIRTH_DATE_DIFFERENT",
    "2001-12-31, BIRTH_DATE_DIFFERENT",
  })
  void datesOfBirthAreComparedDigitByDigit(LocalDate other, EvidenceCode expected) {
    MatchScore score =
        MATCHER.compare(registration("a"), Registration.of("b", "Budi Santoso", other));
    assertThat(code(score, EvidenceCode.Field.BIRTH_DATE)).isEqualTo(expected);
    assertThat(expected)
        .isIn(
            BIRTH_DATE_SAME,
            BIRTH_DATE_DAY_AND_MONTH_SWAPPED,
            BIRTH_DATE_ONE_DIGIT,
            BIRTH_DATE_SAME_YEAR,
            BIRTH_DATE_DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "1372010503780001, NIK_SAME",
    "13 72 01 050378 0001, NIK_SAME",
    "1372010503780004, NIK_OTHER_SERIAL",
    "1372010503780010, NIK_OTHER_SERIAL",
    "1372020503780001, NIK_ONE_DIGIT",
    "9372010503780001, NIK_ONE_DIGIT",
    "1372010503870001, NIK_DIGITS_SWAPPED",
    "3172010503780001, NIK_DIGITS_SWAPPED",
    "1372100503780001, NIK_DIGITS_SWAPPED",
    "1371010504780001, NIK_DIFFERENT",
    "7312010503780001, NIK_DIFFERENT",
    "3273016512990007, NIK_DIFFERENT",
  })
  void numbersAreComparedDigitByDigit(String other, EvidenceCode expected) {
    Registration one = registration("a").withNik("1372010503780001");
    MatchScore score = MATCHER.compare(one, registration("b").withNik(other));
    assertThat(code(score, EvidenceCode.Field.NIK)).isEqualTo(expected);
    assertThat(expected)
        .isIn(NIK_SAME, NIK_OTHER_SERIAL, NIK_ONE_DIGIT, NIK_DIGITS_SWAPPED, NIK_DIFFERENT);
    assertThat(code(MATCHER.compare(one, registration("b")), EvidenceCode.Field.NIK))
        .isEqualTo(NIK_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "Solok, BIRTH_PLACE_SAME",
    "KOTA SOLOK, BIRTH_PLACE_SAME",
    "Kab. Solok, BIRTH_PLACE_SAME",
    "Soelok, BIRTH_PLACE_CLOSE",
    "Padang, BIRTH_PLACE_DIFFERENT",
    "'', BIRTH_PLACE_MISSING",
    "-, BIRTH_PLACE_MISSING",
  })
  void placesOfBirthAreComparedBySound(String other, EvidenceCode expected) {
    MatchScore score =
        MATCHER.compare(
            registration("a").withBirthPlace("Solok"), registration("b").withBirthPlace(other));
    assertThat(code(score, EvidenceCode.Field.BIRTH_PLACE)).isEqualTo(expected);
  }

  @Test
  void whatIsNotStatedSpeaksNeitherForNorAgainst() {
    MatchScore score = MATCHER.compare(registration("a"), registration("b").withSex(Sex.MALE));
    assertThat(score.score()).isEqualTo(13 + 14);
    assertThat(score.evidence()).hasSize(5);
    MatchScore other =
        MATCHER.compare(registration("a").withSex(Sex.FEMALE), registration("b").withSex(Sex.MALE));
    assertThat(other.score()).isEqualTo(13 + 14 - 6);
  }

  @Test
  void settingsMoveTheBands() {
    Map<EvidenceCode, Integer> weights =
        Map.of(NAME_SPELLED_OTHERWISE, 5, NAME_CLOSE, 5, EvidenceCode.NAME_PARTLY, 5);
    MatchSettings settings = new MatchSettings(weights, 30, 19).withBands(20, 19);
    assertThat(settings.withWeight(SEX_SAME, 2).weights()).containsEntry(SEX_SAME, 2);
    MatchScore score =
        RegistrationMatcher.of(settings)
            .compare(registration("a"), Registration.of("b", "Santoso Budi", BORN));
    assertThat(score.score()).isEqualTo(19);
    assertThat(score.band()).isEqualTo(MatchBand.POSSIBLE);
    assertThat(
            RegistrationMatcher.of(settings.withBands(20, 20))
                .compare(registration("a"), Registration.of("b", "Santoso Budi", BORN))
                .band())
        .isEqualTo(MatchBand.UNLIKELY);
  }

  @Test
  void settingsThatContradictTheOrderOfEvidenceAreRefused() {
    MatchSettings defaults = MatchSettings.defaults();
    assertThatThrownBy(() -> defaults.withWeight(NAME_CLOSE, 14))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "weight of NAME_CLOSE (14) must not exceed that of NAME_SPELLED_OTHERWISE (12)");
    assertThatThrownBy(() -> defaults.withWeight(SEX_SAME, -7))
        .hasMessage("weight of SEX_MISSING (0) must not exceed that of SEX_SAME (-7)");
    assertThatThrownBy(() -> defaults.withWeight(NIK_SAME, 1001))
        .hasMessageContaining("must be −1000 to 1000");
    assertThatThrownBy(() -> defaults.withBands(10, 11))
        .hasMessage("possibleFrom (11) must not exceed likelyFrom (10)");
  }

  @Test
  void aScoreIsTheSumOfItsEvidence() {
    MatchScore score = MATCHER.compare(registration("a"), registration("b"));
    assertThatThrownBy(() -> new MatchScore(1, score.band(), score.evidence()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score (1) must be the sum of its weights (27)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "137201050378000",
        "13720105037800011",
        "1372010503780O01",
        "",
        "١٣٧٢٠١٠٥٠٣٧٨٠٠٠١"
      })
  void aNumberWithoutSixteenDigitsIsRefusedUnseen(String number) {
    assertThatThrownBy(() -> registration("a").withNik(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("nik must have 16 digits")
        .hasMessageNotContaining("1372");
  }

  @Test
  void whatCannotBeComparedIsRefusedUnseen() {
    assertThatThrownBy(() -> Registration.of("1372010503780001", "Budi", BORN))
        .hasMessageStartingWith("id must not be blank, nor a number of 16 digits");
    assertThatThrownBy(() -> Registration.of(" ", "Budi", BORN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Registration.of("a", "12 -", BORN))
        .hasMessage("name (of 4 characters) must have a letter and at most 200 characters");
    assertThatThrownBy(() -> Registration.of("a", "x".repeat(201), BORN))
        .hasMessageContaining("of 201 characters");
    assertThatThrownBy(() -> Registration.of("a", "Budi", LocalDate.of(0, 1, 1)))
        .hasMessage("birthDate must be of the years 1 to 9999");
    assertThatThrownBy(() -> Registration.of("a", "Budi", LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registration("a").withBirthPlace("x".repeat(201)))
        .hasMessage("place (of 201 characters) must have at most 200");
  }

  @Test
  void nothingOfAPersonIsShown() {
    Registration one =
        registration("token-1").withNik("1372010503780001").withBirthPlace("Sijunjung");
    MatchScore score = MATCHER.compare(one, one);
    String shown = one + " " + score + score.text(Locale.ENGLISH) + one.profile(new NameReader());
    for (Evidence evidence : score.evidence()) {
      shown += evidence.text(Locale.ENGLISH) + evidence.text(ReasonTexts.INDONESIAN);
    }
    assertThat(shown).contains("token-1");
    assertThat(shown.toLowerCase(Locale.ROOT))
        .doesNotContain("budi", "santoso", "1978", "1372", "0001", "siyunyung", "sijunjung");
  }
}
