package id.egov.core.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.OptionalLong;

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
    long end = before.toEpochMilli();
    OptionalLong last = lastOfPage(end, limit);
    if (last.isEmpty()) {
      return 0;
    }
    return database.write(
        "delete events",
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from egov_event where tenant = ? and version <= ? and committed_at < ?")) {
            return Rows.set(delete, tenant, last.getAsLong(), end).executeUpdate();
          }
        });
  }

  private OptionalLong lastOfPage(long end, int limit) {
    return database.read(
        "find old events",
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select max(version) from (select distinct version from egov_event where tenant = ?"
                          + " and committed_at < ? order by version limit ?) page");
              ResultSet row = Rows.set(select, tenant, end, limit).executeQuery()) {
            row.next();
            long version = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
          }
        });
  }
}
