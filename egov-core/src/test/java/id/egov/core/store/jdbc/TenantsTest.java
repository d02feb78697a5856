package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.ALWAYS;
import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two tenants in one database do not see each other. */
class TenantsTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  @ParameterizedTest
  @MethodSource(SERVERS)
  void theSameNamesMeanOthersThings(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore ours = Bookings.store(database, "ours");
      JdbcStore theirs = Bookings.store(database, "Ours");
      assertLands(theirs, book("first", HALL, 1, 2));
      assertLands(theirs, book("second", HALL, 2, 3));
      Commit same = book("ann", HALL, 9, 12);
      for (JdbcStore store : List.of(ours, theirs)) {
        assertLands(store, same);
        assertThat(store.commit(book("ben", HALL, 11, 13)))
            .isInstanceOf(CommitResult.Overlap.class);
      }
      assertThat(ours.timeline(HALL, ALWAYS).claims()).hasSize(1);
      assertThat(theirs.timeline(HALL, ALWAYS).claims()).hasSize(3);
      assertThat(ours.document(key("first"))).isEmpty();
      var all = DocumentQuery.first("booking", new DocumentFilter.All(), 10);
      assertThat(ours.documents(all).documents()).hasSize(1);
      assertThat(theirs.documents(all).documents()).hasSize(3);
      assertThat(ours.events(EventCursor.START, 10).events()).hasSize(1);
      assertThat(theirs.events(EventCursor.START, 10).events()).hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void auditArchiveRelaysAndRetentionAreTheirOwn(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore ours = Bookings.store(database, "ours");
      JdbcStore theirs = Bookings.store(database, "theirs");
      assertLands(ours, book("ann", HALL, 9, 12));
      assertLands(theirs, book("secret", HALL, 9, 12));
      assertThat(ours.audit().entries(null, 10)).hasSize(1);
      assertThat(ours.audit().of(key("secret"), 0, 10)).isEmpty();
      assertThat(ours.audit().seal().orElseThrow().entries()).isEqualTo(1);
      assertThat(theirs.audit().verify(null).unsealed()).isEqualTo(1);
      ByteArrayOutputStream archive = new ByteArrayOutputStream();
      ours.archive().export(archive, Progress.SILENT);
      assertThat(archive.toString(StandardCharsets.UTF_8)).contains("ann").doesNotContain("secret");
      List<String> handedOn = new ArrayList<>();
      assertThat(ours.relay("r").relay(10, event -> handedOn.add(event.commit().value())))
          .isEqualTo(1);
      assertThat(theirs.relay("r").relay(10, event -> handedOn.add(event.commit().value())))
          .isEqualTo(1);
      assertThat(handedOn).containsExactly("ann", "secret");
      assertThat(ours.deleteEvents(Instant.parse("2100-01-01T00:00:00Z"), 10)).isEqualTo(1);
      assertThat(theirs.events(EventCursor.START, 10).events()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aVersionOfOneIsNoneOfTheOther(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore ours = Bookings.store(database, "ours");
      JdbcStore theirs = Bookings.store(database, "theirs");
      assertLands(theirs, book("first", HALL, 1, 2));
      assertLands(ours, book("ann", HALL, 9, 12));
      long version = ours.document(key("ann")).orElseThrow().version();
      Commit replace =
          Commit.builder(new CommitId("replace"))
              .put(key("ann"), version, "new", DocumentFields.NONE)
              .build();
      assertThat(theirs.commit(replace)).isInstanceOf(CommitResult.Stale.class);
      assertLands(ours, replace);
      assertThat(theirs.timeline(HALL, ALWAYS).version())
          .isEqualTo(theirs.document(key("first")).orElseThrow().version());
    }
  }

  private static void assertLands(JdbcStore store, Commit commit) {
    assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }
}
