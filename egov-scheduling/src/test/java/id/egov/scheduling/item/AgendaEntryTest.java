package id.egov.scheduling.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaEntryTest {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private static Invitation guest(
      String official, @Nullable String from, @Nullable String to, Reply reply) {
    return new Invitation(
        new OfficialId(official),
        true,
        from == null ? AttendingCapacity.OWN : AttendingCapacity.REPRESENTING,
        from == null ? null : new OfficialId(from),
        to == null ? null : new OfficialId(to),
        new Answer(reply, null, null, null),
        null);
  }

  private static AgendaEntry entry(AgendaState state, Invitation... invitations) {
    return new AgendaEntry(
        AgendaItem.of("1", "Rapat", "BPKAD", TimeSlot.of(NINE, Duration.ofHours(1)), "mayor"),
        "hash",
        null,
        state,
        List.of(invitations),
        new Milestones(NINE, NINE, null),
        null,
        0,
        null,
        0);
  }

  @Test
  void theTreeFollowsAnInvitationThroughItsDelegations() {
    AgendaEntry entry =
        entry(
            AgendaState.SCHEDULED,
            guest("asisten", "sekda", null, Reply.NEEDS_ACTION),
            guest("deputy", "mayor", null, Reply.EXPIRED),
            guest("mayor", null, "sekda", Reply.DELEGATED),
            guest("sekda", "mayor", "asisten", Reply.DELEGATED),
            guest("camat", null, null, Reply.DECLINED));
    assertThat(entry.trees())
        .extracting(tree -> tree.stream().map(one -> one.official().value()).toList())
        .containsExactly(List.of("camat"), List.of("mayor", "deputy", "sekda", "asisten"));
    assertThat(entry.tree(new OfficialId("sekda")).orElseThrow().stream())
        .extracting(one -> one.official().value())
        .containsExactly("sekda", "asisten");
    assertThat(entry.tree(new OfficialId("king"))).isEmpty();
    assertThat(entry.standsFor(new OfficialId("mayor")).orElseThrow().official().value())
        .isEqualTo("asisten");
    assertThat(entry.standsFor(new OfficialId("camat")).orElseThrow().reply())
        .isEqualTo(Reply.DECLINED);
    assertThat(entry.standsFor(new OfficialId("king"))).isEmpty();
    assertThat(entry.coming()).extracting(OfficialId::value).containsExactly("asisten");
  }

  @Test
  void aPostponedItemTakesNobodysTime() {
    assertThat(entry(AgendaState.POSTPONED, guest("mayor", null, null, Reply.ACCEPTED)).coming())
        .isEmpty();
    assertThat(entry(AgendaState.HELD, guest("mayor", null, null, Reply.ACCEPTED)).coming())
        .hasSize(1);
    assertThat(AgendaState.POSTPONED.dated()).isFalse();
    assertThat(AgendaState.CANCELLED.dated()).isFalse();
    assertThat(AgendaState.DECLINED.dated()).isTrue();
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    Invitation mayor = guest("mayor", null, null, Reply.ACCEPTED);
    assertThatThrownBy(() -> entry(AgendaState.SCHEDULED, mayor, mayor))
        .hasMessageContaining("mayor is invited twice");
    assertThatThrownBy(() -> guest("mayor", null, null, Reply.DELEGATED))
        .hasMessageContaining("delegatedTo (null) of mayor");
    assertThatThrownBy(() -> guest("mayor", null, "sekda", Reply.ACCEPTED))
        .hasMessageContaining("delegatedTo (sekda) of mayor");
  }
}
