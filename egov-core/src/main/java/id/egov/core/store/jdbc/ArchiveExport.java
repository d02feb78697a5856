package id.egov.core.store.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rows of a tenant, page by page. */
final class ArchiveExport extends ArchiveWalk {

  private final Dialect dialect;
  private final String tenant;

  private final Connection connection;
  private final OutputStream out;

  ArchiveExport(
      Dialect dialect, Connection connection, String tenant, OutputStream out, Progress progress) {
    super(progress);
    this.dialect = dialect;
    this.tenant = tenant;
    this.connection = connection;
    this.out = out;
  }

  ArchiveReport run() throws SQLException {
    ObjectNode head = json.createObjectNode().put(HEAD, FORMAT).put("tenant", tenant);
    write(head);
    for (ArchiveTable table : ArchiveTable.ALL) {
      rows.put(table.name(), 0L);
      write(table);
    }
    ArchiveReport report = report();
    print(json.createObjectNode().set("end", json.valueToTree(report)).toString());
    return report;
  }

  private void write(ArchiveTable table) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(table.select(dialect))) {
      select.setString(1, tenant);
      select.setFetchSize(PAGE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ObjectNode line = json.createObjectNode();
          table.read(row, line.putObject(table.name()));
          write(line);
          count(table);
        }
      }
    }
  }

  private void write(JsonNode line) {
    String text = line.toString();
    hash(text);
    print(text);
  }

  private void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
