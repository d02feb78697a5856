package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the values of the store accept, and what they say when they refuse. */
class StoreValuesTest {

  private static final ResourceId HALL = new ResourceId("room", "hall");
  private static final DocumentKey ANN = new DocumentKey("booking", "ann");
  private static final TimeSlot SLOT = TimeSlot.ofEpochMillis(10, 20);

  @Test
  void aKindIsAShortLowerCaseWord() {
    for (String kind : List.of("", "Room", "1room", "room ", "r\u00f6om", "r".repeat(33))) {
      assertThatThrownBy(() -> new ResourceId(kind, "hall"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("kind '" + kind + "' must be 1 to 32 lower-case");
    }
    assertThat(new ResourceId("r-2" + "r".repeat(29), "hall").kind()).hasSize(32);
  }

  @Test
  void aNameHasNoBlanksAtItsEndsNoControlsAndNoHalfCharacters() {
    for (String name :
        List.of("", " a", "a ", "a\nb", "a\u0000", "a\ud83c", "\udfdba", "a".repeat(301))) {
      assertThatThrownBy(() -> new DocumentKey("booking", name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("id must be 1 to 300 characters")
          .hasMessageEndingWith("it has " + name.length());
    }
    assertThat(new DocumentKey("booking", "Balai \ud83c\udfdb: 1").id()).hasSize(11);
  }

  @Test
  void keysAreReadAsTheyAreWritten() {
    assertThat(ResourceId.parse("room:lantai: 2")).isEqualTo(new ResourceId("room", "lantai: 2"));
    assertThat(DocumentKey.parse("booking:a:b")).hasToString("booking:a:b");
    assertThat(new CommitId("c1")).hasToString("c1");
    assertThatThrownBy(() -> ResourceId.parse("hall")).hasMessageContaining("room:aula");
    assertThatThrownBy(() -> DocumentKey.parse("ann")).hasMessageContaining("booking:4711");
    assertThatThrownBy(() -> new CommitId("")).hasMessageContaining("commit id");
  }

  @Test
  void theIdOfADecisionFollowsFromAllItsPartsEverywhere() {
    DocumentKey key = new DocumentKey("booking", "1");
    CommitId id = CommitId.ofDecision("booking-confirmed", key, 0, "{}");
    assertThat(id).isEqualTo(CommitId.ofDecision("booking-confirmed", key, 0, "{}"));
    // The MD5 of the parts, each but the last with a line feed behind it.
    assertThat(id).hasToString("81b926b703fe7d0adb7ac022a3be9624");
    assertThat(
            List.of(
                CommitId.ofDecision("booking-confirme", new DocumentKey("d", "1"), 0, "{}"),
                CommitId.ofDecision("booking", key, 0, "{}"),
                CommitId.ofDecision("booking-confirmed", new DocumentKey("booking", "10"), 0, "{}"),
                CommitId.ofDecision("booking-confirmed", key, 1, "{}"),
                CommitId.ofDecision("booking-confirmed", key, 0, "{ }")))
        .doesNotHaveDuplicates()
        .doesNotContain(id);
  }

  @Test
  void keysAreOrderedByKindThenName() {
    assertThat(new ResourceId("car", "z")).isLessThan(HALL);
    assertThat(new ResourceId("room", "a")).isLessThan(HALL);
    assertThat(new DocumentKey("agenda", "z")).isLessThan(ANN);
    assertThat(new DocumentKey("booking", "a")).isLessThan(ANN);
  }

  @Test
  void numbersOutOfRangeAreRefusedAndNamed() {
    assertThatThrownBy(() -> new Claim(HALL, SLOT, 0, ANN)).hasMessageContaining("units (0)");
    assertThatThrownBy(() -> new Document(ANN, 0, "", DocumentFields.NONE))
        .hasMessageContaining("version (0)");
    assertThatThrownBy(() -> new DocumentChange.Put(ANN, -1, "", DocumentFields.NONE))
        .hasMessageContaining("expectedVersion (-1)");
    assertThatThrownBy(() -> new DocumentChange.Delete(ANN, 0))
        .hasMessageContaining("expectedVersion (0)");
    for (int limit : List.of(0, 10_001)) {
      assertThatThrownBy(() -> DocumentQuery.first("booking", new DocumentFilter.All(), limit))
          .hasMessageContaining("limit (" + limit + ") must be 1 to 10000");
    }
    Event event = new Event("booked", ANN, "");
    assertThatThrownBy(() -> new StoredEvent(0, 0, new CommitId("c"), event))
        .hasMessageContaining("version (0)");
    assertThatThrownBy(() -> new StoredEvent(1, -1, new CommitId("c"), event))
        .hasMessageContaining("index (-1)");
  }

  @Test
  void aCommitNamesEachDocumentOnceAndOnlyPossibleNumbers() {
    Commit.Builder twice =
        Commit.builder(new CommitId("c")).create(ANN, "", DocumentFields.NONE).delete(ANN, 3);
    assertThatThrownBy(twice::build).hasMessageContaining("booking:ann is changed twice");
    assertThatThrownBy(() -> Commit.builder(new CommitId("c")).capacity(HALL, 0).build())
        .hasMessageContaining("capacity (0) of room:hall");
    assertThatThrownBy(() -> commit(Map.of(HALL, -1L)))
        .hasMessageContaining("seen version (-1) of room:hall");
  }

  private static Commit commit(Map<ResourceId, Long> seen) {
    return new Commit(
        new CommitId("c"),
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(seen),
        new TreeMap<>(),
        List.of());
  }

  @Test
  void aDueTimeIsCutToMillisecondsAndHasFourDigitsInItsYear() {
    Instant fine = Instant.parse("2026-11-23T02:00:00.123999999Z");
    assertThat(due(fine).due()).isEqualTo("2026-11-23T02:00:00.123Z");
    assertThat(due(Instant.parse("9999-12-31T23:59:59.999999Z")).due()).isNotNull();
    for (Instant far : List.of(Instant.MIN, Instant.MAX)) {
      assertThatThrownBy(() -> due(far)).hasMessageContaining("years 0001 to 9999");
    }
  }

  private static DocumentFields due(Instant due) {
    return new DocumentFields(null, null, null, due);
  }

  @Test
  void aTimelineIsFreeWhereNoClaimIs() {
    Timeline timeline = new Timeline(HALL, 1, 1, List.of(Claim.exclusive(HALL, SLOT, ANN)));
    assertThat(timeline.isFree(TimeSlot.ofEpochMillis(20, 30))).isTrue();
    assertThat(timeline.isFree(TimeSlot.ofEpochMillis(19, 30))).isFalse();
    assertThat(timeline.without(Set.of())).isSameAs(timeline);
    assertThat(timeline.without(Set.of(ANN)).claims()).isEmpty();
  }

  @Test
  void aBrokenStoreSaysWhetherToTryAgain() {
    IllegalStateException cause = new IllegalStateException("connection lost");
    assertThat(new StoreException("commit c1", true, cause).isRetryable()).isTrue();
    assertThat(new StoreException("commit c1", false, cause))
        .hasMessage("commit c1")
        .hasCause(cause)
        .matches(e -> !e.isRetryable());
  }
}
