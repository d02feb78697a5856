package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Store;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.travel.TravelTimes;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What lands between looking and committing is seen, though nothing overlaps. */
class RaceTest extends OnAStore {

  private static final Venue HALL = Venue.at("Aula", "Balai Kota");
  private static final Venue PORT = Venue.at("Dermaga", "Pelabuhan");

  private final AgendaService service = service(store);

  private static AgendaService service(Store over) {
    return AgendaStory.service(over, Fixtures.CLOCK)
        .travel(
            TravelTimes.builder(Duration.ZERO)
                .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(90))
                .build())
        .policy(
            AgendaPolicy.in(ZoneId.of("Asia/Jakarta"))
                .withDailyLoad(2, Duration.ofHours(20))
                .refusingPossibleClashes())
        .alternatives(0, Duration.ofDays(1))
        .build();
  }

  /** A service that is overtaken just before its first commit. */
  private AgendaService overtaken(Runnable meanwhile) {
    AtomicReference<Runnable> once = new AtomicReference<>(meanwhile);
    return service(
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, called, arguments) -> {
                  if (called.getName().equals("commit")) {
                    once.getAndSet(() -> {}).run();
                  }
                  return called.invoke(store, arguments);
                }));
  }

  private static AgendaItem item(String id, int from, int to, Venue venue) {
    return AgendaItem.of(id, "Acara", "Setda", hours(from, to), "mayor").withVenue(venue);
  }

  @Test
  void somebodyElseWasFasterToAPlaceTooFarAway() {
    AgendaService slow = overtaken(() -> done(service.schedule(item("port", 10, 11, PORT))));
    assertThat(codes(slow.schedule(item("hall", 11, 12, HALL)))).containsExactly("TRAVEL_TOO_LONG");
    assertThat(service.attending(MAYOR, hours(0, 24))).hasSize(1);
  }

  @Test
  void theNeighbourMovedAwayAtTheSameTime() {
    AgendaEntry neighbour = done(service.schedule(item("near", 10, 11, HALL)));
    AgendaService slow =
        overtaken(
            () ->
                done(service.revise(neighbour.version(), neighbour.item().withVenue(PORT), null)));
    assertThat(codes(slow.schedule(item("hall", 11, 12, HALL)))).containsExactly("TRAVEL_TOO_LONG");
  }

  @Test
  void theDayBecameFull() {
    done(service.schedule(item("1", 8, 9, HALL)));
    AgendaService slow = overtaken(() -> done(service.schedule(item("2", 14, 15, HALL))));
    assertThat(codes(slow.schedule(item("3", 20, 21, HALL)))).containsExactly("DAY_FULL");
  }

  @Test
  void theNeighbourWillLastUntilItIsDone() {
    AgendaEntry neighbour = done(service.schedule(item("open", 8, 9, HALL)));
    AgendaService slow =
        overtaken(
            () ->
                done(
                    service.reschedule(
                        neighbour.id(),
                        neighbour.version(),
                        AgendaTime.untilDone(
                            hours(8, 9).startInclusive(), Duration.ofHours(1), Duration.ofHours(3)),
                        null)));
    assertThat(codes(slow.schedule(item("3", 10, 11, HALL))))
        .containsExactly("OFFICIAL_POSSIBLY_BUSY");
  }

  @Test
  void anAnswerToWhatHasChangedMeanwhileIsRefused() {
    AgendaEntry entry = done(service.receive(item("1", 8, 9, HALL)));
    AgendaService slow = overtaken(() -> done(service.cancel(entry.id(), entry.version(), null)));
    assertThat(codes(slow.accept(entry.id(), entry.version(), MAYOR, null)))
        .containsExactly("ITEM_CHANGED");
    assertThat(service.attending(MAYOR, hours(0, 24))).isEmpty();
  }
}
