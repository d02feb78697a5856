package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.SEKDA;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.invitation;
import static id.egov.scheduling.AgendaStory.refused;
import static id.egov.scheduling.AgendaStory.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.EventCursor;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The mayor sends somebody and thinks better of it; the one sent passes it on or says nothing. */
class DelegationStoryTest extends OnAStore {

  private final MovableClock clock = new MovableClock();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private static AgendaItem item(String id, int from, int to, String... required) {
    return AgendaItem.of(id, "Acara " + id, "Setda", hours(from, to), required);
  }

  private AgendaEntry received() {
    return done(service.receive(item("1", 9, 11, "mayor").withResources("car:1")));
  }

  private AgendaEntry sent(
      AgendaEntry entry, OfficialId from, OfficialId to, @Nullable Instant replyBy) {
    return done(service.delegate(entry.id(), entry.version(), from, to, replyBy, null));
  }

  private boolean isFree(OfficialId official) {
    return store.timeline(official.resource(), hours(9, 11)).claims().isEmpty();
  }

  private AgendaEvent last() {
    List<AgendaEvent> events =
        store.events(EventCursor.START, 1000).events().stream()
            .map(service::event)
            .flatMap(Optional::stream)
            .toList();
    return events.get(events.size() - 1);
  }

  @Test
  void whoComesAfterAllRelievesWhomTheySentInTheSameCommit() {
    AgendaEntry entry = sent(sent(received(), MAYOR, DEPUTY, null), DEPUTY, SEKDA, null);
    AgendaEntry mine = done(service.accept(entry.id(), entry.version(), MAYOR, "saya hadir"));
    assertThat(mine.coming()).containsExactly(MAYOR);
    assertThat(reply(mine, MAYOR)).isEqualTo(Reply.ACCEPTED);
    assertThat(reply(mine, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(reply(mine, SEKDA)).isEqualTo(Reply.WITHDRAWN);
    assertThat(isFree(SEKDA)).isTrue();
    assertThat(isFree(MAYOR)).isFalse();
    assertThat(last().command()).isEqualTo(AgendaCommand.ACCEPT);
    assertThat(last().before()).isEqualTo(entry);
  }

  @Test
  void whoCannotComeAfterAllHasStillSentSomebody() {
    AgendaEntry sent = sent(received(), MAYOR, DEPUTY, null);
    AgendaEntry entry = done(service.accept(sent.id(), sent.version(), DEPUTY, null));
    done(service.schedule(item("busy", 10, 12, "mayor")));
    for (AgendaService by : List.of(service.dryRun(), service)) {
      AgendaOutcome.Refused no =
          refused(by.accept(entry.id(), entry.version(), MAYOR, "saya hadir"));
      assertThat(codes(no)).containsExactly("OFFICIAL_BUSY");
      assertThat(service.find(entry.id())).contains(entry);
      assertThat(isFree(DEPUTY)).isFalse();
    }
  }

  @Test
  void aDryRunShowsWhoWouldComeAndRelievesNobody() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, null);
    assertThat(done(service.dryRun().accept(entry.id(), entry.version(), MAYOR, null)).coming())
        .containsExactly(MAYOR);
    assertThat(done(service.dryRun().decline(entry.id(), entry.version(), MAYOR, null)).state())
        .isEqualTo(AgendaState.DECLINED);
    assertThat(service.find(entry.id())).contains(entry);
  }

  @Test
  void whoDoesNotComeEitherSendsNobody() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, null);
    AgendaEntry off = done(service.decline(entry.id(), entry.version(), MAYOR, "batal"));
    assertThat(off.state()).isEqualTo(AgendaState.DECLINED);
    assertThat(reply(off, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(isFree(DEPUTY)).isTrue();
    assertThat(service.agenda(DEPUTY, hours(0, 24))).isEmpty();
  }

  @Test
  void inTheMiddleOfAChainItGoesBackToWhereItCameFrom() {
    AgendaEntry entry = sent(sent(received(), MAYOR, DEPUTY, null), DEPUTY, SEKDA, null);
    AgendaEntry back = done(service.decline(entry.id(), entry.version(), DEPUTY, null));
    assertThat(reply(back, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(reply(back, DEPUTY)).isEqualTo(Reply.DECLINED);
    assertThat(reply(back, SEKDA)).isEqualTo(Reply.WITHDRAWN);
    AgendaEntry deputy = done(service.accept(entry.id(), back.version(), MAYOR, null));
    assertThat(deputy.coming()).containsExactly(MAYOR);
  }

  @Test
  void inTheMiddleOfAChainOneComesOneself() {
    AgendaEntry entry = sent(sent(received(), MAYOR, DEPUTY, null), DEPUTY, SEKDA, null);
    AgendaEntry deputy = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    assertThat(deputy.coming()).containsExactly(DEPUTY);
    assertThat(reply(deputy, MAYOR)).isEqualTo(Reply.DELEGATED);
    assertThat(reply(deputy, SEKDA)).isEqualTo(Reply.WITHDRAWN);
  }

  private List<String> told() {
    return store.events(EventCursor.START, 1000).events().stream()
        .flatMap(stored -> service.event(stored).stream())
        .map(event -> event.command() + " " + event.after().id())
        .toList();
  }

  @Test
  void whoIsOverdueDoesNotKeepAnItemFromAnotherTime() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, inAnHour());
    done(service.schedule(item("busy", 13, 14, "deputy")));
    clock.forward(Duration.ofHours(1));
    AgendaTime later = AgendaTime.of(hours(13, 14));
    AgendaEntry shown = done(service.dryRun().reschedule(entry.id(), entry.version(), later, null));
    AgendaEntry moved = done(service.reschedule(entry.id(), entry.version(), later, null));
    assertThat(moved.invitations()).isEqualTo(shown.invitations());
    assertThat(moved.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(reply(moved, DEPUTY)).isEqualTo(Reply.EXPIRED);
    assertThat(isFree(DEPUTY)).isTrue();
    assertThat(told()).endsWith("EXPIRE 1", "RESCHEDULE 1");
    assertThat(service.sweep(10)).isEmpty();
  }

  @Test
  void whatWasNotAnsweredMayBeSentToTheSameOneAgain() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, inAnHour());
    clock.forward(Duration.ofHours(1));
    assertThat(codes(service.redelegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null)))
        .containsExactly("REPLY_NOT_ALLOWED");
    AgendaEntry again =
        done(service.dryRun().delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    assertThat(again.coming()).containsExactly(DEPUTY);
    again = sent(entry, MAYOR, DEPUTY, null);
    assertThat(reply(again, DEPUTY)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(isFree(DEPUTY)).isFalse();
    assertThat(told()).endsWith("EXPIRE 1", "DELEGATE 1");
  }

  @Test
  void whoIsOverdueForOneItemIsFreeForAnotherAndSoIsItsCar() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, inAnHour());
    AgendaItem other = item("2", 10, 12, "deputy").withResources("car:1");
    assertThat(codes(service.schedule(other))).containsExactly("OFFICIAL_BUSY", "RESOURCE_TAKEN");
    clock.forward(Duration.ofHours(1));
    assertThat(service.busy(DEPUTY, hours(0, 24))).isEmpty();
    done(service.dryRun().schedule(other));
    done(service.schedule(other));
    assertThat(told()).endsWith("EXPIRE 1", "SCHEDULE 2");
    AgendaEntry back = service.find(entry.id()).orElseThrow();
    assertThat(back.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(store.timeline(ResourceId.parse("car:1"), hours(0, 24)).claims()).hasSize(1);
    // What is in nobody's way is left to a sweep.
    AgendaEntry third = done(service.receive(item("3", 15, 16, "mayor")));
    sent(third, MAYOR, SEKDA, inAnHour());
    clock.forward(Duration.ofHours(1));
    done(service.schedule(item("4", 17, 18, "sekda")));
    assertThat(told()).endsWith("SCHEDULE 4");
    assertThat(service.sweep(10)).hasSize(1);
  }

  @Test
  void onlyTheCarOfWhoIsOverdueIsNeeded() {
    sent(received(), MAYOR, DEPUTY, inAnHour());
    clock.forward(Duration.ofHours(1));
    done(service.schedule(item("2", 10, 12, "camat").withResources("car:1")));
    assertThat(told()).endsWith("EXPIRE 1", "SCHEDULE 2");
  }

  private Instant inAnHour() {
    return clock.instant().plus(Duration.ofHours(1));
  }

  @Test
  void whoIsAskedAgainKeepsTheAnswerThatTheyGave() {
    AgendaEntry asked = sent(received(), MAYOR, DEPUTY, inAnHour());
    AgendaEntry longer =
        done(
            service.redelegate(
                asked.id(), asked.version(), MAYOR, DEPUTY, inAnHour().plusSeconds(60), null));
    assertThat(invitation(longer, DEPUTY).answer().due()).isEqualTo(inAnHour().plusSeconds(60));
    AgendaEntry accepted = done(service.accept(asked.id(), longer.version(), DEPUTY, null));
    assertThat(
            done(
                service.redelegate(
                    asked.id(), accepted.version(), MAYOR, DEPUTY, inAnHour(), null)))
        .isEqualTo(accepted);
    AgendaEntry passedOn = sent(accepted, DEPUTY, SEKDA, null);
    assertThat(done(service.redelegate(asked.id(), passedOn.version(), MAYOR, DEPUTY, null, null)))
        .isEqualTo(passedOn);
  }

  @Test
  void whoWasSentAndDeclinedMayBeInvitedBesides() {
    AgendaEntry entry = sent(received(), MAYOR, DEPUTY, null);
    entry = done(service.decline(entry.id(), entry.version(), DEPUTY, "sakit"));
    entry = done(service.revise(entry.version(), entry.item().withOptional("deputy"), null));
    assertThat(invitation(entry, DEPUTY)).isEqualTo(Invitation.of(DEPUTY, false));
    entry = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(entry.coming()).containsExactly(DEPUTY, MAYOR);
    assertThat(service.invitations(entry.id())).hasSize(2);
  }
}
