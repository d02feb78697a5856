package id.egov.identity.verification;

import java.time.Duration;
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
 *
 * <p>No bucket takes longer than {@code burst} intervals to fill. One that seems to, after a clock
 * was set back, is taken for empty: so nobody waits for more than one interval, and what a clock
 * that jumps can give away is one bucket for each jump.
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
   * @return empty if there was one, otherwise when there will be: an interval from now at the
   *     latest
   */
  Optional<Instant> take(Instant now) {
    Duration whole = limit.interval().multipliedBy(limit.burst());
    Instant latest = now.plus(whole);
    while (true) {
      Instant kept = Objects.requireNonNull(fullAt.get());
      if (kept.isAfter(latest)) {
        fullAt.compareAndSet(kept, latest);
        continue;
      }
      Instant next = (kept.isBefore(now) ? now : kept).plus(limit.interval());
      Instant possible = next.minus(whole);
      if (possible.isAfter(now)) {
        return Optional.of(possible);
      }
      if (fullAt.compareAndSet(kept, next)) {
        return Optional.empty();
      }
    }
  }
}
