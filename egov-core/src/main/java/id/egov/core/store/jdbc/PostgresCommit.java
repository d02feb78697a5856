package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lands a commit on PostgreSQL in one round trip, if nothing stands in its way; the function {@code
 * egov_commit} of the schema does it and says what its arrays hold. What does not land so is done,
 * or explained, by {@link CommitWriter}.
 */
final class PostgresCommit {

  private static final String CALL = "select egov_commit(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /**
   * Where something was changed before it was found out: what the function raises, and keys and
   * claims that are there already.
   */
  private static final Set<String> LOOK_CLOSER = Set.of("EG001", "23505", "23P01");

  private final Commit commit;
  private final Map<ResourceId, Integer> places = new HashMap<>();

  private PostgresCommit(Commit commit) {
    this.commit = commit;
  }

  /** The result if it landed, now or before; empty if nothing has changed. */
  static Optional<CommitResult> tryToLand(Connection connection, String tenant, CommitRecord record)
      throws SQLException {
    Commit commit = record.commit();
    if (!commit.capacities().isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement statement = connection.prepareStatement(CALL)) {
      new PostgresCommit(commit).bind(connection, statement, tenant, record);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        long version = row.getLong(1);
        return version == 0
            ? Optional.empty()
            : Optional.of(new CommitResult.Committed(commit.id(), version));
      }
    } catch (SQLException e) {
      if (LOOK_CLOSER.contains(Dialect.state(e))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void bind(
      Connection connection, PreparedStatement statement, String tenant, CommitRecord record)
      throws SQLException {
    List<ResourceId> resources = CommitWriter.byName(commit);
    for (ResourceId id : resources) {
      places.put(id, places.size() + 1);
    }
    statement.setString(1, tenant);
    statement.setString(2, commit.id().value());
    statement.setLong(3, record.at());
    statement.setString(4, record.author().actor());
    statement.setString(5, record.author().reason());
    statement.setString(6, record.what());
    Object[][] arrays = {
      resources.stream().map(ResourceId::toString).toArray(String[]::new),
      resources.stream().map(id -> commit.seen().get(id)).toArray(Long[]::new),
      claims(commit.removed()),
      claims(commit.added()),
      documents(),
      events()
    };
    for (int i = 0; i < arrays.length; i++) {
      String type = arrays[i] instanceof Long[] ? "bigint" : "text";
      statement.setArray(7 + i, connection.createArrayOf(type, arrays[i]));
    }
  }

  private String[] claims(List<Claim> claims) {
    List<String> fields = new ArrayList<>();
    for (Claim claim : claims) {
      fields.add(Objects.requireNonNull(places.get(claim.resource())).toString());
      fields.add(Long.toString(claim.slot().startMillis()));
      fields.add(Long.toString(claim.slot().endMillis()));
      fields.add(Integer.toString(claim.units()));
      fields.add(claim.holder().type());
      fields.add(claim.holder().id());
    }
    return fields.toArray(String[]::new);
  }

  /** By key, which is the order of locks. */
  private String[] documents() {
    List<DocumentChange> changes = commit.documents();
    List<@Nullable String> fields = new ArrayList<>();
    IntStream.range(0, changes.size())
        .boxed()
        .sorted(
            Comparator.comparing(place -> changes.get(place).key().toString(), CodePoints::compare))
        .forEach(place -> addDocument(place, changes.get(place), fields));
    return fields.toArray(String[]::new);
  }

  private static void addDocument(int place, DocumentChange change, List<@Nullable String> fields) {
    DocumentFields found =
        change instanceof DocumentChange.Put put ? put.fields() : DocumentFields.NONE;
    Long due = Rows.millis(found.due());
    fields.add(Integer.toString(place));
    fields.add(change.key().type());
    fields.add(change.key().id());
    fields.add(Long.toString(change.expectedVersion()));
    fields.add(CommitRecord.body(change).orElse(null));
    fields.add(found.state());
    fields.add(found.agency());
    fields.add(found.requester());
    fields.add(due == null ? null : due.toString());
    fields.add(CommitRecord.sha256(change));
  }

  private String[] events() {
    List<String> fields = new ArrayList<>();
    for (Event event : commit.events()) {
      fields.add(event.type());
      fields.add(event.subject().type());
      fields.add(event.subject().id());
      fields.add(event.payload());
    }
    return fields.toArray(String[]::new);
  }
}
