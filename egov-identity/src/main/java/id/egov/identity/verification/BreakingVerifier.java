package id.egov.identity.verification;

/** Leaves an office alone that fails again and again. */
final class BreakingVerifier implements IdentityVerifier {

  private final IdentityVerifier office;
  private final CircuitBreaker breaker;

  BreakingVerifier(IdentityVerifier office, CircuitBreaker breaker) {
    this.office = office;
    this.breaker = breaker;
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    return breaker
        .call(() -> office.verify(request))
        .orElseGet(() -> VerificationOutcome.Failed.because(VerificationFailure.CIRCUIT_OPEN));
  }
}
