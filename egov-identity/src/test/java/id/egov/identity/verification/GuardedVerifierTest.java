package id.egov.identity.verification;

import static id.egov.identity.verification.Questions.AID;
import static id.egov.identity.verification.Questions.SITI;
import static id.egov.identity.verification.Questions.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.reason.ReasonTexts;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.verification.VerificationOutcome.Answered;
import id.egov.identity.verification.VerificationOutcome.Failed;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GuardedVerifierTest {

  private final MovableClock clock = new MovableClock();
  private final TokenKeyRing keys = Questions.keys();
  private final List<RecordedVerification> log = new ArrayList<>();

  private ScriptedVerifier.Builder office() {
    return ScriptedVerifier.builder(clock).person(SITI, Questions.siti());
  }

  private GuardedVerifier.Builder guarding(IdentityVerifier office) {
    return GuardedVerifier.builder(office, keys, log::add, clock);
  }

  private static Failed failed(VerificationFailure failure) {
    return Failed.because(failure);
  }

  @Test
  void everyQuestionLeavesARecordByToken() {
    IdentityVerifier way =
        guarding(office().thenCompare().thenFail(VerificationFailure.REFUSED).build()).build();
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(way.verify(Questions.question())).isEqualTo(failed(VerificationFailure.REFUSED));
    RecordedVerification first =
        new RecordedVerification(
            NikTokenizer.of(AID, keys).token(SITI),
            AID,
            "budi",
            clock.instant(),
            EnumSet.of(IdentityElement.NIK, IdentityElement.NAME),
            null);
    assertThat(log)
        .containsExactly(
            first,
            new RecordedVerification(
                first.subject(),
                first.purpose(),
                first.actor(),
                first.at(),
                first.elements(),
                VerificationFailure.REFUSED));
    assertThat(log.toString()).doesNotContain("Siti", SITI.reveal(), "570890");
  }

  @Test
  void whoCannotBeRecordedIsNotAskedAbout() {
    keys.destroyAll();
    ScriptedVerifier office = office().build();
    assertThat(guarding(office).build().verify(Questions.question()))
        .isEqualTo(failed(VerificationFailure.NOT_RECORDABLE));
    assertThat(office.asked()).isEmpty();
  }

  @Test
  void noAnswerGetsOutWithoutARecord() {
    IdentityVerifier way =
        GuardedVerifier.builder(
                office().build(),
                keys,
                verification -> {
                  throw new IllegalStateException("the log is full");
                },
                clock)
            .build();
    assertThatThrownBy(() -> way.verify(Questions.question())).hasMessage("the log is full");
  }

  @Test
  void anAdapterThatThrowsOrGivesNothingIsUnavailableAndLeavesARecordToo() {
    IdentityVerifier throwing =
        request -> {
          throw new IllegalStateException("no answer for " + request.nik().reveal());
        };
    @SuppressWarnings("NullAway") // An adapter that was compiled without checks.
    IdentityVerifier nothing = request -> null;
    List<Boolean> counted = new ArrayList<>();
    for (IdentityVerifier adapter : List.of(throwing, nothing)) {
      IdentityVerifier way =
          guarding(adapter)
              .circuitBreaker(
                  attempt -> {
                    VerificationOutcome outcome = attempt.get();
                    counted.add(CircuitBreaker.countsAsFailure(outcome));
                    return Optional.of(outcome);
                  })
              .cache(10, AnswerLifetimes.ofDefaults())
              .build();
      assertThat(way.verify(Questions.question()))
          .isEqualTo(failed(VerificationFailure.UNAVAILABLE));
    }
    assertThat(counted).containsExactly(true, true);
    assertThat(log)
        .hasSize(2)
        .extracting(RecordedVerification::failure)
        .containsOnly(VerificationFailure.UNAVAILABLE);
    IdentityVerifier broken =
        guarding(office().build())
            .circuitBreaker(
                attempt -> {
                  throw new IllegalStateException("broken breaker");
                })
            .build();
    assertThat(broken.verify(Questions.question()))
        .isEqualTo(failed(VerificationFailure.UNAVAILABLE));
  }

  @Test
  void whatTheOfficeLeavesOutIsUnknownAndNotKeptAsAMatch() {
    EnumMap<IdentityElement, ElementAnswer> few = new EnumMap<>(IdentityElement.class);
    few.put(IdentityElement.NIK, ElementAnswer.MATCH);
    few.put(IdentityElement.SEX, ElementAnswer.MATCH);
    VerificationOutcome shortAnswer = new Answered(few, clock.instant());
    ScriptedVerifier office = office().then(shortAnswer).then(shortAnswer).build();
    IdentityVerifier way = guarding(office).cache(10, AnswerLifetimes.ofDefaults()).build();
    Answered answered = (Answered) way.verify(Questions.question());
    assertThat(answered.answers())
        .containsExactly(
            Map.entry(IdentityElement.NIK, ElementAnswer.MATCH),
            Map.entry(IdentityElement.NAME, ElementAnswer.UNKNOWN));
    assertThat(answered.matchesWholly()).isFalse();
    clock.forward(Duration.ofMinutes(1));
    way.verify(Questions.question());
    assertThat(office.asked()).hasSize(2);

    Answered raw = (Answered) shortAnswer;
    assertThat(raw.matchesWholly()).isTrue();
    assertThat(raw.matchesWholly(Questions.question())).isFalse();
    assertThat(raw.matchesWholly(VerificationRequest.of(SITI, AID, "budi"))).isTrue();
    assertThat(answered.matchesWholly(Questions.question())).isFalse();
  }

  @Test
  void eachPurposeHasItsOwnLimitAndIsToldWhenToComeBack() {
    ScriptedVerifier office = office().build();
    IdentityVerifier way =
        guarding(office)
            .rateLimit(RateLimit.of(1, Duration.ofHours(1)))
            .rateLimit(AID, RateLimit.of(2, Duration.ofMinutes(1)))
            .build();
    VerificationRequest taxes = VerificationRequest.of(SITI, TAX, "budi");
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(way.verify(Questions.question()))
        .isEqualTo(
            new Failed(
                VerificationFailure.TOO_MANY_REQUESTS,
                clock.instant().plus(Duration.ofSeconds(30))));
    assertThat(way.verify(taxes)).isInstanceOf(Answered.class);
    assertThat(way.verify(taxes)).isInstanceOf(Failed.class);
    assertThat(office.asked()).hasSize(3);
    clock.forward(Duration.ofSeconds(30));
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(log).hasSize(6);

    GuardedVerifier.Builder half =
        guarding(office).rateLimit(AID, RateLimit.of(2, Duration.ofMinutes(1)));
    assertThatThrownBy(half::build).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anOpenCircuitKeepsTheOfficeAloneAndTheCacheAnswersOn() {
    AtomicBoolean open = new AtomicBoolean();
    ScriptedVerifier office = office().build();
    IdentityVerifier way =
        guarding(office)
            .circuitBreaker(attempt -> open.get() ? Optional.empty() : Optional.of(attempt.get()))
            .rateLimit(RateLimit.of(2, Duration.ofDays(1)))
            .cache(10, AnswerLifetimes.ofDefaults())
            .build();
    VerificationOutcome known = way.verify(Questions.question());
    open.set(true);
    assertThat(way.verify(Questions.question())).isEqualTo(known);
    VerificationRequest other = Questions.question().withName("Siti Aminah binti Ali");
    assertThat(way.verify(other)).isEqualTo(failed(VerificationFailure.CIRCUIT_OPEN));
    // The refused permits of the rate limit are not counted against the office, and cost the
    // known answer nothing.
    assertThat(way.verify(other))
        .isInstanceOfSatisfying(
            Failed.class,
            late -> assertThat(late.failure()).isEqualTo(VerificationFailure.TOO_MANY_REQUESTS));
    assertThat(way.verify(Questions.question())).isEqualTo(known);
    assertThat(office.asked()).hasSize(1);
    assertThat(log).hasSize(5);
  }

  @Test
  void onlyWhatTheOfficeDidCountsAgainstIt() {
    List<VerificationFailure> counted = new ArrayList<>();
    for (VerificationFailure failure : VerificationFailure.values()) {
      if (CircuitBreaker.countsAsFailure(failed(failure))) {
        counted.add(failure);
      }
    }
    assertThat(counted)
        .containsExactly(
            VerificationFailure.UNAVAILABLE,
            VerificationFailure.TIMED_OUT,
            VerificationFailure.ANSWER_UNREADABLE);
    assertThat(CircuitBreaker.countsAsFailure(office().build().verify(Questions.question())))
        .isFalse();
  }

  @Test
  void everyFailureHasASentenceInBothLanguagesAndSaysWhetherItPasses() {
    for (VerificationFailure failure : VerificationFailure.values()) {
      String indonesian =
          VerificationFailure.TEXTS.text(
              failed(failure).reason(), ReasonTexts.INDONESIAN, ZoneOffset.UTC);
      String english =
          VerificationFailure.TEXTS.text(failed(failure).reason(), Locale.ENGLISH, ZoneOffset.UTC);
      assertThat(indonesian).isNotBlank().isNotEqualTo(english);
    }
    assertThat(VerificationFailure.REFUSED.passes()).isFalse();
    assertThat(VerificationFailure.TIMED_OUT.passes()).isTrue();
  }

  @Test
  void limitsAndLifetimesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new RateLimit(0, Duration.ofDays(1))).hasMessageContaining("burst");
    assertThatThrownBy(() -> new RateLimit(1_000_001, Duration.ofDays(1)))
        .hasMessageContaining("burst");
    assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO)).hasMessageContaining("interval");
    assertThatThrownBy(() -> new RateLimit(1, Duration.ofDays(367)))
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> new RateLimit(1, Duration.ofSeconds(-1)))
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> RateLimit.of(0, Duration.ofDays(1))).hasMessageContaining("permits");
    assertThat(RateLimit.of(3, Duration.ofNanos(10)).interval()).isEqualTo(Duration.ofNanos(4));
    Duration minute = Duration.ofMinutes(1);
    assertThatThrownBy(() -> new AnswerLifetimes(minute, minute.negated(), minute))
        .hasMessage("noMatch (PT-1M) must not be negative");
    GuardedVerifier.Builder builder = guarding(office().build());
    AnswerLifetimes lifetimes = AnswerLifetimes.ofDefaults();
    assertThatThrownBy(() -> builder.cache(0, lifetimes)).hasMessageContaining("capacity (0)");
  }
}
