package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Document;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads timelines. */
final class TimelineReader {

  /** The order of claims in a timeline. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparingInt(Claim::units);

  private static final int DEFAULT_CAPACITY = 1;

  // A claim that reaches into the window began before its end, and not earlier than the longest
  // claim of the resource lasts before its start: so the index by start answers.
  private static final String SELECT =
      "select r.resource, r.version, r.capacity, "
          + Rows.CLAIM
          + " from egov_resource r left join egov_claim c on c.tenant = r.tenant"
          + " and c.resource = r.resource and c.start_at < ?"
          + " and c.start_at > cast(? as %s) - r.longest and c.end_at > ?"
          + " where r.tenant = ? and r.resource in (%s)";

  private final Database database;
  private final String tenant;

  TimelineReader(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  List<Timeline> read(List<ResourceId> resources, TimeSlot window) {
    Map<String, Found> found = new HashMap<>();
    for (int from = 0; from < resources.size(); from += InList.MOST) {
      List<ResourceId> some =
          resources.subList(from, Math.min(resources.size(), from + InList.MOST));
      database.read(
          "read timelines",
          connection -> {
            find(connection, some, window, found);
            return true;
          });
    }
    return resources.stream()
        .map(
            id -> {
              Found one = found.get(id.toString());
              return one == null
                  ? new Timeline(id, Document.ABSENT, DEFAULT_CAPACITY, List.of())
                  : one.timeline(id);
            })
        .toList();
  }

  private void find(
      Connection connection, List<ResourceId> resources, TimeSlot window, Map<String, Found> found)
      throws SQLException {
    Map<String, ResourceId> ids = new HashMap<>();
    resources.forEach(id -> ids.put(id.toString(), id));
    InList names = InList.of(resources.stream().map(ResourceId::toString).toList());
    String bigint = database.dialect() == Dialect.MARIADB ? "signed" : "bigint";
    String sql = SELECT.formatted(bigint, names.places());
    Object[] parameters =
        Stream.concat(
                Stream.<Object>of(
                    window.endMillis(), window.startMillis(), window.startMillis(), tenant),
                names.values().stream())
            .toArray();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = Rows.set(statement, parameters).executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        Found one = found.get(name);
        if (one == null) {
          one = new Found(rows.getLong(2), rows.getInt(3), new ArrayList<>());
          found.put(name, one);
        }
        Claim claim = Rows.claim(Objects.requireNonNull(ids.get(name)), rows, 4);
        if (claim != null) {
          one.claims.add(claim);
        }
      }
    }
  }

  private record Found(long version, int capacity, List<Claim> claims) {
    Timeline timeline(ResourceId id) {
      claims.sort(ORDER);
      return new Timeline(id, version, capacity, claims);
    }
  }
}
