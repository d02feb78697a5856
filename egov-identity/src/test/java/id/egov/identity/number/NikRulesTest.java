package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every number here is invented. */
class NikRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String MAN = "1372011708900001";
  private static final NikRules TODAYS = NikRules.lenient().asOf(TODAY);

  record Form(
      @Nullable String nik,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex,
      @Nullable String regionCode)
      implements StatedIdentity {}

  private static Form form(
      @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String region) {
    return new Form(MAN, birthDate, sex, region);
  }

  private static void assertWarned(Graded<Nik> graded, NumberWarning... warnings) {
    assertThat(graded.accepted()).isPresent();
    assertThat(graded.warnings()).containsExactly(warnings);
  }

  @Test
  void whatIsStatedTheSameIsNotUnusual() {
    assertWarned(TODAYS.check(form(null, null, null)));
    assertWarned(TODAYS.check(form(LocalDate.of(1990, 8, 17), Sex.MALE, "13.72.01")));
    assertWarned(TODAYS.check(form(LocalDate.of(1890, 8, 17), null, "1372")));
    assertWarned(TODAYS.check(form(null, null, "13")));
    assertWarned(TODAYS.check(() -> MAN));
    for (String same : new String[] {"", " ", " 13.72.01 ", "13.72.01.1001", "1372011001"}) {
      assertWarned(TODAYS.check(form(null, null, same)));
    }
  }

  @Test
  void whatIsStatedOtherwiseIsAWarning() {
    assertWarned(
        TODAYS.check(form(LocalDate.of(1990, 8, 18), Sex.FEMALE, "13.02")),
        NumberWarning.BIRTH_DATE_DIFFERS,
        NumberWarning.SEX_DIFFERS,
        NumberWarning.REGION_DIFFERS);
    assertWarned(
        TODAYS.check(form(LocalDate.of(1990, 7, 17), null, null)),
        NumberWarning.BIRTH_DATE_DIFFERS);
    assertWarned(
        TODAYS.check(form(LocalDate.of(1991, 8, 17), null, null)),
        NumberWarning.BIRTH_DATE_DIFFERS);
    for (String other :
        new String[] {"Solok", "13.72.02.1001", "99", "13.72.02", "1", "9", "137", "13.72.01.10"}) {
      assertWarned(TODAYS.check(form(null, null, other)), NumberWarning.REGION_DIFFERS);
    }
  }

  @Test
  void aRegionIsThatOfItsSuccessor() {
    for (String stated : new String[] {"96.71", "92.71", "96", "92", "92.71.01", "96.71.01"}) {
      Graded<Nik> graded = TODAYS.check(new Form("9271011708900001", null, null, stated));
      assertWarned(graded, NumberWarning.RETIRED_REGION);
    }
    for (String stated : new String[] {"97", "96.01", "92.01", "96.71.02"}) {
      assertWarned(
          TODAYS.check(new Form("9271011708900001", null, null, stated)),
          NumberWarning.RETIRED_REGION,
          NumberWarning.REGION_DIFFERS);
    }
    for (String stated : new String[] {"31", "31.71", "09.71", "31.71.01", "3171011001"}) {
      assertWarned(
          TODAYS.check(new Form("0971011708900001", null, null, stated)),
          NumberWarning.FORMER_PROVINCE);
    }
  }

  @Test
  void withoutANumberThereIsNothingToCompare() {
    assertThat(TODAYS.check(new Form(null, TODAY, null, null)).problems())
        .containsExactly(NumberProblem.LENGTH);
    assertThat(TODAYS.check(new Form("1372", TODAY, null, null)).problems())
        .containsExactly(NumberProblem.LENGTH);
  }

  @Test
  void aStrictProfileWantsDigitsAndARegencyThatMayHaveBeen() {
    NikRules strict = NikRules.strict();
    assertWarned(strict.check(MAN));
    assertWarned(strict.check("9271011708900001"), NumberWarning.RETIRED_REGION);
    assertWarned(strict.check("0971011708900001"), NumberWarning.FORMER_PROVINCE);
    assertWarned(strict.check("1372991708900001"), NumberWarning.UNKNOWN_DISTRICT);
    for (String separated : new String[] {"13720117 08900001", "1372.011708.900001", MAN + "\n"}) {
      assertThat(strict.check(separated).problems()).containsExactly(NumberProblem.SEPARATOR);
      assertWarned(NikRules.lenient().check(separated));
    }
    assertThat(strict.check("1372011708900001").explanations(Locale.ENGLISH)).isEmpty();
    assertThat(strict.check("1372 0117 0890 0001").explanations(Locale.ENGLISH))
        .containsExactly("must be digits only, without spaces, dots or dashes");
    assertThat(strict.check("137201170890000x").problems())
        .containsExactly(NumberProblem.CHARACTER);
    // They went to Kalimantan Utara and Sulawesi Barat before the data begins.
    for (int retired : new int[] {6404, 6405, 6406, 6410, 6473, 7319, 7320, 7321, 7323, 7325}) {
      String number = retired + "011708900001";
      assertWarned(strict.check(number), NumberWarning.UNKNOWN_REGION);
      assertWarned(NikRules.lenient().check(number), NumberWarning.UNKNOWN_REGION);
      assertThat(strict.checkFamilyCard(number).warnings())
          .containsExactly(NumberWarning.UNKNOWN_REGION);
    }
    for (String unknown :
        new String[] {
          "1399991708900001", "6412991708900001", "6475991708900001", "9999991708900001"
        }) {
      assertThat(strict.check(unknown).problems()).containsExactly(NumberProblem.UNKNOWN_REGION);
      assertThat(strict.checkFamilyCard(unknown).problems())
          .containsExactly(NumberProblem.UNKNOWN_REGION);
      assertWarned(NikRules.lenient().check(unknown), NumberWarning.UNKNOWN_REGION);
    }
  }

  @Test
  void anAgeIsLookedAtAsOfADay() {
    assertWarned(NikRules.lenient().check("1372012902000001"));
    assertWarned(TODAYS.check("1372012902000001"));
    NikRules before = TODAYS.asOf(LocalDate.of(1999, 12, 31));
    assertWarned(before.check("1372012902000001"), NumberWarning.IMPLAUSIBLE_AGE);
    assertWarned(TODAYS.withMaxAge(30).check(MAN), NumberWarning.IMPLAUSIBLE_AGE);
    assertWarned(TODAYS.withMaxAge(36).check(MAN));
    LocalDate birthday = LocalDate.of(2026, 8, 17);
    NikRules young = TODAYS.withMaxAge(35);
    assertWarned(young.asOf(birthday.minusDays(1)).check(MAN));
    assertWarned(young.asOf(birthday).check(MAN), NumberWarning.IMPLAUSIBLE_AGE);
    assertThat(TODAYS.asOf(TODAY)).isSameAs(TODAYS);
    assertThatThrownBy(() -> TODAYS.withMaxAge(201)).hasMessageContaining("maxAge (201)");
    assertThatThrownBy(() -> TODAYS.withMaxAge(-1)).hasMessageContaining("maxAge (-1)");
    assertThatThrownBy(() -> TODAYS.asOf(LocalDate.of(999, 1, 1))).hasMessageContaining("year");
    assertThatThrownBy(() -> TODAYS.asOf(LocalDate.of(10_000, 1, 1))).hasMessageContaining("year");
  }

  @Test
  void regionsAreThoseOfTheDay() {
    NikRules before = TODAYS.asOf(LocalDate.of(2022, 1, 1));
    assertWarned(before.check("9271011708900001"));
    assertWarned(before.check("9671011708900001"), NumberWarning.UNKNOWN_REGION);
    assertWarned(before.check(MAN));
  }

  @Test
  void regionsCanBeOthers() throws IOException {
    RegionDirectory one =
        RegionDirectory.read(
            new StringReader("97;Baru;;;;\n97.01;Baru;;;;\n97.01.70;Baru;;;;"), "x");
    NikRules rules = NikRules.lenient().withRegions(one);
    assertWarned(rules.check("9701701708900001"));
    assertWarned(rules.check(MAN), NumberWarning.UNKNOWN_REGION);
  }

  @Test
  void aNumberOutsideOfSixteenDigitsIsNone() {
    for (long digits : new long[] {10_000_000_000_000_000L, Long.MAX_VALUE, -2, Long.MIN_VALUE}) {
      assertThat(NikRules.problems(TODAYS.grade(digits))).containsExactly(NumberProblem.LENGTH);
    }
    assertThat(NikRules.problems(TODAYS.grade(-1))).containsExactly(NumberProblem.CHARACTER);
    assertThat(TODAYS.grade(1_372_011_708_900_001L)).isZero();
  }

  @Test
  void aFamilyCardHasNoDayAboveThirtyOne() {
    FamilyCardNumber card = FamilyCardNumber.parse("13.72.01.170825.0001");
    assertThat(card)
        .hasToString("137201******0001")
        .isEqualTo(FamilyCardNumber.parse(card.reveal()));
    assertThat(card).hasSameHashCodeAs(FamilyCardNumber.parse("1372011708250001"));
    assertThat(card).isNotEqualTo(Nik.parse(card.reveal()));
    assertThat(card).isNotEqualTo(FamilyCardNumber.parse("1372011708250002"));
    assertThat(card.issueDates(TODAY).only()).contains(LocalDate.of(2025, 8, 17));
    assertThat(card.provinceCode()).isEqualTo("13");
    assertThat(card.regencyCode()).isEqualTo("13.72");
    assertThat(card.districtCode()).isEqualTo("13.72.01");
    assertThat(card.serial()).isEqualTo(1);
    assertThat(card.region(RegionDirectory.indonesia()).orElseThrow().name())
        .isEqualTo("Lubuk Sikarah");
    assertThat(FamilyCardNumber.check("1372015708250001").problems())
        .containsExactly(NumberProblem.DAY);
    assertThat(FamilyCardNumber.check("1372013002250001").problems())
        .containsExactly(NumberProblem.DATE);
    assertThat(FamilyCardNumber.check("9271011708250001").warnings())
        .containsExactly(NumberWarning.RETIRED_REGION);
  }
}
