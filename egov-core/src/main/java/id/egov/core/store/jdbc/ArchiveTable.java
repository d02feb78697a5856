package id.egov.core.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as an archive has it: all its columns but the tenant.
 *
 * @param name its name without the prefix
 * @param key the columns by which its rows are ordered
 * @param columns all columns; a number ends in {@code #}, a truth in {@code ?}
 */
record ArchiveTable(String name, String key, List<String> columns) {

  private static final String NUMBER = "#";
  private static final String TRUTH = "?";

  /** All tables with state. */
  static final List<ArchiveTable> ALL =
      List.of(
          of("resource", "resource", "resource version# capacity# longest#"),
          of(
              "claim",
              "resource, start_at, version, idx",
              "resource start_at# end_at# units# exclusive? holder_type holder_id version# idx#"),
          of(
              "document",
              "doc_type, doc_id",
              "doc_type doc_id version# body state agency requester due_at#"),
          of("commit", "id", "id version# committed_at#"),
          of(
              "event",
              "version, idx",
              "version# idx# commit_id committed_at# event_type subject_type subject_id payload"),
          of(
              "audit",
              "version, idx",
              "version# idx# commit_id committed_at# actor reason what operation doc_type doc_id"
                  + " replaced# body_sha256"),
          of("seal", "number", "number# through_version# audit_rows# sha256 sealed_at#"),
          of("relay", "name", "name event_cursor"));

  private static ArchiveTable of(String name, String key, String columns) {
    return new ArchiveTable(name, key, Arrays.asList(columns.split(" ", -1)));
  }

  private static String plain(String column) {
    return column.replace(NUMBER, "").replace(TRUTH, "");
  }

  private String names() {
    return columns.stream().map(ArchiveTable::plain).collect(Collectors.joining(", "));
  }

  /** All rows, in the same order on every database: that of UTF-8. */
  String select(Dialect dialect) {
    String order =
        dialect == Dialect.H2
            ? Arrays.stream(key.split(", ", -1)).map(this::bytes).collect(Collectors.joining(", "))
            : key;
    return "select %s from egov_%s where tenant = ? order by %s".formatted(names(), name, order);
  }

  /** H2 orders texts as Java does, which is not by code points. */
  private String bytes(String column) {
    return columns.contains(column) ? "stringtoutf8(%s)".formatted(column) : column;
  }

  String insert() {
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "insert into egov_%s (tenant, %s) values (?, %s)".formatted(name, names(), places);
  }

  void read(ResultSet row, ObjectNode into) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column.endsWith(NUMBER)) {
        long number = row.getLong(i + 1);
        if (row.wasNull()) {
          into.putNull(plain(column));
        } else {
          into.put(plain(column), number);
        }
      } else if (column.endsWith(TRUTH)) {
        into.put(plain(column), row.getBoolean(i + 1));
      } else {
        into.put(plain(column), row.getString(i + 1));
      }
    }
  }

  void bind(String tenant, JsonNode row, PreparedStatement insert) throws SQLException {
    insert.setString(1, tenant);
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      JsonNode value = row.get(plain(column));
      if (value == null) {
        throw new IllegalArgumentException("%s.%s is missing".formatted(name, plain(column)));
      }
      if (value.isNull()) {
        insert.setNull(i + 2, type(column));
      } else if (column.endsWith(NUMBER) && value.isIntegralNumber() && value.canConvertToLong()) {
        insert.setLong(i + 2, value.asLong());
      } else if (column.endsWith(TRUTH) && value.isBoolean()) {
        insert.setBoolean(i + 2, value.asBoolean());
      } else if (type(column) == Types.VARCHAR && value.isString()) {
        insert.setString(i + 2, value.asString());
      } else {
        throw new IllegalArgumentException(
            "%s.%s is a %s: expected %s"
                .formatted(name, plain(column), value.getNodeType(), kind(column)));
      }
    }
  }

  private static int type(String column) {
    if (column.endsWith(NUMBER)) {
      return Types.BIGINT;
    }
    return column.endsWith(TRUTH) ? Types.BOOLEAN : Types.VARCHAR;
  }

  private static String kind(String column) {
    return switch (type(column)) {
      case Types.BIGINT -> "a whole number of 64 bits";
      case Types.BOOLEAN -> "true or false";
      default -> "a text";
    };
  }

  /** The table of a line, or null if there is none of that name. */
  static @Nullable ArchiveTable named(String name) {
    return ALL.stream().filter(table -> table.name.equals(name)).findFirst().orElse(null);
  }
}
