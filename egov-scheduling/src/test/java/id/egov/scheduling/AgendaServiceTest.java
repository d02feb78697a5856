package id.egov.scheduling;

import static id.egov.scheduling.Fixtures.DEPUTY;
import static id.egov.scheduling.Fixtures.MAYOR;
import static id.egov.scheduling.Fixtures.SECRETARY;
import static id.egov.scheduling.Fixtures.hours;
import static id.egov.scheduling.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.json.JsonCodec;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AgendaServiceTest {

  private final MemoryStore store = new MemoryStore();
  private final AgendaService service = Fixtures.service(store).build();

  private AgendaEntry scheduled(AgendaItem item) {
    return scheduled(service.schedule(item));
  }

  private static AgendaEntry scheduled(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).entry();
  }

  private static Refused refused(AgendaOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private static List<String> codes(Refused refused) {
    return refused.reasons().stream().map(Reason::code).toList();
  }

  private void claim(String resource, TimeSlot slot, String holder) {
    store.commit(
        Commit.builder(new CommitId(holder))
            .add(
                Claim.exclusive(
                    ResourceId.parse(resource), slot, DocumentKey.parse("booking:" + holder)))
            .build());
  }

  /** The store, behind which something happens just before a method is first called. */
  private Store slow(String method, Runnable meanwhile) {
    AtomicReference<Runnable> once = new AtomicReference<>(meanwhile);
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                once.getAndSet(() -> {}).run();
              }
              return called.invoke(store, arguments);
            });
  }

  @Test
  void everybodyAndEverythingIsTakenInOneStep() {
    AgendaEntry entry =
        scheduled(
            AgendaItem.of("1", "Budget", "Finance", hours(9, 10), "mayor", "secretary")
                .withVenue("Balai Kota")
                .withResources("room:aula", "car:1"));
    assertThat(entry.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(entry.coming()).containsExactly(MAYOR, SECRETARY);
    assertThat(service.find(entry.id())).contains(entry);
    for (String resource : List.of("official:mayor", "official:secretary", "room:aula", "car:1")) {
      assertThat(store.timeline(ResourceId.parse(resource), hours(9, 10)).claims())
          .containsExactly(
              Claim.exclusive(
                  ResourceId.parse(resource), hours(9, 10), DocumentKey.parse("agenda-item:1")));
    }
  }

  @Test
  void nothingIsTakenIfOneIsNotFree() {
    scheduled(item("1", hours(9, 10)));
    refused(
        service.schedule(
            AgendaItem.of("2", "Budget", "Finance", hours(9, 10), "mayor", "secretary")
                .withResources("room:aula")));
    assertThat(service.find(new AgendaItemId("2"))).isEmpty();
    scheduled(
        AgendaItem.of("3", "Audit", "Inspectorate", hours(9, 10), "secretary")
            .withResources("room:aula"));
  }

  @Test
  void itemsThatTouchDoNotClash() {
    scheduled(item("1", hours(9, 10)));
    scheduled(item("2", hours(10, 11)));
    scheduled(item("3", hours(8, 9)));
  }

  @Test
  void aRefusalNamesEveryHolderOfEveryoneWhoIsNeeded() {
    scheduled(item("1", hours(9, 10)));
    scheduled(item("2", hours(10, 11)).withResources("room:aula"));
    scheduled(AgendaItem.of("3", "Audit", "Inspectorate", hours(9, 11), "deputy"));
    Refused refused =
        refused(
            service.schedule(
                AgendaItem.of("4", "Retreat", "Secretariat", hours(9, 11), "mayor", "deputy")
                    .withResources("room:aula", "car:1")));
    assertThat(refused.clashes())
        .extracting(DocumentKey::toString)
        .containsExactly("agenda-item:1", "agenda-item:2", "agenda-item:3");
    assertThat(codes(refused))
        .containsExactly("OFFICIAL_BUSY", "OFFICIAL_BUSY", "OFFICIAL_BUSY", "RESOURCE_TAKEN");
    assertThat(refused.reasons().get(0).evidence())
        .containsEntry("official", "deputy")
        .containsEntry("name", "Bambang Wiryo")
        .containsEntry("position", "Wakil Wali Kota")
        .containsEntry("slot", hours(9, 11).toString())
        .containsEntry("holder", "3")
        .containsEntry("title", "Audit")
        .containsEntry("organiser", "Inspectorate");
    assertThat(refused.reasons().get(3).evidence())
        .containsEntry("resource", "room:aula")
        .containsEntry("holder", "2");
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(7, 9), hours(11, 13));
  }

  @Test
  void whatIsConfidentialIsNotTold() {
    scheduled(
        item("secret", hours(9, 10))
            .withVisibility(Visibility.CONFIDENTIAL)
            .withResources("room:aula"));
    scheduled(item("closed", hours(10, 11)).withVisibility(Visibility.RESTRICTED));
    scheduled(item("open", hours(11, 12)).withVisibility(Visibility.PUBLIC));
    Refused refused = refused(service.schedule(item("x", hours(9, 12)).withResources("room:aula")));
    assertThat(codes(refused))
        .containsExactly(
            "OFFICIAL_BUSY", "OFFICIAL_BUSY_CONFIDENTIALLY", "RESOURCE_TAKEN_CONFIDENTIALLY");
    assertThat(refused.reasons().toString())
        .doesNotContain("Meeting secret")
        .doesNotContain("Organiser of closed");
  }

  @Test
  void claimsOfOtherModulesCountAndAreNotTold() {
    claim("room:aula", hours(9, 10), "7");
    Refused refused = refused(service.schedule(item("1", hours(9, 10)).withResources("room:aula")));
    assertThat(refused.clashes()).isEmpty();
    assertThat(codes(refused)).containsExactly("RESOURCE_TAKEN_CONFIDENTIALLY");
  }

  @Test
  void timeThatIsClaimedOtherwiseIsBusyAndNotOnTheAgenda() {
    claim("official:mayor", hours(8, 12), "leave");
    assertThat(codes(refused(service.schedule(item("1", hours(9, 10))))))
        .containsExactly("OFFICIAL_BUSY_CONFIDENTIALLY");
    assertThat(service.attending(MAYOR, hours(0, 24))).isEmpty();
  }

  @Test
  void aResourceOfSeveralUnitsIsTakenWhenNoneIsLeft() {
    ResourceId cars = ResourceId.parse("car:pool");
    store.commit(Commit.builder(new CommitId("cars")).capacity(cars, 2).build());
    scheduled(item("1", hours(9, 11)).withResources("car:pool"));
    scheduled(
        AgendaItem.of("2", "Visit", "Health", hours(10, 12), "deputy").withResources("car:pool"));
    AgendaItem third =
        AgendaItem.of("3", "Visit", "Roads", hours(11, 13), "secretary").withResources("car:pool");
    Refused refused = refused(service.schedule(third.withSlot(hours(10, 13))));
    assertThat(refused.clashes())
        .extracting(DocumentKey::toString)
        .containsExactly("agenda-item:1", "agenda-item:2");
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(11, 14), hours(7, 10));
    scheduled(third);
  }

  @Test
  void theOptionalComeIfTheyAreFree() {
    scheduled(AgendaItem.of("1", "Audit", "Inspectorate", hours(9, 10), "deputy"));
    AgendaItem item = item("2", hours(9, 10)).withOptional("deputy", "secretary", "mayor");
    assertThat(item.optional()).containsExactly(DEPUTY, SECRETARY);
    AgendaEntry entry = scheduled(item);
    assertThat(entry.coming()).containsExactly(MAYOR, SECRETARY);
    // Those who come are taken like everybody else.
    assertThat(
            refused(
                    service.schedule(
                        AgendaItem.of("3", "Tea", "Protocol", hours(9, 10), "secretary")))
                .clashes())
        .containsExactly(DocumentKey.parse("agenda-item:2"));
    AgendaEntry moved =
        scheduled(
            service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(10, 11)), "later"));
    // Who was not free at first has not answered, and is not taken by itself.
    assertThat(moved.coming()).containsExactly(MAYOR, SECRETARY);
  }

  @Test
  void whoBecomesFreeWhileItIsDecidedComes() {
    AgendaEntry audit =
        scheduled(AgendaItem.of("1", "Audit", "Inspectorate", hours(9, 10), "deputy"));
    Store slow = slow("commit", () -> service.cancel(audit.id(), audit.version(), null));
    AgendaItem item = item("2", hours(9, 10)).withOptional("deputy");
    assertThat(scheduled(Fixtures.service(slow).build().schedule(item)).coming())
        .containsExactly(DEPUTY, MAYOR);
  }

  @Test
  void whatNoOtherItemCausesHasNoClashes() {
    scheduled(item("1", hours(9, 10)));
    Refused unknown =
        refused(
            service.schedule(
                AgendaItem.of("2", "Tea", "Protocol", hours(9, 10), "king", "mayor")
                    .withOptional("queen")));
    assertThat(codes(unknown)).containsExactly("OFFICIAL_UNKNOWN", "OFFICIAL_UNKNOWN");
    assertThat(unknown.reasons().get(1).evidence()).containsEntry("official", "queen");
    assertThat(unknown.clashes()).isEmpty();
    assertThat(unknown.alternatives()).isEmpty();
  }

  @Test
  void timesOutsideTheHorizonAreRefusedWithTheNearestInside() {
    TimeSlot before = TimeSlot.of(Fixtures.NOW.minusMillis(1), Duration.ofHours(1));
    Refused past = refused(service.schedule(item("1", before)));
    assertThat(codes(past)).containsExactly("IN_THE_PAST");
    assertThat(past.alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(0, 1));

    AgendaService week = Fixtures.service(store).horizon(Duration.ofDays(7)).build();
    Refused far = refused(week.schedule(item("2", hours(24 * 400, 24 * 400 + 2))));
    assertThat(codes(far)).containsExactly("BEYOND_HORIZON");
    assertThat(far.alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(24 * 7 - 2, 24 * 7));
    scheduled(week.schedule(item("3", hours(24 * 7 - 1, 24 * 7))));

    Refused endless = refused(week.schedule(item("4", hours(0, 24 * 8))));
    assertThat(codes(endless)).containsExactly("BEYOND_HORIZON", "NO_ALTERNATIVE");
  }

  @Test
  void alternativesAreSoughtInOpeningTimesFirst() {
    AgendaService office =
        Fixtures.service(store)
            .openingTimes(window -> List.of(hours(8, 12), hours(13, 16), hours(32, 36)))
            .alternatives(2, Duration.ofHours(24))
            .build();
    scheduled(item("1", hours(9, 12)));
    assertThat(refused(office.schedule(item("2", hours(11, 12)))).alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(13, 14), hours(8, 9));
    scheduled(item("3", hours(8, 9)));
    scheduled(item("4", hours(13, 16)));
    assertThat(refused(office.schedule(item("2", hours(11, 12)))).alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(32, 33));
    scheduled(item("5", hours(32, 36)));
    // The office is full, so the evening will have to do.
    assertThat(refused(office.schedule(item("2", hours(11, 12)))).alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(12, 13), hours(7, 8));
  }

  @Test
  void aRefusalCanDoWithoutAlternatives() {
    AgendaService brief = Fixtures.service(store).alternatives(0, Duration.ofDays(1)).build();
    scheduled(item("1", hours(9, 10)));
    Refused refused = refused(brief.schedule(item("2", hours(9, 10))));
    assertThat(refused.alternatives()).isEmpty();
    assertThat(codes(refused)).containsExactly("OFFICIAL_BUSY");
  }

  @Test
  void theSameItemAgainGetsTheSameEntry() {
    AgendaItem item = item("1", hours(9, 10));
    AgendaEntry entry = scheduled(item);
    assertThat(scheduled(item)).isEqualTo(entry);
    assertThat(codes(refused(service.schedule(item.withVenue("Aula")))))
        .containsExactly("ID_TAKEN");
    service.cancel(entry.id(), entry.version(), null);
    assertThat(codes(refused(service.schedule(item)))).containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aCancelledItemFreesEverybody() {
    AgendaEntry entry = scheduled(item("1", hours(9, 10)).withResources("room:aula"));
    AgendaEntry cancelled =
        ((Done) service.cancel(entry.id(), entry.version(), "fell through")).entry();
    assertThat(cancelled.state()).isEqualTo(AgendaState.CANCELLED);
    assertThat(cancelled.note()).isEqualTo("fell through");
    assertThat(cancelled.coming()).isEmpty();
    assertThat(service.find(entry.id())).contains(cancelled);
    scheduled(item("2", hours(9, 10)).withResources("room:aula"));
    assertThat(codes(refused(service.cancel(entry.id(), cancelled.version(), null))))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aRescheduledItemMovesInOneStepOrStays() {
    AgendaEntry entry = scheduled(item("1", hours(9, 11)));
    AgendaEntry moved =
        scheduled(
            service.reschedule(
                entry.id(), entry.version(), AgendaTime.of(hours(10, 12)), "one hour later"));
    assertThat(moved.slot()).isEqualTo(hours(10, 12));
    assertThat(moved.sequence()).isEqualTo(1);
    assertThat(moved.note()).isEqualTo("one hour later");
    scheduled(item("2", hours(9, 10)));
    Refused refused =
        refused(service.reschedule(moved.id(), moved.version(), AgendaTime.of(hours(9, 11)), null));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("agenda-item:2"));
    // Its own time is free for it.
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .startsWith(hours(10, 12));
    assertThat(service.find(moved.id())).contains(moved);
  }

  @Test
  void anEditOnAnOldVersionIsRefused() {
    AgendaEntry entry = scheduled(item("1", hours(9, 10)));
    service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(10, 11)), null);
    Refused refused = refused(service.cancel(entry.id(), entry.version(), null));
    assertThat(codes(refused)).containsExactly("ITEM_CHANGED");
    assertThat(refused.reasons().get(0).evidence())
        .containsEntry("expected", String.valueOf(entry.version()));
    assertThat(codes(refused(service.cancel(new AgendaItemId("none"), 1, null))))
        .containsExactly("ITEM_UNKNOWN");
  }

  @Test
  void anAgendaIsInTheOrderOfTime() {
    scheduled(item("late", hours(15, 16)));
    scheduled(item("long", hours(10, 12)).withOptional("deputy"));
    scheduled(item("early", hours(8, 9)));
    scheduled(AgendaItem.of("other", "Audit", "Inspectorate", hours(9, 10), "deputy"));
    AgendaEntry off = scheduled(item("off", hours(9, 10)));
    service.cancel(off.id(), off.version(), null);
    assertThat(service.attending(MAYOR, hours(0, 24)))
        .extracting(entry -> entry.id().value())
        .containsExactly("early", "long", "late");
    assertThat(service.attending(DEPUTY, hours(0, 24)))
        .extracting(entry -> entry.id().value())
        .containsExactly("other", "long");
    assertThat(service.attending(MAYOR, hours(9, 11)))
        .extracting(entry -> entry.id().value())
        .containsExactly("long");
    assertThat(service.attending(new OfficialId("king"), hours(0, 24))).isEmpty();
  }

  @Test
  void anAgendaLeavesOutWhatWasCalledOffWhileItIsRead() {
    AgendaEntry entry = scheduled(item("1", hours(9, 10)));
    Store slow = slow("documents", () -> service.cancel(entry.id(), entry.version(), null));
    assertThat(Fixtures.service(slow).build().agenda(MAYOR, hours(0, 24))).isEmpty();
  }

  @Test
  void commonFreeTimeLiesInOpeningTimes() {
    AgendaService office =
        Fixtures.service(store)
            .openingTimes(window -> List.of(hours(-4, 1), hours(8, 12), hours(13, 16)))
            .build();
    scheduled(item("1", hours(9, 10)));
    scheduled(AgendaItem.of("2", "Audit", "Inspectorate", hours(11, 14), "deputy"));
    Set<OfficialId> both = Set.of(MAYOR, DEPUTY);
    Duration hour = Duration.ofHours(1);
    assertThat(office.commonFreeTime(both, hour, hours(0, 15), 9))
        .containsExactly(hours(0, 1), hours(8, 9), hours(10, 11), hours(14, 15));
    assertThat(office.commonFreeTime(both, hour, hours(0, 24), 2))
        .containsExactly(hours(0, 1), hours(8, 9));
    assertThat(office.commonFreeTime(both, hour.plusNanos(1), hours(0, 24), 9))
        .containsExactly(hours(14, 16));
    assertThat(office.commonFreeTime(both, Duration.ofDays(1), hours(0, 3), 9)).isEmpty();
    assertThat(service.commonFreeTime(Set.of(SECRETARY), hour, hours(0, 3), 9))
        .containsExactly(hours(0, 3));
  }

  @Test
  void commonFreeTimeIsAskedOfKnownOfficialsAndForMoreThanNothing() {
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(
            () -> service.commonFreeTime(Set.of(new OfficialId("king")), hour, hours(0, 1), 1))
        .hasMessageContaining("no official king");
    for (Duration none : List.of(Duration.ZERO, hour.negated())) {
      assertThatThrownBy(() -> service.commonFreeTime(Set.of(MAYOR), none, hours(0, 1), 1))
          .hasMessageContaining("atLeast (" + none + ")");
    }
    assertThatThrownBy(() -> service.commonFreeTime(Set.of(), hour, hours(0, 1), 1))
        .hasMessageContaining("who (0 officials)");
    assertThatThrownBy(() -> service.commonFreeTime(Set.of(MAYOR), hour, hours(0, 1), 0))
        .hasMessageContaining("limit (0)");
  }

  @Test
  void everyChangeIsToldInOrder() {
    AgendaEntry entry = scheduled(item("1", hours(9, 10)));
    AgendaEntry moved =
        scheduled(
            service.reschedule(entry.id(), entry.version(), AgendaTime.of(hours(10, 11)), null));
    service.cancel(moved.id(), moved.version(), null);
    assertThat(store.events(EventCursor.START, 10).events())
        .extracting(stored -> stored.event().type())
        .containsExactly("agenda-schedule", "agenda-reschedule", "agenda-cancel");
  }

  @Test
  void invalidInputIsThrownBeforeAnythingIsRead() {
    AgendaItem nobody =
        AgendaItem.of("1", " ", "Protocol", hours(9, 10)).withResources("official:mayor");
    assertThatThrownBy(() -> service.schedule(nobody))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            e ->
                assertThat(e.getConstraintViolations())
                    .extracting(violation -> violation.getMessage())
                    .containsExactlyInAnyOrder(
                        "the title must have 1 to 500 characters",
                        "at least one official must be required",
                        "officials are required or optional, not resources"));
    Officials nameless = Officials.of(List.of(Official.of("mayor", "", "Wali Kota")));
    AgendaService.Builder builder =
        AgendaService.builder(store, nameless, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(AgendaPolicy.in(Fixtures.ZONE))
            .codec(JsonCodec.strict());
    assertThatThrownBy(builder::build).isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void aDayHasAZone() {
    AgendaService.Builder nowhere =
        AgendaService.builder(store, Fixtures.OFFICIALS, Fixtures.VALIDATOR, Fixtures.CLOCK);
    assertThatThrownBy(nowhere::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AgendaPolicy.in(zone)");
    // Six in the morning in Jakarta is still the day before in Greenwich.
    AgendaService here =
        AgendaService.builder(
                store,
                Fixtures.OFFICIALS.toBuilder()
                    .absence(Absence.of(Fixtures.MAYOR, "2026-11-23", "2026-11-24"))
                    .build(),
                Fixtures.VALIDATOR,
                Fixtures.CLOCK)
            .policy(AgendaPolicy.in(Fixtures.ZONE))
            .build();
    assertThat(codes(refused(here.schedule(item("1", hours(6, 7)))))).contains("OFFICIAL_AWAY");
    assertThat(here.schedule(item("2", hours(30, 31)))).isInstanceOf(Done.class);
  }

  @Test
  void settingsAreChecked() {
    AgendaService.Builder builder = Fixtures.service(store);
    for (Duration wrong :
        List.of(
            Duration.ofNanos(999_999),
            Duration.ofHours(-1),
            Duration.ofDays(36_526),
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertThatThrownBy(() -> builder.horizon(wrong)).hasMessageContaining("horizon (" + wrong);
      assertThatThrownBy(() -> builder.alternatives(1, wrong))
          .hasMessageContaining("reach (" + wrong);
    }
    assertThatThrownBy(() -> builder.alternatives(-1, Duration.ofDays(1)))
        .hasMessageContaining("limit (-1)");
  }

  @Test
  void anOfficialIsListedOnce() {
    Official mayor = Official.of("mayor", "Sri Lestari", "Wali Kota");
    assertThatThrownBy(() -> Officials.of(List.of(mayor, mayor)))
        .hasMessageContaining("mayor comes twice");
    assertThat(Fixtures.OFFICIALS.all())
        .extracting(Official::id)
        .containsExactly(MAYOR, DEPUTY, SECRETARY);
  }

  @Test
  void aTwinThatLandsMeanwhileDoesNotStandInItsOwnWay() {
    AgendaItem item = item("twin", hours(9, 10));
    Store overtaken = slow("timelines", () -> service.schedule(item));
    AgendaOutcome outcome = Fixtures.service(overtaken).build().schedule(item);
    assertThat(outcome).isEqualTo(new Done(service.find(item.id()).orElseThrow(), List.of()));
  }

  @Test
  void idsOrderByValueAndPrintAsTheyAre() {
    assertThat(new AgendaItemId("a")).isLessThan(new AgendaItemId("b")).hasToString("a");
    assertThat(DEPUTY).isLessThan(MAYOR).hasToString("deputy");
  }
}
