package id.egov.scheduling.meeting;

import static id.egov.scheduling.meeting.Quorum.any;
import static id.egov.scheduling.meeting.Quorum.role;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.people.StandIn;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegate;
import id.egov.scheduling.policy.Delegates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A time that is found is handed to the agenda, which takes it. */
class MeetingHandOverTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final OfficialId MAYOR = new OfficialId("sri");
  private static final Officials CITY =
      Officials.builder()
          .official(Official.of("sri", "Sri Lestari", "Wali Kota"))
          .official(Official.of("bambang", "Bambang Wiryo", "Wakil Wali Kota"))
          .official(Official.of("ratna", "Ratna Dewi", "Sekretaris Daerah"))
          .position(Position.of("walikota", "Wali Kota"))
          .position(Position.of("wakil", "Wakil Wali Kota"))
          .position(Position.of("sekda", "Sekretaris Daerah"))
          .appointment(holds("walikota", "sri"))
          .appointment(holds("wakil", "bambang"))
          .appointment(holds("sekda", "ratna"))
          .standIns(StandIn.ofHead("walikota", "wakil", "sekda"))
          .absence(new Absence(MAYOR, MONDAY.plusDays(1), MONDAY.plusDays(2)))
          .build();

  private final MemoryStore store = new MemoryStore();
  private final AgendaService agenda =
      AgendaService.builder(
              store,
              CITY,
              Naive.VALIDATOR,
              Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC))
          .policy(AgendaPolicy.in(Naive.ZONE))
          .build();
  private final MeetingFinder finder =
      MeetingFinder.builder(store, CITY, Naive.VALIDATOR, Naive.ZONE)
          .rooms(List.of(MeetingRoom.of("room:rapat", 40)))
          .build();

  private static Appointment holds(String position, String official) {
    return Appointment.of(
        new PositionId(position), new OfficialId(official), OfficeCapacity.DEFINITIVE, null, null);
  }

  private static TimeSlot monday(String start, String end) {
    return TimeSlot.parse("%sT%s:00+07:00/%sT%s:00+07:00".formatted(MONDAY, start, MONDAY, end));
  }

  private MeetingProposal first(MeetingRequest request) {
    return ((MeetingAnswer.Found) finder.find(request)).proposals().get(0);
  }

  @Test
  void whatIsFoundIsTakenAndNotFoundAgain() {
    AgendaItem secret =
        AgendaItem.of("x", "Pemeriksaan", "Inspektorat", monday("08:00", "10:00"), "sri", "bambang")
            .withVisibility(Visibility.CONFIDENTIAL);
    assertThat(agenda.schedule(secret)).isInstanceOf(AgendaOutcome.Done.class);
    MeetingRequest request =
        MeetingRequest.of(
                Duration.ofMinutes(90),
                any(role("walikota"), role("wakil")),
                monday("08:00", "16:00"))
            .withOptional(role("sekda"))
            .withPeople(40);

    MeetingProposal proposal = first(request);
    assertThat(proposal.slot()).isEqualTo(monday("10:00", "11:30"));
    assertThat(proposal.toString()).doesNotContain("Pemeriksaan", "Inspektorat", "agenda-item");
    AgendaItem meeting =
        AgendaItem.of("m", "Rapat pimpinan", "Setda", proposal.slot(), "sri")
            .draft()
            .required(proposal.required())
            .optional(proposal.optional())
            .resources(proposal.resources())
            .item();
    assertThat(agenda.schedule(meeting)).isInstanceOf(AgendaOutcome.Done.class);
    assertThat(agenda.find(new AgendaItemId("m"))).isPresent();

    // The deputy could come at ten, but the room and the sekda are taken now.
    assertThat(first(request).slot()).isEqualTo(monday("11:30", "13:00"));
  }

  @Test
  void chainsSayWhoMayComeInstead() {
    Delegates delegates = Delegates.chains(CITY, Duty.ROUTINE);
    assertThat(delegates.of(MAYOR, MONDAY))
        .containsExactly(
            new Delegate(new OfficialId("bambang"), AttendingCapacity.REPRESENTING),
            new Delegate(new OfficialId("ratna"), AttendingCapacity.REPRESENTING));
    // On Tuesday she is away: her deputy acts for her, and the sekda may do the routine.
    assertThat(delegates.of(MAYOR, MONDAY.plusDays(1)))
        .containsExactly(
            new Delegate(new OfficialId("bambang"), AttendingCapacity.PLT),
            new Delegate(new OfficialId("ratna"), AttendingCapacity.PLH));
    assertThat(Delegates.chains(CITY, Duty.STRATEGIC).of(new OfficialId("bambang"), MONDAY))
        .isEmpty();
  }
}
