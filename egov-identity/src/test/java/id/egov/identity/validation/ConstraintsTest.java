package id.egov.identity.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.CheckProfile;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.number.NumberWarning;
import id.egov.identity.number.Sex;
import id.egov.identity.number.StatedIdentity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every number here is invented. */
class ConstraintsTest {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final String MAN = "1372011708900001";
  private static final String YOUNG = "1372012211260001";
  private static final String RETIRED = "9271011708900001";

  record Official(
      @ValidKk @Nullable String card,
      @ValidNip @Nullable String nip,
      @ValidNpwp @Nullable String npwp,
      @ValidNitku @Nullable String nitku) {}

  record Refusing(
      @ValidNik(profile = CheckProfile.STRICT, refuse = NumberWarning.RETIRED_REGION)
          @Nullable String nik,
      @ValidKk(profile = CheckProfile.STRICT) @Nullable String card,
      @ValidNip(refuse = NumberWarning.IMPLAUSIBLE_APPOINTMENT) @Nullable String nip,
      @ValidNpwp(refuse = NumberWarning.UNKNOWN_SCHEME) @Nullable String npwp) {}

  record Newborn(@ValidNik(refuse = NumberWarning.IMPLAUSIBLE_AGE) String nik) {}

  @ConsistentNik
  record Form(
      @Nullable String nik,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex,
      @Nullable String regionCode)
      implements StatedIdentity {}

  @ConsistentNik(message = "look at it", refuse = NumberWarning.SEX_DIFFERS)
  record Letter(String nik, @Nullable LocalDate birthDate, @Nullable Sex sex)
      implements StatedIdentity {}

  private static <T> Set<ConstraintViolation<T>> violations(Locale locale, T bean, String now) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    Set.of(INDONESIAN, Locale.ENGLISH), locale, context -> locale, false))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(bean);
    }
  }

  private static List<String> messages(Locale locale, Object bean) {
    return violations(locale, bean, "2026-11-22T00:00:00Z").stream()
        .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
        .sorted()
        .toList();
  }

  @Test
  void validNumbersAndNonePass() {
    assertThat(
            messages(
                Locale.ENGLISH,
                new Official(
                    "1372011708250001",
                    "199008172015032001",
                    "01.234.567.4-201.000",
                    "0012345674201000000000")))
        .isEmpty();
    assertThat(messages(Locale.ENGLISH, new Official(null, null, null, null))).isEmpty();
    assertThat(messages(Locale.ENGLISH, new Form(null, LocalDate.EPOCH, null, null))).isEmpty();
  }

  record Values(
      @ValidNik(refuse = NumberWarning.RETIRED_REGION) @Nullable Nik nik,
      @ValidKk @Nullable FamilyCardNumber card,
      @ValidNip @Nullable Nip nip,
      @ValidNpwp(refuse = NumberWarning.UNKNOWN_SCHEME) @Nullable Npwp npwp,
      @ValidNitku @Nullable Nitku nitku) {}

  @Test
  void valuesThatAreNumbersAlreadyAreTakenToo() {
    assertThat(messages(Locale.ENGLISH, new Values(null, null, null, null, null))).isEmpty();
    assertThat(
            messages(
                Locale.ENGLISH,
                new Values(
                    Nik.parse(MAN),
                    FamilyCardNumber.parse(MAN),
                    Nip.parse("199008172015032001"),
                    Npwp.parse("01.234.567.4-201.000"),
                    Nitku.parse("0012345674201000000000"))))
        .isEmpty();
    assertThat(
            messages(
                Locale.ENGLISH,
                new Values(Nik.parse(RETIRED), null, null, Npwp.parse("1000000000000001"), null)))
        .hasSize(2)
        .noneMatch(message -> message.contains(RETIRED));
  }

  @Test
  void eachConstraintSpeaksBothLanguages() {
    Official wrong = new Official("1372015708250001", "1", "012345675201000", "x");
    assertThat(messages(Locale.ENGLISH, wrong))
        .containsExactly(
            "card digits 7 and 8 must be a day of issue (01 to 31)",
            "nip must have 18 digits",
            "nitku must contain only the digits 0 to 9, besides spaces, dots and dashes",
            "npwp one of the first nine digits (after a leading zero of 16) is mistyped");
    assertThat(messages(INDONESIAN, wrong))
        .containsExactly(
            "card angka ke-7 dan ke-8 harus tanggal terbit (01 sampai 31)",
            "nip harus terdiri dari 18 angka",
            "nitku hanya boleh berisi angka 0 sampai 9, selain spasi, titik dan tanda hubung",
            "npwp salah satu dari sembilan angka pertama (setelah nol di depan pada 16 angka) salah"
                + " ketik");
  }

  @Test
  void aWarningIsAViolationOnlyWhereItIsRefused() {
    assertThat(
            messages(
                Locale.ENGLISH,
                new Refusing(
                    RETIRED, "9999011708250001", "199008172030032001", "1000000000000001")))
        .containsExactly(
            "card digits 1 to 4 must be a province and a regency or city that exist or existed",
            "nik the region has another code since a province was split",
            "nip the appointment lies in the future, or not between the ages of 16 and 70",
            "npwp neither a former tax number nor a citizen number");
    assertThat(messages(Locale.ENGLISH, new Refusing(MAN, null, "199008172015032001", null)))
        .isEmpty();
  }

  @Test
  void anAgeIsThatOfTheClockOfTheProvider() {
    assertThat(violations(Locale.ENGLISH, new Newborn(YOUNG), "2026-11-22T00:00:00Z")).isEmpty();
    assertThat(violations(Locale.ENGLISH, new Newborn("1372012902000001"), "1999-12-31T00:00:00Z"))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("the date of birth lies in the future or further back than people live");
  }

  @Test
  void aNumberIsComparedWithWhatIsStatedBesideIt() {
    assertThat(
            messages(Locale.ENGLISH, new Form(MAN, LocalDate.of(1990, 8, 17), Sex.MALE, "13.72")))
        .isEmpty();
    Form other = new Form(MAN, LocalDate.of(1990, 8, 18), Sex.FEMALE, "13.02");
    assertThat(messages(Locale.ENGLISH, other))
        .containsExactly(
            "birthDate the date of birth is not the stated one",
            "regionCode the region is not the stated one",
            "sex the sex is not the stated one");
    assertThat(messages(INDONESIAN, other))
        .containsExactly(
            "birthDate tanggal lahirnya berbeda dari yang dinyatakan",
            "regionCode wilayahnya berbeda dari yang dinyatakan",
            "sex jenis kelaminnya berbeda dari yang dinyatakan");
    assertThat(messages(Locale.ENGLISH, new Form("1372", null, null, null)))
        .containsExactly("nik must have 16 digits");
    assertThat(messages(Locale.ENGLISH, new Letter(MAN, LocalDate.EPOCH, Sex.MALE))).isEmpty();
    assertThat(messages(Locale.ENGLISH, new Letter(MAN, null, Sex.FEMALE)))
        .containsExactly(" look at it");
  }

  @Test
  void nothingThatAViolationSaysRepeatsTheNumber() {
    String canary = "1372013913900000";
    String taxCanary = "012345675201000";
    Stream.of(
            new Official(canary, canary, taxCanary, canary),
            new Form(canary, null, null, null),
            new Form("1372015708900001", LocalDate.of(1990, 8, 18), Sex.MALE, "13.02"),
            new Newborn(canary))
        .flatMap(bean -> violations(INDONESIAN, bean, "2026-11-22T00:00:00Z").stream())
        .forEach(
            violation -> {
              String said =
                  violation.getMessage()
                      + violation.getMessageTemplate()
                      + violation
                      + new ConstraintViolationException(Set.of(violation)).getMessage();
              assertThat(said)
                  .isNotBlank()
                  .doesNotContain(canary, canary.substring(6, 12), taxCanary, "570890", "1990");
            });
  }
}
