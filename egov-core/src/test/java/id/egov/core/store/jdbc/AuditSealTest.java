package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.claim;
import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.jdbc.AuditReport.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the audit behind the store's back is found out. */
class AuditSealTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  /** Other values for each column of a row that was sealed. */
  private static final Map<String, List<String>> CHANGES =
      Map.ofEntries(
          Map.entry("tenant", List.of("'other'")),
          Map.entry("version", List.of("version + 1000", "0", "-1")),
          Map.entry("idx", List.of("idx + 1", "-1")),
          Map.entry("commit_id", List.of("'other'", "''", "' '")),
          Map.entry("committed_at", List.of("committed_at + 1", "0")),
          Map.entry("actor", List.of("'other'", "'ANN'", "''", "null")),
          Map.entry("reason", List.of("'other'", "''", "null")),
          Map.entry("what", List.of("'other'", "''", "'booked '")),
          Map.entry("operation", List.of("'delete'", "'CREATE'", "'nonsense'")),
          Map.entry("doc_type", List.of("'other'", "'NO TYPE'", "null")),
          Map.entry("doc_id", List.of("'other'", "''", "null")),
          Map.entry("replaced", List.of("replaced + 1")),
          Map.entry("body_sha256", List.of("'" + "0".repeat(64) + "'", "'0'", "null")));

  /** A database with two seals over three commits, and one that is not sealed. */
  private static final class Sealed implements AutoCloseable {

    final TestDatabase database;
    final JdbcStore store;
    final AuditTrail audit;
    final Seal first;
    final Seal kept;
    private final JdbcTemplate raw;
    private final TransactionTemplate transaction;

    Sealed(TestServer server) {
      database = server.emptyDatabase();
      DataSource source = new TransactionAwareDataSourceProxy(database.dataSource());
      transaction =
          new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
      raw = new JdbcTemplate(source);
      store =
          JdbcStore.builder(source, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
              .author(() -> new Author("ann", "has to"))
              .build();
      audit = store.audit();
      assertThat(audit.seal()).isEmpty();
      store.commit(book("one", HALL, 1, 2));
      store.commit(Commit.builder(new CommitId("two")).add(claim("two", HALL, 2, 3)).build());
      first = audit.seal().orElseThrow();
      store.commit(book("three", HALL, 3, 4));
      kept = audit.seal().orElseThrow();
      assertThat(audit.seal()).contains(kept);
      store.commit(
          Commit.builder(new CommitId("four"))
              .create(key("four"), "", DocumentFields.NONE)
              .build());
    }

    /** What is found after a change, which is then undone. */
    AuditReport after(@Nullable Seal keptOrNull, String... statements) {
      return transaction.execute(
          status -> {
            status.setRollbackOnly();
            for (String sql : statements) {
              assertThat(raw.update(sql)).as(sql).isPositive();
            }
            return audit.verify(keptOrNull);
          });
    }

    @Override
    public void close() {
      database.close();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatNobodyTouchedIsIntact(TestServer server) {
    try (Sealed sealed = new Sealed(server)) {
      assertThat(sealed.first.entries()).isEqualTo(2);
      assertThat(sealed.audit.verify(null))
          .isEqualTo(new AuditReport(2, 3, 1, List.of()))
          .isEqualTo(sealed.audit.verify(sealed.kept))
          .isEqualTo(sealed.audit.verify(sealed.first));
      assertThat(sealed.audit.verify(null).intact()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void everyChangedColumnIsFound(TestServer server) throws SQLException {
    try (Sealed sealed = new Sealed(server)) {
      try (var connection = sealed.database.dataSource().getConnection();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select * from egov_audit")) {
        TreeSet<String> columns = new TreeSet<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
        }
        assertThat(CHANGES.keySet()).isEqualTo(columns);
      }
      List<String> missed = new ArrayList<>();
      for (var change : CHANGES.entrySet()) {
        for (String value : change.getValue()) {
          for (String commit : List.of("one", "two", "three")) {
            String condition = " where commit_id = '" + commit + "'";
            String same = change.getKey() + (value.equals("null") ? " is null" : " = " + value);
            if (!Sql.rows(sealed.database, "select 1 from egov_audit" + condition + " and " + same)
                .isEmpty()) {
              continue;
            }
            String sql = "update egov_audit set " + change.getKey() + " = " + value + condition;
            AuditReport report = sealed.after(null, sql);
            // Where the row was, or where it has been moved to.
            if (report.intact()
                || (!change.getKey().equals("version")
                    && report.broken().get(0).seal() != (commit.equals("three") ? 2 : 1))) {
              missed.add(sql);
            }
          }
        }
      }
      assertThat(missed).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aRemovedAndAnInsertedRowAreFound(TestServer server) {
    try (Sealed sealed = new Sealed(server)) {
      for (String commit : List.of("one", "two", "three")) {
        assertThat(
                problems(
                    sealed.after(
                        null, "delete from egov_audit where commit_id = '" + commit + "'")))
            .containsExactly(Problem.ENTRIES);
      }
      String copy =
          "insert into egov_audit select tenant, %s, %s, commit_id, committed_at, actor, reason,"
              + " what, operation, doc_type, doc_id, replaced, body_sha256 from egov_audit"
              + " where commit_id = '%s'";
      for (String place : List.of("version, idx + 1", "version, -1", "-1, 0", "0, 0")) {
        String[] parts = place.split(", ", -1);
        assertThat(problems(sealed.after(null, copy.formatted(parts[0], parts[1], "three"))))
            .startsWith(Problem.ENTRIES);
      }
    }
  }

  /** It would keep all that come after it from being sealed, or would never be sealed itself. */
  @ParameterizedTest
  @MethodSource(SERVERS)
  void anEntryFromTheFutureIsFoundAndNotSealed(TestServer server) throws SQLException {
    try (Sealed sealed = new Sealed(server)) {
      Sql.execute(
          sealed.database,
          "insert into egov_audit select tenant, %s, idx, commit_id, committed_at, actor, reason, what, operation, doc_type, doc_id, replaced, body_sha256 from egov_audit where commit_id = 'three'"
              .formatted(Long.MAX_VALUE));
      for (int i = 0; i < 2; i++) {
        Seal last = sealed.audit.seal().orElseThrow();
        assertThat(last.entries()).isEqualTo(1);
        assertThat(problems(sealed.audit.verify(last)))
            .containsExactly(Problem.VERSION_NEVER_GIVEN);
        sealed.store.commit(book("later " + i, HALL, 10 + i, 11 + i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aChangedOrRemovedSealIsFound(TestServer server) {
    try (Sealed sealed = new Sealed(server)) {
      for (String change :
          List.of(
              "number = number + 2",
              "number = -number",
              "through_version = through_version + 1",
              "through_version = through_version - 1",
              "through_version = -1",
              "audit_rows = audit_rows + 1",
              "sha256 = '" + "0".repeat(64) + "'",
              "sha256 = upper(sha256)",
              "sha256 = ''",
              "sealed_at = sealed_at + 1",
              "tenant = 'other'")) {
        for (int seal = 1; seal <= 2; seal++) {
          AuditReport report =
              sealed.after(
                  sealed.kept, "update egov_seal set " + change + " where number = " + seal);
          assertThat(report.intact()).as(change + " of " + seal).isFalse();
        }
      }
      assertThat(problems(sealed.after(null, "delete from egov_seal where number = 1")))
          .containsExactly(Problem.SEAL_MISSING, Problem.ENTRIES);
      assertThat(problems(sealed.after(sealed.kept, "delete from egov_seal where number = 2")))
          .containsExactly(Problem.NOT_THE_SEAL_THAT_WAS_KEPT);
      assertThat(problems(sealed.after(sealed.kept, "delete from egov_seal")))
          .containsExactly(Problem.NOT_THE_SEAL_THAT_WAS_KEPT);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void sealsThatWereMadeAnewAreFoundByTheOneThatWasKept(TestServer server) throws SQLException {
    try (Sealed sealed = new Sealed(server)) {
      Sql.execute(
          sealed.database,
          "update egov_audit set actor = 'ben' where commit_id = 'one'",
          "delete from egov_seal");
      sealed.audit.seal();
      assertThat(sealed.audit.verify(null).intact()).isTrue();
      assertThat(problems(sealed.audit.verify(sealed.first)))
          .containsExactly(Problem.NOT_THE_SEAL_THAT_WAS_KEPT);
      assertThat(problems(sealed.audit.verify(sealed.kept)))
          .containsExactly(Problem.NOT_THE_SEAL_THAT_WAS_KEPT);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void nothingIsSealedPastACommitThatIsStillToCome(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      int writers = 8;
      int each = 5;
      AtomicInteger writing = new AtomicInteger(writers);
      Together.run(
          writers + 2,
          thread -> {
            if (thread < writers) {
              try {
                for (int i = 0; i < each; i++) {
                  String id = "b" + thread + "-" + i;
                  store.commit(book(id, Bookings.room("r" + thread), i, i + 1));
                }
              } finally {
                writing.decrementAndGet();
              }
              return 0;
            }
            while (writing.get() > 0) {
              store.audit().seal();
            }
            return 0;
          });
      Seal last = store.audit().seal().orElseThrow();
      AuditReport report = store.audit().verify(last);
      assertThat(report)
          .isEqualTo(new AuditReport(last.number(), writers * (long) each, 0, List.of()));
    }
  }

  private static List<Problem> problems(AuditReport report) {
    return report.broken().stream().map(AuditReport.Broken::problem).toList();
  }
}
