package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A seal as the table has it, whatever somebody has made of it.
 *
 * @param number its place, from 1
 * @param through the last version under it
 * @param entries how many entries are under it
 * @param sha256 the seal itself
 * @param at when it was made, in milliseconds since 1970
 */
record SealRow(long number, long through, long entries, String sha256, long at) {

  /** What the first seal follows. Entries before all versions were not written by the store. */
  static final SealRow NONE = new SealRow(0, Long.MIN_VALUE, 0, "0".repeat(64), 0);

  static List<SealRow> read(Connection connection, String tenant, String order)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select number, through_version, audit_rows, sha256, sealed_at from egov_seal"
                    + " where tenant = ? "
                    + order);
        ResultSet row = Rows.set(select, tenant).executeQuery()) {
      List<SealRow> seals = new ArrayList<>();
      while (row.next()) {
        seals.add(
            new SealRow(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5)));
      }
      return seals;
    }
  }

  void insert(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into egov_seal values (?, ?, ?, ?, ?, ?)")) {
      Rows.set(insert, tenant, number, through, entries, sha256, at).executeUpdate();
    }
  }

  Seal seal() {
    return new Seal(number, through, entries, sha256, Instant.ofEpochMilli(at));
  }

  /** Whether it is the same as one that was kept. */
  boolean says(Seal kept) {
    return number == kept.number()
        && through == kept.throughVersion()
        && entries == kept.entries()
        && sha256.equals(kept.sha256())
        && at == kept.at().toEpochMilli();
  }
}
