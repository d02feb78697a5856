package id.egov.core.store.jdbc;

import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a commit itself: its id, its events, and who made it, when and why.
 *
 * @param commit the commit
 * @param at when, in milliseconds since 1970
 * @param author who and why
 */
record CommitRecord(Commit commit, long at, Author author) {

  CommitRecord {
    for (DocumentChange change : commit.documents()) {
      if (change instanceof DocumentChange.Put put) {
        Texts.requireStorable("body", put.body());
        Texts.requireShort("state", put.fields().state());
        Texts.requireShort("agency", put.fields().agency());
        Texts.requireShort("requester", put.fields().requester());
      }
    }
    commit.events().forEach(event -> Texts.requireStorable("payload", event.payload()));
  }

  /** What happened, in the words of the events. */
  String what() {
    return commit.events().stream().map(Event::type).collect(Collectors.joining(","));
  }

  static Optional<String> body(DocumentChange change) {
    return change instanceof DocumentChange.Put put ? Optional.of(put.body()) : Optional.empty();
  }

  static @Nullable String sha256(DocumentChange change) {
    return body(change).map(Sha256::of).orElse(null);
  }

  private static String operation(DocumentChange change) {
    if (change instanceof DocumentChange.Delete) {
      return "delete";
    }
    return change.expectedVersion() == Document.ABSENT ? "create" : "replace";
  }

  void write(Connection connection, String tenant, long version) throws SQLException {
    String id = commit.id().value();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into egov_commit values (?, ?, ?, ?)")) {
      Rows.set(insert, tenant, id, version, at).executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into egov_audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      List<DocumentChange> changes = commit.documents();
      for (int i = 0; i < Math.max(1, changes.size()); i++) {
        DocumentChange change = changes.isEmpty() ? null : changes.get(i);
        Rows.set(
                insert,
                tenant,
                version,
                i,
                id,
                at,
                author.actor(),
                author.reason(),
                what(),
                change == null ? "claims" : operation(change),
                change == null ? null : change.key().type(),
                change == null ? null : change.key().id(),
                change == null ? Document.ABSENT : change.expectedVersion(),
                change == null ? null : sha256(change))
            .addBatch();
      }
      insert.executeBatch();
    }
    if (commit.events().isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into egov_event values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int index = 0;
      for (Event event : commit.events()) {
        Rows.set(
                insert,
                tenant,
                version,
                index++,
                id,
                at,
                event.type(),
                event.subject().type(),
                event.subject().id(),
                event.payload())
            .addBatch();
      }
      insert.executeBatch();
    }
  }
}
