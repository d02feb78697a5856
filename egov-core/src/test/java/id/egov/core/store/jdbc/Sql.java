package id.egov.core.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Around the store: what somebody does who has the password of the database. */
final class Sql {

  static final List<String> TABLES =
      List.of("resource", "claim", "document", "commit", "event", "audit", "seal", "relay");

  private Sql() {}

  static void execute(TestDatabase database, String... statements) throws SQLException {
    execute(database.dataSource(), List.of(statements));
  }

  static void execute(DataSource source, List<String> statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The rows of a query, the columns with blanks between them. */
  static List<String> rows(TestDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(row.getString(i));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    }
  }

  /** How many rows each table has, in the order of {@link #TABLES}. */
  static List<Integer> counts(TestDatabase database) throws SQLException {
    List<Integer> counts = new ArrayList<>();
    for (String table : TABLES) {
      counts.add(Integer.parseInt(rows(database, "select count(*) from egov_" + table).get(0)));
    }
    return counts;
  }

  /** The statements of a file of the schema. */
  static List<String> file(String dialect, String name) {
    String path = "/id/egov/core/store/jdbc/" + dialect + "/" + name;
    try (InputStream in = JdbcStore.class.getResourceAsStream(path)) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R\\s*\\R", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
