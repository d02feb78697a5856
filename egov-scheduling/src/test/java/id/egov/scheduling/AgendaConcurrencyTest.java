package id.egov.scheduling;

import static id.egov.scheduling.Fixtures.MAYOR;
import static id.egov.scheduling.Fixtures.hours;
import static id.egov.scheduling.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.Official;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgendaConcurrencyTest extends OnAStore {

  private final AgendaService service =
      Fixtures.service(store).alternatives(0, Duration.ofDays(1)).build();

  /** What a number of clerks get who all start at once. */
  private static <T> List<T> together(int clerks, IntFunction<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clerks);
    CyclicBarrier start = new CyclicBarrier(clerks);
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < clerks; i++) {
        int clerk = i;
        tasks.add(
            () -> {
              start.await(10, TimeUnit.SECONDS);
              return work.apply(clerk);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks, 30, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneOfManyGetsTheMayor() throws Exception {
    for (int round = 0; round < rounds(40); round++) {
      int hour = round;
      // Each needs the mayor and a car of its own, so they meet in the mayor's agenda only.
      List<AgendaOutcome> outcomes =
          together(
              16,
              clerk ->
                  service.schedule(
                      item("r" + hour + "-" + clerk, hours(hour, hour + 1))
                          .withResources("car:" + clerk)));
      assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    }
    assertThat(service.attending(MAYOR, hours(0, 100))).hasSize(rounds(40));
  }

  @Test
  void theSameItemFromManyThreadsIsScheduledOnce() throws Exception {
    List<AgendaOutcome> outcomes =
        together(16, clerk -> service.schedule(item("same", hours(9, 10)).withOptional("deputy")));
    assertThat(outcomes).allMatch(Done.class::isInstance).containsOnly(outcomes.get(0));
  }

  @Test
  void nobodyIsInTwoPlacesWhateverIsMovedAndCalledOff() throws Exception {
    assertThat(together(8, this::work)).allMatch(done -> done > 0);
    for (Official official : Fixtures.OFFICIALS.all()) {
      List<AgendaEntry> agenda = service.attending(official.id(), hours(0, 100));
      assertThat(agenda).isNotEmpty();
      for (int i = 1; i < agenda.size(); i++) {
        assertThat(agenda.get(i).slot().startInclusive())
            .isAfterOrEqualTo(agenda.get(i - 1).slot().endExclusive());
      }
    }
  }

  private int work(int clerk) {
    SplittableRandom random = new SplittableRandom(clerk);
    List<String> officials = List.of("mayor", "deputy", "secretary");
    int done = 0;
    for (int i = 0; i < rounds(150); i++) {
      int hour = random.nextInt(60);
      AgendaItem item =
          AgendaItem.of(
                  "c" + clerk + "-" + i,
                  "Meeting",
                  "Protocol",
                  hours(hour, hour + 1 + random.nextInt(3)),
                  officials.get(random.nextInt(3)))
              .withOptional(officials.get(random.nextInt(3)));
      if (service.schedule(item) instanceof Done yes) {
        done++;
        AgendaEntry entry = yes.entry();
        int next = random.nextInt(60);
        if (random.nextInt(3) == 0) {
          service.cancel(entry.id(), entry.version(), null);
        } else if (random.nextBoolean()) {
          service.reschedule(
              entry.id(), entry.version(), AgendaTime.of(hours(next, next + 2)), null);
        }
      }
    }
    return done;
  }
}
