package id.egov.core.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A hash over audit entries and the seal before them, each part with its length before it, so that
 * no two can be mistaken. The columns are taken as they are and not as what they mean: a change
 * that makes no sense is a change.
 */
final class AuditSum {

  private static final int PAGE = 1000;
  private static final int COLUMNS = 12;

  private final MessageDigest digest = Sha256.digest();
  private long entries;
  private long lastVersion;
  private int lastIndex;

  private AuditSum(SealRow before) {
    lastVersion = before.through();
    lastIndex = Integer.MAX_VALUE;
    add(before.sha256());
  }

  /** Of the entries after those of a seal up to a version. */
  static AuditSum of(Connection connection, String tenant, SealRow before, long through)
      throws SQLException {
    AuditSum sum = new AuditSum(before);
    String sql =
        "select "
            + AuditTrail.COLUMNS
            + " from egov_audit where tenant = ? and version >= ? and (version > ? or idx > ?)"
            + " and version <= ? order by version, idx limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      while (sum.addPage(select, tenant, through) == PAGE) {
        // there is more
      }
    }
    return sum;
  }

  private int addPage(PreparedStatement select, String tenant, long through) throws SQLException {
    int count = 0;
    try (ResultSet row =
        Rows.set(select, tenant, lastVersion, lastVersion, lastIndex, through, PAGE)
            .executeQuery()) {
      while (row.next()) {
        for (int column = 1; column <= COLUMNS; column++) {
          add(row.getString(column));
        }
        lastVersion = row.getLong(1);
        lastIndex = row.getInt(2);
        count++;
      }
    }
    entries += count;
    return count;
  }

  long entries() {
    return entries;
  }

  /** The version of the last entry. */
  long lastVersion() {
    return lastVersion;
  }

  /** The seal over them, and over what it says of itself. Ends the sum. */
  SealRow seal(long number, long through, long count, long at) {
    for (long part : new long[] {number, through, count, at}) {
      add(String.valueOf(part));
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new SealRow(number, through, count, hash, at);
  }

  private void add(@Nullable String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    int length = part == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    digest.update(bytes);
  }
}
