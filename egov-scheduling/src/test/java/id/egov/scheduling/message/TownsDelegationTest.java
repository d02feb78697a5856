package id.egov.scheduling.message;

import static id.egov.scheduling.message.Town.DEPUTY;
import static id.egov.scheduling.message.Town.MAYOR;
import static id.egov.scheduling.message.Town.done;
import static id.egov.scheduling.message.Town.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A delegation goes out to the town that invites, which notes it, and comes back in. */
class TownsDelegationTest {

  private final Town province = new Town("prov.example");
  private final Town city = new Town("kota.example");

  /** Default constructor. */
  protected TownsDelegationTest() {}

  private void tellTheCity(List<Attendee> guests) {
    for (AgendaMessage message : province.outgoing(guests)) {
      if (Objects.toString(message.address()).equals("mailto:" + city.mail(MAYOR))) {
        province.send(message, province.office, city);
      }
    }
  }

  private void tellTheProvince() {
    for (AgendaMessage message : city.outgoing(List.of())) {
      if (Objects.toString(message.address()).equals("mailto:" + province.office)) {
        ReceivedMessage.Reply reply = (ReceivedMessage.Reply) city.read(message);
        city.send(message, reply.attendee().address(), province);
      }
    }
  }

  private void minutePasses() {
    province.minutesPass(1);
    city.minutesPass(1);
  }

  /** The province may list the answers of both, or only of whom it had invited. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoComesStillComesWhenTheProvinceMovesTheMeeting(boolean listsBoth) {
    AgendaEntry meeting =
        done(
            province.service.schedule(
                AgendaItem.of("rakor", "Rakor gubernur", "Setda", hours(9, 10), "mayor")));
    tellTheCity(List.of(city.asked(MAYOR)));
    AgendaEntry ours = city.service.agenda(MAYOR, hours(0, 24)).get(0);
    city.news();
    minutePasses();
    ours = done(city.service.delegate(ours.id(), ours.version(), MAYOR, DEPUTY, null, null));
    tellTheProvince();
    minutePasses();
    done(city.service.accept(ours.id(), ours.version(), DEPUTY, null));
    tellTheProvince();
    String uid = meeting.id().uid("prov.example");
    List<Attendee> answered =
        province.inbox.guestAnswers(uid).stream().map(ReceivedMessage.Reply::attendee).toList();
    assertThat(answered)
        .extracting(Attendee::participation)
        .containsExactly(Participation.DELEGATED, Participation.ACCEPTED);
    minutePasses();
    province.news();
    done(
        province.service.reschedule(
            meeting.id(), meeting.version(), AgendaTime.of(hours(11, 12)), null));
    tellTheCity(listsBoth ? answered : answered.subList(0, 1));
    AgendaEntry moved = city.service.find(ours.id()).orElseThrow();
    assertThat(moved.slot()).isEqualTo(hours(11, 12));
    assertThat(moved.item().required()).containsExactly(MAYOR);
    assertThat(moved.standsFor(MAYOR).orElseThrow().official()).isEqualTo(DEPUTY);
    moved = done(city.service.accept(moved.id(), moved.version(), DEPUTY, null));
    assertThat(moved.coming()).containsExactly(DEPUTY);
    AgendaItem other = AgendaItem.of("lain", "Rapat lain", "Setda", hours(11, 12), "deputy");
    assertThat(city.service.schedule(other)).isInstanceOf(AgendaOutcome.Refused.class);
  }
}
