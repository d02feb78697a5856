package id.egov.core.store.jdbc;

import id.egov.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where the databases differ. */
enum Dialect {
  /** An embedded database: no server, one file. */
  H2(
      "merge into egov_resource r using (values (cast(? as varchar), cast(? as varchar))) n(tenant, resource)"
          + " on r.tenant = n.tenant and r.resource = n.resource"
          + " when not matched then insert values (n.tenant, n.resource, 0, 1, 0)",
      ""),

  /** The database of a city. */
  POSTGRESQL("insert into egov_resource values (?, ?, 0, 1, 0) on conflict do nothing", ""),

  /** The other one that is often there. */
  MARIADB(
      "insert ignore into egov_resource values (?, ?, 0, 1, 0)",
      // What was read before in a transaction of the caller's would be seen again otherwise.
      " lock in share mode");

  private static final int MARIADB_DUPLICATE = 1062;
  private static final int MARIADB_LOCK_TIMEOUT = 1205;
  private static final int H2_LOCK_TIMEOUT = 50_200;
  private static final String UNIQUE = "23505";

  /** Somebody else went on, and the transaction must be made anew. */
  static final String SERIALIZATION = "40001";

  /** The exclusion constraint: a claim of somebody who writes past the store. */
  private static final String EXCLUDED = "23P01";

  /** What egov_stable_version raises. */
  private static final String OLD_SNAPSHOT = "EG002";

  /**
   * Serialization failures, deadlocks and waits that were given up: somebody else went on. Who
   * meets a claim that was written past the store sees it when it starts anew, and is refused then.
   */
  private static final Set<String> CONTENTION = Set.of(SERIALIZATION, "40P01", "55P03", EXCLUDED);

  /** The server stops, starts, has no connection or no time left, or has lost this one. */
  private static final Set<String> AWAY =
      Set.of("57014", "57P01", "57P02", "57P03", "53300", "25006", "HYT00", "HYT01");

  final String insertMissingResource;
  final String readLatest;

  Dialect(String insertMissingResource, String readLatest) {
    this.insertMissingResource = insertMissingResource;
    this.readLatest = readLatest;
  }

  /** The dialect that a connection speaks. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    String name = product.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(dialect -> dialect.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    "the database is %s; supported are %s"
                        .formatted(product, Arrays.toString(values())),
                    false));
  }

  /** The folder of its schema, as Flyway wants it. */
  String folder() {
    return "id/egov/core/store/jdbc/" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the same transaction, made anew, may go through at once. */
  boolean isContention(SQLException e) {
    return CONTENTION.contains(state(e))
        || isDuplicate(e)
        || (this == MARIADB && e.getErrorCode() == MARIADB_LOCK_TIMEOUT)
        || (this == H2 && e.getErrorCode() == H2_LOCK_TIMEOUT);
  }

  /** A row with that key came in from somebody who did the same. */
  private boolean isDuplicate(SQLException e) {
    return UNIQUE.equals(state(e)) || (this == MARIADB && e.getErrorCode() == MARIADB_DUPLICATE);
  }

  /** Whether it may go through later. */
  boolean isRetryable(SQLException e) {
    return isContention(e)
        || e instanceof java.sql.SQLTransientException
        || e instanceof java.sql.SQLRecoverableException
        || e instanceof java.sql.SQLNonTransientConnectionException
        || state(e).startsWith("08")
        || AWAY.contains(state(e));
  }

  /** Whether there is a claim that the store did not write, or has not seen. */
  static boolean isForeignClaim(SQLException e) {
    return EXCLUDED.equals(state(e));
  }

  /** Whether events were asked for in a snapshot, see egov_stable_version. */
  static boolean isOldSnapshot(SQLException e) {
    return OLD_SNAPSHOT.equals(state(e));
  }

  /** Whether a value or a row is none that the tables take. */
  static boolean isBadData(SQLException e) {
    return state(e).startsWith("22") || state(e).startsWith("23");
  }

  static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}
