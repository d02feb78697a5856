package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between the columns of a table and values. */
final class Rows {

  /** What {@link #claim} reads. */
  static final String CLAIM = "c.start_at, c.end_at, c.units, c.holder_type, c.holder_id";

  /** What {@link #document} reads. */
  static final String DOCUMENT =
      "doc_type, doc_id, version, body, state, agency, requester, due_at";

  private Rows() {}

  /** The claim whose columns begin at one; null if an outer join found none. */
  static @Nullable Claim claim(ResourceId resource, ResultSet row, int at) throws SQLException {
    long start = row.getLong(at);
    if (row.wasNull()) {
      return null;
    }
    return new Claim(
        resource,
        TimeSlot.ofEpochMillis(start, row.getLong(at + 1)),
        row.getInt(at + 2),
        new DocumentKey(row.getString(at + 3), row.getString(at + 4)));
  }

  static Document document(ResultSet row) throws SQLException {
    long due = row.getLong(8);
    Instant dueOrNull = row.wasNull() ? null : Instant.ofEpochMilli(due);
    return new Document(
        new DocumentKey(row.getString(1), row.getString(2)),
        row.getLong(3),
        row.getString(4),
        new DocumentFields(row.getString(5), row.getString(6), row.getString(7), dueOrNull));
  }

  /** Milliseconds since 1970, or null. */
  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** Sets all parameters of a statement. */
  static PreparedStatement set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof String text) {
        statement.setString(i + 1, text);
      } else if (value instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (value instanceof Integer number) {
        statement.setInt(i + 1, number);
      } else if (value instanceof Boolean truth) {
        statement.setBoolean(i + 1, truth);
      } else {
        statement.setNull(i + 1, Types.NULL);
      }
    }
    return statement;
  }
}
