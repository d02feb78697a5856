package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.SEKDA;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.item.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** An answer was lost on its way, and the same edit is sent again. */
class RepeatedEditTest {

  private static final AgendaItem ITEM =
      AgendaItem.of("1", "Rapat", "Setda", hours(9, 10), "mayor", "sekda");
  private static final AgendaItemId ID = ITEM.id();
  private static final Instant REPLY_BY = hours(5, 6).startInclusive();

  private final MovableClock clock = new MovableClock();
  private final Store store = new MemoryStore();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private int events() {
    return store.events(EventCursor.START, 1000).events().size();
  }

  @Test
  void everyEditSentAgainChangesNothingAndIsAnsweredAgain() {
    done(service.receive(ITEM));
    List<BiFunction<AgendaService, AgendaEntry, AgendaOutcome>> edits =
        List.of(
            (on, at) -> on.accept(ID, at.version(), MAYOR, "hadir"),
            (on, at) -> on.decline(ID, at.version(), MAYOR, null),
            (on, at) -> on.delegate(ID, at.version(), MAYOR, DEPUTY, REPLY_BY, null),
            (on, at) -> on.redelegate(ID, at.version(), MAYOR, DEPUTY, null, null),
            (on, at) -> on.takeBack(ID, at.version(), MAYOR, "saya hadir"),
            (on, at) -> on.accept(ID, at.version(), SEKDA, null),
            (on, at) -> on.reschedule(ID, at.version(), AgendaTime.of(hours(11, 12)), "mundur"),
            (on, at) -> on.revise(at.version(), at.item().withVenue("Aula"), null),
            (on, at) -> on.publish(ID, at.version()),
            (on, at) -> on.unpublish(ID, at.version()),
            (on, at) -> on.postpone(ID, at.version(), "hujan"),
            (on, at) -> on.reschedule(ID, at.version(), AgendaTime.of(hours(1, 2)), null),
            (on, at) ->
                on.record(
                    ID,
                    at.version(),
                    Map.of(SEKDA, Attendance.PRESENT, MAYOR, Attendance.ABSENT),
                    new ItemResult("Selesai", List.of())));
    for (BiFunction<AgendaService, AgendaEntry, AgendaOutcome> edit : edits) {
      AgendaEntry before = service.find(ID).orElseThrow();
      if (before.item().slot().equals(hours(1, 2))) {
        clock.forward(Duration.ofHours(1));
      }
      AgendaEntry after = done(edit.apply(service, before));
      int told = events();
      clock.forward(Duration.ofMillis(7));
      assertThat(done(edit.apply(service, before))).isEqualTo(after);
      assertThat(done(edit.apply(service.dryRun(), before))).isEqualTo(after);
      assertThat(service.find(ID)).contains(after);
      assertThat(events()).isEqualTo(told);
    }
    AgendaEntry off = done(service.receive(AgendaItem.of("2", "R", "S", hours(9, 10), "mayor")));
    AgendaEntry gone = done(service.cancel(off.id(), off.version(), "batal"));
    assertThat(done(service.cancel(off.id(), off.version(), "batal"))).isEqualTo(gone);
  }

  @Test
  void evenAfterSomebodyElseHasChangedTheItem() {
    AgendaEntry first = done(service.receive(ITEM));
    AgendaEntry second = done(service.accept(ID, first.version(), MAYOR, null));
    AgendaEntry third = done(service.decline(ID, second.version(), SEKDA, null));
    AgendaEntry again = done(service.accept(ID, first.version(), MAYOR, null));
    assertThat(again).isEqualTo(third);
    assertThat(reply(again, MAYOR)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void anotherEditOnAnOldVersionIsNone() {
    AgendaEntry first = done(service.receive(ITEM));
    AgendaService root = service.as(Actor.of("root", "Setda", Role.ADMINISTRATOR));
    done(service.accept(ID, first.version(), MAYOR, null));
    for (AgendaOutcome other :
        List.of(
            service.accept(ID, first.version(), MAYOR, "hadir"),
            service.accept(ID, first.version(), SEKDA, null),
            service.decline(ID, first.version(), MAYOR, null),
            service.accept(ID, first.version() - 1, MAYOR, null),
            service.accept(ID, first.version() + 2, MAYOR, null),
            service.overriding("penting").accept(ID, first.version(), MAYOR, null),
            root.accept(ID, first.version(), MAYOR, null))) {
      assertThat(codes(other)).containsExactly("ITEM_CHANGED");
    }
  }

  @Test
  void whatWasRefusedIsDecidedAnew() {
    AgendaEntry first = done(service.receive(ITEM));
    AgendaEntry busy = done(service.schedule(AgendaItem.of("2", "R", "S", hours(9, 10), "mayor")));
    assertThat(codes(service.accept(ID, first.version(), MAYOR, null)))
        .containsExactly("OFFICIAL_BUSY");
    done(service.cancel(busy.id(), busy.version(), null));
    done(service.accept(ID, first.version(), MAYOR, null));
  }

  @Test
  void whoDoesNotSeeItAnyMoreIsToldOfNothing() {
    AgendaEntry entry = done(service.receive(ITEM.withVisibility(Visibility.CONFIDENTIAL)));
    AgendaEntry sent = done(service.delegate(ID, entry.version(), MAYOR, DEPUTY, null, null));
    AgendaService deputy = service.as(Actor.of("deputy", "Pimpinan"));
    done(deputy.decline(ID, sent.version(), DEPUTY, null));
    assertThat(codes(deputy.decline(ID, sent.version(), DEPUTY, null)))
        .containsExactly("ITEM_UNKNOWN");
  }
}
