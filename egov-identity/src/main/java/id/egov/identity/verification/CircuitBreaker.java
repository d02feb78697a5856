package id.egov.identity.verification;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Leaves an office alone that fails again and again. A port: well-kept libraries have all that
 * makes a good breaker, and each of them fits in a lambda; the test {@code ResilienceBreakerTest}
 * has resilience4j, to be copied. Implementations are thread-safe.
 */
@FunctionalInterface
public interface CircuitBreaker {

  /**
   * Makes an attempt, unless the circuit is open. An outcome that {@linkplain
   * VerificationFailure#isOfOffice() the office is to blame for} counts as a failure, and so does
   * an exception, which is thrown on; every other outcome as a success.
   *
   * @param attempt asks the office
   * @return what the attempt came to, or empty if the circuit is open and nobody was asked
   */
  Optional<VerificationOutcome> call(Supplier<VerificationOutcome> attempt);

  /**
   * Whether an outcome says that the office has failed.
   *
   * @param outcome what an attempt came to
   * @return true if it is to be counted against the office
   */
  static boolean countsAsFailure(VerificationOutcome outcome) {
    return outcome instanceof VerificationOutcome.Failed failed && failed.failure().isOfOffice();
  }
}
