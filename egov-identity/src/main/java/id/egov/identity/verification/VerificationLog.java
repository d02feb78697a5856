package id.egov.identity.verification;

/**
 * Keeps a record of every question to the population office (UU 27/2022 art. 31). A port; the
 * citizens' access log is one. Implementations are thread-safe.
 */
@FunctionalInterface
public interface VerificationLog {

  /**
   * Keeps one record, or throws: then nobody gets the answer.
   *
   * @param verification what was asked and what came of it, without any number or value
   */
  void record(RecordedVerification verification);
}
