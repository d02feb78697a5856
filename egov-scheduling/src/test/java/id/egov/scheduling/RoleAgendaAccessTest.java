package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.people.OfficialId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleAgendaAccessTest {

  private static final Actor APPROVER = Actor.of("kabag", "Setda", Role.APPROVER);
  private static final Actor VERIFIER = Actor.of("staf", "Setda", Role.VERIFIER);
  private static final Actor REQUESTER = Actor.of("tamu", "Dinas", Role.REQUESTER);
  private static final Actor HERSELF = Actor.of("mayor", "Pimpinan");
  private static final Actor NOBODY = Actor.of("x", "Dinas");

  private final RoleAgendaAccess access = new RoleAgendaAccess();
  private final AgendaService service =
      AgendaStory.service(new MemoryStore(), Fixtures.CLOCK).build();
  private final AgendaItem item = AgendaItem.of("1", "Rapat", "Dinas", hours(9, 10), "mayor");
  private final AgendaEntry received = done(service.dryRun().receive(item));
  private final AgendaEntry scheduled = done(service.dryRun().schedule(item));

  private List<String> begins(Actor actor, AgendaItem of) {
    return Stream.of(AgendaCommand.RECEIVE, AgendaCommand.SCHEDULE)
        .filter(command -> access.mayBegin(actor, command, of))
        .map(Enum::name)
        .toList();
  }

  private List<String> commands(Actor actor, AgendaEntry entry) {
    return Arrays.stream(AgendaCommand.values())
        .filter(command -> access.may(actor, command, entry, MAYOR))
        .map(Enum::name)
        .toList();
  }

  private AgendaEntry receivedOf(Organiser organiser) {
    return done(service.dryRun().receive(item.withOrganiser(organiser)));
  }

  @Test
  void everybodyDoesWhatIsTheirs() {
    assertThat(commands(APPROVER, scheduled))
        .containsExactly(
            "ACCEPT", "DECLINE", "DELEGATE", "REDELEGATE", "TAKE_BACK", "PUBLISH", "UNPUBLISH");
    assertThat(begins(APPROVER, item)).isEmpty();
    assertThat(begins(VERIFIER, item)).containsExactly("RECEIVE", "SCHEDULE");
    assertThat(commands(VERIFIER, scheduled))
        .containsExactly("RESCHEDULE", "POSTPONE", "CANCEL", "REVISE", "RECORD");
    assertThat(begins(REQUESTER, item)).containsExactly("RECEIVE");
    assertThat(commands(REQUESTER, received))
        .containsExactly("RESCHEDULE", "POSTPONE", "CANCEL", "REVISE");
    for (Organiser other : List.of(Organiser.agency("Setda"), Organiser.outside("PT Maju"))) {
      assertThat(commands(REQUESTER, receivedOf(other))).isEmpty();
      assertThat(begins(REQUESTER, item.withOrganiser(other))).isEmpty();
    }
    Actor ofNoAgency = new Actor("r", null, REQUESTER.roles());
    assertThat(begins(ofNoAgency, item)).isEmpty();
    assertThat(commands(ofNoAgency, received)).isEmpty();
    assertThat(commands(new Actor("a", null, APPROVER.roles()), received)).hasSize(7);
    assertThat(commands(HERSELF, received))
        .containsExactly("ACCEPT", "DECLINE", "DELEGATE", "REDELEGATE", "TAKE_BACK");
    assertThat(access.may(HERSELF, AgendaCommand.ACCEPT, received, DEPUTY)).isFalse();
    assertThat(access.may(HERSELF, AgendaCommand.ACCEPT, received, null)).isFalse();
    assertThat(commands(NOBODY, received)).isEmpty();
    Actor root = Actor.of("root", "Setda", Role.ADMINISTRATOR);
    assertThat(commands(root, scheduled)).hasSize(AgendaCommand.values().length);
    assertThat(begins(root, item)).hasSize(2);
    assertThat(access.mayOverride(Actor.APPLICATION)).isTrue();
    assertThat(access.mayOverride(APPROVER)).isFalse();
  }

  @Test
  void whatSomebodyHasAgreedToIsMovedByVerifiers() {
    assertThat(commands(REQUESTER, scheduled)).containsExactly("POSTPONE", "CANCEL");
    AgendaEntry entry = done(service.as(REQUESTER).receive(item));
    AgendaTime later = AgendaTime.of(hours(13, 14));
    entry = done(service.as(REQUESTER).reschedule(entry.id(), entry.version(), later, null));
    entry = done(service.as(HERSELF).accept(entry.id(), entry.version(), MAYOR, null));
    AgendaService dinas = service.as(REQUESTER);
    AgendaItem revised = entry.item().withResources("car:1");
    assertThat(codes(dinas.reschedule(entry.id(), entry.version(), later, null)))
        .containsExactly("NOT_PERMITTED");
    assertThat(codes(dinas.revise(entry.version(), revised, null)))
        .containsExactly("NOT_PERMITTED");
    // Put off, it would still find the mayor coming.
    entry = done(dinas.postpone(entry.id(), entry.version(), null));
    assertThat(codes(dinas.reschedule(entry.id(), entry.version(), later, null)))
        .containsExactly("NOT_PERMITTED");
    done(service.as(VERIFIER).reschedule(entry.id(), entry.version(), later, null));
  }

  @Test
  void nobodyMakesAnItemWhatTheyMayNotTouch() {
    AgendaService dinas = service.as(REQUESTER);
    AgendaEntry entry = done(dinas.receive(item));
    for (Organiser other : List.of(Organiser.agency("Setda"), Organiser.outside("PT Maju"))) {
      AgendaItem theirs = entry.item().withOrganiser(other);
      assertThat(codes(dinas.dryRun().revise(entry.version(), theirs, null)))
          .containsExactly("NOT_PERMITTED");
      assertThat(codes(dinas.revise(entry.version(), theirs, null)))
          .containsExactly("NOT_PERMITTED");
    }
    entry = done(dinas.revise(entry.version(), entry.item().withVenue("Aula"), null));
    AgendaItem city = entry.item().withOrganiser(Organiser.agency("Setda"));
    done(service.as(VERIFIER).revise(entry.version(), city, null));
  }

  @Test
  void whenItWouldBeIsAskedToo() {
    AgendaAccess untilNoon =
        new AgendaAccess() {
          @Override
          public boolean mayBegin(Actor actor, AgendaCommand command, AgendaItem of) {
            return true;
          }

          @Override
          public boolean may(
              Actor actor, AgendaCommand command, AgendaEntry entry, @Nullable OfficialId who) {
            return !entry.slot().endExclusive().isAfter(hours(11, 12).endExclusive());
          }

          @Override
          public boolean mayOverride(Actor actor) {
            return false;
          }

          @Override
          public boolean sees(Actor actor, AgendaEntry entry) {
            return true;
          }
        };
    AgendaService mornings =
        AgendaStory.service(new MemoryStore(), Fixtures.CLOCK).access(untilNoon).build();
    AgendaEntry entry = done(mornings.schedule(item));
    AgendaTime evening = AgendaTime.of(hours(19, 20));
    assertThat(codes(mornings.reschedule(entry.id(), entry.version(), evening, null)))
        .containsExactly("NOT_PERMITTED");
    AgendaTime noon = AgendaTime.of(hours(11, 12));
    done(mornings.reschedule(entry.id(), entry.version(), noon, null));
  }

  @Test
  void everybodySeesWhatIsForThem() {
    for (Visibility visibility : Visibility.values()) {
      AgendaItem one =
          AgendaItem.of(visibility.name(), "Rapat", "Dinas", hours(9, 10), "mayor")
              .withVisibility(visibility);
      AgendaEntry entry = done(service.receive(one));
      List<Actor> seeing =
          Stream.of(
                  HERSELF,
                  NOBODY,
                  VERIFIER,
                  APPROVER,
                  Actor.APPLICATION,
                  Actor.of("y", "Lain"),
                  Actor.of("root", "Setda", Role.ADMINISTRATOR))
              .filter(actor -> access.sees(actor, entry))
              .toList();
      assertThat(seeing)
          .as(visibility.name())
          .extracting(Actor::id)
          .containsExactly(
              switch (visibility) {
                case PUBLIC, INTERNAL ->
                    new String[] {"mayor", "x", "staf", "kabag", "application", "y", "root"};
                case RESTRICTED -> new String[] {"mayor", "x", "staf", "kabag", "root"};
                case CONFIDENTIAL -> new String[] {"mayor", "root"};
              });
    }
  }

  @Test
  void theServiceRefusesWhatIsNotAllowed() {
    assertThat(codes(service.as(REQUESTER).schedule(item))).containsExactly("NOT_PERMITTED");
    AgendaEntry entry = done(service.as(REQUESTER).receive(item));
    assertThat(codes(service.as(REQUESTER).accept(entry.id(), entry.version(), MAYOR, null)))
        .containsExactly("NOT_PERMITTED");
    entry = done(service.as(HERSELF).accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(codes(service.as(VERIFIER).publish(entry.id(), entry.version())))
        .containsExactly("NOT_PERMITTED");
    done(service.as(APPROVER).publish(entry.id(), entry.version()));
  }
}
