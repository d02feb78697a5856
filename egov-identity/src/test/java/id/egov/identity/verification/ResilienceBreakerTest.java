package id.egov.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.verification.VerificationOutcome.Answered;
import id.egov.identity.verification.VerificationOutcome.Failed;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How resilience4j becomes a {@link CircuitBreaker}: {@link #breaker} is to be copied. */
class ResilienceBreakerTest {

  private final MovableClock clock = new MovableClock();

  private static CircuitBreaker breaker(
      io.github.resilience4j.circuitbreaker.CircuitBreaker library) {
    return attempt -> {
      try {
        return Optional.of(library.executeSupplier(attempt));
      } catch (CallNotPermittedException open) {
        return Optional.empty();
      }
    };
  }

  private io.github.resilience4j.circuitbreaker.CircuitBreaker library() {
    return io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
        "population-office",
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(4)
            .minimumNumberOfCalls(4)
            .failureRateThreshold(75)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitDurationInOpenState(Duration.ofMinutes(1))
            .recordResult(
                result ->
                    result instanceof VerificationOutcome outcome
                        && CircuitBreaker.countsAsFailure(outcome))
            .clock(clock)
            .build());
  }

  @Test
  void opensAfterFailuresOfTheOfficeAndClosesAgainWhenItAnswers() {
    ScriptedVerifier office =
        ScriptedVerifier.builder(clock)
            .thenCompare()
            .thenFail(VerificationFailure.TIMED_OUT)
            .thenFail(VerificationFailure.UNAVAILABLE)
            .thenFail(VerificationFailure.UNAVAILABLE)
            .build();
    IdentityVerifier way = new BreakingVerifier(office, breaker(library()));
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    for (int i = 0; i < 3; i++) {
      assertThat(way.verify(Questions.question())).isInstanceOf(Failed.class);
    }
    assertThat(way.verify(Questions.question()))
        .isEqualTo(Failed.because(VerificationFailure.CIRCUIT_OPEN));
    assertThat(office.asked()).hasSize(4);
    clock.forward(Duration.ofMinutes(2));
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(way.verify(Questions.question())).isInstanceOf(Answered.class);
  }

  @Test
  void whatIsNotTheOfficesFaultLeavesItClosed() {
    ScriptedVerifier.Builder script = ScriptedVerifier.builder(clock);
    for (int i = 0; i < 10; i++) {
      script.thenFail(VerificationFailure.REFUSED);
    }
    ScriptedVerifier office = script.build();
    IdentityVerifier way = new BreakingVerifier(office, breaker(library()));
    for (int i = 0; i < 11; i++) {
      way.verify(Questions.question());
    }
    assertThat(office.asked()).hasSize(11);
  }

  @Test
  void anAdapterThatThrowsCountsAsAFailure() {
    IdentityVerifier way =
        new BreakingVerifier(
            request -> {
              throw new IllegalStateException("broken adapter");
            },
            breaker(library()));
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> way.verify(Questions.question())).hasMessage("broken adapter");
    }
    assertThat(way.verify(Questions.question()))
        .isEqualTo(Failed.because(VerificationFailure.CIRCUIT_OPEN));
  }
}
