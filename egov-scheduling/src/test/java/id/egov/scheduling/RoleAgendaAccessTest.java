package id.egov.scheduling;

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
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.people.OfficialId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleAgendaAccessTest {

  private static final Actor APPROVER = Actor.of("kabag", "Setda", Role.APPROVER);
  private static final Actor VERIFIER = Actor.of("staf", "Setda", Role.VERIFIER);
  private static final Actor REQUESTER = Actor.of("tamu", "Dinas", Role.REQUESTER);
  private static final Actor HERSELF = Actor.of("mayor", "Pimpinan");
  private static final Actor NOBODY = Actor.of("x", "Dinas");

  private final RoleAgendaAccess access = new RoleAgendaAccess();
  private final AgendaItem item = AgendaItem.of("1", "Rapat", "Dinas", hours(9, 10), "mayor");

  private List<String> commands(Actor actor, AgendaItem of) {
    return Arrays.stream(AgendaCommand.values())
        .filter(command -> access.may(actor, command, of, MAYOR))
        .map(Enum::name)
        .toList();
  }

  @Test
  void everybodyDoesWhatIsTheirs() {
    assertThat(commands(APPROVER, item))
        .containsExactly(
            "ACCEPT", "DECLINE", "DELEGATE", "REDELEGATE", "TAKE_BACK", "PUBLISH", "UNPUBLISH");
    assertThat(commands(VERIFIER, item))
        .containsExactly(
            "RECEIVE", "SCHEDULE", "RESCHEDULE", "POSTPONE", "CANCEL", "REVISE", "RECORD");
    assertThat(commands(REQUESTER, item))
        .containsExactly("RECEIVE", "RESCHEDULE", "POSTPONE", "CANCEL", "REVISE");
    assertThat(commands(REQUESTER, item.withOrganiser(Organiser.agency("Setda")))).isEmpty();
    assertThat(commands(REQUESTER, item.withOrganiser(Organiser.outside("PT Maju")))).isEmpty();
    assertThat(commands(new Actor("a", null, APPROVER.roles()), item)).hasSize(7);
    assertThat(commands(HERSELF, item))
        .containsExactly("ACCEPT", "DECLINE", "DELEGATE", "REDELEGATE", "TAKE_BACK");
    assertThat(access.may(HERSELF, AgendaCommand.ACCEPT, item, new OfficialId("deputy"))).isFalse();
    assertThat(access.may(HERSELF, AgendaCommand.ACCEPT, item, null)).isFalse();
    assertThat(commands(NOBODY, item)).isEmpty();
    assertThat(
            access.may(new Actor("r", null, REQUESTER.roles()), AgendaCommand.RECEIVE, item, null))
        .isFalse();
    assertThat(commands(Actor.of("root", "Setda", Role.ADMINISTRATOR), item))
        .hasSize(AgendaCommand.values().length);
    assertThat(access.mayOverride(Actor.APPLICATION)).isTrue();
    assertThat(access.mayOverride(APPROVER)).isFalse();
  }

  @Test
  void everybodySeesWhatIsForThem() {
    AgendaService service = AgendaStory.service(new MemoryStore(), Fixtures.CLOCK).build();
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
    AgendaService service =
        AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
            .access(new RoleAgendaAccess())
            .build();
    assertThat(codes(service.as(REQUESTER).schedule(item))).containsExactly("NOT_PERMITTED");
    AgendaEntry entry = done(service.as(REQUESTER).receive(item));
    assertThat(codes(service.as(REQUESTER).accept(entry.id(), entry.version(), MAYOR, null)))
        .containsExactly("NOT_PERMITTED");
    entry = done(service.as(HERSELF).accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(codes(service.as(VERIFIER).publish(entry.id(), entry.version())))
        .containsExactly("NOT_PERMITTED");
    done(service.as(APPROVER).publish(entry.id(), entry.version()));
  }

  @Test
  void whoMayNeitherSeeNorActIsToldThatThereIsNothing() {
    AgendaService service = AgendaStory.service(new MemoryStore(), Fixtures.CLOCK).build();
    AgendaEntry entry = done(service.receive(item.withVisibility(Visibility.CONFIDENTIAL)));
    assertThat(codes(service.as(NOBODY).cancel(entry.id(), entry.version(), null)))
        .containsExactly("ITEM_UNKNOWN");
    assertThat(codes(service.as(HERSELF).cancel(entry.id(), entry.version(), null)))
        .containsExactly("NOT_PERMITTED");
  }
}
