package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.CAMAT;
import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.invitation;
import static id.egov.scheduling.AgendaStory.refused;
import static id.egov.scheduling.AgendaStory.reply;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Attendance;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.NewAnswers;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.policy.TimeRuleKind;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be done with what has begun, is over or was agreed on otherwise. */
class UnderWayTest {

  private static final AgendaPolicy JAKARTA = AgendaPolicy.in(Fixtures.ZONE);

  private final MovableClock clock = new MovableClock();
  private final MemoryStore store = new MemoryStore();
  private final AgendaService service = service(JAKARTA);

  private AgendaService service(AgendaPolicy policy) {
    return AgendaStory.service(store, clock)
        .policy(policy)
        .travel(
            TravelTimes.builder(Duration.ZERO)
                .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(90))
                .build())
        .build();
  }

  private static AgendaItem item(String id, int from, int to, String... required) {
    return AgendaItem.of(id, "Acara " + id, "Setda", hours(from, to), required)
        .withVenue(Venue.at("Aula", "Balai Kota"));
  }

  private AgendaEntry reschedule(AgendaEntry entry, AgendaTime time) {
    return done(service.reschedule(entry.id(), entry.version(), time, null));
  }

  @Test
  void whatHasBegunIsRevised() {
    AgendaEntry entry = done(service.schedule(item("a", 9, 12, "mayor")));
    done(service.schedule(item("taken", 9, 12, "camat").withResources("car:1")));
    clock.forward(Duration.ofHours(10));
    entry =
        done(
            service.revise(
                entry.version(), entry.item().withVisibility(Visibility.CONFIDENTIAL), null));
    assertThat(entry.item().visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    AgendaItem car = entry.item().withResources("car:1");
    AgendaOutcome.Refused no = refused(service.revise(entry.version(), car, null));
    assertThat(codes(no)).containsExactly("RESOURCE_TAKEN");
    assertThat(no.alternatives()).isEmpty();
    entry = done(service.revise(entry.version(), entry.item().withResources("car:2"), null));
    assertThat(store.timeline(ResourceId.parse("car:2"), hours(9, 12)).claims()).hasSize(1);
    // While it lasts one has still to get there from elsewhere, and on.
    done(service.schedule(item("next", 12, 13, "mayor")));
    AgendaItem harbour = entry.item().withVenue(Venue.at("Dermaga", "Pelabuhan"));
    assertThat(codes(service.revise(entry.version(), harbour, null)))
        .containsExactly("TRAVEL_TOO_LONG");
    clock.forward(Duration.ofHours(2));
    // Where it was can be put right afterwards.
    entry = done(service.revise(entry.version(), harbour, null));
    entry = done(service.record(entry.id(), entry.version(), Map.of(), null));
    entry =
        done(
            service.revise(
                entry.version(),
                entry.item().draft().title("Rapat").optional(Set.of(CAMAT)).item(),
                "salah tulis"));
    assertThat(entry.state()).isEqualTo(AgendaState.HELD);
    assertThat(entry.coming()).containsExactly(MAYOR);
    entry =
        done(service.record(entry.id(), entry.version(), Map.of(CAMAT, Attendance.PRESENT), null));
    assertThat(invitation(entry, CAMAT).attendance()).isEqualTo(Attendance.PRESENT);
  }

  @Test
  void whoWasThereIsRecordedWhateverTheyAnswered() {
    AgendaEntry open =
        done(service.receive(item("open", 9, 10, "mayor").withResources("room:aula")));
    done(service.schedule(item("other", 9, 10, "camat").withResources("room:aula")));
    AgendaEntry no = done(service.receive(item("no", 9, 10, "deputy")));
    no = done(service.decline(no.id(), no.version(), DEPUTY, null));
    clock.forward(Duration.ofHours(9));
    AgendaEntry held =
        done(service.record(open.id(), open.version(), Map.of(MAYOR, Attendance.PRESENT), null));
    assertThat(held.state()).isEqualTo(AgendaState.HELD);
    assertThat(reply(held, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    // It takes nobody's time or room afterwards that it had not before.
    assertThat(held.coming()).isEmpty();
    assertThat(store.timeline(ResourceId.parse("room:aula"), hours(9, 10)).claims()).hasSize(1);
    held = done(service.record(no.id(), no.version(), Map.of(DEPUTY, Attendance.ABSENT), null));
    assertThat(invitation(held, DEPUTY).attendance()).isEqualTo(Attendance.ABSENT);
  }

  @Test
  void whatHasBegunEndsSoonerOrLater() {
    AgendaEntry entry =
        done(service.schedule(item("a", 9, 11, "mayor").withResources("room:aula")));
    done(service.schedule(item("next", 12, 13, "mayor")));
    clock.forward(Duration.ofHours(10));
    assertThat(
            codes(
                service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(9, 13)), null)))
        .containsExactly("OFFICIAL_BUSY");
    entry = reschedule(entry, AgendaTime.of(hours(9, 12)));
    assertThat(entry.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(store.timeline(ResourceId.parse("room:aula"), hours(11, 12)).claims()).hasSize(1);
    clock.forward(Duration.ofMinutes(30));
    entry = reschedule(entry, AgendaTime.of(hours(9, 10)));
    assertThat(store.timeline(MAYOR.resource(), hours(10, 12)).claims()).isEmpty();
    entry = done(service.record(entry.id(), entry.version(), Map.of(), null));
    entry = reschedule(entry, AgendaTime.of(hours(9, 11)));
    assertThat(entry.state()).isEqualTo(AgendaState.HELD);
    assertThat(
            codes(
                service.reschedule(
                    entry.id(), entry.version(), AgendaTime.of(hours(14, 15)), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
    assertThat(
            codes(
                service.reschedule(
                    entry.id(), entry.version(), AgendaTime.of(hours(9, 9 + 24 * 400)), null)))
        .contains("BEYOND_HORIZON");
  }

  @Test
  void whatNobodyCameToEndsToo() {
    AgendaEntry entry = done(service.receive(item("a", 9, 11, "mayor")));
    entry = done(service.decline(entry.id(), entry.version(), MAYOR, null));
    clock.forward(Duration.ofHours(10));
    entry = reschedule(entry, AgendaTime.of(hours(9, 12)));
    assertThat(entry.state()).isEqualTo(AgendaState.DECLINED);
    assertThat(
            codes(
                service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(8, 12)), null)))
        .containsExactly("IN_THE_PAST");
    // It did not take place, and is asked for anew.
    entry = reschedule(entry, AgendaTime.of(hours(14, 15)));
    assertThat(entry.state()).isEqualTo(AgendaState.RECEIVED);
  }

  @Test
  void whatWasSetAsideOnceStaysSo() {
    AgendaService strict =
        service(
            JAKARTA
                .withDailyLoad(1, Duration.ofHours(8))
                .withRest(Duration.ofHours(10))
                .refusingPossibleClashes()
                .withRule(TimeRule.of(TimeRuleKind.HOLIDAY, window -> List.of(hours(30, 34)))));
    done(strict.schedule(item("evening", 20, 23, "mayor")));
    done(strict.schedule(item("noon", 35, 36, "mayor")));
    AgendaItem early = item("early", 31, 33, "mayor").withKind(ItemKind.ORDINARY);
    assertThat(codes(strict.schedule(early)))
        .contains("DAY_FULL", "REST_TOO_SHORT", "TIME_KEPT_FREE");
    AgendaEntry entry = done(strict.overriding("perintah").schedule(early));
    assertThat(entry.note()).isEqualTo("perintah");
    AgendaItem noted = entry.item().withDetails(entry.item().details().withRemarks("x"));
    entry = done(strict.revise(entry.version(), noted, null));
    entry = done(strict.revise(entry.version(), entry.item().withResources("car:1"), null));
    entry =
        done(
            strict.revise(
                entry.version(), entry.item().withVenue(Venue.at("Lobi", "Balai Kota")), null));
    // Another time is another matter.
    assertThat(
            codes(
                strict.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(32, 34)), null)))
        .contains("DAY_FULL", "REST_TOO_SHORT", "TIME_KEPT_FREE");
    // An emergency may be on a holiday; what it turns out to be may not.
    AgendaEntry fire =
        done(
            service(
                    JAKARTA.withRule(
                        TimeRule.of(TimeRuleKind.HOLIDAY, window -> List.of(hours(54, 60)))))
                .schedule(item("fire", 55, 56, "camat").withKind(ItemKind.EMERGENCY)));
    AgendaService holiday =
        service(JAKARTA.withRule(TimeRule.of(TimeRuleKind.HOLIDAY, w -> List.of(hours(54, 60)))));
    assertThat(codes(holiday.revise(fire.version(), fire.item().withKind(ItemKind.ORDINARY), null)))
        .containsExactly("TIME_KEPT_FREE");
  }

  private static TimeSlot minutes(int hour, int minutes) {
    return TimeSlot.of(hours(hour, hour + 1).startInclusive(), Duration.ofMinutes(minutes));
  }

  private static List<String> longer(AgendaService by, AgendaEntry entry, TimeSlot slot) {
    return codes(by.dryRun().reschedule(entry.id(), entry.version(), AgendaTime.of(slot), null));
  }

  @Test
  void whatWasSetAsideIsNoMoreThanItWas() {
    AgendaService load = service(JAKARTA.withDailyLoad(2, Duration.ofHours(4)));
    done(load.schedule(item("a", 8, 10, "mayor")));
    done(load.schedule(item("b", 10, 11, "mayor")));
    AgendaEntry third = done(load.overriding("perintah").schedule(item("c", 11, 12, "mayor")));
    // One item too many was set aside; that they would take too long was not.
    assertThat(longer(load, third, hours(11, 13))).containsExactly("DAY_FULL");
    assertThat(longer(load, third, minutes(11, 30))).isEmpty();
    AgendaEntry fourth = done(load.overriding("perintah").schedule(item("d", 14, 15, "mayor")));
    assertThat(longer(load, fourth, hours(14, 16))).containsExactly("DAY_FULL");
    assertThat(longer(load, fourth, minutes(14, 50))).isEmpty();
    AgendaItem elsewhere = fourth.item().withVenue(Venue.at("Dermaga", "Pelabuhan"));
    done(load.dryRun().revise(fourth.version(), elsewhere, null));
    AgendaService items = service(JAKARTA.withDailyLoad(1, Duration.ofHours(20)));
    assertThat(longer(items, fourth, hours(14, 16))).isEmpty();
    AgendaService prayer =
        service(
            JAKARTA
                .withRest(Duration.ofHours(10))
                .withRule(TimeRule.of(TimeRuleKind.PRAYER, window -> List.of(hours(35, 37)))));
    AgendaEntry noon = done(prayer.overriding("tamu").schedule(item("e", 34, 36, "mayor")));
    assertThat(longer(prayer, noon, hours(34, 37))).containsExactly("TIME_KEPT_FREE");
    done(prayer.schedule(item("f", 42, 43, "mayor")));
    AgendaEntry evening = done(prayer.schedule(item("g", 44, 45, "mayor")));
    done(prayer.overriding("subuh").schedule(item("h", 54, 55, "mayor")));
    assertThat(longer(prayer, evening, hours(44, 46))).containsExactly("REST_TOO_SHORT");
    assertThat(longer(prayer, evening, minutes(44, 30))).isEmpty();
  }

  @Test
  void whoHasLeftOrIsAwayDoesNoMoreThanTheyWereTo() {
    AgendaEntry entry = done(service.schedule(item("a", 9, 10, "mayor")));
    AgendaService after =
        AgendaService.builder(
                store,
                AgendaStory.OFFICIALS.toBuilder()
                    .absence(
                        new Absence(MAYOR, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)))
                    .build(),
                Fixtures.VALIDATOR,
                clock)
            .policy(JAKARTA)
            .build();
    assertThat(longer(after, entry, hours(9, 11))).containsExactly("OFFICIAL_AWAY");
    assertThat(longer(after, entry, minutes(9, 30))).isEmpty();
    AgendaItem there = entry.item().withVenue("Hotel");
    assertThat(codes(after.revise(entry.version(), there, null))).containsExactly("OFFICIAL_AWAY");
    AgendaItem lobby = entry.item().withVenue(Venue.at("Lobi", "Balai Kota"));
    entry = done(after.revise(entry.version(), lobby, null));
    clock.forward(Duration.ofHours(9).plusMinutes(30));
    assertThat(longer(after, entry, hours(9, 11))).isEmpty();
  }

  @Test
  void whatOutsidersMoveIsAnsweredAnew() {
    AgendaItem forum =
        item("forum", 9, 10, "mayor", "sekda").withOrganiser(Organiser.outside("Forum"));
    AgendaEntry entry = done(service.receive(forum));
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, null));
    entry =
        done(service.delegate(entry.id(), entry.version(), AgendaStory.SEKDA, CAMAT, null, null));
    entry = done(service.accept(entry.id(), entry.version(), CAMAT, null));
    AgendaEntry titled =
        done(service.revise(entry.version(), entry.item().draft().title("Forum").item(), null));
    assertThat(reply(titled, MAYOR)).isEqualTo(Reply.ACCEPTED);
    AgendaEntry moved = reschedule(titled, AgendaTime.of(hours(14, 15)));
    assertThat(reply(moved, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    // Who was sent is still sent, and has still to say so.
    assertThat(reply(moved, CAMAT)).isEqualTo(Reply.NEEDS_ACTION);
    assertThat(moved.coming()).containsExactly(CAMAT);
    assertThat(store.timeline(MAYOR.resource(), hours(0, 24)).claims()).isEmpty();
    entry = done(service.accept(moved.id(), moved.version(), MAYOR, null));
    entry = done(service.revise(entry.version(), entry.item().withVenue("Hotel"), null));
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.NEEDS_ACTION);
    entry = done(service.accept(entry.id(), entry.version(), MAYOR, null));
    clock.forward(Duration.ofHours(14));
    entry = done(service.revise(entry.version(), entry.item().withVenue("Lobi hotel"), null));
    assertThat(reply(entry, MAYOR)).isEqualTo(Reply.ACCEPTED);
  }

  @Test
  void policySaysWhoIsAskedAgain() {
    AgendaEntry own = done(service.schedule(item("own", 9, 10, "mayor")));
    assertThat(reply(reschedule(own, AgendaTime.of(hours(10, 11))), MAYOR))
        .isEqualTo(Reply.ACCEPTED);
    AgendaService always = service(JAKARTA.withNewAnswers(NewAnswers.ALWAYS));
    AgendaEntry two = done(always.schedule(item("two", 12, 13, "mayor")));
    two = done(always.reschedule(two.id(), two.version(), AgendaTime.of(hours(14, 15)), null));
    assertThat(two.state()).isEqualTo(AgendaState.RECEIVED);
    AgendaService never = service(JAKARTA.withNewAnswers(NewAnswers.NEVER));
    AgendaItem outside = item("three", 16, 17, "mayor").withOrganiser(Organiser.outside("Forum"));
    AgendaEntry three = done(never.schedule(outside));
    three = done(never.reschedule(three.id(), three.version(), AgendaTime.of(hours(17, 18)), null));
    assertThat(three.coming()).containsExactly(MAYOR);
  }
}
