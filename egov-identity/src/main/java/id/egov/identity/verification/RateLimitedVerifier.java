package id.egov.identity.verification;

import id.egov.identity.privacy.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks no more often than was agreed on, each purpose by itself. */
final class RateLimitedVerifier implements IdentityVerifier {

  private final IdentityVerifier office;
  private final Map<Purpose, TokenBucket> byPurpose = new TreeMap<>();
  private final TokenBucket others;
  private final Clock clock;

  /**
   * Limits the way to an office.
   *
   * @param byPurpose the limits of purposes that have one of their own
   * @param others what all other purposes share, so that an invented purpose buys nothing
   */
  RateLimitedVerifier(
      IdentityVerifier office, Map<Purpose, RateLimit> byPurpose, RateLimit others, Clock clock) {
    this.office = office;
    byPurpose.forEach((purpose, limit) -> this.byPurpose.put(purpose, new TokenBucket(limit)));
    this.others = new TokenBucket(others);
    this.clock = clock;
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    Optional<Instant> later =
        byPurpose.getOrDefault(request.purpose(), others).take(clock.instant());
    return later.isEmpty()
        ? office.verify(request)
        : new VerificationOutcome.Failed(VerificationFailure.TOO_MANY_REQUESTS, later.get());
  }
}
