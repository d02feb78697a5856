package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTY;
import static id.egov.scheduling.invitation.Mailbox.MAYOR;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.SEKDA;
import static id.egov.scheduling.invitation.Mailbox.SEKDAS;
import static id.egov.scheduling.invitation.Mailbox.UID;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.ical.ReceivedMessage;
import id.egov.core.store.Commit;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A process that ends after it has changed an item, and before it has noted so. */
class InterruptedSettlementTest {

  private final Store store = new MemoryStore();

  /** Default constructor. */
  protected InterruptedSettlementTest() {}

  private Mailbox mail() {
    return new Mailbox(store);
  }

  /** What was received is noted, an item changed, and the process is gone. */
  private void interrupted(ReceivedMessage message) {
    AtomicInteger commits = new AtomicInteger();
    Mailbox dying =
        new Mailbox(
            (Store)
                Proxy.newProxyInstance(
                    Store.class.getClassLoader(),
                    new Class<?>[] {Store.class},
                    (proxy, called, arguments) -> {
                      if (called.getName().equals("commit")
                          && arguments[0] instanceof Commit
                          && commits.incrementAndGet() == 3) {
                        throw new IllegalStateException("the process is gone");
                      }
                      try {
                        return called.invoke(store, arguments);
                      } catch (InvocationTargetException e) {
                        throw e.getCause();
                      }
                    }));
    assertThatThrownBy(() -> dying.fromForum(message)).hasMessage("the process is gone");
  }

  private void assertStands(TimeSlot slot) {
    AgendaEntry entry = mail().entry();
    assertThat(entry.slot()).isEqualTo(slot);
    assertThat(mail().inbox.thread(UID).orElseThrow().pending()).isFalse();
    assertThat(mail().inbox.thread(UID).orElseThrow().attempted()).isEmpty();
    long version = entry.version();
    mail().inbox.settle(UID);
    assertThat(mail().entry().version()).isEqualTo(version);
  }

  @Test
  void theNextMessageMovesWhatWasReceived() {
    interrupted(request(audience(0, hours(9, 10), MAYORS)));
    assertThat(mail().inbox.items(UID)).isEmpty();
    mail().fromForum(request(audience(1, hours(14, 15), MAYORS, SEKDAS)));
    assertStands(hours(14, 15));
    assertThat(mail().entry().item().required()).containsExactly(MAYOR, SEKDA);
  }

  @Test
  void theNextMessageCallsOffWhatWasReceived() {
    interrupted(request(audience(0, hours(9, 10), MAYORS)));
    mail().fromForum(cancel(audience(1, hours(9, 10), MAYORS).cancelled()));
    assertThat(mail().service.agenda(MAYOR, hours(0, 24)))
        .extracting(AgendaEntry::state)
        .doesNotContain(AgendaState.RECEIVED, AgendaState.SCHEDULED);
  }

  @Test
  void settlingNotesWhatWasReceived() {
    interrupted(request(audience(0, hours(9, 10), MAYORS)));
    mail().inbox.settle(UID);
    assertStands(hours(9, 10));
  }

  @Test
  void theNextMessageMovesBackWhatWasMoved() {
    mail().fromForum(request(audience(0, hours(9, 10), MAYORS)));
    interrupted(request(audience(1, hours(14, 15), MAYORS)));
    assertThat(mail().entry().slot()).isEqualTo(hours(14, 15));
    mail().fromForum(request(audience(2, hours(9, 10), MAYORS)));
    assertStands(hours(9, 10));
  }

  @Test
  void theNextMessageUninvitesWhoWasInvited() {
    mail().fromForum(request(audience(0, hours(9, 10), MAYORS)));
    interrupted(request(audience(1, hours(9, 10), MAYORS, SEKDAS)));
    assertThat(mail().entry().item().required()).containsExactly(MAYOR, SEKDA);
    mail().fromForum(request(audience(2, hours(9, 10), MAYORS)));
    assertStands(hours(9, 10));
    assertThat(mail().entry().item().required()).containsExactly(MAYOR);
  }

  @Test
  void theSecondInterruptionForgetsNothingOfTheFirst() {
    interrupted(request(audience(0, hours(9, 10), MAYORS)));
    interrupted(request(audience(1, hours(14, 15), MAYORS, SEKDAS)));
    mail().fromForum(request(audience(2, hours(9, 10), MAYORS)));
    assertStands(hours(9, 10));
    assertThat(mail().entry().item().required()).containsExactly(MAYOR);
  }

  @Test
  void whatIsMovedBackAfterItCouldNotMoveIsThereAgain() {
    Mailbox mail = mail();
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = mail.entry();
    mail.service.accept(entry.id(), entry.version(), MAYOR, null);
    entry = mail.entry();
    mail.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null);
    mail.service.schedule(AgendaItem.of("rapat", "Rapat", "Umum", hours(14, 15), "deputy"));
    mail.fromForum(request(audience(1, hours(14, 15), MAYORS)));
    assertThat(mail.entry().state()).isEqualTo(AgendaState.POSTPONED);
    mail.fromForum(request(audience(2, hours(9, 10), MAYORS)));
    assertStands(hours(9, 10));
    assertThat(mail().entry().state()).isEqualTo(AgendaState.SCHEDULED);
  }

  @Test
  void whatTheOfficeHasChangedStays() {
    Mailbox mail = mail();
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = mail.entry();
    AgendaItem prepared =
        entry
            .item()
            .withResources("car:1")
            .withOptional("sekda")
            .withDetails(entry.item().details().withRemarks("Siapkan data"));
    mail.service.revise(entry.version(), prepared, null);
    interrupted(request(audience(1, hours(14, 15), MAYORS)));
    mail.fromForum(request(audience(2, hours(9, 10), MAYORS)));
    assertStands(hours(9, 10));
    assertThat(mail().entry().item()).isEqualTo(prepared);
    // The time too, as long as the organizer does not tell another.
    entry = mail().entry();
    AgendaOutcome moved =
        mail.service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(11, 12)), null);
    assertThat(moved).isInstanceOf(AgendaOutcome.Done.class);
    mail.fromForum(
        request(audience(3, hours(9, 10), MAYORS).toBuilder().summary("Audiensi RW").build()));
    assertStands(hours(11, 12));
  }
}
