package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old events are deleted, the oldest first, in pages of commits. */
class RetentionTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("id.egov.core.store.jdbc.TestServers#all")
  void eventsOfOldCommitsGoPageByPage(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      for (int day = 0; day < 6; day++) {
        Commit.Builder commit = Commit.builder(new CommitId("day-" + day));
        for (int i = 0; i <= day; i++) {
          commit.event(new Event("counted", key("ann"), day + "." + i));
        }
        at(database, day).commit(commit.build());
      }
      JdbcStore store = at(database, 9);
      EventCursor afterTwo = store.events(EventCursor.START, 3).next();
      Instant fifthDay = FIRST.plus(Duration.ofDays(5));
      assertThat(store.deleteEvents(FIRST, 10)).as("made before the first").isZero();
      assertThat(store.deleteEvents(fifthDay, 2)).isEqualTo(1 + 2);
      assertThat(payloads(store, EventCursor.START)).startsWith("2.0").hasSize(18);
      assertThat(payloads(store, afterTwo)).startsWith("2.0").hasSize(18);
      assertThat(store.deleteEvents(fifthDay, 2)).isEqualTo(3 + 4);
      assertThat(store.deleteEvents(fifthDay, 2)).isEqualTo(5);
      assertThat(store.deleteEvents(fifthDay, 2)).isZero();
      assertThat(payloads(store, EventCursor.START)).startsWith("5.0").hasSize(6);
      assertThat(payloads(store, afterTwo)).startsWith("5.0").hasSize(6);
      assertThat(store.audit().entries(null, 10)).hasSize(6);
      assertThatIllegalArgumentException().isThrownBy(() -> store.deleteEvents(fifthDay, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("id.egov.core.store.jdbc.TestServers#all")
  void severalDeleteTogether(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = at(database, 0);
      for (int i = 0; i < 40; i++) {
        store.commit(
            Commit.builder(new CommitId("c" + i))
                .event(new Event("counted", key("ann"), ""))
                .build());
      }
      List<Integer> deleted =
          Together.run(
              4,
              thread -> {
                int all = 0;
                for (int some; (some = store.deleteEvents(Instant.MAX, 1)) > 0; ) {
                  all += some;
                }
                assertThat(store.events(EventCursor.START, 1).events())
                    .as("when one sees that there are no more")
                    .isEmpty();
                return all;
              });
      assertThat(deleted.stream().mapToInt(n -> n).sum()).isEqualTo(40);
      assertThat(store.deleteEvents(Instant.MIN, 1)).isZero();
    }
  }

  private static JdbcStore at(TestDatabase database, int day) {
    Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return JdbcStore.builder(database.dataSource(), JdbcStoreContract.TENANT, clock).build();
  }

  private static List<String> payloads(JdbcStore store, EventCursor after) {
    return store.events(after, 100).events().stream().map(e -> e.event().payload()).toList();
  }
}
