package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whether, and how often, what is due was swept makes no difference to any decision. */
class SweepProperties {

  private static final int ITEMS = 4;
  private static final List<String> OFFICIALS =
      List.of("mayor", "deputy", "sekda", "asisten", "camat");

  @Property(tries = 60)
  void aDecisionDoesNotDependOnWhetherTheSweepRan(@ForAll long seed) {
    assertThat(new World(seed, true).life()).isEqualTo(new World(seed, false).life());
  }

  /** One of two, in one of which somebody sweeps. */
  private static final class World {

    private final Random random;
    private final boolean swept;
    private final MovableClock clock = new MovableClock();
    private final AgendaService service =
        AgendaStory.service(new MemoryStore(), clock).alternatives(0, Duration.ofDays(1)).build();

    World(long seed, boolean swept) {
      this.random = new Random(seed);
      this.swept = swept;
    }

    List<String> life() {
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        AgendaOutcome outcome = step(new AgendaItemId("i" + random.nextInt(ITEMS)));
        told.add(
            outcome instanceof AgendaOutcome.Done done
                ? standing(done.entry())
                : AgendaStory.codes(outcome).toString());
        clock.forward(Duration.ofMinutes(random.nextInt(6)));
        if (swept) {
          service.sweep(100);
        }
      }
      service.sweep(100);
      for (int i = 0; i < ITEMS; i++) {
        service.find(new AgendaItemId("i" + i)).map(World::standing).ifPresent(told::add);
      }
      return told;
    }

    private static String standing(AgendaEntry entry) {
      List<String> guests =
          entry.invitations().stream()
              .map(one -> one.official() + " " + one.delegatedTo() + " " + one.answer())
              .toList();
      return entry.id() + " " + entry.state() + " " + entry.slot() + " " + guests;
    }

    private AgendaOutcome step(AgendaItemId id) {
      long version = service.find(id).map(AgendaEntry::version).orElse(0L);
      OfficialId one = new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
      OfficialId other = new OfficialId(OFFICIALS.get(random.nextInt(OFFICIALS.size())));
      int start = 8 + random.nextInt(4);
      AgendaTime time = AgendaTime.of(hours(start, start + 1 + random.nextInt(2)));
      Instant due = clock.instant().plus(Duration.ofMinutes(random.nextInt(12)));
      int which = random.nextInt(9);
      if (version == 0) {
        AgendaItem item =
            AgendaItem.of(id.value(), "Acara", "Setda", time.slot(), one.value())
                .withResources("car:1");
        return which < 3 ? service.schedule(item) : service.receive(item);
      }
      return switch (which) {
        case 0, 1, 2 -> service.delegate(id, version, one, other, due, null);
        case 3 -> service.redelegate(id, version, one, other, due, null);
        case 4 -> service.accept(id, version, one, null);
        case 5 -> service.decline(id, version, one, null);
        case 6 -> service.takeBack(id, version, one, null);
        case 7 -> service.postpone(id, version, null);
        default -> service.reschedule(id, version, time, null);
      };
    }
  }
}
