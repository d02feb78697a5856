package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.ASISTEN;
import static id.egov.scheduling.AgendaStory.CAMAT;
import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.SEKDA;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.id;
import static id.egov.scheduling.AgendaStory.invitation;
import static id.egov.scheduling.AgendaStory.refused;
import static id.egov.scheduling.AgendaStory.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.EventCursor;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What those who are invited may answer, and whose time that takes. */
class AnswersTest extends OnAStore {

  private static final ResourceId HALL = ResourceId.parse("room:aula");

  private final MovableClock clock = new MovableClock();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private static AgendaItem item(String id, TimeSlot slot, String... required) {
    return AgendaItem.of(id, "Acara " + id, "Setda", slot, required);
  }

  private AgendaEntry received(String id, String... required) {
    return done(service.receive(item(id, hours(9, 11), required).withResources(HALL.toString())));
  }

  private AgendaEntry delegated(
      AgendaEntry entry, OfficialId from, OfficialId to, @Nullable Instant replyBy) {
    return done(service.delegate(entry.id(), entry.version(), from, to, replyBy, "dinas luar"));
  }

  private boolean isFree(OfficialId official) {
    return isFree(official.resource());
  }

  private boolean isFree(ResourceId resource) {
    return store.timeline(resource, hours(9, 11)).claims().isEmpty();
  }

  @Test
  void nobodyIsAskedToAnswerByATimeThatIsPast() {
    AgendaEntry entry =
        done(service.receive(AgendaItem.of("past", "Rapat", "Setda", hours(9, 10), "mayor")));
    Instant now = clock.instant();
    for (Instant past : List.of(now, now.minusSeconds(3600))) {
      assertThat(codes(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, past, null)))
          .containsExactly("DUE_IN_THE_PAST");
    }
    Instant soon = now.plusMillis(1);
    AgendaEntry sent =
        done(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, soon, null));
    assertThat(codes(service.redelegate(sent.id(), sent.version(), MAYOR, SEKDA, now, null)))
        .containsExactly("DUE_IN_THE_PAST");
    // The same once more is answered as before, though its time is over.
    clock.forward(Duration.ofMinutes(1));
    done(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, soon, null));
  }

  @Test
  void whatIsReceivedTakesNobodysTime() {
    AgendaEntry entry = received("1", "mayor", "deputy");
    assertThat(entry.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(entry.coming()).isEmpty();
    assertThat(isFree(MAYOR)).isTrue();
    assertThat(isFree(HALL)).isTrue();
    assertThat(service.agenda(MAYOR, hours(0, 24))).containsExactly(entry);
    assertThat(service.attending(MAYOR, hours(0, 24))).isEmpty();
    // Two may be received for one time; and the same one twice is one.
    received("2", "mayor");
    assertThat(received("1", "mayor", "deputy")).isEqualTo(entry);
    assertThat(
            codes(
                service.receive(
                    item(
                        "3",
                        TimeSlot.of(Fixtures.NOW.minusMillis(1), Duration.ofHours(1)),
                        "king"))))
        .containsExactly("OFFICIAL_UNKNOWN", "IN_THE_PAST");
  }

  @Test
  void theFirstWhoComesTakesTheRoomAndTheLastGivesItBack() {
    AgendaEntry entry = received("1", "mayor", "deputy");
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, "hadir"));
    assertThat(entry.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.ACCEPTED);
    assertThat(invitation(entry, MAYOR).answer().note()).isEqualTo("hadir");
    assertThat(isFree(MAYOR)).isFalse();
    assertThat(isFree(DEPUTY)).isTrue();
    assertThat(isFree(HALL)).isFalse();
    entry = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    entry = done(service.decline(entry.id(), entry.version(), MAYOR, "sakit"));
    assertThat(entry.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(isFree(MAYOR)).isTrue();
    entry = done(service.decline(entry.id(), entry.version(), DEPUTY, null));
    assertThat(entry.state()).isEqualTo(AgendaState.DECLINED);
    assertThat(isFree(HALL)).isTrue();
    // Who has said no may think better of it.
    entry = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    assertThat(entry.coming()).containsExactly(DEPUTY);
  }

  @Test
  void oneOfTwoInvitationsForOneTimeIsAccepted() {
    AgendaEntry one = received("1", "mayor");
    AgendaEntry two = received("2", "mayor");
    done(service.accept(one.id(), one.version(), MAYOR, null));
    AgendaOutcome.Refused no = refused(service.accept(two.id(), two.version(), MAYOR, null));
    assertThat(codes(no)).containsExactly("OFFICIAL_BUSY", "RESOURCE_TAKEN");
    assertThat(no.clashes()).containsExactly(one.id().document());
  }

  @Test
  void aDelegateIsClaimedAndTheOneWhoSendsThemIsFree() {
    AgendaEntry entry = received("1", "mayor");
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, null));
    entry = delegated(entry, MAYOR, DEPUTY, null);
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.DELEGATED);
    assertThat(invitation(entry, DEPUTY).capacity()).isEqualTo(AttendingCapacity.REPRESENTING);
    assertThat(invitation(entry, DEPUTY).required()).isTrue();
    assertThat(isFree(MAYOR)).isTrue();
    assertThat(isFree(DEPUTY)).isFalse();
    assertThat(isFree(HALL)).isFalse();
    entry = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    assertThat(service.invitations(entry.id()).get(0).stream())
        .extracting(one -> one.official() + " " + one.reply())
        .containsExactly("mayor DELEGATED", "deputy ACCEPTED");
    assertThat(service.invitations(id("none"))).isEmpty();
  }

  @Test
  void aDelegateWhoIsBusyIsRefusedAndOthersAreNamed() {
    done(service.schedule(item("busy", hours(10, 12), "deputy")));
    AgendaEntry entry = received("1", "mayor");
    AgendaOutcome.Refused no =
        refused(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    assertThat(codes(no)).containsExactly("OFFICIAL_BUSY");
    assertThat(no.alternatives())
        .contains(
            new AgendaAlternative(
                hours(9, 11),
                List.of(new Substitution(MAYOR, SEKDA, AttendingCapacity.REPRESENTING))),
            new AgendaAlternative(hours(8, 10), List.of()));
    assertThat(service.find(entry.id())).contains(entry);
  }

  @Test
  void whatADelegateDeclinesGoesBack() {
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, null);
    entry = done(service.decline(entry.id(), entry.version(), DEPUTY, "sakit"));
    assertThat(reply(entry, DEPUTY)).isEqualTo(Reply.DECLINED);
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(entry.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(isFree(DEPUTY)).isTrue();
    assertThat(isFree(HALL)).isTrue();
    // It is over for the deputy, unless they are asked again.
    assertThat(codes(service.accept(entry.id(), entry.version(), DEPUTY, null)))
        .containsExactly("REPLY_NOT_ALLOWED");
    entry = delegated(entry, MAYOR, DEPUTY, null);
    assertThat(reply(entry, DEPUTY)).isEqualTo(Reply.NEEDS_ACTION);
  }

  @Test
  void anInvitationIsPassedOnTwiceAtTheMost() {
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, null);
    entry = delegated(entry, DEPUTY, SEKDA, null);
    assertThat(entry.coming()).containsExactly(SEKDA);
    assertThat(codes(service.delegate(entry.id(), entry.version(), SEKDA, ASISTEN, null, null)))
        .containsExactly("DELEGATION_TOO_DEEP");
    // What comes back to somebody in between takes no time of theirs until they answer.
    entry = done(service.decline(entry.id(), entry.version(), SEKDA, null));
    assertThat(entry.coming()).isEmpty();
    assertThat(entry.state()).isEqualTo(AgendaState.RECEIVED);
    AgendaEntry again = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    assertThat(again.coming()).containsExactly(DEPUTY);
  }

  @Test
  void nobodyIsSentWhoMayNotBe() {
    AgendaEntry entry = received("1", "deputy", "asisten");
    assertThat(codes(service.delegate(entry.id(), entry.version(), DEPUTY, DEPUTY, null, null)))
        .containsExactly("DELEGATION_TO_ONESELF");
    assertThat(codes(service.delegate(entry.id(), entry.version(), DEPUTY, MAYOR, null, null)))
        .containsExactly("DELEGATE_UNFIT");
    assertThat(codes(service.delegate(entry.id(), entry.version(), DEPUTY, ASISTEN, null, null)))
        .containsExactly("DELEGATE_INVITED");
    assertThat(codes(service.delegate(entry.id(), entry.version(), MAYOR, SEKDA, null, null)))
        .containsExactly("NOT_INVITED");
    AgendaEntry sent = delegated(entry, DEPUTY, SEKDA, null);
    // Neither in a circle.
    assertThat(codes(service.delegate(sent.id(), sent.version(), SEKDA, DEPUTY, null, null)))
        .containsExactly("DELEGATE_INVITED");
    assertThat(codes(service.delegate(sent.id(), sent.version(), ASISTEN, SEKDA, null, null)))
        .containsExactly("DELEGATE_INVITED");
  }

  @Test
  void whatIsTakenBackIsOpenAgain() {
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, null);
    entry = delegated(entry, DEPUTY, SEKDA, null);
    entry = done(service.takeBack(entry.id(), entry.version(), MAYOR, "saya hadir"));
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(reply(entry, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(reply(entry, SEKDA)).isEqualTo(Reply.WITHDRAWN);
    assertThat(isFree(SEKDA)).isTrue();
    assertThat(service.agenda(SEKDA, hours(0, 24))).isEmpty();
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(entry.coming()).containsExactly(MAYOR);
    assertThat(codes(service.takeBack(entry.id(), entry.version(), MAYOR, null)))
        .containsExactly("REPLY_NOT_ALLOWED");
  }

  @Test
  void somebodyElseIsSentInOneCommit() {
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, null);
    entry = delegated(entry, DEPUTY, SEKDA, null);
    AgendaEntry other =
        done(service.redelegate(entry.id(), entry.version(), MAYOR, SEKDA, null, null));
    assertThat(reply(other, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(invitation(other, SEKDA).delegatedFrom()).isEqualTo(MAYOR);
    assertThat(other.coming()).containsExactly(SEKDA);
    // One who is busy is refused, and nothing is lost.
    done(service.schedule(item("busy", hours(9, 11), "camat")));
    assertThat(codes(service.redelegate(other.id(), other.version(), MAYOR, CAMAT, null, null)))
        .containsExactly("OFFICIAL_BUSY");
    assertThat(service.find(other.id())).contains(other);
    assertThat(codes(service.delegate(other.id(), other.version(), MAYOR, ASISTEN, null, null)))
        .containsExactly("REPLY_NOT_ALLOWED");
  }

  @Test
  void whatIsNotAnsweredInTimeGoesBackAsFarAsItsTimeIsOver() {
    Instant inAnHour = clock.instant().plus(Duration.ofHours(1));
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, inAnHour);
    entry = delegated(entry, DEPUTY, SEKDA, inAnHour.plusSeconds(60));
    AgendaEntry later = done(service.receive(item("2", hours(12, 13), "mayor")));
    later = delegated(later, MAYOR, DEPUTY, inAnHour.plusSeconds(3600));
    clock.forward(Duration.ofMinutes(60));
    assertThat(service.sweep(10)).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    assertThat(codes(service.accept(entry.id(), entry.version(), SEKDA, null)))
        .containsExactly("DELEGATION_EXPIRED");
    List<AgendaEntry> swept = service.sweep(10);
    assertThat(swept).hasSize(1);
    assertThat(reply(swept.get(0), SEKDA)).isEqualTo(Reply.EXPIRED);
    assertThat(reply(swept.get(0), DEPUTY)).isEqualTo(Reply.EXPIRED);
    assertThat(reply(swept.get(0), MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(isFree(SEKDA)).isTrue();
    assertThat(service.sweep(10)).isEmpty();
    // The other one is answered in time.
    clock.forward(Duration.ofMinutes(10));
    done(service.accept(later.id(), later.version(), DEPUTY, null));
    clock.forward(Duration.ofHours(1));
    assertThat(service.sweep(10)).isEmpty();
  }

  @Test
  void eachAnswerIsToldWithWhatANotifierNeeds() {
    AgendaEntry entry = delegated(received("1", "mayor"), MAYOR, DEPUTY, null);
    done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    assertThat(
            store.events(EventCursor.START, 10).events().stream()
                .map(stored -> service.event(stored).orElseThrow()))
        .extracting(
            event ->
                event.command()
                    + " "
                    + event.official()
                    + " by "
                    + event.by()
                    + " "
                    + (event.before() == null ? "new" : event.before().state())
                    + " -> "
                    + event.after().state())
        .containsExactly(
            "RECEIVE null by application new -> RECEIVED",
            "DELEGATE mayor by application RECEIVED -> SCHEDULED",
            "ACCEPT deputy by application SCHEDULED -> SCHEDULED");
    assertThat(
            service
                .event(store.events(EventCursor.START, 10).events().get(2))
                .orElseThrow()
                .after())
        .isEqualTo(service.find(id("1")).orElseThrow());
  }
}
