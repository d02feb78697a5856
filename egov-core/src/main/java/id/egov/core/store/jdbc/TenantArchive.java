package id.egov.core.store.jdbc;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;

/**
 * All state of one tenant as JSON lines in UTF-8, to keep it or to move it to another database, of
 * another kind even: documents, claims, capacities, events, commit ids, the audit with its seals,
 * and how far relays have come.
 *
 * <p>The first line tells what it is, then comes a row a line, and the last line has the number of
 * rows of each table and the hash of all lines before it. An archive that was cut off or changed is
 * refused whole. It takes the memory of a page of rows, however many there are. Bodies of documents
 * are written as they are, so an archive is as confidential as the database.
 */
public final class TenantArchive {

  private static final int H2_SNAPSHOT = 6;

  private final Database database;
  private final String tenant;

  TenantArchive(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  /**
   * Writes everything as it is at one moment. Others go on working.
   *
   * @param out takes the lines; stays open
   * @param progress is told after every thousand rows
   * @return what was written
   * @throws UncheckedIOException if the stream fails
   * @throws CancellationException if the progress says so
   */
  public ArchiveReport export(OutputStream out, Progress progress) {
    return database.once(
        "export",
        connection -> {
          int usual = connection.getTransactionIsolation();
          snapshot(connection);
          try {
            return new ArchiveExport(database.dialect(), connection, tenant, out, progress).run();
          } finally {
            if (database.dialect() == Dialect.H2) {
              connection.setTransactionIsolation(usual);
            }
          }
        });
  }

  /** From here on the transaction sees one moment. */
  private void snapshot(Connection connection) throws SQLException {
    switch (database.dialect()) {
      case POSTGRESQL -> execute(connection, "set transaction isolation level repeatable read");
      case MARIADB -> {
        execute(connection, "set transaction isolation level repeatable read");
        execute(connection, "start transaction with consistent snapshot");
      }
      // Of the connection and not only of the transaction: hence it is set back.
      case H2 -> connection.setTransactionIsolation(H2_SNAPSHOT);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Reads an archive into a tenant that has nothing yet, and that nobody uses until this has ended.
   * All of it lands, or nothing. On PostgreSQL readers of events wait for it, those of other
   * tenants too.
   *
   * @param in the lines that {@link #export} wrote, of any tenant; stays open
   * @param progress is told after every thousand rows
   * @return what was read
   * @throws IllegalArgumentException if the archive is not whole or not as it was written; names
   *     the line
   * @throws IllegalStateException if the tenant has something already
   * @throws UncheckedIOException if the stream fails
   * @throws CancellationException if the progress says so
   */
  public ArchiveReport importFrom(InputStream in, Progress progress) {
    return database.once(
        "import",
        connection ->
            new ArchiveImport(database.dialect(), connection, tenant, in, progress).run());
  }
}
