package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes on after midnight: whose evening it is, and on which day it weighs. */
class NightsTest {

  private static final AgendaPolicy JAKARTA = AgendaPolicy.in(Fixtures.ZONE);

  private static AgendaService service(AgendaPolicy policy) {
    return AgendaStory.service(new MemoryStore(), Fixtures.CLOCK).policy(policy).build();
  }

  private static AgendaItem item(String id, int from, int to) {
    return AgendaItem.of(id, "Acara " + id, "Setda", hours(from, to), "mayor");
  }

  @Test
  void whatIsAfterMidnightBelongsToTheEveningBefore() {
    AgendaService service = service(JAKARTA.withRest(Duration.ofHours(8)));
    done(service.schedule(item("evening", 20, 23)));
    // It is the same evening still, and then one sleeps.
    done(service.schedule(item("night", 24, 26)));
    assertThat(codes(service.schedule(item("morning", 32, 33)))).containsExactly("REST_TOO_SHORT");
    done(service.schedule(item("later", 34, 35)));
    // Three o'clock is the next day, for which one has got up.
    assertThat(codes(service.schedule(item("subuh", 27, 28)))).contains("REST_TOO_SHORT");
  }

  @Test
  void whatIsOverMidnightWeighsOnBothDays() {
    AgendaService service = service(JAKARTA.withDailyLoad(9, Duration.ofHours(4)));
    done(service.schedule(item("wayang", 21, 28)));
    done(service.schedule(item("evening", 18, 19)));
    assertThat(codes(service.schedule(item("more", 10, 11)))).containsExactly("DAY_FULL");
    assertThat(codes(service.schedule(item("next", 34, 35)))).containsExactly("DAY_FULL");
    // Nor does it fit when the day that it only ends on is full.
    AgendaService other = service(JAKARTA.withDailyLoad(9, Duration.ofHours(4)));
    done(other.schedule(item("next", 30, 34)));
    assertThat(codes(other.schedule(item("wayang", 23, 25)))).containsExactly("DAY_FULL");
    done(other.schedule(item("evening", 23, 24)));
  }

  @Test
  void anItemCountsForTheDayOnWhichItBegins() {
    AgendaService service = service(JAKARTA.withDailyLoad(1, Duration.ofDays(1)));
    done(service.schedule(item("wayang", 22, 25)));
    done(service.schedule(item("next", 34, 35)));
    assertThat(codes(service.schedule(item("more", 36, 37)))).containsExactly("DAY_FULL");
  }

  @Test
  void whoIsAwayOnTheNextDayIsAwayAfterMidnight() {
    AgendaService service =
        AgendaService.builder(
                new MemoryStore(),
                AgendaStory.OFFICIALS.toBuilder()
                    .absence(Absence.of(AgendaStory.MAYOR, "2026-11-24", "2026-11-25"))
                    .build(),
                Fixtures.VALIDATOR,
                Fixtures.CLOCK)
            .policy(JAKARTA)
            .build();
    assertThat(codes(service.schedule(item("night", 23, 25)))).contains("OFFICIAL_AWAY");
    done(service.schedule(item("evening", 23, 24)));
  }
}
