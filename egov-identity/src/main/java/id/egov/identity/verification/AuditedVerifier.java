package id.egov.identity.verification;

import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.TokenKeys;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives no answer that has left no record. */
final class AuditedVerifier implements IdentityVerifier {

  private final IdentityVerifier office;
  private final TokenKeys keys;
  private final VerificationLog log;
  private final Clock clock;

  AuditedVerifier(IdentityVerifier office, TokenKeys keys, VerificationLog log, Clock clock) {
    this.office = office;
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    Optional<IdentityToken> subject = token(keys, request);
    if (subject.isEmpty()) {
      return VerificationOutcome.Failed.because(VerificationFailure.NOT_RECORDABLE);
    }
    // If the adapter throws, it is not known whether the office was asked: that is recorded too.
    VerificationFailure failure = VerificationFailure.UNAVAILABLE;
    try {
      VerificationOutcome outcome = office.verify(request);
      failure = outcome instanceof VerificationOutcome.Failed failed ? failed.failure() : null;
      return outcome;
    } finally {
      record(request, subject.get(), failure);
    }
  }

  private void record(
      VerificationRequest request, IdentityToken subject, @Nullable VerificationFailure failure) {
    log.record(
        new RecordedVerification(
            subject,
            request.purpose(),
            request.actor(),
            clock.instant(),
            request.elements(),
            failure));
  }

  /**
   * The token of a question's number: by the current key, or an older one if that was destroyed.
   */
  static Optional<IdentityToken> token(TokenKeys keys, VerificationRequest request) {
    return NikTokenizer.of(request.purpose(), keys).lookup(request.nik()).stream().findFirst();
  }
}
