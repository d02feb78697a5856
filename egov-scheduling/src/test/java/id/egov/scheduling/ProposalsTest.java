package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.meeting.MeetingAnswer;
import id.egov.scheduling.meeting.MeetingProposal;
import id.egov.scheduling.meeting.MeetingRequest;
import id.egov.scheduling.meeting.MeetingRoom;
import id.egov.scheduling.meeting.Quorum;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is proposed of people and rooms together, as the service would book it. */
class ProposalsTest {

  private final MovableClock clock = new MovableClock();
  private final AgendaService service =
      AgendaStory.service(new MemoryStore(), clock)
          .openingTimes(window -> List.of(hours(8, 16)))
          .build();

  private MeetingProposal first(TimeSlot within) {
    MeetingRequest request =
        MeetingRequest.of(Duration.ofHours(1), Quorum.person("deputy"), within).withPeople(10);
    MeetingAnswer answer =
        service
            .meetings(null)
            .rooms(List.of(MeetingRoom.of("room:aula", 40)))
            .build()
            .find(request);
    return ((MeetingAnswer.Found) answer).proposals().get(0);
  }

  @Test
  void aProposalIsInOpeningTimesAndNeitherPastNorTaken() {
    clock.forward(Duration.ofHours(9));
    done(service.schedule(AgendaItem.of("a", "A", "Setda", hours(10, 12), "deputy")));
    assertThat(first(hours(0, 24)).slot()).isEqualTo(hours(9, 10));
    done(
        service.schedule(
            AgendaItem.of("b", "B", "Setda", hours(9, 10), "camat").withResources("room:aula")));
    MeetingProposal next = first(hours(0, 24));
    assertThat(next.slot()).isEqualTo(hours(12, 13));
    AgendaItem meeting =
        AgendaItem.of("m", "Rapat", "Setda", next.slot(), "deputy")
            .draft()
            .required(next.required())
            .resources(next.resources())
            .item();
    done(service.schedule(meeting));
    assertThat(first(hours(0, 24)).slot()).isEqualTo(hours(13, 14));
  }

  @Test
  void whatWasNotAnsweredInTimeIsProposedBeforeAnybodySweeps() {
    AgendaEntry entry =
        done(
            service.receive(
                AgendaItem.of("a", "A", "Setda", hours(8, 9), "mayor").withResources("room:aula")));
    done(
        service.delegate(
            entry.id(),
            entry.version(),
            MAYOR,
            DEPUTY,
            clock.instant().plus(Duration.ofHours(1)),
            null));
    assertThat(first(hours(0, 24)).slot()).isEqualTo(hours(9, 10));
    clock.forward(Duration.ofHours(2));
    MeetingProposal now = first(hours(0, 24));
    assertThat(now.slot()).isEqualTo(hours(8, 9));
    assertThat(service.commonFreeTime(Set.of(DEPUTY), Duration.ofHours(1), hours(8, 9), 1))
        .containsExactly(hours(8, 9));
    done(
        service.schedule(
            AgendaItem.of("m", "Rapat", "Setda", now.slot(), "deputy").withResources("room:aula")));
  }
}
