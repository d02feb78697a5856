package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every number here is invented. */
class OfficialAndTaxNumbersTest {

  private static final String NIP = "199008172015032001";
  private static final String NPWP = "012345674201000";

  private static <T> void assertInvalid(
      Function<String, Graded<T>> check, String text, NumberProblem... problems) {
    assertThat(check.apply(text).problems()).as(text).containsExactly(problems);
    assertThat(check.apply(text).accepted()).isEmpty();
  }

  private static <T> void assertValid(
      Function<String, Graded<T>> check, String text, NumberWarning... warnings) {
    assertThat(check.apply(text).accepted()).as(text).isPresent();
    assertThat(check.apply(text).warnings()).containsExactly(warnings);
  }

  @Test
  void anOfficialOfTheFarFutureIsUnusualWithoutADayToo() {
    assertThat(Nip.check("209908172120032001").warnings())
        .containsExactly(NumberWarning.IMPLAUSIBLE_AGE, NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    assertThat(Nip.check("199008172099032001").warnings())
        .containsExactly(NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    assertThat(Nip.check("195008172021032001").warnings())
        .containsExactly(NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    assertThat(Nip.check("195008172020032001").warnings()).isEmpty();
    assertThat(Nip.check("200608172026032001").warnings()).isEmpty();
  }

  @Test
  void aFormerNumberThatMayBeANikDoesNotShowItsDate() {
    String both = "0971010608000001";
    assertThat(Nik.parse(both)).hasToString("097101******0001");
    assertThat(Npwp.parse(both).scheme()).isEqualTo(NpwpScheme.FORMER);
    assertThat(Npwp.parse(both)).hasToString("097*********0001");
    assertThat(Nitku.parse(both + "000000")).hasToString("097*********0001000000");
  }

  @Test
  void theNumberOfAnOfficialIsRead() {
    Nip nip = Nip.parse("19900817 201503 2 001");
    assertThat(nip.birthDate()).isEqualTo(LocalDate.of(1990, 8, 17));
    assertThat(nip.appointmentYear()).isEqualTo(2015);
    assertThat(nip.appointmentMonthOrContract()).isEqualTo(3);
    assertThat(nip.sex()).isEqualTo(Sex.FEMALE);
    assertThat(nip.serial()).isEqualTo(1);
    assertThat(nip.scheme()).isEqualTo(NipScheme.PNS_OR_PPPK);
    assertThat(nip.reveal()).isEqualTo(NIP);
    assertThat(nip).hasToString("********201503*001").isEqualTo(Nip.parse(NIP));
    assertThat(nip)
        .hasSameHashCodeAs(Nip.parse(NIP))
        .isNotEqualTo(Nip.parse(NIP.replace("2001", "1002")));
    assertThat(nip).isNotEqualTo(NIP);
    assertThat(Nip.parse("199008172023211001").scheme()).isEqualTo(NipScheme.PPPK);
    assertThat(Nip.parse("199008172023211001").sex()).isEqualTo(Sex.MALE);
  }

  @Test
  void eachPartOfTheNumberOfAnOfficialIsChecked() {
    assertInvalid(Nip::check, "", NumberProblem.LENGTH);
    assertInvalid(Nip::check, NIP + "1", NumberProblem.LENGTH);
    assertInvalid(Nip::check, "19900817201503200O", NumberProblem.CHARACTER);
    assertInvalid(Nip::check, "199002302015032001", NumberProblem.BIRTH_DATE);
    assertInvalid(Nip::check, "189912312015032001", NumberProblem.BIRTH_DATE);
    assertInvalid(Nip::check, "199008172015002001", NumberProblem.APPOINTMENT);
    assertInvalid(Nip::check, "199008171899122001", NumberProblem.APPOINTMENT);
    assertInvalid(Nip::check, "199008172015030001", NumberProblem.SEX);
    assertInvalid(Nip::check, "199008172015033001", NumberProblem.SEX);
    assertInvalid(
        Nip::check,
        "0".repeat(18),
        NumberProblem.BIRTH_DATE,
        NumberProblem.APPOINTMENT,
        NumberProblem.SEX);
  }

  @Test
  void anUnlikelyAppointmentIsAWarning() {
    assertValid(Nip::check, NIP);
    assertValid(Nip::check, "199008172000032001", NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    LocalDate before = LocalDate.of(2010, 1, 1);
    assertValid(text -> Nip.check(text, before), NIP, NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    assertValid(
        text -> Nip.check(text, LocalDate.of(1990, 8, 16)),
        NIP,
        NumberWarning.IMPLAUSIBLE_AGE,
        NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    assertValid(text -> Nip.check(text, LocalDate.of(2015, 1, 1)), NIP);
  }

  @Test
  void theNumberOfATaxPayerHasThreeSchemes() {
    Npwp former = Npwp.parse("01.234.567.4-201.000");
    assertThat(former.scheme()).isEqualTo(NpwpScheme.FORMER);
    assertThat(former.reveal()).isEqualTo("0" + NPWP);
    assertThat(former.revealFormer()).contains(NPWP);
    assertThat(former).hasToString("001*********1000").isEqualTo(Npwp.parse("0" + NPWP));
    assertThat(former).hasSameHashCodeAs(Npwp.parse("0" + NPWP)).isNotEqualTo(NPWP);

    Npwp resident = Npwp.parse("1372 0117 0890 0001");
    assertThat(resident.scheme()).isEqualTo(NpwpScheme.NIK);
    assertThat(resident.revealFormer()).isEmpty();
    assertThat(resident).hasToString("137201******0001").isNotEqualTo(former);

    assertValid(Npwp::check, "1000000000000001", NumberWarning.UNKNOWN_SCHEME);
    assertThat(Npwp.parse("1000000000000001").scheme()).isEqualTo(NpwpScheme.UNKNOWN);
    // A citizen of Jakarta before 2004: no former number with a zero in front.
    assertThat(Npwp.parse("0971011708900001").scheme()).isEqualTo(NpwpScheme.NIK);
  }

  @Test
  void theCheckDigitOfAFormerTaxNumberCounts() {
    for (int digit = 0; digit < 10; digit++) {
      String text = "12345678" + digit + "201000";
      if (digit == 2) {
        assertValid(Npwp::check, text);
      } else {
        assertInvalid(Npwp::check, text, NumberProblem.CHECK_DIGIT);
      }
    }
    assertInvalid(Npwp::check, "01234567420100", NumberProblem.LENGTH);
    assertInvalid(Npwp::check, "01234567420100000", NumberProblem.LENGTH);
    assertInvalid(Npwp::check, "01/234567420100", NumberProblem.CHARACTER);
    assertInvalid(Npwp::check, "0012345675201000", NumberProblem.CHECK_DIGIT);
  }

  @Test
  void thePlaceOfBusinessStandsBehindTheTaxPayer() {
    Nitku nitku = Nitku.parse("0" + NPWP + "000003");
    assertThat(nitku.npwp()).isEqualTo(Npwp.parse(NPWP));
    assertThat(nitku.placeCode()).isEqualTo("000003");
    assertThat(nitku.atHeadOffice()).isFalse();
    assertThat(Nitku.parse("0" + NPWP + "000000").atHeadOffice()).isTrue();
    assertThat(nitku.reveal()).isEqualTo("0" + NPWP + "000003");
    assertThat(nitku).hasToString("001*********1000000003");
    assertThat(nitku).isEqualTo(Nitku.parse("0" + NPWP + " 000003"));
    assertThat(nitku).hasSameHashCodeAs(Nitku.parse("0" + NPWP + "000003"));
    assertThat(nitku).isNotEqualTo(Nitku.parse("0" + NPWP + "000004"));
    assertThat(nitku).isNotEqualTo(nitku.npwp());
    assertThat(Nitku.check("1000000000000001000000").warnings())
        .containsExactly(NumberWarning.UNKNOWN_SCHEME);
    assertInvalid(Nitku::check, "0" + NPWP, NumberProblem.LENGTH);
    assertInvalid(Nitku::check, "x", NumberProblem.CHARACTER);
    assertInvalid(Nitku::check, "0012345675201000000000", NumberProblem.CHECK_DIGIT);
  }

  @Test
  void anErrorNamesTheKindAndNotTheText() {
    for (Function<String, ?> parse :
        List.<Function<String, ?>>of(
            Nip::parse, Npwp::parse, Nitku::parse, FamilyCardNumber::parse, Nik::parse)) {
      assertThatThrownBy(() -> parse.apply("123456789"))
          .isInstanceOfSatisfying(
              InvalidNumberException.class,
              e -> {
                assertThat(e.problems()).containsExactly(NumberProblem.LENGTH);
                assertThat(e).hasMessage("The text is no %s: [LENGTH]".formatted(e.kind()));
              });
    }
  }
}
