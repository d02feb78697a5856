package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.ASISTEN;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.DocumentFilter;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.FollowUp;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Other times, other guests, and what is remembered afterwards. */
class MovesTest extends OnAStore {

  private final MovableClock clock = new MovableClock();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private static AgendaItem item(String id, int from, int to, String... required) {
    return AgendaItem.of(id, "Acara " + id, "Setda", hours(from, to), required);
  }

  private static AgendaTime time(int from, int to) {
    return AgendaTime.of(hours(from, to));
  }

  private boolean isFree(OfficialId official, int from, int to) {
    return store.timeline(official.resource(), hours(from, to)).claims().isEmpty();
  }

  @Test
  void whatIsPostponedIsRememberedAndComesBack() {
    AgendaEntry entry = done(service.receive(item("1", 9, 10, "mayor", "deputy", "sekda")));
    entry = done(service.accept(entry.id(), entry.version(), DEPUTY, null));
    entry = done(service.decline(entry.id(), entry.version(), SEKDA, "cuti"));
    entry = done(service.delegate(entry.id(), entry.version(), MAYOR, ASISTEN, null, null));
    AgendaEntry off = done(service.postpone(entry.id(), entry.version(), "hujan"));
    assertThat(off.state()).isEqualTo(AgendaState.POSTPONED);
    assertThat(off.coming()).isEmpty();
    assertThat(isFree(DEPUTY, 9, 10)).isTrue();
    assertThat(service.agenda(DEPUTY, hours(0, 24))).isEmpty();
    assertThat(codes(service.accept(off.id(), off.version(), MAYOR, null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    AgendaEntry again = done(service.reschedule(off.id(), off.version(), time(14, 15), "cerah"));
    assertThat(again.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(again.coming()).containsExactly(ASISTEN, DEPUTY);
    assertThat(again.sequence()).isEqualTo(2);
    // Another time is another question.
    assertThat(reply(again, SEKDA)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(isFree(ASISTEN, 14, 15)).isFalse();
  }

  @Test
  void whoIsRequiredOrSentMustBeFreeAndWhoIsOptionalIsAskedAnew() {
    AgendaEntry entry =
        done(service.schedule(item("1", 9, 10, "mayor").withOptional("deputy", "sekda")));
    entry = done(service.delegate(entry.id(), entry.version(), MAYOR, ASISTEN, null, null));
    done(service.schedule(item("busy", 11, 12, "deputy")));
    done(service.schedule(item("taken", 13, 14, "asisten")));
    assertThat(codes(service.reschedule(entry.id(), entry.version(), time(13, 14), null)))
        .containsExactly("OFFICIAL_BUSY");
    AgendaEntry moved = done(service.reschedule(entry.id(), entry.version(), time(11, 12), null));
    assertThat(moved.coming()).containsExactly(ASISTEN, SEKDA);
    assertThat(reply(moved, DEPUTY)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(codes(service.reschedule(moved.id(), moved.version(), time(-1, 1), null)))
        .containsExactly("IN_THE_PAST");
  }

  @Test
  void whatNobodyHasAcceptedMovesToo() {
    AgendaEntry entry = done(service.receive(item("1", 9, 10, "mayor").withResources("room:aula")));
    AgendaEntry moved = done(service.reschedule(entry.id(), entry.version(), time(11, 12), null));
    assertThat(moved.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(service.agenda(MAYOR, hours(11, 12))).containsExactly(moved);
    assertThat(service.agenda(MAYOR, hours(9, 10))).isEmpty();
    AgendaEntry gone = done(service.cancel(moved.id(), moved.version(), "batal"));
    assertThat(codes(service.revise(gone.version(), gone.item(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    assertThat(codes(service.receive(item("1", 9, 10, "mayor").withResources("room:aula"))))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aRevisionInvitesAndUninvites() {
    AgendaEntry entry = done(service.receive(item("1", 9, 10, "mayor", "sekda")));
    entry = done(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    AgendaItem other =
        entry
            .item()
            .draft()
            .title("Rapat besar")
            .required(Set.of(SEKDA))
            .optional(Set.of(ASISTEN))
            .details(Details.NONE.withDress(DressCode.BATIK))
            .item();
    AgendaEntry revised = done(service.revise(entry.version(), other, "tanpa wali kota"));
    assertThat(revised.invitations())
        .extracting(one -> one.official() + " " + one.required() + " " + one.reply())
        .containsExactly("asisten false NEEDS_ACTION", "sekda true NEEDS_ACTION");
    assertThat(revised.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(isFree(DEPUTY, 9, 10)).isTrue();
    assertThat(revised.item().details().dress()).isEqualTo(DressCode.BATIK);
    assertThatThrownBy(() -> service.revise(revised.version(), other.withSlot(hours(9, 11)), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reschedule it");
    assertThat(
            codes(
                service.revise(
                    revised.version(),
                    other.draft().required(Set.of(new OfficialId("king"))).item(),
                    null)))
        .containsExactly("OFFICIAL_UNKNOWN");
  }

  @Test
  void aRevisionClaimsWhatIsNeededBesides() {
    done(service.schedule(item("taken", 9, 10, "camat").withResources("room:aula")));
    AgendaEntry entry = done(service.schedule(item("1", 9, 10, "mayor")));
    AgendaItem withRoom = entry.item().withResources("room:aula");
    assertThat(codes(service.revise(entry.version(), withRoom, null)))
        .containsExactly("RESOURCE_TAKEN");
    AgendaEntry revised =
        done(service.revise(entry.version(), entry.item().withResources("car:1"), null));
    assertThat(store.timeline(ResourceId.parse("car:1"), hours(9, 10)).claims()).hasSize(1);
    // Who comes instead of somebody cannot be invited besides; but may need to come less.
    AgendaEntry sent =
        done(service.delegate(revised.id(), revised.version(), MAYOR, DEPUTY, null, null));
    assertThat(
            codes(
                service.revise(
                    sent.version(), sent.item().draft().optional(Set.of(DEPUTY)).item(), null)))
        .containsExactly("DELEGATE_INVITED");
    AgendaEntry less =
        done(
            service.revise(
                sent.version(),
                sent.item().draft().required(Set.of(SEKDA)).optional(Set.of(MAYOR)).item(),
                null));
    assertThat(invitation(less, DEPUTY).required()).isFalse();
    AgendaEntry postponed = done(service.postpone(less.id(), less.version(), null));
    assertThat(
            done(service.revise(postponed.version(), postponed.item().withVenue("Aula"), null))
                .state())
        .isEqualTo(AgendaState.POSTPONED);
  }

  @Test
  void whoWasThereIsRecordedOnceItHasBegun() {
    AgendaEntry entry = done(service.schedule(item("1", 9, 10, "mayor", "deputy")));
    Map<OfficialId, Attendance> there =
        Map.of(MAYOR, Attendance.PRESENT, DEPUTY, Attendance.ABSENT);
    assertThat(codes(service.record(entry.id(), entry.version(), there, null)))
        .containsExactly("NOT_YET_BEGUN");
    clock.forward(Duration.ofHours(9));
    assertThat(
            codes(
                service.record(
                    entry.id(), entry.version(), Map.of(SEKDA, Attendance.PRESENT), null)))
        .containsExactly("NOT_INVITED");
    AgendaEntry held = done(service.record(entry.id(), entry.version(), there, null));
    assertThat(held.state()).isEqualTo(AgendaState.HELD);
    assertThat(invitation(held, DEPUTY).attendance()).isEqualTo(Attendance.ABSENT);
    ItemResult result =
        new ItemResult("Disetujui", List.of(new FollowUp("Surat edaran", SEKDA, null, false)));
    held = done(service.record(held.id(), held.version(), Map.of(), result));
    assertThat(held.result()).isEqualTo(result);
    held = done(service.record(held.id(), held.version(), Map.of(), null));
    assertThat(held.result()).isEqualTo(result);
    assertThat(invitation(held, MAYOR).attendance()).isEqualTo(Attendance.PRESENT);
    assertThat(codes(service.cancel(held.id(), held.version(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    AgendaEntry last = held;
    assertThatThrownBy(
            () ->
                service.record(last.id(), last.version(), Map.of(), new ItemResult(" ", List.of())))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void whatIsPublishedIsSoSinceItsFirstTime() {
    AgendaEntry entry = done(service.schedule(item("1", 9, 10, "mayor")));
    assertThat(entry.milestones().published()).isNull();
    AgendaEntry out = done(service.publish(entry.id(), entry.version()));
    assertThat(out.milestones().published()).isEqualTo(clock.instant());
    clock.forward(Duration.ofHours(1));
    assertThat(done(service.publish(out.id(), out.version()))).isEqualTo(out);
    AgendaEntry in = done(service.unpublish(out.id(), out.version()));
    assertThat(in.milestones().published()).isNull();
    assertThat(in.milestones().changed()).isEqualTo(clock.instant());
    assertThat(codes(service.publish(id("none"), 1))).containsExactly("ITEM_UNKNOWN");
  }

  @Test
  void itemsAreFoundByStateAndAgency() {
    AgendaEntry one = done(service.receive(item("1", 9, 10, "mayor")));
    AgendaEntry two = done(service.schedule(item("2", 9, 10, "deputy")));
    assertThat(service.items(new DocumentFilter.State("RECEIVED"), null, 10).entries())
        .containsExactly(one);
    AgendaPage first = service.items(new DocumentFilter.Agency("Setda"), null, 1);
    assertThat(first.entries()).containsExactly(one);
    assertThat(service.items(new DocumentFilter.Agency("Setda"), first.next(), 1).entries())
        .containsExactly(two);
  }

  @Test
  void aDryRunSaysWhatWouldBeAndChangesNothing() {
    AgendaService dry = service.dryRun();
    done(dry.schedule(item("1", 9, 10, "mayor")));
    assertThat(service.find(id("1"))).isEmpty();
    AgendaEntry entry = done(service.schedule(item("1", 9, 10, "mayor")));
    assertThat(done(dry.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null)).coming())
        .containsExactly(DEPUTY);
    done(dry.cancel(entry.id(), entry.version(), null));
    assertThat(codes(dry.schedule(item("2", 9, 10, "mayor")))).containsExactly("OFFICIAL_BUSY");
    assertThat(service.find(entry.id())).contains(entry);
    assertThat(isFree(DEPUTY, 9, 10)).isTrue();
  }

  @Test
  void whenNoOneCanBeSentAtThatTimeBothAreOffered() {
    for (String busy : List.of("mayor", "deputy", "sekda", "asisten", "camat")) {
      done(service.schedule(item("all-" + busy, 9, 10, busy)));
    }
    done(service.schedule(item("long", 10, 24 * 16, "mayor")));
    done(service.schedule(item("night", 0, 9, "mayor")));
    AgendaOutcome.Refused no = refused(service.schedule(item("x", 9, 10, "mayor")));
    assertThat(no.alternatives()).isNotEmpty();
    assertThat(no.alternatives())
        .allMatch(one -> !one.slot().equals(hours(9, 10)) && one.substitutions().size() == 1);
    assertThat(no.alternatives().get(0).substitutions().get(0).delegate()).isEqualTo(DEPUTY);
    // Of two who are blocked each is replaced by the first who is free and not taken yet.
    done(service.schedule(item("pair", 24 * 17, 24 * 17 + 1, "mayor", "deputy")));
    AgendaOutcome.Refused two =
        refused(service.schedule(item("y", 24 * 17, 24 * 17 + 1, "mayor", "deputy")));
    assertThat(two.alternatives())
        .filteredOn(one -> one.slot().equals(hours(24 * 17, 24 * 17 + 1)))
        .extracting(
            one ->
                one.substitutions().stream().map(s -> s.official() + ">" + s.delegate()).toList())
        .containsExactly(List.of("deputy>sekda", "mayor>asisten"));
  }
}
