package id.egov.core.store.jdbc;

import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads events. A cursor is the version and the index of the last event that was read. */
final class EventReader {

  private static final Pattern CURSOR = Pattern.compile("v(\\d{1,18})\\.(\\d{1,9})");

  // On the other databases versions become visible in their order, see egov_gate.
  private static final String SELECT =
      "select version, idx, commit_id, event_type, subject_type, subject_id, payload from egov_event"
          + " where tenant = ? and version >= ? and (version > ? or idx > ?)"
          + " order by version, idx limit ?";
  private static final String POSTGRESQL_SELECT = "select * from egov_events(?, ?, ?, ?)";

  private final Database database;
  private final String tenant;

  EventReader(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  EventPage read(EventCursor after, int limit) {
    String doing = "read events";
    try {
      return database.readEnded(doing, connection -> read(connection, after, limit));
    } catch (StoreException e) {
      if (e.getCause() instanceof SQLException cause && Dialect.isOldSnapshot(cause)) {
        // The pool asks for a stricter isolation than events can be read in.
        return database.once(doing, connection -> read(connection, after, limit));
      }
      throw e;
    }
  }

  EventPage read(Connection connection, EventCursor after, int limit) throws SQLException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (%s) must be at least 1".formatted(limit));
    }
    long version = -1;
    int index = 0;
    if (!after.equals(EventCursor.START)) {
      Matcher cursor = CURSOR.matcher(after.value());
      if (!cursor.matches()) {
        throw new IllegalArgumentException(
            "cursor '%s' is none of this store's, which are like v4711.0".formatted(after.value()));
      }
      version = Long.parseLong(cursor.group(1));
      index = Integer.parseInt(cursor.group(2));
    }
    List<StoredEvent> events = select(connection, version, index, limit);
    return new EventPage(events, events.isEmpty() ? after : after(events.get(events.size() - 1)));
  }

  /** Where one who has read an event reads on. */
  static EventCursor after(StoredEvent event) {
    return new EventCursor("v" + event.version() + "." + event.index());
  }

  private List<StoredEvent> select(Connection connection, long version, int index, int limit)
      throws SQLException {
    boolean isPostgres = database.dialect() == Dialect.POSTGRESQL;
    Object[] parameters =
        isPostgres
            ? new Object[] {tenant, version, index, limit}
            : new Object[] {tenant, version, version, index, limit};
    try (PreparedStatement statement =
            connection.prepareStatement(isPostgres ? POSTGRESQL_SELECT : SELECT);
        ResultSet rows = Rows.set(statement, parameters).executeQuery()) {
      List<StoredEvent> events = new ArrayList<>();
      while (rows.next()) {
        DocumentKey subject = new DocumentKey(rows.getString(5), rows.getString(6));
        events.add(
            new StoredEvent(
                rows.getLong(1),
                rows.getInt(2),
                new CommitId(rows.getString(3)),
                new Event(rows.getString(4), subject, rows.getString(7))));
      }
      return events;
    }
  }
}
