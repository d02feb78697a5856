package id.egov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.Reason;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import java.time.Clock;
import java.util.List;

/** The leaders of an invented city and words for stories about them. */
final class AgendaStory {

  static final OfficialId MAYOR = new OfficialId("mayor");
  static final OfficialId DEPUTY = new OfficialId("deputy");
  static final OfficialId SEKDA = new OfficialId("sekda");
  static final OfficialId ASISTEN = new OfficialId("asisten");
  static final OfficialId CAMAT = new OfficialId("camat");

  static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("mayor", "Sri Lestari", "Wali Kota"),
              Official.of("deputy", "Bambang Wiryo", "Wakil Wali Kota"),
              Official.of("sekda", "Ratna Dewi", "Sekretaris Daerah"),
              Official.of("asisten", "Joko Santoso", "Asisten Pemerintahan"),
              Official.of("camat", "Maya Putri", "Camat Utara")));

  private AgendaStory() {}

  static AgendaService.Builder service(Store store, Clock clock) {
    return AgendaService.builder(store, OFFICIALS, Fixtures.VALIDATOR, clock)
        .policy(AgendaPolicy.in(Fixtures.ZONE))
        .delegates(Delegates.line("mayor", "deputy", "sekda", "asisten", "camat"));
  }

  static TimeSlot hours(int fromInclusive, int untilExclusive) {
    return Fixtures.hours(fromInclusive, untilExclusive);
  }

  static AgendaEntry done(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).entry();
  }

  static Refused refused(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  static List<String> codes(AgendaOutcome outcome) {
    List<Reason> reasons =
        outcome instanceof Done done ? done.notes() : ((Refused) outcome).reasons();
    return reasons.stream().map(Reason::code).toList();
  }

  static AgendaItemId id(String value) {
    return new AgendaItemId(value);
  }

  static Reply reply(AgendaEntry entry, OfficialId official) {
    return invitation(entry, official).reply();
  }

  static Invitation invitation(AgendaEntry entry, OfficialId official) {
    return entry.invitation(official).orElseThrow();
  }
}
