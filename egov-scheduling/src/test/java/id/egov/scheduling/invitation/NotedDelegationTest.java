package id.egov.scheduling.invitation;

import static id.egov.scheduling.invitation.Mailbox.DEPUTY;
import static id.egov.scheduling.invitation.Mailbox.DEPUTYS;
import static id.egov.scheduling.invitation.Mailbox.MAYOR;
import static id.egov.scheduling.invitation.Mailbox.MAYORS;
import static id.egov.scheduling.invitation.Mailbox.SEKDA;
import static id.egov.scheduling.invitation.Mailbox.SEKDAS;
import static id.egov.scheduling.invitation.Mailbox.asked;
import static id.egov.scheduling.invitation.Mailbox.audience;
import static id.egov.scheduling.invitation.Mailbox.cancel;
import static id.egov.scheduling.invitation.Mailbox.hours;
import static id.egov.scheduling.invitation.Mailbox.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organizer who notes our delegations does not undo them. */
class NotedDelegationTest {

  private static final Attendee MAYOR_SENDS = asked(MAYORS).delegatingTo("mailto:" + DEPUTYS);
  private static final Attendee DEPUTY_COMES =
      asked(DEPUTYS).withAnswer(Participation.ACCEPTED).comingFor("MAILTO:" + MAYORS);

  private final Mailbox mail = new Mailbox();

  /** Default constructor. */
  protected NotedDelegationTest() {}

  @BeforeEach
  void theDeputyComesForTheMayor() {
    mail.fromForum(request(audience(0, hours(9, 10), MAYORS)));
    AgendaEntry entry = mail.entry();
    done(mail.service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    accept(DEPUTY);
  }

  private void accept(OfficialId official) {
    AgendaEntry entry = mail.entry();
    done(mail.service.accept(entry.id(), entry.version(), official, null));
  }

  private static void done(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(AgendaOutcome.Done.class);
  }

  private void organizerSays(int sequence, TimeSlot slot, Attendee... attendees) {
    mail.fromForum(
        request(audience(sequence, slot).toBuilder().attendees(List.of(attendees)).build()));
  }

  private void assertStands(TimeSlot slot) {
    AgendaEntry entry = mail.entry();
    assertThat(entry.slot()).isEqualTo(slot);
    assertThat(entry.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(entry.coming()).containsExactly(DEPUTY);
    assertThat(entry.standsFor(MAYOR).orElseThrow().official()).isEqualTo(DEPUTY);
    AgendaItem other = AgendaItem.of("lain", "Rapat lain", "Setda", slot, "deputy");
    assertThat(mail.service.dryRun().schedule(other)).isInstanceOf(AgendaOutcome.Refused.class);
  }

  @Test
  void bothMayBeListed() {
    long version = mail.entry().version();
    organizerSays(1, hours(9, 10), MAYOR_SENDS, DEPUTY_COMES);
    assertStands(hours(9, 10));
    assertThat(mail.entry().version()).isEqualTo(version);
    mail.inbox.settle(Mailbox.UID);
    assertThat(mail.entry().version()).isEqualTo(version);
  }

  @Test
  void onlyWhoSendsSomebodyMayBeListed() {
    organizerSays(1, hours(10, 11), MAYOR_SENDS);
    assertThat(mail.entry().standsFor(MAYOR).orElseThrow().official()).isEqualTo(DEPUTY);
    accept(DEPUTY);
    assertStands(hours(10, 11));
  }

  @Test
  void onlyWhoComesMayBeListed() {
    organizerSays(1, hours(9, 10), DEPUTY_COMES);
    assertStands(hours(9, 10));
  }

  @Test
  void whatIsPassedOnTwiceIsOneInvitationStill() {
    AgendaEntry entry = mail.entry();
    done(mail.service.delegate(entry.id(), entry.version(), DEPUTY, SEKDA, null, null));
    accept(SEKDA);
    Attendee sekda = asked(SEKDAS).comingFor("mailto:" + DEPUTYS);
    Attendee between = DEPUTY_COMES.delegatingTo("mailto:" + SEKDAS);
    organizerSays(1, hours(9, 10), MAYOR_SENDS, between, sekda);
    assertThat(mail.entry().coming()).containsExactly(SEKDA);
    assertThat(mail.entry().item().required()).containsExactly(MAYOR);
    organizerSays(2, hours(9, 10), between, sekda);
    assertThat(mail.entry().coming()).containsExactly(SEKDA);
  }

  @Test
  void anOldNoteInvitesNobodyAgain() {
    AgendaEntry entry = mail.entry();
    done(mail.service.redelegate(entry.id(), entry.version(), MAYOR, SEKDA, null, null));
    organizerSays(1, hours(9, 10), MAYOR_SENDS, DEPUTY_COMES);
    assertThat(mail.entry().standsFor(MAYOR).orElseThrow().official()).isEqualTo(SEKDA);
    assertThat(mail.entry().item().required()).containsExactly(MAYOR);
    assertThat(mail.entry().item().optional()).isEmpty();
  }

  @Test
  void whoIsListedNoMoreIsNotInvitedNorWhoCameForThem() {
    organizerSays(1, hours(9, 10), asked(SEKDAS));
    assertThat(mail.entry().item().required()).containsExactly(SEKDA);
    assertThat(mail.entry().invitation(MAYOR)).isEmpty();
    assertThat(mail.entry().coming()).isEmpty();
  }

  @Test
  void whoNeedNotComeIsNoReasonToKeepThem() {
    AgendaItemId id = mail.entry().id();
    mail.fromForum(cancel(audience(0, hours(9, 10), MAYORS).toBuilder().status(null).build()));
    assertThat(mail.service.find(id).orElseThrow().state()).isEqualTo(AgendaState.CANCELLED);
  }

  @Test
  void whoWasInvitedThemselvesStaysSoWhenTheyComeForSomebodyToo() {
    Mailbox other = new Mailbox();
    other.fromForum(request(audience(0, hours(9, 10), MAYORS, DEPUTYS)));
    other.fromForum(
        request(
            audience(1, hours(9, 10)).toBuilder()
                .attendees(List.of(MAYOR_SENDS, DEPUTY_COMES))
                .build()));
    assertThat(other.entry().item().required()).containsExactly(DEPUTY, MAYOR);
    assertThat(other.entry().invitation(MAYOR).orElseThrow().reply()).isEqualTo(Reply.NEEDS_ACTION);
  }
}
