package id.egov.identity.verification;

import static id.egov.identity.verification.Questions.AID;
import static id.egov.identity.verification.Questions.SITI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.verification.VerificationOutcome.Answered;
import id.egov.identity.verification.VerificationOutcome.Failed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptedVerifierTest {

  private final MovableClock clock = new MovableClock();

  @Test
  void comparesElementByElementAsTheOfficeDoes() {
    IdentityVerifier office =
        ScriptedVerifier.builder(clock).person(SITI, Questions.siti()).build();
    VerificationRequest question =
        VerificationRequest.of(SITI, AID, "budi")
            .withName(" siti  aminah ")
            .withBirthDate(LocalDate.of(1990, 8, 18))
            .withSex(Sex.FEMALE)
            .withFamilyCard(FamilyCardNumber.parse("1372011708250001"));
    Answered answered = (Answered) office.verify(question);
    assertThat(answered.answers())
        .containsExactly(
            entry(IdentityElement.NIK, ElementAnswer.MATCH),
            entry(IdentityElement.FAMILY_CARD, ElementAnswer.UNKNOWN),
            entry(IdentityElement.NAME, ElementAnswer.MATCH),
            entry(IdentityElement.BIRTH_DATE, ElementAnswer.NO_MATCH),
            entry(IdentityElement.SEX, ElementAnswer.MATCH));
    assertThat(answered.at()).isEqualTo(clock.instant());
    assertThat(answered.matchesWholly()).isFalse();
    assertThat(((Answered) office.verify(Questions.question())).matchesWholly()).isTrue();
  }

  @Test
  void saysThatItHasNoSuchPersonAndNothingElse() {
    VerificationOutcome outcome =
        ScriptedVerifier.builder(clock).build().verify(Questions.question());
    assertThat(((Answered) outcome).answers())
        .containsExactly(
            entry(IdentityElement.NIK, ElementAnswer.NO_MATCH),
            entry(IdentityElement.NAME, ElementAnswer.UNKNOWN));
    assertThat(new Answered(Map.of(), clock.instant()).matchesWholly()).isFalse();
  }

  @Test
  void followsItsScriptAndThenCompares() {
    Answered scripted =
        new Answered(Map.of(IdentityElement.NIK, ElementAnswer.UNKNOWN), Instant.EPOCH);
    ScriptedVerifier office =
        ScriptedVerifier.builder(clock)
            .person(SITI, Questions.siti())
            .then(scripted)
            .thenFail(VerificationFailure.QUOTA_SPENT)
            .thenCompare()
            .build();
    assertThat(office.verify(Questions.question())).isEqualTo(scripted);
    assertThat(office.verify(Questions.question()))
        .isEqualTo(Failed.because(VerificationFailure.QUOTA_SPENT));
    assertThat(((Answered) office.verify(Questions.question())).matchesWholly()).isTrue();
    assertThat(((Answered) office.verify(Questions.question())).matchesWholly()).isTrue();
    assertThat(office.asked()).hasSize(4).containsOnly(Questions.question());
  }

  @Test
  void answersAnElementTheSameForEverybody() {
    IdentityVerifier office =
        ScriptedVerifier.builder(clock)
            .person(SITI, Questions.siti())
            .always(IdentityElement.NAME, ElementAnswer.NO_MATCH)
            .build();
    assertThat(((Answered) office.verify(Questions.question())).answers())
        .containsEntry(IdentityElement.NAME, ElementAnswer.NO_MATCH)
        .containsEntry(IdentityElement.NIK, ElementAnswer.MATCH);
  }

  @Test
  void takesTimeOfTheClockAndNobodySleeps() {
    Instant start = clock.instant();
    IdentityVerifier office =
        ScriptedVerifier.builder(clock)
            .person(SITI, Questions.siti())
            .pause(clock::forward)
            .timeout(Duration.ofSeconds(5))
            .slow(Duration.ofSeconds(4))
            .slow(Duration.ofMinutes(4))
            .build();
    assertThat(office.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(4));
    assertThat(office.verify(Questions.question()))
        .isEqualTo(Failed.because(VerificationFailure.TIMED_OUT));
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(9));
    ScriptedVerifier.Builder builder = ScriptedVerifier.builder(clock);
    assertThatThrownBy(() -> builder.slow(Duration.ofSeconds(-1)))
        .hasMessage("takes (PT-1S) must not be negative");
    // Without a pause slowness is told by the time-out alone.
    assertThat(builder.slow(Duration.ofDays(1)).build().verify(Questions.question()))
        .isEqualTo(Failed.because(VerificationFailure.TIMED_OUT));
  }

  @Test
  void aQuestionPrintsNothingThatWasStated() {
    VerificationRequest question =
        Questions.question().with(IdentityElement.MOTHER_NAME, "Fatimah");
    assertThat(question)
        .hasToString(
            "VerificationRequest[nik=137201******0001, purpose=social-aid, actor=budi,"
                + " elements=[NIK, NAME, MOTHER_NAME]]");
    assertThat(question.stated(IdentityElement.NIK)).contains(SITI.reveal());
    assertThat(question.stated(IdentityElement.ADDRESS)).isEmpty();
    assertThat(question)
        .isEqualTo(Questions.question().with(IdentityElement.MOTHER_NAME, "Fatimah"))
        .hasSameHashCodeAs(Questions.question().with(IdentityElement.MOTHER_NAME, "Fatimah"))
        .isNotEqualTo(Questions.question())
        .isNotEqualTo(question.withName("x"))
        .isNotEqualTo(VerificationRequest.of(SITI, Questions.TAX, "budi"))
        .isNotEqualTo("a question");
    VerificationRequest bare = VerificationRequest.of(SITI, AID, "budi");
    assertThat(bare)
        .isNotEqualTo(VerificationRequest.of(SITI, AID, "ani"))
        .isNotEqualTo(VerificationRequest.of(Nik.parse("1372011708900001"), AID, "budi"));
    assertThatThrownBy(() -> bare.with(IdentityElement.NIK, "1"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> bare.withName(" "))
        .hasMessage("the value of NAME is blank: a text is needed");
    assertThatThrownBy(() -> VerificationRequest.of(SITI, AID, "")).hasMessageContaining("actor");
  }
}
