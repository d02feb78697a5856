package id.egov.identity.verification;

import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeys;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What belongs around every way to the population office. From the outside to the inside, whatever
 * the order in which it was asked for:
 *
 * <ol>
 *   <li>the <b>audit record</b>, so that each use of an answer is recorded, be it from the cache or
 *       not, and nothing gets out without a record;
 *   <li>the <b>cache</b>, so that what is known costs no permit and stays known while the office is
 *       down;
 *   <li>the <b>rate limit</b>, so that what is stopped here is not counted against the office;
 *   <li>the <b>circuit breaker</b>, which sees only what the office itself did.
 * </ol>
 *
 * <p>All but the record are left out if they are not asked for. Whatever the office's adapter does,
 * the outcome has an answer for each element that was asked and for no other, {@link
 * ElementAnswer#UNKNOWN} where the adapter gave none; an adapter that throws or gives {@code null}
 * is {@link VerificationFailure#UNAVAILABLE}, and its exception, which may carry the number, goes
 * no further. Thread-safe; no lock is held while the office is asked. Questions that are equal and
 * asked at once share one call of the office.
 */
public final class GuardedVerifier implements IdentityVerifier {

  private final IdentityVerifier outermost;

  private GuardedVerifier(IdentityVerifier outermost) {
    this.outermost = outermost;
  }

  /**
   * Starts with the record alone.
   *
   * @param office asks the population office
   * @param keys makes the tokens of the records, of the purpose of each question; without a living
   *     key the outcome is {@link VerificationFailure#NOT_RECORDABLE} and nobody is asked
   * @param log keeps the records
   * @param clock tells the time of records, limits and lifetimes
   * @return a builder
   */
  public static Builder builder(
      IdentityVerifier office, TokenKeys keys, VerificationLog log, Clock clock) {
    return new Builder(office, keys, log, clock);
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    return outermost.verify(Objects.requireNonNull(request, "request"));
  }

  /** Chooses what is put around the office. Not thread-safe. */
  public static final class Builder {

    private final IdentityVerifier office;
    private final TokenKeys keys;
    private final VerificationLog log;
    private final Clock clock;
    private final Map<Purpose, RateLimit> limits = new TreeMap<>();
    private @Nullable RateLimit limit;
    private @Nullable CircuitBreaker breaker;
    private @Nullable AnswerLifetimes lifetimes;
    private int capacity;

    private Builder(IdentityVerifier office, TokenKeys keys, VerificationLog log, Clock clock) {
      this.office = Objects.requireNonNull(office, "office");
      this.keys = Objects.requireNonNull(keys, "keys");
      this.log = Objects.requireNonNull(log, "log");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Leaves the office alone when it fails.
     *
     * @param circuitBreaker decides when
     * @return this builder
     */
    public Builder circuitBreaker(CircuitBreaker circuitBreaker) {
      breaker = Objects.requireNonNull(circuitBreaker, "circuitBreaker");
      return this;
    }

    /**
     * Limits how often all purposes without a limit of their own ask together.
     *
     * @param rateLimit how often
     * @return this builder
     */
    public Builder rateLimit(RateLimit rateLimit) {
      limit = Objects.requireNonNull(rateLimit, "rateLimit");
      return this;
    }

    /**
     * Limits how often one purpose asks; needs a {@link #rateLimit(RateLimit)} for the others.
     *
     * @param purpose which purpose
     * @param rateLimit how often
     * @return this builder
     */
    public Builder rateLimit(Purpose purpose, RateLimit rateLimit) {
      limits.put(purpose, Objects.requireNonNull(rateLimit, "rateLimit"));
      return this;
    }

    /**
     * Keeps answers in memory, by token and a keyed digest of what was stated.
     *
     * @param capacity how many at the most, 1 or more; each takes some 700 bytes
     * @param lifetimes how long each is good for
     * @return this builder
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public Builder cache(int capacity, AnswerLifetimes lifetimes) {
      if (capacity < 1) {
        throw new IllegalArgumentException("capacity (%s) must be at least 1".formatted(capacity));
      }
      this.capacity = capacity;
      this.lifetimes = Objects.requireNonNull(lifetimes, "lifetimes");
      return this;
    }

    /**
     * The guarded way.
     *
     * @return what was chosen, in the order that the class says
     * @throws IllegalStateException if a purpose has a limit and the others have none
     */
    public GuardedVerifier build() {
      IdentityVerifier way = new WholeAnswers(office);
      if (breaker != null) {
        // What the breaker itself throws is nobody's business either.
        way = new WholeAnswers(new BreakingVerifier(way, breaker));
      }
      if (limit != null) {
        way = new RateLimitedVerifier(way, limits, limit, clock);
      } else if (!limits.isEmpty()) {
        throw new IllegalStateException("a limit for purposes without one of their own is missing");
      }
      if (lifetimes != null) {
        way = new CachedVerifier(way, keys, lifetimes, capacity, clock);
      }
      return new GuardedVerifier(new AuditedVerifier(way, keys, log, clock));
    }
  }
}
