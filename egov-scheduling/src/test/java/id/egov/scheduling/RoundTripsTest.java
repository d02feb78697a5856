package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.scheduling.item.AgendaItem;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the store is asked does not grow with how many items there are. */
class RoundTripsTest {

  private final Store store = new MemoryStore();
  private final List<String> asked = new ArrayList<>();
  private final AgendaService service =
      AgendaStory.service(
              (Store)
                  Proxy.newProxyInstance(
                      Store.class.getClassLoader(),
                      new Class<?>[] {Store.class},
                      (proxy, called, arguments) -> {
                        asked.add(called.getName());
                        return called.invoke(store, arguments);
                      }),
              Fixtures.CLOCK)
          .build();

  private int roundTrips(Runnable question) {
    asked.clear();
    question.run();
    return asked.size();
  }

  private void schedule(int hour) {
    done(
        service.schedule(
            AgendaItem.of("i" + hour, "Acara", "S", hours(hour, hour + 1), "mayor")
                .withResources("car:1")));
  }

  private int ofAnAgenda() {
    return roundTrips(() -> service.attending(MAYOR, hours(0, 24)));
  }

  private int ofARefusal() {
    AgendaItem wanted =
        AgendaItem.of("x", "Acara", "S", hours(0, 24), "mayor").withResources("car:1");
    return roundTrips(() -> assertThat(codes(service.schedule(wanted))).contains("OFFICIAL_BUSY"));
  }

  @Test
  void manyItemsAreReadAsOne() {
    schedule(0);
    int agenda = ofAnAgenda();
    int refusal = ofARefusal();
    for (int hour = 1; hour < 20; hour++) {
      schedule(hour);
    }
    assertThat(ofAnAgenda()).isEqualTo(agenda).isEqualTo(2);
    assertThat(ofARefusal()).isEqualTo(refusal).isLessThanOrEqualTo(12);
  }
}
