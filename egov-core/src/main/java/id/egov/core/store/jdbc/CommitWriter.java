package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.CommitRules;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lands a commit in several statements of one transaction, on every database; or tells why it does
 * not land.
 */
final class CommitWriter {

  /*
   * The order of locks is that of all commits: resources by name, documents by key, and last, where
   * there is one, the gate. What is read after them is what it is until the transaction ends. Two
   * who make the same document or send the same commit meet at its key; the loser starts anew and sees
   * what the winner wrote.
   */
  private final Dialect dialect;
  private final Connection connection;
  private final String tenant;
  private final CommitRecord record;
  private final Commit commit;
  private final boolean isBounded;
  private final Map<ResourceId, LockedResource> resources = new LinkedHashMap<>();

  CommitWriter(
      Dialect dialect,
      Connection connection,
      String tenant,
      CommitRecord record,
      boolean isBounded) {
    this.dialect = dialect;
    this.connection = connection;
    this.tenant = tenant;
    this.record = record;
    this.commit = record.commit();
    this.isBounded = isBounded;
  }

  CommitResult land() throws SQLException {
    for (ResourceId id : byName(commit)) {
      resources.put(id, LockedResource.lock(dialect, connection, tenant, id));
    }
    Map<DocumentKey, Long> versions = lockDocuments();
    // After what a twin would have changed, so that its work is not taken for somebody else's.
    Optional<Long> first = landedBefore();
    if (first.isPresent()) {
      return new CommitResult.Committed(commit.id(), first.get());
    }
    for (LockedResource resource : resources.values()) {
      resource.readClaims(commit, isBounded);
    }
    Optional<CommitResult> refusal =
        CommitRules.refusal(
            commit,
            key -> versions.getOrDefault(key, Document.ABSENT),
            resources.values().stream().map(LockedResource::timeline).toList());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long version = nextVersion();
    for (Claim claim : commit.removed()) {
      locked(claim.resource()).delete(claim);
    }
    for (ResourceId id : commit.changedResources()) {
      locked(id).write(commit, version);
    }
    insertClaims(version);
    for (DocumentChange change : commit.documents()) {
      write(change, version);
    }
    record.write(connection, tenant, version);
    return new CommitResult.Committed(commit.id(), version);
  }

  /** The resources in the order in which the databases sort their names. */
  static List<ResourceId> byName(Commit commit) {
    return commit.resources().stream().sorted(CodePoints.OF_TEXT).toList();
  }

  private LockedResource locked(ResourceId id) {
    return Objects.requireNonNull(resources.get(id), "not locked");
  }

  private Optional<Long> landedBefore() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select version from egov_commit where tenant = ? and id = ?"
                    + dialect.readLatest);
        ResultSet rows = Rows.set(statement, tenant, commit.id().value()).executeQuery()) {
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }

  private Map<DocumentKey, Long> lockDocuments() throws SQLException {
    Map<DocumentKey, Long> versions = new HashMap<>();
    List<DocumentKey> keys =
        commit.documents().stream().map(DocumentChange::key).sorted(CodePoints.OF_TEXT).toList();
    for (DocumentKey key : keys) {
      try (PreparedStatement statement =
              connection.prepareStatement(
                  "select version from egov_document where tenant = ? and doc_type = ? and doc_id = ? for update");
          ResultSet rows = Rows.set(statement, tenant, key.type(), key.id()).executeQuery()) {
        if (rows.next()) {
          versions.put(key, rows.getLong(1));
        }
      }
    }
    return versions;
  }

  private long nextVersion() throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      return number("select egov_next_version()");
    }
    String next = "update egov_gate set version = version + 1 where tenant = ?";
    if (update(next, tenant) == 0) {
      update("insert into egov_gate values (?, 1)", tenant);
    }
    return number("select version from egov_gate where tenant = ?" + dialect.readLatest, tenant);
  }

  private long number(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = Rows.set(statement, parameters).executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return Rows.set(statement, parameters).executeUpdate();
    }
  }

  private void insertClaims(long version) throws SQLException {
    if (commit.added().isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into egov_claim values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int index = 0;
      for (Claim claim : commit.added()) {
        Rows.set(
                insert,
                tenant,
                claim.resource().toString(),
                claim.slot().startMillis(),
                claim.slot().endMillis(),
                claim.units(),
                locked(claim.resource()).isExclusive(commit),
                claim.holder().type(),
                claim.holder().id(),
                version,
                index++)
            .addBatch();
      }
      insert.executeBatch();
    }
  }

  private void write(DocumentChange change, long version) throws SQLException {
    String type = change.key().type();
    String id = change.key().id();
    if (!(change instanceof DocumentChange.Put put)) {
      update(
          "delete from egov_document where tenant = ? and doc_type = ? and doc_id = ?",
          tenant,
          type,
          id);
    } else if (change.expectedVersion() == Document.ABSENT) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into egov_document values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        Rows.set(
                insert,
                tenant,
                type,
                id,
                version,
                put.body(),
                put.fields().state(),
                put.fields().agency(),
                put.fields().requester(),
                Rows.millis(put.fields().due()))
            .executeUpdate();
      }
      requireNoneSince(put.key(), version);
    } else {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update egov_document set version = ?, body = ?, state = ?, agency = ?, requester = ?,"
                  + " due_at = ? where tenant = ? and doc_type = ? and doc_id = ?")) {
        Rows.set(
                update,
                version,
                put.body(),
                put.fields().state(),
                put.fields().agency(),
                put.fields().requester(),
                Rows.millis(put.fields().due()),
                tenant,
                type,
                id)
            .executeUpdate();
      }
    }
  }

  /**
   * There was no row of a new document to lock: where versions are not taken behind a gate,
   * somebody may have made and deleted it since this version was taken.
   */
  private void requireNoneSince(DocumentKey key, long version) throws SQLException {
    if (dialect != Dialect.POSTGRESQL) {
      return;
    }
    long later =
        number(
            "select count(*) from egov_audit where tenant = ? and doc_type = ? and doc_id = ? and version > ?",
            tenant,
            key.type(),
            key.id(),
            version);
    if (later > 0) {
      throw new SQLException("a document came and went after this version", Dialect.SERIALIZATION);
    }
  }
}
