package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.Zone;
import id.egov.scheduling.evaluation.AgendaMeter;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Venue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What raises the SEQUENCE of an item, and what is counted as a change of it. */
class SequenceTest {

  private final MovableClock clock = new MovableClock();
  private final MemoryStore store = new MemoryStore();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private AgendaEntry scheduled() {
    return done(
        service.schedule(
            AgendaItem.of("1", "Rapat", "Setda", hours(9, 10), "mayor")
                .withVenue(Venue.at("Aula", "Balai Kota"))));
  }

  private AgendaEntry revised(AgendaEntry entry, AgendaItem item) {
    return done(service.revise(entry.version(), item, null));
  }

  private List<StoredEvent> events() {
    return store.events(EventCursor.START, 100).events();
  }

  @Test
  void whatIsPreparedRaisesNothing() {
    AgendaEntry entry = scheduled();
    AgendaEntry other =
        revised(
            entry,
            entry
                .item()
                .withDetails(entry.item().details().withRemarks("naskah final"))
                .withVisibility(Visibility.PUBLIC)
                .withVenue(new Venue("Aula", null, null, null))
                .withOptional("deputy"));
    assertThat(other.version()).isNotEqualTo(entry.version());
    assertThat(other.sequence()).isZero();
  }

  @Test
  void whatChangesNothingIsNoChange() {
    AgendaEntry entry = scheduled();
    int before = events().size();
    assertThat(revised(entry, entry.item())).isEqualTo(entry);
    AgendaTime time = entry.item().time();
    assertThat(done(service.reschedule(entry.id(), entry.version(), time, null))).isEqualTo(entry);
    assertThat(events()).hasSize(before);
    AgendaEntry noted = done(service.revise(entry.version(), entry.item(), "sudah dicek"));
    assertThat(noted.note()).isEqualTo("sudah dicek");
    assertThat(noted.sequence()).isZero();
    assertThat(done(service.revise(noted.version(), noted.item(), "sudah dicek"))).isEqualTo(noted);
  }

  @Test
  void placeTitleTimeAndCallingOffRaiseIt() {
    AgendaEntry entry = scheduled();
    entry = revised(entry, entry.item().withVenue("Pendopo"));
    assertThat(entry.sequence()).isEqualTo(1);
    entry = revised(entry, entry.item().draft().title("Rapat besar").item());
    assertThat(entry.sequence()).isEqualTo(2);
    AgendaTime later = AgendaTime.of(hours(10, 11));
    entry = done(service.reschedule(entry.id(), entry.version(), later, null));
    assertThat(entry.sequence()).isEqualTo(3);
    entry = done(service.postpone(entry.id(), entry.version(), null));
    assertThat(entry.sequence()).isEqualTo(4);
    entry = done(service.reschedule(entry.id(), entry.version(), later, null));
    assertThat(entry.sequence()).isEqualTo(5);
    entry = done(service.cancel(entry.id(), entry.version(), null));
    assertThat(entry.sequence()).isEqualTo(6);
  }

  @Test
  void onlyTimePlaceAndCallingOffCountAsLateChanges() {
    AgendaEntry entry = scheduled();
    entry = revised(entry, entry.item().withDetails(entry.item().details().withRemarks("naskah")));
    entry = revised(entry, entry.item().draft().title("Rapat besar").item());
    assertThat(lateChanges()).isEqualTo(new Share(0, 0));
    entry = revised(entry, entry.item().withVenue("Pendopo"));
    done(service.cancel(entry.id(), entry.version(), null));
    assertThat(lateChanges()).isEqualTo(new Share(2, 2));
  }

  private Share lateChanges() {
    AgendaMeter meter =
        AgendaMeter.of(
            AgendaMeter.position(AgendaStory.OFFICIALS),
            ReportPeriod.of("2026-11", "2026-12", Zone.WIB.zoneId().getId()),
            clock.instant().plus(Duration.ofDays(9)));
    events().forEach(event -> service.event(event).ifPresent(meter::add));
    return meter.evaluation().tables().get(0).rows().get(0).figures().lateChanges();
  }
}
