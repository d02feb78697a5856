package id.egov.identity.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts permits of one {@link RateLimit}, without a lock.
 *
 * <p>Kept is only when the bucket will be full again, as the generic cell rate algorithm (ITU-T
 * I.371) does: each permit taken puts that off by one interval, and there is none left where it
 * would be more than {@code burst} intervals away. So nothing has to be filled up, and nothing is
 * rounded.
 */
final class TokenBucket {

  private final RateLimit limit;
  private final AtomicReference<Instant> fullAt = new AtomicReference<>(Instant.EPOCH);

  TokenBucket(RateLimit limit) {
    this.limit = limit;
  }

  /**
   * Takes a permit.
   *
   * @return empty if there was one, otherwise when there will be; a clock that is set back makes
   *     that longer, never shorter
   */
  Optional<Instant> take(Instant now) {
    while (true) {
      Instant full = Objects.requireNonNull(fullAt.get());
      Instant next = (full.isBefore(now) ? now : full).plus(limit.interval());
      Instant possible = next.minus(limit.interval().multipliedBy(limit.burst()));
      if (possible.isAfter(now)) {
        return Optional.of(possible);
      }
      if (fullAt.compareAndSet(full, next)) {
        return Optional.empty();
      }
    }
  }
}
