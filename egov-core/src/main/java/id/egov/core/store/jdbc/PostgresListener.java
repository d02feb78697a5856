package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that hears of new events of a tenant. Not thread-safe. */
final class PostgresListener {

  /**
   * The name of the channel of a tenant, which is the parameter; of two schemas in one database,
   * each has its own.
   */
  static final String CHANNEL = "'egov_' || md5('egov_event'::regclass::oid || '.' || ?)";

  /** How long the server may take to say that it is still there. */
  private static final int ALIVE_SECONDS = 5;

  private static final Logger log = LoggerFactory.getLogger(PostgresListener.class);

  private final Connection connection;
  private final PGConnection notifications;

  private PostgresListener(Connection connection) throws SQLException {
    this.connection = connection;
    this.notifications = connection.unwrap(PGConnection.class);
  }

  /** Whether the driver is PostgreSQL's own; if not, nothing else of this class may be used. */
  static boolean isPossible(Connection connection) throws SQLException {
    return connection.getMetaData().getDriverName().equals("PostgreSQL JDBC Driver");
  }

  /** Listens from now on; the connection is its own. */
  static PostgresListener on(Connection connection, String tenant) throws SQLException {
    PostgresListener listener = new PostgresListener(connection);
    listener.listen(tenant);
    return listener;
  }

  private void listen(String tenant) throws SQLException {
    String channel;
    try (PreparedStatement select = connection.prepareStatement("select " + CHANNEL);
        ResultSet row = Rows.set(select, tenant).executeQuery()) {
      row.next();
      channel = row.getString(1);
    }
    execute("listen " + channel);
  }

  /** Whether something was told since it was asked last, or is within this time. */
  boolean hears(long nanos) throws SQLException {
    // Without a time it would wait for ever.
    int millis = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    PGNotification[] heard = notifications.getNotifications(millis);
    return heard != null && heard.length > 0;
  }

  /** Whether the server answers. */
  boolean isAlive() {
    try {
      return connection.isValid(ALIVE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Gives the connection back as it was. */
  void close() {
    try {
      execute("unlisten *");
      connection.close();
    } catch (SQLException e) {
      log.atDebug().setCause(e).log("cannot stop listening");
      abort();
    }
  }

  /** Ends the connection, so that nobody is given it again. */
  void abort() {
    try (connection) {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      log.atDebug().setCause(e).log("cannot end a connection");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
