package id.egov.identity.verification;

import static id.egov.identity.verification.Questions.AID;
import static id.egov.identity.verification.Questions.SITI;
import static id.egov.identity.verification.Questions.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.number.Nik;
import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.verification.VerificationOutcome.Answered;
import id.egov.identity.verification.VerificationOutcome.Failed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedVerifierTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final AnswerLifetimes LIVES =
      new AnswerLifetimes(MINUTE.multipliedBy(60), MINUTE.multipliedBy(10), MINUTE);

  private final MovableClock clock = new MovableClock();
  private final TokenKeyRing keys = Questions.keys();

  private CachedVerifier caching(IdentityVerifier office, int capacity) {
    return new CachedVerifier(office, keys, LIVES, capacity, clock);
  }

  private ScriptedVerifier office() {
    return ScriptedVerifier.builder(clock).person(SITI, Questions.siti()).build();
  }

  private static VerificationRequest about(String element, String value) {
    return VerificationRequest.of(SITI, AID, "budi").with(IdentityElement.valueOf(element), value);
  }

  @Test
  void anAnswerIsKeptAsLongAsTheShortestLivedOfIt() {
    ScriptedVerifier office = office();
    CachedVerifier cache = caching(office, 10);
    List<VerificationRequest> questions =
        List.of(
            about("NAME", "Siti Aminah"), about("NAME", "Siti"), about("ADDRESS", "Jalan Merdeka"));
    questions.forEach(cache::verify);
    questions.forEach(cache::verify);
    assertThat(office.asked()).hasSize(3);
    clock.forward(MINUTE);
    questions.forEach(cache::verify);
    assertThat(office.asked()).hasSize(4).last().isEqualTo(questions.get(2));
    clock.forward(MINUTE.multipliedBy(9));
    questions.forEach(cache::verify);
    assertThat(office.asked().subList(4, 6)).containsExactly(questions.get(1), questions.get(2));
    clock.forward(MINUTE.multipliedBy(50));
    cache.verify(questions.get(0));
    assertThat(office.asked()).hasSize(7);
  }

  @Test
  void anAnswerTellsWhenItWasGiven() {
    CachedVerifier cache = caching(office(), 10);
    VerificationOutcome first = cache.verify(Questions.question());
    clock.forward(MINUTE);
    assertThat(cache.verify(Questions.question())).isEqualTo(first);
    assertThat(((Answered) first).at()).isEqualTo(clock.instant().minus(MINUTE));
  }

  @Test
  void failuresAndWhatLivesForNoTimeAreNotKept() {
    ScriptedVerifier office =
        ScriptedVerifier.builder(clock).thenFail(VerificationFailure.UNAVAILABLE).build();
    CachedVerifier cache =
        new CachedVerifier(
            office, keys, new AnswerLifetimes(MINUTE, Duration.ZERO, MINUTE), 10, clock);
    assertThat(cache.verify(Questions.question())).isInstanceOf(Failed.class);
    // There is nobody with the number: NO_MATCH, which lives for no time.
    assertThat(cache.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(cache.verify(Questions.question())).isInstanceOf(Answered.class);
    assertThat(office.asked()).hasSize(3);
    assertThat(cache.size()).isZero();
  }

  @Test
  void anAnswerMayBeGoodForEver() {
    ScriptedVerifier office = office();
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    CachedVerifier cache =
        new CachedVerifier(office, keys, new AnswerLifetimes(forever, forever, forever), 10, clock);
    cache.verify(Questions.question());
    clock.forward(Duration.ofDays(1_000_000));
    cache.verify(Questions.question());
    assertThat(office.asked()).hasSize(1);
  }

  @Test
  void purposesAndPersonsAndValuesAreKeptApart() {
    ScriptedVerifier office = office();
    CachedVerifier cache = caching(office, 10);
    cache.verify(VerificationRequest.of(SITI, AID, "budi"));
    cache.verify(VerificationRequest.of(SITI, TAX, "budi"));
    cache.verify(VerificationRequest.of(Nik.parse("1372011708900001"), AID, "budi"));
    cache.verify(Questions.question());
    cache.verify(Questions.question().with(IdentityElement.BIRTH_PLACE, "Solok"));
    assertThat(office.asked()).hasSize(5);
    // Who asks makes no difference; the record outside of the cache names each.
    cache.verify(VerificationRequest.of(SITI, AID, "ani"));
    assertThat(office.asked()).hasSize(5);
  }

  @Test
  void whatWasNotAskedForLongestGoesFirst() {
    ScriptedVerifier office = office();
    CachedVerifier cache = caching(office, 2);
    cache.verify(about("NAME", "a"));
    cache.verify(about("NAME", "b"));
    cache.verify(about("NAME", "a"));
    cache.verify(about("NAME", "c"));
    assertThat(cache.size()).isEqualTo(2);
    cache.verify(about("NAME", "a"));
    assertThat(office.asked()).hasSize(3);
    cache.verify(about("NAME", "b"));
    assertThat(office.asked()).hasSize(4);
  }

  @Test
  void withoutAKeyNothingIsKept() {
    keys.destroyAll();
    ScriptedVerifier office = office();
    CachedVerifier cache = caching(office, 2);
    cache.verify(Questions.question());
    cache.verify(Questions.question());
    assertThat(office.asked()).hasSize(2);
    assertThat(cache.size()).isZero();
  }

  @Test
  void equalQuestionsAtOnceShareOneCall() throws Exception {
    int callers = 8;
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    ScriptedVerifier truth = office();
    CachedVerifier cache =
        caching(
            request -> {
              calls.incrementAndGet();
              asking.countDown();
              await(mayAnswer);
              return truth.verify(request);
            },
            10);
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    try {
      List<Future<VerificationOutcome>> answers = new ArrayList<>();
      answers.add(pool.submit(() -> cache.verify(Questions.question())));
      await(asking);
      for (int i = 1; i < callers; i++) {
        answers.add(pool.submit(() -> cache.verify(Questions.question())));
      }
      mayAnswer.countDown();
      for (Future<VerificationOutcome> answer : answers) {
        assertThat(answer.get(1, TimeUnit.MINUTES)).isInstanceOf(Answered.class);
      }
      assertThat(calls).hasValue(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void whoWaitsForACallThatThrowsIsAnsweredAndTheNextOneAsksAgain() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch mayThrow = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    CachedVerifier cache =
        caching(
            request -> {
              if (calls.incrementAndGet() > 1) {
                return office().verify(request);
              }
              asking.countDown();
              await(mayThrow);
              throw new IllegalStateException("broken adapter");
            },
            10);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<VerificationOutcome> first = pool.submit(() -> cache.verify(Questions.question()));
      await(asking);
      Thread waiting = new Thread(() -> cache.verify(Questions.question()));
      List<VerificationOutcome> heard = new ArrayList<>();
      Thread second = new Thread(() -> heard.add(cache.verify(Questions.question())));
      second.start();
      waitUntilParked(second);
      waiting.start();
      waitUntilParked(waiting);
      waiting.interrupt();
      waiting.join();
      mayThrow.countDown();
      second.join();
      assertThat(heard).containsExactly(Failed.because(VerificationFailure.UNAVAILABLE));
      assertThatThrownBy(() -> first.get(1, TimeUnit.MINUTES))
          .hasRootCauseMessage("broken adapter");
      assertThat(calls).hasValue(1);
      assertThat(cache.verify(Questions.question())).isInstanceOf(Answered.class);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void waitUntilParked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s was interrupted", Thread.currentThread().getName()), e);
    }
  }
}
