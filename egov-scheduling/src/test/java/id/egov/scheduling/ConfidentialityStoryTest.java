package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.EventCursor;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What commands and readings tell, dry or not, of items that one may not see. */
class ConfidentialityStoryTest extends OnAStore {

  private static final Actor CLERK = Actor.of("clerk", "Setda", Role.VERIFIER);
  private static final Actor CHIEF = Actor.of("kabag", "Setda", Role.APPROVER);
  private static final Actor BUDI = Actor.of("budi", "Intel", Role.REQUESTER);
  private static final Actor STRANGER = Actor.of("tamu", "Dinkes", Role.REQUESTER);
  private static final Actor THE_MAYOR = Actor.of("mayor", "Pimpinan");
  private static final Actor THE_DEPUTY = Actor.of("deputy", "Pimpinan");
  private static final Actor ROOT = Actor.of("root", "Setda", Role.ADMINISTRATOR);
  private static final DocumentFilter ALL = new DocumentFilter.All();

  private final MovableClock clock = new MovableClock();
  private final AgendaService service = AgendaStory.service(store, clock).build();

  private static AgendaItem secret(String id, Visibility visibility) {
    return AgendaItem.of(id, "Operasi", "Intel", hours(9, 10), "mayor").withVisibility(visibility);
  }

  private AgendaEntry received(String id, Visibility visibility) {
    return done(service.receive(secret(id, visibility)));
  }

  private static List<AgendaOutcome> everyCommand(AgendaService by, AgendaItem item, long version) {
    AgendaItemId id = item.id();
    return List.of(
        by.accept(id, version, MAYOR, null),
        by.decline(id, version, MAYOR, null),
        by.delegate(id, version, MAYOR, DEPUTY, null, null),
        by.redelegate(id, version, MAYOR, DEPUTY, null, null),
        by.takeBack(id, version, MAYOR, null),
        by.reschedule(id, version, AgendaTime.of(hours(11, 12)), null),
        by.revise(version, item.withVenue("Aula"), null),
        by.postpone(id, version, null),
        by.cancel(id, version, null),
        by.publish(id, version),
        by.unpublish(id, version),
        by.record(id, version, Map.of(), null),
        by.overriding("penting").cancel(id, version, null));
  }

  private List<AgendaCommand> events(AgendaService by) {
    return store.events(EventCursor.START, 100).events().stream()
        .flatMap(stored -> by.event(stored).stream())
        .map(event -> event.command())
        .toList();
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    AgendaEntry hidden = received("secret", Visibility.CONFIDENTIAL);
    hidden = done(service.accept(hidden.id(), hidden.version(), MAYOR, null));
    for (Actor actor : List.of(CLERK, CHIEF, BUDI, STRANGER, THE_DEPUTY)) {
      for (AgendaService by : List.of(service.as(actor), service.as(actor).dryRun())) {
        for (long version : new long[] {0, hidden.version()}) {
          for (AgendaOutcome outcome : everyCommand(by, hidden.item(), version)) {
            assertThat(refused(outcome))
                .isEqualTo(
                    AgendaOutcome.Refused.because(
                        AgendaReason.ITEM_UNKNOWN.with("item", "secret")));
          }
        }
        assertThat(by.find(hidden.id())).isEmpty();
        assertThat(by.invitations(hidden.id())).isEmpty();
        assertThat(by.agenda(MAYOR, hours(0, 24))).isEmpty();
        assertThat(by.attending(MAYOR, hours(0, 24))).isEmpty();
        assertThat(by.items(ALL, null, 10)).isEqualTo(new AgendaPage(List.of(), null));
        assertThat(events(by)).isEmpty();
        assertThat(by.busy(MAYOR, hours(0, 24))).containsExactly(hours(9, 10));
      }
    }
    assertThat(service.find(hidden.id())).contains(hidden);
  }

  @Test
  void whatHasBecomeSecretIsNotToldByWhatIsOld() {
    AgendaEntry entry = received("open", Visibility.INTERNAL);
    entry = done(service.revise(entry.version(), entry.item().withVenue("Hotel"), null));
    assertThat(events(service.as(CLERK))).hasSize(2);
    entry = done(service.revise(entry.version(), secret("open", Visibility.CONFIDENTIAL), null));
    assertThat(events(service.as(CLERK))).isEmpty();
    assertThat(events(service.as(THE_MAYOR))).hasSize(3);
    assertThat(events(service)).hasSize(3);
    // What was secret stays so when it is told to all.
    done(service.revise(entry.version(), secret("open", Visibility.PUBLIC), null));
    assertThat(events(service.as(CLERK))).hasSize(2);
  }

  @Test
  void whoHasAPartOrRunsItOrIsTheApplicationIsTold() {
    AgendaEntry hidden = done(service.as(BUDI).receive(secret("secret", Visibility.CONFIDENTIAL)));
    for (Actor actor : List.of(BUDI, THE_MAYOR, ROOT, Actor.APPLICATION)) {
      AgendaService by = service.as(actor);
      assertThat(by.find(hidden.id())).contains(hidden);
      assertThat(by.agenda(MAYOR, hours(0, 24))).containsExactly(hidden);
      assertThat(by.items(ALL, null, 10).entries()).containsExactly(hidden);
      assertThat(events(by)).containsExactly(AgendaCommand.RECEIVE);
      assertThat(codes(by.cancel(hidden.id(), 0, null)))
          .containsExactly(actor.equals(THE_MAYOR) ? "NOT_PERMITTED" : "ITEM_CHANGED");
    }
    assertThat(service.items(new DocumentFilter.Requester("budi"), null, 10).entries())
        .containsExactly(hidden);
  }

  @Test
  void whoOfTheProtocolSectionBeganItKeepsIt() {
    AgendaEntry mine = done(service.as(CLERK).schedule(secret("mine", Visibility.CONFIDENTIAL)));
    assertThat(done(service.as(CLERK).schedule(mine.item()))).isEqualTo(mine);
    AgendaTime later = AgendaTime.of(hours(11, 12));
    done(service.as(CLERK).reschedule(mine.id(), mine.version(), later, null));
    Actor colleague = Actor.of("colleague", "Setda", Role.VERIFIER);
    assertThat(codes(service.as(colleague).cancel(mine.id(), mine.version(), null)))
        .containsExactly("ITEM_UNKNOWN");
  }

  @Test
  void whatIsRestrictedIsSeenByItsAgencyAndByWhoRunsTheAgenda() {
    AgendaEntry closed = received("closed", Visibility.RESTRICTED);
    closed = done(service.accept(closed.id(), closed.version(), MAYOR, null));
    for (Actor actor : List.of(CLERK, CHIEF, BUDI, THE_MAYOR, ROOT)) {
      assertThat(service.as(actor).agenda(MAYOR, hours(0, 24))).containsExactly(closed);
      assertThat(service.as(actor).find(closed.id())).contains(closed);
    }
    for (Actor actor : List.of(STRANGER, THE_DEPUTY)) {
      assertThat(service.as(actor).agenda(MAYOR, hours(0, 24))).isEmpty();
      assertThat(service.as(actor).find(closed.id())).isEmpty();
      assertThat(service.as(actor).busy(MAYOR, hours(0, 24))).containsExactly(hours(9, 10));
    }
  }

  @Test
  void whoWasSentSeesItAsLongAsTheyAre() {
    AgendaEntry entry = received("secret", Visibility.CONFIDENTIAL);
    AgendaItemId id = entry.id();
    assertThat(service.as(THE_DEPUTY).find(id)).isEmpty();
    entry = sent(entry, null);
    assertThat(service.as(THE_DEPUTY).find(id)).contains(entry);
    AgendaEntry back = done(service.takeBack(id, entry.version(), MAYOR, null));
    assertThat(service.as(THE_DEPUTY).find(id)).isEmpty();
    entry = sent(back, null);
    entry = done(service.as(THE_DEPUTY).decline(id, entry.version(), DEPUTY, "sakit"));
    assertThat(service.as(THE_DEPUTY).find(id)).isEmpty();
    assertThat(codes(service.as(THE_DEPUTY).accept(id, entry.version(), DEPUTY, null)))
        .containsExactly("ITEM_UNKNOWN");
  }

  private AgendaEntry sent(AgendaEntry entry, @Nullable Instant replyBy) {
    return done(service.delegate(entry.id(), entry.version(), MAYOR, DEPUTY, replyBy, null));
  }

  @Test
  void anIdThatIsTakenTellsNothingElse() {
    AgendaEntry hidden = received("secret", Visibility.CONFIDENTIAL);
    for (AgendaItem item : List.of(hidden.item(), hidden.item().withVenue("Aula"))) {
      assertThat(refused(service.as(CLERK).receive(item)))
          .isEqualTo(AgendaOutcome.Refused.because(AgendaReason.ID_TAKEN.with("item", "secret")));
    }
  }

  @Test
  void whatWasConfidentialBeforeIsNotToldByTheEventThatOpensIt() {
    AgendaEntry entry = received("opened", Visibility.CONFIDENTIAL);
    entry =
        done(
            service.revise(
                entry.version(), entry.item().withVisibility(Visibility.INTERNAL), null));
    done(service.accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(events(service.as(CLERK))).containsExactly(AgendaCommand.ACCEPT);
  }

  @Test
  void pagesAreFullAndEndWithWhatIsSeen() {
    List<String> open = new ArrayList<>();
    for (int i = 100; i < 500; i++) {
      boolean hidden = i < 330 || i % 10 > 0;
      received("i" + i, hidden ? Visibility.CONFIDENTIAL : Visibility.INTERNAL);
      if (!hidden) {
        open.add("i" + i);
      }
    }
    for (int limit : new int[] {1, 3, 16, 17, 18, 1000}) {
      List<String> read = new ArrayList<>();
      @Nullable String cursor = null;
      do {
        AgendaPage page = service.as(CLERK).items(ALL, cursor, limit);
        page.entries().forEach(entry -> read.add(entry.id().value()));
        assertThat(page.entries()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
        assertThat(page.next() == null || page.entries().size() == limit).isTrue();
        cursor = page.next();
      } while (cursor != null);
      assertThat(read).isEqualTo(open);
    }
    assertThat(service.items(ALL, null, 1000).entries()).hasSize(400);
  }

  @Test
  void aPortMayDecideOtherwise() {
    AgendaAccess open =
        new AgendaAccess() {
          private final AgendaAccess usual = new RoleAgendaAccess();

          @Override
          public boolean mayBegin(Actor actor, AgendaCommand command, AgendaItem item) {
            return usual.mayBegin(actor, command, item);
          }

          @Override
          public boolean may(
              Actor actor, AgendaCommand command, AgendaEntry entry, @Nullable OfficialId of) {
            return usual.may(actor, command, entry, of);
          }

          @Override
          public boolean mayOverride(Actor actor) {
            return usual.mayOverride(actor);
          }

          @Override
          public boolean sees(Actor actor, AgendaEntry entry) {
            return actor.has(Role.APPROVER) || usual.sees(actor, entry);
          }
        };
    AgendaService own = AgendaStory.service(store, clock).access(open).build();
    AgendaEntry entry = received("secret", Visibility.CONFIDENTIAL);
    assertThat(own.as(CLERK).find(entry.id())).isEmpty();
    done(own.as(CHIEF).accept(entry.id(), entry.version(), MAYOR, null));
  }
}
