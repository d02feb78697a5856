package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.EventCursor;
import id.egov.core.store.Store;
import id.egov.core.time.DaySpan;
import id.egov.core.time.DaysOff;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.LetterReference;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Speech;
import id.egov.scheduling.item.SpeechStatus;
import id.egov.scheduling.item.Venue;
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
import id.egov.scheduling.policy.Delegates;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.travel.StraightLine;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A week of Sri Lestari, mayor of an invented city, from the letters to the results. */
class WeekOfAMayorTest extends OnAStore {

  private static final ZoneId WIB = Zone.WIB.zoneId();
  private static final DaysOff DAYS_OFF =
      HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 21));

  private static final OfficialId MAYOR = new OfficialId("sri");
  private static final OfficialId DEPUTY = new OfficialId("bambang");
  private static final OfficialId SEKDA = new OfficialId("ratna");
  private static final OfficialId ASISTEN = new OfficialId("joko");

  private static final Venue HALL = Venue.at("Aula Balai Kota", "Balai Kota");
  private static final Venue PORT = Venue.named("Dermaga Lama").withCoordinates(-0.95, 100.35);

  private final MovableClock clock = new MovableClock();

  private static Officials officials() {
    return Officials.builder()
        .official(Official.of("sri", "Sri Lestari", "Wali Kota"))
        .official(Official.of("bambang", "Bambang Wiryo", "Wakil Wali Kota"))
        .official(Official.of("ratna", "Ratna Dewi", "Sekretaris Daerah"))
        .official(Official.of("joko", "Joko Santoso", "Asisten Pemerintahan"))
        .position(Position.of("wali-kota", "Wali Kota"))
        .position(Position.of("wakil", "Wakil Wali Kota"))
        .position(Position.of("sekda", "Sekretaris Daerah"))
        .position(Position.of("asisten-1", "Asisten Pemerintahan"))
        .appointment(holds("wali-kota", "sri"))
        .appointment(holds("wakil", "bambang"))
        .appointment(holds("sekda", "ratna"))
        .appointment(holds("asisten-1", "joko"))
        .standIns(StandIn.ofHead("wali-kota", "wakil", "sekda"))
        .standIn(StandIn.of("sekda", "asisten-1", OfficeCapacity.PLH))
        // On Friday the mayor is in Jakarta.
        .absence(new Absence(MAYOR, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28)))
        .build();
  }

  private static Appointment holds(String position, String official) {
    return Appointment.of(
        new PositionId(position), new OfficialId(official), OfficeCapacity.DEFINITIVE, null, null);
  }

  private AgendaService service(Store store) {
    Officials officials = officials();
    return AgendaService.builder(store, officials, Fixtures.VALIDATOR, (Clock) clock)
        .delegates(Delegates.chains(officials, Duty.ROUTINE))
        .openingTimes(OpeningTimes.ofWorkingTime(OfficeHours.standard(), WIB, DAYS_OFF))
        .policy(
            AgendaPolicy.in(WIB)
                .withRule(TimeRule.officeHours(OfficeHours.standard(), WIB, DAYS_OFF))
                .withRule(TimeRule.fridayPrayer(DaySpan.parse("11:30/13:00"), WIB))
                .withRule(TimeRule.holidays(WIB, DAYS_OFF))
                .withDailyLoad(6, Duration.ofHours(10))
                .withRest(Duration.ofHours(8)))
        .travel(
            TravelTimes.builder(Duration.ofMinutes(30))
                .bothWays("Balai Kota", "Rumah Dinas", Duration.ofMinutes(10))
                .byCoordinates(
                    StraightLine.of(40, 1.4, Duration.ofMinutes(10)), Duration.ofHours(2))
                .build())
        .build();
  }

  private static TimeSlot slot(String day, String start, String end) {
    return new TimeSlot(
        LocalDateTime.parse(day + "T" + start).atZone(WIB).toInstant(),
        LocalDateTime.parse(day + "T" + end).atZone(WIB).toInstant());
  }

  @Test
  void fromTheLettersToTheResults() {
    AgendaService protocol =
        service(store).as(Actor.of("prokopim", "Setda", Role.VERIFIER, Role.APPROVER));
    String monday = "2026-11-23";
    String friday = "2026-11-27";

    // A foundation writes; it will last until it is done, an hour at least.
    AgendaItem opening =
        AgendaItem.of(
                "005-12", "Pembukaan Pekan Sejuk", "Setda", slot(monday, "09:00", "10:00"), "sri")
            .withOrganiser(Organiser.outside("Yayasan Sejuk"))
            .withLetter(new LetterReference("005/12/YS/2026", LocalDate.of(2026, 11, 2), "Ketua"))
            .withTime(
                AgendaTime.untilDone(
                    slot(monday, "09:00", "10:00").startInclusive(),
                    Duration.ofHours(1),
                    Duration.ofHours(1)))
            .withVenue(HALL)
            .withResources("room:aula", "car:1")
            .withVisibility(Visibility.PUBLIC)
            .withDetails(
                Details.NONE
                    .withDress(DressCode.BATIK)
                    .withRole(LeaderRole.OPENS)
                    .withSpeech(new Speech(SpeechStatus.REQUESTED, "Udara bersih", null)));
    AgendaEntry first = done(protocol.receive(opening));
    first = done(protocol.accept(first.id(), first.version(), MAYOR, null));
    first = done(protocol.publish(first.id(), first.version()));

    // The harbour at half past ten: she may be late, so the protocol section is told.
    AgendaItem harbour =
        AgendaItem.of(
                "006-3",
                "Tinjauan dermaga",
                "Dinas Perhubungan",
                slot(monday, "10:30", "12:00"),
                "sri")
            .withVenue(PORT);
    AgendaOutcome tight = protocol.dryRun().schedule(harbour);
    assertThat(codes(tight)).containsExactly("OFFICIAL_POSSIBLY_BUSY");
    assertThat(codes(protocol.dryRun().schedule(harbour.withSlot(slot(monday, "10:15", "12:00")))))
        .contains("TRAVEL_TOO_LONG");
    AgendaEntry second = done(protocol.schedule(harbour));

    // The budget meeting would need her at eleven. The deputy could go, or it could be later.
    AgendaEntry budget =
        done(
            protocol.receive(
                AgendaItem.of(
                        "900-1", "Rapat anggaran", "BPKAD", slot(monday, "11:00", "12:00"), "sri")
                    .withVenue(HALL)));
    AgendaOutcome.Refused no = refused(protocol.accept(budget.id(), budget.version(), MAYOR, null));
    assertThat(AgendaReason.TEXTS.text(no.reasons().get(0), ReasonTexts.INDONESIAN, WIB))
        .isEqualTo(
            "Wali Kota (Sri Lestari) sudah menghadiri \"Tinjauan dermaga\" (Dinas Perhubungan),"
                + " Senin 23 November 2026 10.30–12.00");
    assertThat(no.alternatives())
        .contains(
            new AgendaAlternative(
                slot(monday, "11:00", "12:00"),
                List.of(new Substitution(MAYOR, DEPUTY, AttendingCapacity.REPRESENTING))))
        .contains(new AgendaAlternative(slot(monday, "13:00", "14:00"), List.of()));

    // The deputy is asked until noon of Sunday, is ill, and it goes to the sekda.
    budget =
        done(
            protocol.delegate(
                budget.id(),
                budget.version(),
                MAYOR,
                DEPUTY,
                clock.instant().plus(Duration.ofHours(2)),
                "dinas luar"));
    budget =
        done(
            service(store)
                .as(Actor.of("bambang", "Pimpinan"))
                .decline(budget.id(), budget.version(), DEPUTY, "sakit"));
    budget =
        done(
            protocol.delegate(
                budget.id(),
                budget.version(),
                MAYOR,
                SEKDA,
                clock.instant().plus(Duration.ofHours(1)),
                null));

    done(
        protocol.delegate(
            budget.id(),
            budget.version(),
            SEKDA,
            ASISTEN,
            clock.instant().plus(Duration.ofHours(1)),
            null));
    clock.forward(Duration.ofHours(1));
    List<AgendaEntry> back = protocol.sweep(100);
    assertThat(back).hasSize(1);
    budget = back.get(0);
    assertThat(budget.trees().get(0).stream())
        .extracting(one -> one.official() + " " + one.reply())
        .containsExactly("sri NEEDS_ACTION", "bambang DECLINED", "ratna EXPIRED", "joko EXPIRED");
    budget =
        done(
            protocol.reschedule(
                budget.id(),
                budget.version(),
                AgendaTime.of(slot(monday, "13:30", "14:30")),
                "menyesuaikan"));
    done(protocol.accept(budget.id(), budget.version(), MAYOR, null));

    // On Friday she is away: the deputy comes as acting mayor, though not at prayer time.
    AgendaItem flag =
        AgendaItem.of("003-9", "Pengukuhan", "Kesbangpol", slot(friday, "09:00", "10:00"), "sri");
    AgendaEntry ceremony = done(protocol.receive(flag));
    assertThat(codes(protocol.accept(ceremony.id(), ceremony.version(), MAYOR, null)))
        .contains("OFFICIAL_AWAY");
    ceremony =
        done(protocol.delegate(ceremony.id(), ceremony.version(), MAYOR, DEPUTY, null, null));
    assertThat(ceremony.invitation(DEPUTY).orElseThrow().capacity())
        .isEqualTo(AttendingCapacity.PLT);
    AgendaEntry prayer =
        done(
            protocol.receive(
                AgendaItem.of(
                    "003-10",
                    "Ramah tamah",
                    "Kesbangpol",
                    slot(friday, "11:00", "12:00"),
                    "bambang")));
    assertThat(codes(protocol.accept(prayer.id(), prayer.version(), DEPUTY, null)))
        .startsWith("TIME_KEPT_FREE");
    done(protocol.postpone(prayer.id(), prayer.version(), null));

    // A fire: she takes the ceremony of an evening back and sends nobody.
    AgendaEntry fire =
        done(
            protocol.schedule(
                AgendaItem.of(
                        "112",
                        "Kebakaran pasar",
                        "BPBD",
                        slot("2026-11-25", "19:00", "22:00"),
                        "sri")
                    .withKind(ItemKind.EMERGENCY)));
    assertThat(fire.coming()).containsExactly(MAYOR);

    // The week as it stands, with what she does not go to herself.
    TimeSlot week =
        new TimeSlot(
            slot(monday, "00:00", "01:00").startInclusive(),
            slot("2026-11-29", "00:00", "01:00").startInclusive());
    assertThat(protocol.agenda(MAYOR, week))
        .extracting(entry -> entry.id() + " " + entry.invitation(MAYOR).orElseThrow().reply())
        .containsExactly(
            "005-12 ACCEPTED",
            "006-3 ACCEPTED",
            "900-1 ACCEPTED",
            "112 ACCEPTED",
            "003-9 DELEGATED");
    assertThat(protocol.attending(DEPUTY, week))
        .extracting(entry -> entry.id().value())
        .containsExactly("003-9");

    // Monday is over.
    clock.forward(Duration.ofHours(16));
    AgendaEntry held =
        done(
            protocol.record(
                first.id(),
                first.version(),
                Map.of(MAYOR, Attendance.PRESENT),
                new ItemResult("Dibuka", List.of())));
    assertThat(held.state()).isEqualTo(AgendaState.HELD);
    AgendaEntry off = done(protocol.cancel(ceremony.id(), ceremony.version(), "berkabung"));
    assertThat(off.state()).isEqualTo(AgendaState.CANCELLED);
    assertThat(protocol.attending(DEPUTY, week)).isEmpty();
    assertThat(second.invitation(MAYOR).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);

    // All of it was told, in order.
    assertThat(
            store.events(EventCursor.START, 100).events().stream()
                .map(stored -> protocol.event(stored).orElseThrow().command()))
        .containsExactly(
            AgendaCommand.RECEIVE,
            AgendaCommand.ACCEPT,
            AgendaCommand.PUBLISH,
            AgendaCommand.SCHEDULE,
            AgendaCommand.RECEIVE,
            AgendaCommand.DELEGATE,
            AgendaCommand.DECLINE,
            AgendaCommand.DELEGATE,
            AgendaCommand.DELEGATE,
            AgendaCommand.EXPIRE,
            AgendaCommand.RESCHEDULE,
            AgendaCommand.ACCEPT,
            AgendaCommand.RECEIVE,
            AgendaCommand.DELEGATE,
            AgendaCommand.RECEIVE,
            AgendaCommand.POSTPONE,
            AgendaCommand.SCHEDULE,
            AgendaCommand.RECORD,
            AgendaCommand.CANCEL);
  }
}
