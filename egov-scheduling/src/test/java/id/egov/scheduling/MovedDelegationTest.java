package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.SEKDA;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.invitation;
import static id.egov.scheduling.AgendaStory.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.people.StandIn;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was sent for one day is looked at again when it is moved to another one. */
class MovedDelegationTest {

  /** The mayor is away on the first day; the deputy is no longer in office from the third on. */
  private static final Officials OFFICIALS =
      AgendaStory.OFFICIALS.toBuilder()
          .position(Position.of("wali-kota", "Wali Kota"))
          .position(Position.of("wakil", "Wakil Wali Kota"))
          .position(Position.of("sekda", "Sekretaris Daerah"))
          .appointment(holds("wali-kota", MAYOR, null))
          .appointment(holds("wakil", DEPUTY, LocalDate.of(2026, 11, 25)))
          .appointment(holds("sekda", SEKDA, null))
          .standIn(StandIn.of("wali-kota", "wakil", OfficeCapacity.PLH))
          .standIn(StandIn.of("wakil", "sekda", OfficeCapacity.PLH))
          .absence(new Absence(MAYOR, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)))
          .build();

  private final MovableClock clock = new MovableClock();
  private final AgendaService service =
      AgendaService.builder(new MemoryStore(), OFFICIALS, Fixtures.VALIDATOR, clock)
          .policy(AgendaPolicy.in(Fixtures.ZONE))
          .delegates(Delegates.chains(OFFICIALS, Duty.ROUTINE))
          .build();

  private static Appointment holds(String position, OfficialId who, @Nullable LocalDate until) {
    return Appointment.of(new PositionId(position), who, OfficeCapacity.DEFINITIVE, null, until);
  }

  private AgendaEntry sent() {
    AgendaItem item = AgendaItem.of("upacara", "Upacara", "Setda", hours(9, 10), "mayor");
    AgendaEntry entry = done(service.receive(item));
    entry = done(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, null, null));
    return done(service.accept(entry.id(), entry.version(), DEPUTY, null));
  }

  private AgendaEntry moved(AgendaEntry entry, int from, int to) {
    AgendaTime time = AgendaTime.of(hours(from, to));
    return done(service.reschedule(entry.id(), entry.version(), time, "diundur"));
  }

  @Test
  void whoWasActingRepresentsWhenTheOtherIsBack() {
    AgendaEntry entry = sent();
    assertThat(invitation(entry, DEPUTY).capacity()).isEqualTo(AttendingCapacity.PLH);
    AgendaEntry sameDay = moved(entry, 14, 15);
    assertThat(sameDay.invitations()).isEqualTo(entry.invitations());
    AgendaEntry nextDay = moved(sameDay, 33, 34);
    assertThat(invitation(nextDay, DEPUTY).capacity()).isEqualTo(AttendingCapacity.REPRESENTING);
    assertThat(reply(nextDay, DEPUTY)).isEqualTo(Reply.ACCEPTED);
    assertThat(nextDay.coming()).containsExactly(DEPUTY);
    AgendaEntry back = moved(nextDay, 9, 10);
    assertThat(invitation(back, DEPUTY).capacity()).isEqualTo(AttendingCapacity.PLH);
  }

  @Test
  void whoCouldNotBeSentThenIsRelievedOfItAndTheSenderIsAsked() {
    AgendaEntry entry = sent();
    AgendaEntry later = moved(entry, 57, 58);
    assertThat(reply(later, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(reply(later, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(later.state()).isEqualTo(AgendaState.RECEIVED);
    assertThat(later.coming()).isEmpty();
    assertThat(service.busy(DEPUTY, hours(0, 72))).isEmpty();
  }

  @Test
  void whatWasPassedOnFurtherIsLookedAtToo() {
    AgendaEntry entry = sent();
    entry = done(service.delegate(entry.id(), entry.version(), DEPUTY, SEKDA, null, null));
    AgendaEntry nextDay = moved(entry, 33, 34);
    assertThat(invitation(nextDay, DEPUTY).capacity()).isEqualTo(AttendingCapacity.REPRESENTING);
    assertThat(nextDay.coming()).containsExactly(SEKDA);
    AgendaEntry later = moved(nextDay, 57, 58);
    assertThat(reply(later, SEKDA)).isEqualTo(Reply.WITHDRAWN);
    assertThat(reply(later, DEPUTY)).isEqualTo(Reply.WITHDRAWN);
    assertThat(later.coming()).isEmpty();
  }
}
