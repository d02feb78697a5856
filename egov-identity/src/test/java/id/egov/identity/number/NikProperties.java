package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Citizen numbers against a model made of one pattern and a walk through the calendar. */
class NikProperties {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?!00)[0-9]{2}(?!00|70)[0-9]{2}(?!00)[0-9]{2}"
              + "(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])([0-9]{2})"
              + "(?!0000)[0-9]{4}");

  /** Two digits, mostly near a border. */
  private static Arbitrary<String> pair(int... borders) {
    List<Integer> often = new ArrayList<>();
    for (int border : borders) {
      often.add(border);
    }
    return Arbitraries.oneOf(Arbitraries.of(often), Arbitraries.integers().between(0, 99))
        .map(number -> Integer.toString(100 + number).substring(1));
  }

  @Provide
  Arbitrary<String> digits() {
    return Combinators.combine(
            pair(0, 1, 9, 10, 13, 92, 96),
            pair(0, 1, 69, 70, 71, 99),
            pair(0, 1, 99),
            pair(0, 1, 28, 29, 30, 31, 32, 40, 41, 68, 69, 70, 71, 72),
            pair(0, 1, 2, 4, 12, 13),
            pair(0, 4, 1, 26, 27, 99),
            pair(0),
            pair(0, 1, 10))
        .as((a, b, c, d, e, f, g, h) -> a + b + c + d + e + f + g + h);
  }

  private static boolean isValid(String digits) {
    return SHAPE.matcher(digits).matches() && !anyBirthDates(digits).isEmpty();
  }

  /** Every day of two centuries, of which one has a leap year in 00, that the digits can mean. */
  private static List<LocalDate> anyBirthDates(String digits) {
    int day = Integer.parseInt(digits.substring(6, 8)) % 40;
    String monthAndYear = digits.substring(8, 12);
    return LocalDate.of(1900, 1, 1)
        .datesUntil(LocalDate.of(2100, 1, 1))
        .filter(date -> date.getDayOfMonth() == day)
        .filter(date -> monthAndYear.equals(monthAndYear(date)))
        .toList();
  }

  private static String monthAndYear(LocalDate date) {
    String iso = date.toString();
    return iso.substring(5, 7) + iso.substring(2, 4);
  }

  @Property(tries = 400)
  void aNumberIsValidAsTheModelSays(@ForAll("digits") String digits) {
    boolean valid = isValid(digits);
    assertThat(Nik.check(digits).accepted().isPresent()).isEqualTo(valid);
    if (valid) {
      Nik nik = Nik.parse(digits);
      assertThat(nik.reveal()).isEqualTo(digits);
      assertThat(nik.districtCode().replace(".", "")).isEqualTo(digits.substring(0, 6));
      assertThat(nik.serial()).isEqualTo(Integer.parseInt(digits.substring(12)));
      assertThat(nik.sex() == Sex.FEMALE).isEqualTo(digits.charAt(6) >= '4');
    }
  }

  @Property(tries = 200)
  void birthDatesAreAllThatTheModelFinds(
      @ForAll("digits") String digits,
      @ForAll @IntRange(min = 0, max = 40_000) int daysSince1990,
      @ForAll @IntRange(min = 0, max = 90) int maxAge) {
    if (Nik.check(digits).accepted().isPresent()) {
      LocalDate asOf = LocalDate.of(1990, 1, 1).plusDays(daysSince1990);
      List<LocalDate> expected =
          anyBirthDates(digits).stream()
              .filter(date -> !date.isAfter(asOf))
              .filter(date -> Period.between(date, asOf).getYears() <= maxAge)
              .toList();
      assertThat(Nik.parse(digits).birthDates(asOf, maxAge).candidates()).isEqualTo(expected);
    }
  }

  @Property(tries = 300)
  void separatorsAnywhereChangeNothing(
      @ForAll("digits") String digits, @ForAll @IntRange(max = 16) int at) {
    String written = digits.substring(0, at) + " .-" + digits.substring(at);
    assertThat(Nik.check(written)).isEqualTo(Nik.check(digits));
  }

  @Property(tries = 300)
  void noTextOfAnyKindIsACrashOrShown(@ForAll String text) {
    Graded<Nik> graded = Nik.check(text);
    assertThat(graded.problems().isEmpty()).isEqualTo(graded.accepted().isPresent());
  }

  /** The two ways to check, and bytes and characters, tell the same. */
  @Property(tries = 400)
  void aGradeOfManyIsThatOfOne(
      @ForAll("digits") String digits,
      @ForAll @IntRange(max = 2) int before,
      @ForAll boolean strict,
      @ForAll @IntRange(min = 0, max = 40_000) int daysSince1990,
      @ForAll @IntRange(min = 0, max = 200) int maxAge) {
    LocalDate asOf = LocalDate.of(1990, 1, 1).plusDays(daysSince1990);
    NikRules rules =
        NikRules.of(strict ? CheckProfile.STRICT : CheckProfile.LENIENT)
            .asOf(asOf)
            .withMaxAge(maxAge);
    String text = "x".repeat(before) + digits + "y";
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    long parsed = rules.parse(bytes, before, before + 16);
    int grade = rules.grade(parsed);
    Graded<Nik> graded = rules.check(digits);

    assertThat(rules.parse(text, before, before + 16)).isEqualTo(parsed);
    assertThat(NikRules.isInvalid(grade)).isEqualTo(graded.accepted().isEmpty());
    assertThat(NikRules.problems(grade)).isEqualTo(graded.problems());
    graded
        .accepted()
        .ifPresent(
            nik -> {
              assertThat(NikRules.warnings(grade)).isEqualTo(graded.warnings());
              assertThat(graded.warnings().contains(NumberWarning.IMPLAUSIBLE_AGE))
                  .isEqualTo(nik.birthDates(asOf, maxAge).candidates().isEmpty());
            });
  }

  @Property(tries = 400)
  void bytesAreReadAsCharactersAre(@ForAll("written") String text, @ForAll boolean strict) {
    NikRules rules = NikRules.of(strict ? CheckProfile.STRICT : CheckProfile.LENIENT);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rules.parse(bytes, 0, bytes.length)).isEqualTo(rules.parse(text, 0, text.length()));
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.strings()
        .withChars("0123456789")
        .withChars(" .-/:\u00A0\u00B9x")
        .ofMinLength(14)
        .ofMaxLength(20);
  }
}
