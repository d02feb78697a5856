package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final DocumentKey LETTER = DocumentKey.parse("letter:1");

  private final MemoryStore store = new MemoryStore();
  private final Decisions decisions = new Decisions(store);

  private static Commit write(long expected, String body) {
    return Commit.builder("letter-written", LETTER, expected, body, DocumentFields.NONE).build();
  }

  @Test
  void anAnswerThatChangesNothingIsGivenAtOnce() {
    assertThat(decisions.<String>decide(LETTER, () -> new DecisionStep.Done<>("no")))
        .isEqualTo("no");
    assertThat(store.document(LETTER)).isEmpty();
  }

  @Test
  void looksAgainUntilTheCommitLands() {
    store.commit(write(Document.ABSENT, "first"));
    AtomicInteger looks = new AtomicInteger();
    long version =
        decisions.<Long>decide(
            LETTER, () -> new DecisionStep.Try<>(write(looks.getAndIncrement(), "second"), v -> v));
    // The first look expects no letter, the second expects the one that is there.
    assertThat(looks).hasValue(2);
    assertThat(store.document(LETTER).orElseThrow().version()).isEqualTo(version);
  }

  @Test
  void givesUpWhenItIsAlwaysOvertakenAndSaysToTryAgain() {
    store.commit(write(Document.ABSENT, "first"));
    DecisionStep<String> late =
        new DecisionStep.Try<>(write(Document.ABSENT, "second"), version -> "landed");
    assertThatThrownBy(() -> decisions.decide(LETTER, () -> late))
        .hasMessageContaining("letter:1 was decided 100 times")
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isTrue());
  }

  @Test
  void theSameDecisionOnTheSameStateHasTheSameId() {
    assertThat(write(0, "a").id()).isEqualTo(write(0, "a").id());
    assertThat(write(0, "a").id())
        .isNotEqualTo(write(1, "a").id())
        .isNotEqualTo(write(0, "b").id());
    assertThat(store.commit(write(0, "a"))).isEqualTo(store.commit(write(0, "a")));
    assertThat(store.events(EventCursor.START, 10).events())
        .extracting(StoredEvent::event)
        .containsExactly(new Event("letter-written", LETTER, "a"));
  }
}
