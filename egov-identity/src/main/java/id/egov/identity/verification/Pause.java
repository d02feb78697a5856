package id.egov.identity.verification;

import java.time.Duration;

/**
 * Lets time pass for {@link ScriptedVerifier}: a test moves its clock on, a demonstration may
 * really wait.
 */
@FunctionalInterface
public interface Pause {

  /**
   * Returns when the time has passed.
   *
   * @param duration how much, not negative
   */
  void pass(Duration duration);
}
