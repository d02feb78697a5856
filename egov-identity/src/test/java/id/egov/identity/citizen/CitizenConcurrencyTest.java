package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CitizenConcurrencyTest extends CitizenCase {

  private static final int THREADS = 6;

  int rounds() {
    return 40;
  }

  private static <T> List<T> atOnce(Callable<T> task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier barrier = new CyclicBarrier(THREADS);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            pool.submit(
                () -> {
                  barrier.await(1, TimeUnit.MINUTES);
                  return task.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> each : running) {
        answers.add(each.get(1, TimeUnit.MINUTES));
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void ofThoseWhoRegisterANumberAtOnceExactlyOneSucceeds() throws Exception {
    CitizenRegistry registry = sealing();
    for (int round = 1; round <= rounds(); round++) {
      int serial = round;
      List<CitizenAnswer<CitizenStanding>> answers =
          atOnce(() -> registry.register(somebody(serial), AID, LegalBasis.CONSENT, null));
      List<CitizenId> landed =
          answers.stream().flatMap(a -> a.given().stream()).map(CitizenStanding::id).toList();
      assertThat(landed).hasSize(1);
      assertThat(given(registry.find(nik(serial))).id()).isEqualTo(landed.get(0));
      assertThat(answers.stream().filter(a -> a.given().isEmpty()).map(CitizenCase::codes))
          .containsOnly(List.of("ALREADY_REGISTERED"));
    }
    for (String type : List.of(CitizenId.DOCUMENT_TYPE, CitizenDocuments.TOKEN_TYPE)) {
      assertThat(
              store
                  .documents(DocumentQuery.first(type, new DocumentFilter.All(), 10_000))
                  .documents())
          .hasSize(rounds());
    }
    assertThat(events()).hasSize(rounds());
  }

  @Test
  void oneNumberIsGivenToOneOfThoseWhoAreCorrectedToItAtOnce() throws Exception {
    CitizenRegistry registry = sealing();
    List<CitizenStanding> people = new ArrayList<>();
    for (int i = 1; i <= THREADS; i++) {
      people.add(given(registry.register(somebody(i), AID, LegalBasis.CONSENT, null)));
    }
    AtomicInteger next = new AtomicInteger();
    List<CitizenAnswer<CitizenStanding>> answers =
        atOnce(
            () -> {
              CitizenStanding one = people.get(next.getAndIncrement());
              return registry.correct(
                  one.id(), one.version(), CitizenChange.NOTHING.nik(SITI_NIK), "typed");
            });
    assertThat(answers.stream().filter(a -> a.given().isPresent())).hasSize(1);
    given(registry.find(SITI_NIK));
  }
}
