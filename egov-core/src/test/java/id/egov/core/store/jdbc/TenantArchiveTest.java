package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.ALWAYS;
import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.claim;
import static id.egov.core.store.jdbc.Bookings.key;
import static id.egov.core.store.jdbc.Bookings.room;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.ResourceId;
import id.egov.core.store.jdbc.AuditReport.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenant moves from any database to any other and is there what it was. */
class TenantArchiveTest {

  private static final ResourceId BEDS = room("beds");

  /** Texts that databases sort, escape or cut in different ways. */
  private static final List<String> NAMES =
      List.of("a", "A", "\u00e4", "z\u0301", "\ufffd", "\ud83d\ude00", "a b", "\"quoted\"", "b\\n");

  @ParameterizedTest
  @MethodSource("id.egov.core.store.jdbc.TestServers#all")
  void isTheSameEverywhere(TestServer server) throws SQLException {
    try (TestDatabase here = server.emptyDatabase()) {
      JdbcStore store = store(here);
      fill(store);
      ByteArrayOutputStream archive = new ByteArrayOutputStream();
      ArchiveReport exported = store.archive().export(archive, Progress.SILENT);
      List<Integer> counts = Sql.counts(here);
      for (TestServer other : TestServers.all()) {
        try (TestDatabase there = other.emptyDatabase()) {
          JdbcStore copy = store(there);
          ArchiveReport imported =
              copy.archive()
                  .importFrom(new ByteArrayInputStream(archive.toByteArray()), Progress.SILENT);
          assertThat(imported).isEqualTo(exported);
          ByteArrayOutputStream again = new ByteArrayOutputStream();
          assertThat(copy.archive().export(again, Progress.SILENT)).isEqualTo(exported);
          assertThat(again.toByteArray()).isEqualTo(archive.toByteArray());
          assertThat(Sql.counts(there)).isEqualTo(counts);
          assertSame(copy, store);
          assertGoesOn(there, copy, store);
        }
      }
    }
  }

  private static JdbcStore store(TestDatabase database) {
    return JdbcStore.builder(
            database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
        .author(() -> new Author("ann", "moves"))
        .build();
  }

  private static void fill(JdbcStore store) {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Commit.Builder commit =
          Commit.builder(new CommitId(name))
              .create(
                  key(name),
                  "{\"of\":\"" + name + "\n\u2028\"}",
                  new DocumentFields(
                      name,
                      i % 2 == 0 ? null : name,
                      i % 3 == 0 ? "" : null,
                      i % 2 == 0 ? null : Instant.ofEpochMilli(-i)))
              .add(claim(name, room(name), i, i + 1))
              .event(new Event("booked", key(name), name));
      assertThat(store.commit(commit.build())).isInstanceOf(CommitResult.Committed.class);
    }
    store.commit(book("ann", HALL, 9, 12));
    Commit beds =
        Commit.builder(new CommitId("beds"))
            .capacity(BEDS, 3)
            .add(new Claim(BEDS, Bookings.hours(0, 99), 2, key("ann")))
            .build();
    assertThat(store.commit(beds)).isInstanceOf(CommitResult.Committed.class);
    store.audit().seal();
    store.relay("broker").relay(3, event -> {});
    // Its version is known by no resource and no document.
    long version = store.document(key("ann")).orElseThrow().version();
    Commit last = Commit.builder(new CommitId("last")).delete(key("ann"), version).build();
    assertThat(store.commit(last)).isInstanceOf(CommitResult.Committed.class);
  }

  private static void assertSame(JdbcStore copy, JdbcStore store) {
    for (String name : NAMES) {
      assertThat(copy.document(key(name))).isPresent().isEqualTo(store.document(key(name)));
    }
    List<ResourceId> resources = List.of(HALL, BEDS, room("a"), room("\ud83d\ude00"));
    assertThat(copy.timelines(resources, ALWAYS)).isEqualTo(store.timelines(resources, ALWAYS));
    assertThat(copy.events(EventCursor.START, 99)).isEqualTo(store.events(EventCursor.START, 99));
    assertThat(copy.audit().entries(null, 99)).isEqualTo(store.audit().entries(null, 99));
    Seal kept = store.audit().seal().orElseThrow();
    assertThat(store.audit().verify(kept).intact()).isTrue();
    assertThat(copy.audit().verify(null).intact()).isTrue();
    assertThat(copy.audit().verify(null).unsealed()).isPositive();
    assertThat(copy.audit().verify(kept).broken())
        .as("the copy was made before this seal")
        .extracting(AuditReport.Broken::problem)
        .containsOnly(Problem.NOT_THE_SEAL_THAT_WAS_KEPT);
  }

  private static void assertGoesOn(TestDatabase there, JdbcStore copy, JdbcStore store)
      throws SQLException {
    assertThat(copy.commit(book("ann", HALL, 9, 12)))
        .as("is known to have landed")
        .isEqualTo(store.commit(book("ann", HALL, 9, 12)));
    var last = store.events(EventCursor.START, 99);
    long newest = Long.parseLong(Sql.rows(there, "select max(version) from egov_commit").get(0));
    assertThat(copy.commit(book("new", HALL, 20, 21)))
        .isInstanceOfSatisfying(
            CommitResult.Committed.class, c -> assertThat(c.version()).isGreaterThan(newest));
    assertThat(copy.events(last.next(), 99).events()).hasSize(1);
    assertThat(copy.relay("broker").relay(99, event -> {})).isEqualTo(NAMES.size() - 3 + 2);
    assertThat(copy.commit(book("clash", HALL, 11, 13))).isInstanceOf(CommitResult.Overlap.class);
    assertThat(
            Sql.rows(
                there,
                "select distinct resource from egov_claim where not exclusive order by resource"))
        .containsExactly("room:beds");
  }
}
