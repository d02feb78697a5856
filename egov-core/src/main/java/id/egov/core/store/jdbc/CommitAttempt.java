package id.egov.core.store.jdbc;

import id.egov.core.store.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** The ways to land one commit. */
final class CommitAttempt implements Change<CommitResult> {

  private final Dialect dialect;
  private final String tenant;
  private final CommitRecord record;
  private final ReaderWaker readers;

  CommitAttempt(Dialect dialect, String tenant, CommitRecord record, ReaderWaker readers) {
    this.dialect = dialect;
    this.tenant = tenant;
    this.record = record;
    this.readers = readers;
  }

  @Override
  public Optional<CommitResult> atOnce(Connection connection) throws SQLException {
    return dialect == Dialect.POSTGRESQL
        ? PostgresCommit.tryToLand(connection, tenant, record)
        : Optional.empty();
  }

  @Override
  public CommitResult inSteps(Connection connection) throws SQLException {
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

  @Override
  public boolean stays(CommitResult result) {
    return result instanceof CommitResult.Committed;
  }

  /** Also without events: its version may have held back those of others until now. */
  @Override
  public void ended(CommitResult result) {
    readers.wake();
  }

  private CommitResult land(Connection connection, boolean isBounded) throws SQLException {
    return new CommitWriter(dialect, connection, tenant, record, isBounded).land();
  }
}
