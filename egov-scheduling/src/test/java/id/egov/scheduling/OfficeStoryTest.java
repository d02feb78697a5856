package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.meeting.MeetingAnswer;
import id.egov.scheduling.meeting.MeetingFinder;
import id.egov.scheduling.meeting.MeetingRequest;
import id.egov.scheduling.meeting.Quorum;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import id.egov.scheduling.publish.AgendaEdition;
import id.egov.scheduling.publish.AgendaFrame;
import id.egov.scheduling.publish.AgendaPublisher;
import id.egov.scheduling.publish.Audience;
import id.egov.scheduling.publish.Participant;
import id.egov.scheduling.publish.Withheld;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mayor leaves on Tuesday, another one comes, and the deputy acts for a day in between. */
class OfficeStoryTest extends OnAStore {

  private static final OfficialId FORMER = new OfficialId("lama");
  private static final OfficialId NEW = new OfficialId("baru");
  private static final OfficialId DEPUTY = new OfficialId("wakil");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** Before, and after a letter that ends an appointment early. */
  private final Officials before = city("2030-01-01", "2030-01-01");

  private final Officials after = city("2026-11-24", "2026-11-25");

  private static Officials city(String until, String since) {
    String text =
        """
        OFFICIAL;lama;Pak Lama;Wali Kota
        OFFICIAL;baru;Bu Baru;Wali Kota
        OFFICIAL;wakil;Bu Wakil;Wakil Wali Kota
        POSITION;walikota;Wali Kota;
        POSITION;wakil;Wakil Wali Kota;
        APPOINTMENT;walikota;lama;DEFINITIVE;;%s
        APPOINTMENT;walikota;baru;DEFINITIVE;%s;
        APPOINTMENT;wakil;wakil;DEFINITIVE;;
        STAND_IN;walikota;wakil;PLT
        """
            .formatted(until, since);
    try {
      return Officials.builder().read(new StringReader(text), "city").build();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private AgendaService service(Officials officials) {
    return AgendaService.builder(store, officials, Fixtures.VALIDATOR, Fixtures.CLOCK)
        .policy(AgendaPolicy.in(Fixtures.ZONE))
        .delegates(Delegates.chains(officials, Duty.ROUTINE))
        .alternatives(2, Duration.ofHours(30))
        .build();
  }

  private static AgendaItem item(String id, int hour, String... required) {
    return AgendaItem.of(id, "Rapat " + id, "Setda", hours(hour, hour + 1), required);
  }

  @Test
  void whoHoldsNoOfficeThatDayIsNotScheduled() {
    AgendaService service = service(after);
    done(service.schedule(item("monday", 9, "lama")));
    AgendaOutcome.Refused no = refused(service.schedule(item("tuesday", 33, "lama")));
    assertThat(codes(no)).containsExactly("OFFICIAL_NOT_IN_OFFICE");
    // Nothing sets that aside; whoever acts that day may come.
    assertThat(codes(service.overriding("harus").schedule(item("tuesday", 33, "lama"))))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    assertThat(no.alternatives())
        .filteredOn(one -> one.slot().equals(hours(33, 34)))
        .flatExtracting(AgendaAlternative::substitutions)
        .extracting(Substitution::delegate)
        .containsExactly(DEPUTY);
    assertThat(codes(service.schedule(item("wednesday", 57, "lama"))))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    assertThat(codes(service.schedule(item("early", 9, "baru"))))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    done(service.schedule(item("new", 57, "baru")));
    // Neither do they come who need not, nor who is in office only on the first of two days.
    AgendaEntry optional =
        done(service.schedule(item("optional", 35, "wakil").withOptional("lama")));
    assertThat(optional.coming()).containsExactly(DEPUTY);
    assertThat(codes(service.schedule(item("night", 23, "lama").withSlot(hours(23, 25)))))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    done(service.schedule(item("evening", 23, "lama")));
  }

  @Test
  void whatALetterInvitesThemToIsPassedOnToWhoHoldsTheOfficeThen() {
    AgendaService service = service(after);
    AgendaOutcome outcome = service.receive(item("letter", 57, "lama"));
    assertThat(codes(outcome)).containsExactly("OFFICIAL_NOT_IN_OFFICE");
    AgendaEntry letter = done(outcome);
    assertThat(codes(service.accept(letter.id(), letter.version(), FORMER, null)))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    done(service.delegate(letter.id(), letter.version(), FORMER, NEW, null, null));
    // Nobody can send one who has left.
    AgendaService line =
        AgendaService.builder(store, after, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(AgendaPolicy.in(Fixtures.ZONE))
            .delegates(Delegates.line("wakil", "lama"))
            .build();
    AgendaEntry other = done(service.receive(item("other", 59, "wakil")));
    assertThat(codes(line.delegate(other.id(), other.version(), DEPUTY, FORMER, null, null)))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    AgendaEntry early = done(service.receive(item("today", 9, "wakil")));
    AgendaTime wednesday = AgendaTime.of(hours(61, 62));
    done(service.schedule(item("moved", 11, "lama")));
    assertThat(
            codes(
                service.reschedule(
                    new id.egov.scheduling.item.AgendaItemId("moved"),
                    service
                        .find(new id.egov.scheduling.item.AgendaItemId("moved"))
                        .orElseThrow()
                        .version(),
                    wednesday,
                    null)))
        .contains("OFFICIAL_NOT_IN_OFFICE");
    done(service.accept(early.id(), early.version(), DEPUTY, null));
  }

  @Test
  void whatALeaverHadPlannedIsListedAndNotPublishedAsTheirs() {
    AgendaService planned = service(before);
    done(planned.schedule(item("monday", 9, "lama")));
    AgendaEntry later =
        done(planned.schedule(item("later", 57, "lama").withVisibility(Visibility.PUBLIC)));
    done(planned.publish(later.id(), later.version()));
    AgendaService service = service(after);
    assertThat(service.withoutOffice(FORMER, hours(0, 96)))
        .extracting(AgendaEntry::id)
        .containsExactly(later.id());
    assertThat(service.withoutOffice(DEPUTY, hours(0, 96))).isEmpty();
    AgendaEntry entry = service.find(later.id()).orElseThrow();
    assertThat(edition(Audience.PUBLIC, "lama", entry).lines()).isEmpty();
    assertThat(edition(Audience.PROTOCOL, "baru", entry).lines()).isEmpty();
    entry = done(service.delegate(entry.id(), entry.version(), FORMER, NEW, null, null));
    entry = done(service.accept(entry.id(), entry.version(), NEW, null));
    for (Audience audience : List.of(Audience.PUBLIC, Audience.PROTOCOL)) {
      assertThat(edition(audience, "baru", entry).lines())
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.participants())
                      .extracting(
                          Participant::official,
                          Participant::position,
                          Participant::delegatedFrom,
                          Participant::comes)
                      .containsExactly(
                          org.assertj.core.groups.Tuple.tuple(NEW, "Wali Kota", null, true)));
    }
    assertThat(service.withoutOffice(FORMER, hours(0, 96))).hasSize(1);
  }

  @Test
  void whoWasSentAndLeftLeavesOpenWhoComes() {
    AgendaService planned = service(before);
    AgendaEntry entry = done(planned.receive(item("later", 57, "wakil")));
    AgendaService line =
        AgendaService.builder(store, before, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(AgendaPolicy.in(Fixtures.ZONE))
            .delegates(Delegates.line("wakil", "lama"))
            .build();
    entry = done(line.delegate(entry.id(), entry.version(), DEPUTY, FORMER, null, null));
    assertThat(edition(Audience.PROTOCOL, "wakil", entry).lines().get(0).participants())
        .extracting(Participant::official, Participant::delegatedTo, Participant::comes)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(DEPUTY, null, false));
  }

  private AgendaEdition edition(Audience audience, String official, AgendaEntry entry) {
    AgendaFrame frame = AgendaFrame.week("Agenda", MONDAY, Zone.WIB, official);
    return new AgendaPublisher(after)
        .publish(frame.forAudience(audience, Withheld.HIDDEN), List.of(entry), Fixtures.NOW);
  }

  @Test
  void titlesAndProposalsFollowTheAppointments() {
    assertThat(after.title(FORMER, MONDAY)).contains("Wali Kota");
    assertThat(after.title(FORMER, MONDAY.plusDays(1))).isEmpty();
    assertThat(after.title(NEW, MONDAY)).isEmpty();
    assertThat(after.attendee(FORMER, MONDAY.plusDays(1))).isEmpty();
    assertThat(after.standIns(FORMER, MONDAY.plusDays(1), Duty.ROUTINE))
        .extracting(acting -> acting.official())
        .containsExactly(DEPUTY);
    assertThat(after.standIns(FORMER, MONDAY.plusDays(2), Duty.ROUTINE))
        .extracting(acting -> acting.official())
        .startsWith(NEW);
    assertThat(after.standIns(NEW, MONDAY, Duty.ROUTINE))
        .extracting(acting -> acting.official())
        .startsWith(FORMER);
    MeetingFinder finder =
        MeetingFinder.builder(store, after, Fixtures.VALIDATOR, Fixtures.ZONE).build();
    assertThat(
            finder.find(
                MeetingRequest.of(Duration.ofHours(1), Quorum.person("lama"), hours(24, 48))))
        .isInstanceOf(MeetingAnswer.Impossible.class);
    assertThat(
            service(after)
                .commonFreeTime(java.util.Set.of(FORMER), Duration.ofHours(1), hours(20, 30), 5))
        .containsExactly(hours(20, 24));
  }
}
