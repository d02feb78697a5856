package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A resource whose row a transaction has locked, and the claims on it that a commit may meet. */
final class LockedResource {

  private static final String COLUMNS = "capacity, version, longest";

  private final Dialect dialect;
  private final Connection connection;
  private final String tenant;
  private final ResourceId id;
  private final int capacity;
  private final long version;
  private final long longest;
  private final List<Row> rows = new ArrayList<>();

  /** A claim with what names its row. */
  private record Row(Claim claim, long version, int index) {}

  private LockedResource(
      Dialect dialect, Connection connection, String tenant, ResourceId id, ResultSet row)
      throws SQLException {
    this.dialect = dialect;
    this.connection = connection;
    this.tenant = tenant;
    this.id = id;
    capacity = row.getInt(1);
    version = row.getLong(2);
    longest = row.getLong(3);
  }

  /** Waits for the row, which is made if nobody has claimed the resource yet. */
  static LockedResource lock(Dialect dialect, Connection connection, String tenant, ResourceId id)
      throws SQLException {
    while (true) {
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select "
                      + COLUMNS
                      + " from egov_resource where tenant = ? and resource = ? for update");
          ResultSet row = Rows.set(select, tenant, id.toString()).executeQuery()) {
        if (row.next()) {
          return new LockedResource(dialect, connection, tenant, id, row);
        }
      }
      try (PreparedStatement insert = connection.prepareStatement(dialect.insertMissingResource)) {
        Rows.set(insert, tenant, id.toString()).executeUpdate();
      }
    }
  }

  /**
   * Reads the claims that overlap one of the commit's, or all if it sets the capacity.
   *
   * @param isBounded whether none lasts longer than the longest that is known
   */
  void readClaims(Commit commit, boolean isBounded) throws SQLException {
    List<Claim> touched =
        Stream.concat(commit.removed().stream(), commit.added().stream())
            .filter(claim -> claim.resource().equals(id))
            .toList();
    boolean all = commit.capacities().containsKey(id);
    if (touched.isEmpty() && !all) {
      return;
    }
    long start =
        all
            ? Long.MIN_VALUE
            : touched.stream().mapToLong(c -> c.slot().startMillis()).min().orElseThrow();
    long end =
        all
            ? Long.MAX_VALUE
            : touched.stream().mapToLong(c -> c.slot().endMillis()).max().orElseThrow();
    long earliest = all || !isBounded ? Long.MIN_VALUE : start - longest - 1;
    String sql =
        "select "
            + Rows.CLAIM
            + ", c.version, c.idx from egov_claim c where c.tenant = ? and c.resource = ?"
            + " and c.start_at < ? and c.start_at > ? and c.end_at > ?"
            + dialect.readLatest;
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet found =
            Rows.set(select, tenant, id.toString(), end, earliest, start).executeQuery()) {
      while (found.next()) {
        Claim claim = Rows.claim(id, found, 1);
        if (claim != null) {
          rows.add(new Row(claim, found.getLong(6), found.getInt(7)));
        }
      }
    }
  }

  Timeline timeline() {
    return new Timeline(
        id, version, capacity, rows.stream().map(Row::claim).sorted(TimelineReader.ORDER).toList());
  }

  /** Whether all of it is held by one claim at a time once the commit has landed. */
  boolean isExclusive(Commit commit) {
    return commit.capacities().getOrDefault(id, capacity) == 1;
  }

  /** Takes note of the commit. */
  void write(Commit commit, long newVersion) throws SQLException {
    long newLongest =
        LongStream.concat(
                LongStream.of(longest),
                commit.added().stream()
                    .filter(claim -> claim.resource().equals(id))
                    .mapToLong(claim -> claim.slot().endMillis() - claim.slot().startMillis()))
            .max()
            .orElseThrow();
    int newCapacity = commit.capacities().getOrDefault(id, capacity);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update egov_resource set version = ?, capacity = ?, longest = ? where tenant = ? and resource = ?")) {
      Rows.set(update, newVersion, newCapacity, newLongest, tenant, id.toString()).executeUpdate();
    }
    if ((newCapacity == 1) != (capacity == 1)) {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update egov_claim set exclusive = ? where tenant = ? and resource = ?")) {
        Rows.set(update, newCapacity == 1, tenant, id.toString()).executeUpdate();
      }
    }
  }

  /** Deletes one claim that equals the given one. */
  void delete(Claim claim) throws SQLException {
    Row row = rows.stream().filter(one -> one.claim.equals(claim)).findFirst().orElseThrow();
    rows.remove(row);
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from egov_claim where tenant = ? and resource = ? and start_at = ? and version = ? and idx = ?")) {
      Rows.set(delete, tenant, id.toString(), claim.slot().startMillis(), row.version, row.index)
          .executeUpdate();
    }
  }
}
