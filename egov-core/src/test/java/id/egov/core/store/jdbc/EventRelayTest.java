package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events reach the outside in order, each at least once. */
class EventRelayTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  private static final class ReceiverIsDown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aReceiverThatFailsAnywhereMissesNoneAndGetsThemInOrder(TestServer server) {
    for (long seed = 1; seed <= 2; seed++) {
      try (TestDatabase database = server.emptyDatabase()) {
        JdbcStore store = Bookings.store(database);
        Random random = new Random(seed);
        List<StoredEvent> received = new ArrayList<>();
        int commits = 0;
        int empty = 0;
        while (empty < 2) {
          if (commits < 12 && random.nextBoolean()) {
            commit(store, commits++, 1 + random.nextInt(3));
          }
          int before = received.size();
          try {
            int count =
                store
                    .relay("broker")
                    .relay(
                        1 + random.nextInt(5),
                        event -> {
                          // Down before it has the event, or after that without saying so.
                          if (random.nextInt(6) == 0) {
                            throw new ReceiverIsDown();
                          }
                          received.add(event);
                          if (random.nextInt(6) == 0) {
                            throw new ReceiverIsDown();
                          }
                        });
            assertThat(received).hasSize(before + count);
            empty = commits == 12 && count == 0 ? empty + 1 : 0;
          } catch (ReceiverIsDown e) {
            empty = 0;
          }
        }
        assertThat(List.copyOf(new LinkedHashSet<>(received)))
            .as("seed %s", seed)
            .isEqualTo(store.events(EventCursor.START, 100).events());
        for (int i = 1; i < received.size(); i++) {
          StoredEvent last = received.get(i - 1);
          StoredEvent next = received.get(i);
          boolean isRepeated = next.equals(last);
          boolean isLater =
              next.version() > last.version()
                  || (next.version() == last.version() && next.index() == last.index() + 1);
          assertThat(isRepeated || isLater).as("seed %s, place %s", seed, i).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void twoOfOneNameHandEachEventOn(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      int commits = 15;
      List<StoredEvent> received = Collections.synchronizedList(new ArrayList<>());
      Together.run(
          3,
          thread -> {
            for (int i = 0; thread == 0 && i < commits; i++) {
              commit(store, i, 2);
            }
            EventRelay relay = Bookings.store(database).relay("broker");
            while (received.size() < 2 * commits) {
              relay.relay(3, received::add);
            }
            return 0;
          });
      assertThat(received).isEqualTo(store.events(EventCursor.START, 100).events());
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void anErrorOfTheReceiverHandsNothingOn(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      commit(store, 0, 3);
      List<StoredEvent> received = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  store
                      .relay("broker")
                      .relay(
                          3,
                          event -> {
                            received.add(event);
                            if (received.size() == 2) {
                              throw new AssertionError("broken");
                            }
                          }))
          .isInstanceOf(AssertionError.class)
          .hasMessage("broken");
      assertThat(store.relay("broker").relay(9, received::add)).isEqualTo(3);
      assertThat(store.relay("broker").relay(9, received::add)).isZero();
      assertThat(store.relay("another").relay(9, received::add)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aRelayNeedsANameAndALimit(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      for (String name : List.of("", "x".repeat(301), "a\u0000")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> store.relay(name))
            .withMessageStartingWith("name ");
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.relay("x".repeat(300)).relay(0, event -> {}));
      assertThat(store.relay("x".repeat(300)).relay(1, event -> {})).isZero();
    }
  }

  private static void commit(JdbcStore store, int number, int events) {
    Commit.Builder commit = Commit.builder(new CommitId("c" + number));
    for (int i = 0; i < events; i++) {
      commit.event(new Event("counted", key("ann"), number + "." + i));
    }
    assertThat(store.commit(commit.build())).isInstanceOf(CommitResult.Committed.class);
  }
}
