package id.egov.identity.verification;

import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.TokenKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers for a while, by token: a dump of the memory has no number and nothing that was
 * stated. Equal questions that are asked at once share one call.
 */
final class CachedVerifier implements IdentityVerifier {

  /** Tokens of two purposes differ, so no purpose gets the answers of another. */
  private record Question(IdentityToken subject, String digest) {}

  private record Kept(VerificationOutcome.Answered outcome, Instant until) {}

  private final IdentityVerifier office;
  private final TokenKeys keys;
  private final AnswerLifetimes lifetimes;
  private final int capacity;
  private final Clock clock;
  private final QuestionDigest digest = new QuestionDigest();
  private final Map<Question, CompletableFuture<VerificationOutcome>> underWay =
      new ConcurrentHashMap<>();
  private final Lock lock = new ReentrantLock();
  // The one that was not asked for longest is the first to go.
  private final LinkedHashMap<Question, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  CachedVerifier(
      IdentityVerifier office,
      TokenKeys keys,
      AnswerLifetimes lifetimes,
      int capacity,
      Clock clock) {
    this.office = office;
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.capacity = capacity;
    this.clock = clock;
  }

  @Override
  public VerificationOutcome verify(VerificationRequest request) {
    Optional<IdentityToken> subject = AuditedVerifier.token(keys, request);
    if (subject.isEmpty()) {
      return office.verify(request);
    }
    Question question = new Question(subject.get(), digest.of(request));
    VerificationOutcome known = find(question);
    return known == null ? ask(question, request) : known;
  }

  private VerificationOutcome ask(Question question, VerificationRequest request) {
    CompletableFuture<VerificationOutcome> own = new CompletableFuture<>();
    CompletableFuture<VerificationOutcome> other = underWay.putIfAbsent(question, own);
    if (other != null) {
      return await(other);
    }
    try {
      // Somebody may have been answered between the look and the putting.
      VerificationOutcome outcome = find(question);
      if (outcome == null) {
        outcome = office.verify(request);
        if (outcome instanceof VerificationOutcome.Answered answered) {
          keep(question, answered);
        }
      }
      own.complete(outcome);
      return outcome;
    } finally {
      // Those who waited for a call that threw get an answer too, without another's stack in it.
      own.complete(VerificationOutcome.Failed.because(VerificationFailure.UNAVAILABLE));
      underWay.remove(question, own);
    }
  }

  private static VerificationOutcome await(CompletableFuture<VerificationOutcome> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return VerificationOutcome.Failed.because(VerificationFailure.TIMED_OUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a shared call is never completed with an exception", e);
    }
  }

  private @Nullable VerificationOutcome find(Question question) {
    Instant now = clock.instant();
    lock.lock();
    try {
      Kept found = kept.get(question);
      if (found != null && !now.isBefore(found.until())) {
        kept.remove(question);
        return null;
      }
      return found == null ? null : found.outcome();
    } finally {
      lock.unlock();
    }
  }

  private void keep(Question question, VerificationOutcome.Answered answered) {
    Duration life = lifetimes.of(answered);
    if (life.isZero()) {
      return;
    }
    Instant until = after(clock.instant(), life);
    lock.lock();
    try {
      kept.put(question, new Kept(answered, until));
      if (kept.size() > capacity) {
        kept.remove(kept.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** A lifetime may be for ever. */
  private static Instant after(Instant now, Duration life) {
    return life.compareTo(Duration.between(now, Instant.MAX)) >= 0 ? Instant.MAX : now.plus(life);
  }

  /** How many answers are kept, be they good still or not. */
  int size() {
    lock.lock();
    try {
      return kept.size();
    } finally {
      lock.unlock();
    }
  }
}
