package id.egov.identity.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With Hibernate Validator, and without an implementation of the expression language. */
class ValidNikTest {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  record Citizen(@ValidNik @Nullable String nik) {}

  record Letter(@ValidNik(message = "see the form") CharSequence nik) {}

  private static List<String> messages(Locale locale, Object bean) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    Set.of(INDONESIAN, Locale.ENGLISH), locale, context -> locale, false))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(bean).stream()
          .map(ConstraintViolation::getMessage)
          .sorted()
          .toList();
    }
  }

  @Test
  void noNumberAndAValidNumberPass() {
    assertThat(messages(Locale.ENGLISH, new Citizen(null))).isEmpty();
    assertThat(messages(Locale.ENGLISH, new Citizen("1372 0117 0890 0001"))).isEmpty();
    assertThat(messages(Locale.ENGLISH, new Letter(CharBuffer.wrap("1372011708900001")))).isEmpty();
  }

  @Test
  void eachProblemIsSaidInIndonesianAndInEnglish() {
    Citizen citizen = new Citizen("1372013913900000");
    assertThat(messages(INDONESIAN, citizen))
        .containsExactly(
            "angka ke-13 sampai ke-16 harus nomor urut mulai dari 0001",
            "angka ke-7 dan ke-8 harus tanggal lahir (01 sampai 31, atau 41 sampai 71 untuk perempuan)",
            "angka ke-9 dan ke-10 harus bulan lahir (01 sampai 12)");
    assertThat(messages(Locale.ENGLISH, citizen))
        .containsExactly(
            "digits 13 to 16 must be a serial number from 0001",
            "digits 7 and 8 must be a day of birth (01 to 31, or 41 to 71 for a woman)",
            "digits 9 and 10 must be a month of birth (01 to 12)");
  }

  @Test
  void everyProblemHasAMessageThatDoesNotRepeatTheNumber() {
    List<String> wrong =
        List.of(
            "13720117089O0001",
            "",
            "0072011708900001",
            "1370011708900001",
            "1372001708900001",
            "1372013908900001",
            "1372011713900001",
            "1372013002900001",
            "1372011708900000");
    for (Locale locale : List.of(INDONESIAN, Locale.ENGLISH)) {
      assertThat(wrong.stream().flatMap(nik -> messages(locale, new Citizen(nik)).stream()))
          .hasSize(9)
          .doesNotHaveDuplicates()
          .noneMatch(message -> message.contains("{") || message.contains("1708"));
    }
  }

  @Test
  void aMessageOfOnesOwnIsSaidOnce() {
    assertThat(messages(Locale.ENGLISH, new Letter("0".repeat(16))))
        .containsExactly("see the form");
  }
}
