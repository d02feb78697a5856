package id.egov.core.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the rows of an archive into a tenant that has nothing. */
final class ArchiveImport extends ArchiveWalk {

  /** A server may refuse a batch of large bodies that it takes one by one. */
  private static final int PAGE_CHARACTERS = 1_000_000;

  /** Three thousand years of ten thousand commits a second. */
  private static final long GREATEST_VERSION = 1_000_000_000_000_000L;

  /** How many numbers are taken one by one. */
  private static final int FEW = 100_000;

  private final Dialect dialect;
  private final String tenant;

  private final Connection connection;
  private final BufferedReader lines;
  private @Nullable ArchiveTable table;
  private @Nullable PreparedStatement insert;
  private int waiting;
  private long characters;
  private long number;
  private long lastVersion;

  ArchiveImport(
      Dialect dialect, Connection connection, String tenant, InputStream in, Progress progress) {
    super(progress);
    this.dialect = dialect;
    this.tenant = tenant;
    this.connection = connection;
    lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  ArchiveReport run() throws SQLException {
    holdReaders();
    requireEmpty();
    ArchiveTable.ALL.forEach(one -> rows.put(one.name(), 0L));
    try {
      requireHead(next());
      while (true) {
        String text = next();
        JsonNode line = parse(text);
        String name =
            line.isObject() && line.size() == 1 ? line.propertyNames().iterator().next() : "";
        if (name.equals("end")) {
          flush(null);
          ArchiveReport report = report();
          requireEqual(report, line.get(name));
          requireNoMore();
          raiseVersion();
          return report;
        }
        ArchiveTable next = ArchiveTable.named(name);
        if (next == null) {
          throw new IllegalArgumentException("it has no table of an archive");
        }
        hash(text);
        add(next, line.get(name));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line %s of the archive: %s".formatted(number, e.getMessage()), e);
    } finally {
      close();
    }
  }

  private void requireEmpty() throws SQLException {
    for (ArchiveTable one : ArchiveTable.ALL) {
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select 1 from egov_%s where tenant = ? limit 1".formatted(one.name()));
          ResultSet row = Rows.set(select, tenant).executeQuery()) {
        if (row.next()) {
          throw new IllegalStateException(
              "tenant %s has a %s already: an archive goes into a tenant that has nothing"
                  .formatted(tenant, one.name()));
        }
      }
    }
  }

  /** Whoever reads events must not have gone on to where the archive's come later. */
  private void holdReaders() throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      raise("select egov_next_version()");
    }
  }

  private String next() {
    String line = readLine();
    if (line == null) {
      throw new IllegalArgumentException("it is missing: the archive was cut off");
    }
    return line;
  }

  private void requireNoMore() {
    if (readLine() != null) {
      throw new IllegalArgumentException("the archive has ended before it");
    }
  }

  private @Nullable String readLine() {
    try {
      number++;
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void requireHead(String text) {
    if (parse(text).path(HEAD).asInt(0) != FORMAT) {
      throw new IllegalArgumentException(
          "expected {\"%s\":%s, …}, the beginning of an archive".formatted(HEAD, FORMAT));
    }
    hash(text);
  }

  private void requireEqual(ArchiveReport found, JsonNode written) {
    JsonNode here = json.valueToTree(found);
    if (!here.get("rows").toString().equals(written.path("rows").toString())) {
      throw new IllegalArgumentException(
          "there are %s rows, the archive says %s"
              .formatted(here.get("rows"), written.path("rows")));
    }
    if (!found.sha256().equals(written.path("sha256").asString(""))) {
      throw new IllegalArgumentException("a line before it is not as it was written");
    }
  }

  private void add(ArchiveTable next, JsonNode row) throws SQLException {
    if (!next.equals(table)) {
      flush(next);
    }
    PreparedStatement batch = Objects.requireNonNull(insert);
    next.bind(tenant, row, batch);
    batch.addBatch();
    lastVersion = Math.max(lastVersion, version(row));
    characters += row.path("body").asString("").length();
    if (++waiting == PAGE || characters > PAGE_CHARACTERS) {
      insert(batch);
    }
    count(next);
  }

  private static long version(JsonNode row) {
    long version = row.path("version").asLong(0);
    if (version > GREATEST_VERSION) {
      throw new IllegalArgumentException("version is above %s".formatted(GREATEST_VERSION));
    }
    return version;
  }

  private void flush(@Nullable ArchiveTable next) throws SQLException {
    if (insert != null && waiting > 0) {
      insert(insert);
    }
    close();
    table = next;
    insert = next == null ? null : connection.prepareStatement(next.insert());
  }

  private void insert(PreparedStatement batch) throws SQLException {
    try {
      batch.executeBatch();
    } catch (SQLException e) {
      if (!Dialect.isBadData(e)) {
        throw e;
      }
      throw new IllegalArgumentException(
          "one of the %s rows before it is not as an archive has it (state %s)"
              .formatted(waiting, Dialect.state(e)),
          e);
    }
    waiting = 0;
    characters = 0;
  }

  private void close() throws SQLException {
    if (insert != null) {
      insert.close();
    }
    insert = null;
  }

  /** Versions go on after those that were read. */
  private void raiseVersion() throws SQLException {
    long last = Math.max(1, lastVersion);
    if (dialect == Dialect.POSTGRESQL) {
      // To near it at once, and the rest one by one, as everybody takes them: setting the last
      // number could take it back to where another tenant has just been.
      raise(
          "select setval('egov_version', ?) from egov_version where last_value < ?",
          last - FEW,
          last - 2 * FEW);
      raise(
          "select count(nextval('egov_version')) from egov_version,"
              + " generate_series(1, greatest(0, ? - last_value))",
          last);
    } else if (raise("update egov_gate set version = ? where tenant = ?", last, tenant) == 0) {
      raise("insert into egov_gate (version, tenant) values (?, ?)", last, tenant);
    }
  }

  private int raise(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement raise = connection.prepareStatement(sql)) {
      return Rows.set(raise, parameters).execute() ? 0 : raise.getUpdateCount();
    }
  }
}
