package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Deletes what need not be kept any more. */
final class Retention {

  private final Database database;
  private final String tenant;

  Retention(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  int deleteEvents(Instant before, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (%s) must be at least 1".formatted(limit));
    }
    return database.writeAlone(
        "delete events",
        connection -> {
          long last = lastOfPage(connection, before, limit);
          int deleted = last == 0 ? 0 : deleteThrough(connection, last);
          if (last > 0 && deleted == 0) {
            throw new SQLException("somebody else deleted these", Dialect.SERIALIZATION);
          }
          return deleted;
        });
  }

  private int deleteThrough(Connection connection, long version) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from egov_event where tenant = ? and version <= ?")) {
      return Rows.set(delete, tenant, version).executeUpdate();
    }
  }

  /** The last of the first commits that are all old enough, or 0 if the first one is not. */
  private long lastOfPage(Connection connection, Instant before, int limit) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select version, max(committed_at) from egov_event where tenant = ?"
                    + " group by version order by version limit ?");
        ResultSet row = Rows.set(select, tenant, limit).executeQuery()) {
      long last = 0;
      while (row.next() && Instant.ofEpochMilli(row.getLong(2)).isBefore(before)) {
        last = row.getLong(1);
      }
      return last;
    }
  }
}
