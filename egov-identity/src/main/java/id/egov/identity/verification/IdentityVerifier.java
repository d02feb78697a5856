package id.egov.identity.verification;

/**
 * Asks the population office about one person. A port: the application has the adapter to the
 * office it has a contract with, {@link ScriptedVerifier} is one for tests and examples, and {@link
 * GuardedVerifier} is what to put around either.
 *
 * <p>Implementations are thread-safe. They block until there is an answer or it is too late for
 * one, and everything that goes wrong on the way is a {@link VerificationOutcome.Failed}, not an
 * exception: an exception would carry texts of others, and perhaps the number.
 */
@FunctionalInterface
public interface IdentityVerifier {

  /**
   * Asks whether the stated elements are what the office has.
   *
   * @param request whom, what and what for
   * @return an answer for each element of the request, or why there is none
   */
  VerificationOutcome verify(VerificationRequest request);
}
