package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.claim;
import static id.egov.core.store.jdbc.Bookings.hours;
import static id.egov.core.store.jdbc.Bookings.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.ResourceId;
import java.sql.SQLException;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** On PostgreSQL not even raw SQL books a room twice: the constraint is a second lock. */
class RawSqlTest {

  private TestDatabase database;
  private JdbcStore store;

  @BeforeEach
  void open() {
    database = TestServers.postgresql().emptyDatabase();
    store = Bookings.store(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rawSqlCannotBookWhatTheStoreBooked() throws SQLException {
    assertLands(book("ann", HALL, 9, 12));
    assertExcluded(() -> insert(HALL, 11, 13, true));
    assertExcluded(() -> insert(HALL, 10, 11, true));
    insert(HALL, 12, 13, true);
    insert(room("cellar"), 9, 12, true);
  }

  @Test
  void rawSqlCannotMoveAClaimOntoAnother() throws SQLException {
    assertLands(book("ann", HALL, 9, 12));
    assertLands(book("ben", HALL, 12, 14));
    long earlier = hours(11, 12).startMillis();
    assertExcluded(
        () ->
            Sql.execute(
                database,
                "update egov_claim set start_at = " + earlier + " where holder_id = 'ben'"));
  }

  @Test
  void theStoreAnswersOverlapWhereRawSqlWasFirst() throws SQLException {
    insert(HALL, -500, 500, true);
    assertThat(store.commit(book("ann", HALL, 9, 12)))
        .isInstanceOfSatisfying(
            CommitResult.Overlap.class,
            overlap -> assertThat(overlap.toString()).contains("booking:raw"));
    assertThat(Sql.counts(database)).containsExactly(0, 1, 0, 0, 0, 0, 0, 0);
    assertLands(book("ann", HALL, 500, 501));
  }

  @Test
  void theStoreAnswersOverlapAlsoWhereItHadToLookCloser() throws SQLException {
    ResourceId beds = room("beds");
    assertLands(
        Commit.builder(new CommitId("beds"))
            .capacity(beds, 2)
            .add(claim("one", beds, 8, 10))
            .add(claim("two", beds, 10, 12))
            .build());
    insert(HALL, -500, 500, true);
    // All that overlaps the claim on a bed sums up to three, yet at no instant to more than two.
    Commit.Builder both =
        Commit.builder(new CommitId("both"))
            .add(claim("ann", beds, 9, 11))
            .add(claim("ann", HALL, 9, 11));
    assertThat(store.commit(both.build())).isInstanceOf(CommitResult.Overlap.class);
  }

  @Test
  void aTransactionOfTheCallersGoesOnAfterARawClaim() throws SQLException {
    insert(HALL, -500, 500, true);
    var joined =
        JdbcStore.builder(
                new TransactionAwareDataSourceProxy(database.dataSource()),
                JdbcStoreContract.TENANT,
                JdbcStoreContract.CLOCK)
            .build();
    new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()))
        .executeWithoutResult(
            status -> {
              assertThat(joined.commit(book("ann", HALL, 9, 12)))
                  .isInstanceOf(CommitResult.Overlap.class);
              assertThat(joined.commit(book("ben", room("cellar"), 9, 12)))
                  .isInstanceOf(CommitResult.Committed.class);
            });
    assertThat(store.document(Bookings.key("ann"))).isEmpty();
    assertThat(store.document(Bookings.key("ben"))).isPresent();
  }

  @Test
  void aCapacityThatGoesUpAndDownTakesTheConstraintAlong() throws SQLException {
    assertLands(book("ann", HALL, 9, 12));
    assertLands(Commit.builder(new CommitId("five")).capacity(HALL, 5).build());
    assertThat(exclusive()).isEqualTo("false");
    Commit second = book("ben", HALL, 11, 13);
    assertLands(second);
    insert(HALL, 9, 12, false);
    assertThat(exclusive()).isEqualTo("false");
    Commit lowered = Commit.builder(new CommitId("one")).capacity(HALL, 1).build();
    assertThat(store.commit(lowered)).isInstanceOf(CommitResult.Overlap.class);
    assertThat(exclusive()).isEqualTo("false");
    Sql.execute(database, "delete from egov_claim where holder_id = 'raw'");
    Claim claim = second.added().get(0);
    assertLands(Commit.builder(new CommitId("gone")).remove(claim).build());
    assertLands(lowered);
    assertThat(exclusive()).isEqualTo("true");
    assertExcluded(() -> insert(HALL, 11, 13, true));
    assertLands(book("cleo", HALL, 12, 13));
    assertThat(exclusive()).isEqualTo("true");
  }

  @Test
  void aCapacityIsNotLoweredUnderARawClaim() throws SQLException {
    assertLands(Commit.builder(new CommitId("five")).capacity(HALL, 5).build());
    insert(HALL, -500, 500, false);
    assertLands(book("ann", HALL, 9, 12));
    assertThat(store.commit(Commit.builder(new CommitId("one")).capacity(HALL, 1).build()))
        .isInstanceOf(CommitResult.Overlap.class);
  }

  private void assertLands(Commit commit) {
    assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }

  private static void assertExcluded(ThrowingCallable raw) {
    assertThatThrownBy(raw)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23P01"));
  }

  private String exclusive() throws SQLException {
    return String.join(
        ",",
        Sql.rows(
            database,
            "select distinct case when exclusive then 'true' else 'false' end from egov_claim"));
  }

  private void insert(ResourceId room, int from, int to, boolean exclusive) throws SQLException {
    Sql.execute(
        database,
        String.format(
            Locale.ROOT,
            "insert into egov_claim values ('%s', '%s', %d, %d, 1, %s, 'booking', 'raw', 0, %d)",
            JdbcStoreContract.TENANT,
            room,
            hours(from, to).startMillis(),
            hours(from, to).endMillis(),
            exclusive,
            from + 1000));
  }
}
