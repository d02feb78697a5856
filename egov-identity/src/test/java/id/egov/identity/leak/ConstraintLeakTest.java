package id.egov.identity.leak;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.NumberWarning;
import id.egov.identity.number.Sex;
import id.egov.identity.number.StatedIdentity;
import id.egov.identity.privacy.Reveal;
import id.egov.identity.validation.ConsistentNik;
import id.egov.identity.validation.ValidKk;
import id.egov.identity.validation.ValidNik;
import id.egov.identity.validation.ValidNip;
import id.egov.identity.validation.ValidNitku;
import id.egov.identity.validation.ValidNpwp;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a form's violations say about numbers that must not come out. */
class ConstraintLeakTest {

  /** Every annotation is on it; {@code toString} is not a record's, which would print the texts. */
  @ConsistentNik(
      refuse = {
        NumberWarning.BIRTH_DATE_DIFFERS,
        NumberWarning.SEX_DIFFERS,
        NumberWarning.REGION_DIFFERS
      })
  private record Form(
      @ValidNik String nik,
      @ValidKk String kk,
      @ValidNip String nip,
      @ValidNpwp String npwp,
      @ValidNitku String nitku,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex,
      @Nullable String regionCode)
      implements StatedIdentity {

    @Override
    public String toString() {
      return "Form";
    }
  }

  @Test
  void noViolationRepeatsANumber() {
    int seen = 0;
    for (Locale locale : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
      try (ValidatorFactory factory =
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(
                  new ParameterMessageInterpolator(
                      Set.of(locale), locale, context -> locale, false))
              .buildValidatorFactory()) {
        for (String text : Canaries.TEXTS) {
          Form form =
              new Form(
                  text, text, text, text, text, LocalDate.parse("1991-01-01"), Sex.MALE, "32.73");
          Set<ConstraintViolation<Form>> violations = factory.getValidator().validate(form);
          for (ConstraintViolation<Form> violation : violations) {
            assertThat(Canaries.isIn(violation.getMessage() + violation.getPropertyPath()))
                .isFalse();
            seen++;
          }
          StringWriter printed = new StringWriter();
          new ConstraintViolationException(violations).printStackTrace(new PrintWriter(printed));
          assertThat(Canaries.isIn(printed.toString())).isFalse();
        }
      }
    }
    assertThat(seen).isGreaterThan(200);
  }

  /** Who adds a constraint adds it to the form above. */
  @Test
  void everyAnnotationIsTried() throws Exception {
    assertThat(PublicTypes.all().stream().filter(Class::isAnnotation))
        .filteredOn(type -> !type.getSimpleName().equals("List"))
        .containsExactlyInAnyOrder(
            ConsistentNik.class,
            ValidKk.class,
            ValidNik.class,
            ValidNip.class,
            ValidNitku.class,
            ValidNpwp.class,
            // Has a test of its own, RevealModuleTest.
            Reveal.class);
  }
}
