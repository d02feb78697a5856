package id.egov.core.store.jdbc;

import id.egov.core.store.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** The ways to land one commit. */
final class CommitAttempt {

  private final Dialect dialect;
  private final String tenant;
  private final CommitRecord record;

  CommitAttempt(Dialect dialect, String tenant, CommitRecord record) {
    this.dialect = dialect;
    this.tenant = tenant;
    this.record = record;
  }

  /** In one statement, where there is one for it; empty if nothing has changed. */
  Optional<CommitResult> atOnce(Connection connection) throws SQLException {
    return dialect == Dialect.POSTGRESQL
        ? PostgresCommit.tryToLand(connection, tenant, record)
        : Optional.empty();
  }

  /** In several statements of one transaction. */
  CommitResult inSteps(Connection connection) throws SQLException {
    if (dialect != Dialect.POSTGRESQL) {
      return land(connection, true);
    }
    Savepoint before = connection.setSavepoint();
    try {
      return land(connection, true);
    } catch (SQLException e) {
      if (!Dialect.isForeignClaim(e)) {
        throw e;
      }
      // A claim that was written past the store lasts longer than its resource says.
      connection.rollback(before);
      return land(connection, false);
    }
  }

  private CommitResult land(Connection connection, boolean isBounded) throws SQLException {
    return new CommitWriter(dialect, connection, tenant, record, isBounded).land();
  }
}
