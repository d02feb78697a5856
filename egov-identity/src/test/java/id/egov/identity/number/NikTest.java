package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every number here is invented. */
class NikTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String MAN = "1372011708900001";
  private static final String WOMAN = "1372015708900001";

  private static void assertInvalid(String text, NumberProblem... problems) {
    assertThat(Nik.check(text))
        .isEqualTo(new Graded.Invalid<Nik>(NumberKind.NIK, List.of(problems)));
    assertThatThrownBy(() -> Nik.parse(text))
        .isInstanceOfSatisfying(
            InvalidNumberException.class, e -> assertThat(e.problems()).containsExactly(problems))
        .hasMessageContaining(problems[0].name());
  }

  private static void assertValid(String text, NumberWarning... warnings) {
    assertThat(Nik.check(text)).isEqualTo(Graded.valid(Nik.parse(text), List.of(warnings)));
  }

  @Test
  void thePartsOfANumberAreTold() {
    Nik nik = Nik.parse(WOMAN);
    assertThat(nik.provinceCode()).isEqualTo("13");
    assertThat(nik.regencyCode()).isEqualTo("13.72");
    assertThat(nik.districtCode()).isEqualTo("13.72.01");
    assertThat(nik.sex()).isEqualTo(Sex.FEMALE);
    assertThat(nik.serial()).isEqualTo(1);
    assertThat(nik.birthDates(TODAY).only()).contains(LocalDate.of(1990, 8, 17));
    assertThat(nik.reveal()).isEqualTo(WOMAN);
  }

  @Test
  void whatPeopleWriteIsRead() {
    assertThat(
            List.of(
                "1372 0117 0890 0001",
                "13.72.01.170890.0001",
                "137201-170890-0001",
                " 1372011708900001\t",
                "137201\u00A0170890\u20130001",
                "137201\u2014170890\u22120001",
                "\uFEFF137201\u202F170890\u200B0001\r\n"))
        .allSatisfy(text -> assertThat(Nik.parse(text)).isEqualTo(Nik.parse(MAN)));
  }

  @Test
  void otherCharactersAreRefused() {
    assertInvalid("13720117089O0001", NumberProblem.CHARACTER);
    assertInvalid("'1372011708900001", NumberProblem.CHARACTER);
    assertInvalid("١٣٧٢٠١١٧٠٨٩٠٠٠٠١", NumberProblem.CHARACTER);
    assertInvalid("１３７２０１１７０８９００００１", NumberProblem.CHARACTER);
    assertInvalid("137201/170890/0001", NumberProblem.CHARACTER);
    assertInvalid("1372011708900001\u0000", NumberProblem.CHARACTER);
  }

  @Test
  void otherLengthsAreRefused() {
    assertInvalid("", NumberProblem.LENGTH);
    assertInvalid(" . - ", NumberProblem.LENGTH);
    assertInvalid("137201170890001", NumberProblem.LENGTH);
    assertInvalid("13720117089000011", NumberProblem.LENGTH);
    assertInvalid("1".repeat(100_000), NumberProblem.LENGTH);
  }

  @Test
  void eachPartIsChecked() {
    assertInvalid("0072011708900001", NumberProblem.PROVINCE);
    assertInvalid("1300011708900001", NumberProblem.REGENCY);
    assertInvalid("1370011708900001", NumberProblem.REGENCY);
    assertInvalid("1372001708900001", NumberProblem.DISTRICT);
    assertInvalid("1372010008900001", NumberProblem.DAY);
    assertInvalid("1372013208900001", NumberProblem.DAY);
    assertInvalid("1372014008900001", NumberProblem.DAY);
    assertInvalid("1372017208900001", NumberProblem.DAY);
    assertInvalid("1372011700900001", NumberProblem.MONTH);
    assertInvalid("1372011713900001", NumberProblem.MONTH);
    assertInvalid("1372013104900001", NumberProblem.DATE);
    assertInvalid("1372017104900001", NumberProblem.DATE);
    assertInvalid("1372011708900000", NumberProblem.SERIAL);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertInvalid(
        "0".repeat(16),
        NumberProblem.PROVINCE,
        NumberProblem.REGENCY,
        NumberProblem.DISTRICT,
        NumberProblem.DAY,
        NumberProblem.MONTH,
        NumberProblem.SERIAL);
  }

  /** What nine other checkers got wrong. */
  @Test
  void theMistakesOfOthersAreNotRepeated() {
    assertValid("9671011708900001"); // Kota Sorong, unknown to the codes of BPS
    assertValid("9271011708900001", NumberWarning.RETIRED_REGION); // Kota Sorong before 2023
    assertInvalid("1372013002900001", NumberProblem.DATE);
    assertInvalid("1372017002900001", NumberProblem.DATE);
    assertInvalid("1372011713900001", NumberProblem.MONTH);
    assertInvalid("1372010008900001", NumberProblem.DAY);
    assertInvalid("1372013908900001", NumberProblem.DAY);
    assertThat(Nik.parse(WOMAN).sex()).isEqualTo(Sex.FEMALE);
    assertThat(Nik.parse(MAN).sex()).isEqualTo(Sex.MALE);
    assertThat(Nik.parse("1372011708450001").birthDates(TODAY).only())
        .contains(LocalDate.of(1945, 8, 17));
    assertValid("1372011708900010");
    assertValid("1372991708900001", NumberWarning.UNKNOWN_DISTRICT); // a district that nobody knows
  }

  @Test
  void theTwentyNinthOfFebruaryNeedsALeapYear() {
    assertValid("1372012902960001");
    assertInvalid("1372012902970001", NumberProblem.DATE);
    Nik leap = Nik.parse("1372016902000001");
    assertThat(leap.birthDates(TODAY).candidates()).containsExactly(LocalDate.of(2000, 2, 29));
    assertThat(leap.birthDates(LocalDate.of(1999, 12, 31)).candidates()).isEmpty();
  }

  @Test
  void everyMonthHasItsDays() {
    for (int year : new int[] {1995, 1996}) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 31; day++) {
          int date = (day * 100 + month) * 100 + year % 100;
          boolean exists = YearMonth.of(year, month).isValidDay(day);
          for (int encoded : new int[] {date, date + 400_000}) {
            String text = "137201" + Integer.toString(1_000_000 + encoded).substring(1) + "0001";
            assertThat(Nik.check(text).accepted().isPresent()).as(text).isEqualTo(exists);
          }
        }
      }
    }
  }

  @Test
  void retiredAndUnknownProvincesAreWarnings() {
    assertValid("0972011708900001", NumberWarning.FORMER_PROVINCE);
    assertValid("1072011708900001", NumberWarning.FORMER_PROVINCE);
    assertValid("2072011708900001", NumberWarning.UNKNOWN_REGION);
    assertValid("9972011708900001", NumberWarning.UNKNOWN_REGION);
  }

  @Test
  void aCenturyIsNotGuessed() {
    Nik young = Nik.parse("1372011708200001");
    DateCandidates dates = young.birthDates(TODAY);
    assertThat(dates.candidates())
        .containsExactly(LocalDate.of(1920, 8, 17), LocalDate.of(2020, 8, 17));
    assertThat(dates.isAmbiguous()).isTrue();
    assertThat(dates.only()).isEmpty();
    assertThat(young.birthDates(TODAY, 100).only()).contains(LocalDate.of(2020, 8, 17));
    assertThat(Nik.parse(MAN).birthDates(TODAY).isAmbiguous()).isFalse();
  }

  @Test
  void datesInTheFutureAndTooFarBackAreDropped() {
    Nik nik = Nik.parse("1372012111260001");
    LocalDate birthday = LocalDate.of(2026, 11, 21);
    assertThat(nik.birthDates(birthday.minusDays(1)).candidates())
        .containsExactly(LocalDate.of(1926, 11, 21));
    assertThat(nik.birthDates(birthday, 99).candidates()).containsExactly(birthday);
    assertThat(nik.birthDates(birthday.minusDays(1), 99).candidates())
        .containsExactly(LocalDate.of(1926, 11, 21));
    assertThat(nik.birthDates(birthday.minusDays(1), 98).candidates()).isEmpty();
    assertThatThrownBy(() -> nik.birthDates(TODAY, -1)).hasMessageContaining("maxAge (-1)");
    assertThatThrownBy(() -> nik.birthDates(TODAY, 201)).hasMessageContaining("maxAge (201)");
  }

  @Test
  void nothingPrintsTheDateOfBirth() {
    Nik nik = Nik.parse(MAN);
    assertThat(nik).hasToString("137201******0001");
    assertThat(nik.masked()).isEqualTo("137201******0001");
    assertThat(Nik.check(MAN).toString()).contains("137201******0001").doesNotContain("170890");
    assertThat(nik.birthDates(TODAY)).hasToString("DateCandidates[1]");
    assertThatThrownBy(() -> Nik.parse(MAN + "7"))
        .hasMessageNotContainingAny("1708", MAN)
        .hasMessageContaining("LENGTH");
  }

  @Test
  void numbersAreEqualByTheirDigits() {
    assertThat(Nik.parse(MAN))
        .isEqualTo(Nik.parse("1372 0117 0890 0001"))
        .hasSameHashCodeAs(Nik.parse(MAN))
        .isNotEqualTo(Nik.parse(WOMAN))
        .isNotEqualTo(MAN);
  }

  @Test
  void aGradeHasWhatItsNameSays() {
    assertThatThrownBy(() -> new Graded.Invalid<Nik>(NumberKind.NIK, List.of()))
        .hasMessageContaining("problems");
    assertThatThrownBy(() -> new Graded.ValidWithWarnings<>(Nik.parse(MAN), List.of()))
        .hasMessageContaining("warnings");
    assertThat(Nik.check(MAN).map(Nik::serial)).isEqualTo(new Graded.Valid<>(1));
    assertThat(Nik.check("").map(Nik::serial).problems()).containsExactly(NumberProblem.LENGTH);
    assertThat(Nik.check("").accepted()).isEmpty();
    assertThat(Nik.check(MAN).accepted()).contains(Nik.parse(MAN));
    assertThat(Nik.check(MAN).problems()).isEmpty();
  }

  @Test
  void theRegionIsTheSmallestThatIsKnown() {
    RegionDirectory regions = RegionDirectory.indonesia();
    assertThat(Nik.parse(MAN).region(regions).orElseThrow().name()).isEqualTo("Lubuk Sikarah");
    assertThat(Nik.parse("1372991708900001").region(regions).orElseThrow().name())
        .isEqualTo("Kota Solok");
    assertThat(Nik.parse("1399991708900001").region(regions).orElseThrow().name())
        .isEqualTo("Sumatera Barat");
    assertThat(Nik.parse("9999991708900001").region(regions)).isEmpty();
    Region retired = Nik.parse("9271011708900001").region(regions).orElseThrow();
    assertThat(retired.successorCode()).contains("96.71.01");
  }

  @Test
  void explanationsAreInBothLanguagesAndWithoutTheNumber() {
    assertThat(Nik.check("1372013908900001").explanations(Locale.forLanguageTag("id-ID")))
        .containsExactly(
            "angka ke-7 dan ke-8 harus tanggal lahir (01 sampai 31, atau 41 sampai 71 untuk"
                + " perempuan)");
    assertThat(Nik.check("9271011708900001").explanations(Locale.FRENCH))
        .containsExactly("the region has another code since a province was split");
    assertThat(Nik.check(MAN).explanations(Locale.ENGLISH)).isEmpty();
  }
}
