package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive that is not whole changes nothing. */
class ArchiveRefusalTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  @ParameterizedTest
  @MethodSource(SERVERS)
  void everyOtherFileIsRefusedWithItsLine(TestServer server) throws SQLException {
    List<String> lines = archive(server);
    int end = lines.size();
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      // What is in the lines is looked at in one way for all databases.
      int step = server.dialect().equals("h2") ? 2 : 6;
      for (int kept = 0; kept < end; kept += step) {
        assertRefused(database, store, lines.subList(0, kept), kept + 1);
      }
      for (int i = 1; i < end - 1; i += step) {
        int at = i;
        assertRefused(database, store, changed(lines, it -> it.remove(at)), 0);
        assertRefused(database, store, changed(lines, it -> it.add(at, it.get(at))), 0);
        assertRefused(database, store, changed(lines, it -> Collections.swap(it, at, at - 1)), 0);
        assertRefused(
            database, store, changed(lines, it -> it.set(at, digitsChanged(it.get(at)))), 0);
        assertRefused(database, store, changed(lines, it -> it.set(at, "{}")), at + 1);
        assertRefused(database, store, changed(lines, it -> it.set(at, "")), at + 1);
        assertRefused(database, store, changed(lines, it -> it.set(at, "{\"seal\":5}")), at + 1);
      }
      assertRefused(database, store, changed(lines, it -> it.set(0, "{}")), 1);
      assertRefused(
          database, store, changed(lines, it -> it.set(0, it.get(0).replace("1,", "2,"))), 1);
      assertRefused(
          database,
          store,
          changed(
              lines, it -> it.set(end - 1, it.get(end - 1).replace("\"claim\":1", "\"claim\":2"))),
          end);
      assertRefused(database, store, changed(lines, it -> it.add("{}")), end + 1);
      store.archive().importFrom(stream(lines), Progress.SILENT);
      assertThat(store.document(Bookings.key("ann"))).isPresent();
    }
  }

  /** A row that no table takes, in an archive that is otherwise whole. */
  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatTheTablesDoNotTakeIsRefused(TestServer server) throws SQLException {
    List<String> lines = archive(server);
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      for (String[] change :
          new String[][] {
            {"\"units\":1", "\"units\":0"},
            {"\"units\":1", "\"units\":1.5"},
            {"\"units\":1", "\"units\":null"},
            {"\"units\":1", "\"units\":3000000000"},
            {"\"units\":1", "\"units\":30000000000000000000"},
            {"\"version\":[12]", "\"version\":1000000000000001"},
            {"\"units\":1", "\"unit\":1"},
            {"\"exclusive\":true", "\"exclusive\":\"true\""},
            {"\"holder_id\":\"ann\"", "\"holder_id\":7"},
            {"\"holder_id\":\"ann\"", "\"holder_id\":\"" + "x".repeat(301) + "\""},
          }) {
        UnaryOperator<String> one = line -> line.replaceAll(change[0], change[1]);
        List<String> other = lines.stream().map(one).toList();
        assertThat(other).isNotEqualTo(lines);
        assertRefused(database, store, other, 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aTenantThatHasSomethingTakesNone(TestServer server) throws SQLException {
    List<String> lines = archive(server);
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      store.commit(book("ben", HALL, 1, 2));
      List<Integer> before = Sql.counts(database);
      assertThatIllegalStateException()
          .isThrownBy(() -> store.archive().importFrom(stream(lines), Progress.SILENT))
          .withMessageContaining(JdbcStoreContract.TENANT);
      assertThat(Sql.counts(database)).isEqualTo(before);
      Bookings.store(database, "other").archive().importFrom(stream(lines), Progress.SILENT);
      assertThat(Bookings.store(database, "other").document(Bookings.key("ann"))).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whoCancelsChangesNothing(TestServer server) throws SQLException {
    try (TestDatabase here = server.emptyDatabase();
        TestDatabase there = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(here);
      Commit.Builder many = Commit.builder(new CommitId("many"));
      for (int i = 0; i < 2_500; i++) {
        many.event(new Event("counted", Bookings.key("ann"), String.valueOf(i)));
      }
      store.commit(many.build());
      List<Long> reached = new ArrayList<>();
      ByteArrayOutputStream archive = new ByteArrayOutputStream();
      store.archive().export(archive, reached::add);
      assertThat(reached).containsExactly(1_000L, 2_000L);
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () -> store.archive().export(new ByteArrayOutputStream(), rows -> rows < 2_000));
      JdbcStore copy = Bookings.store(there);
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  copy.archive()
                      .importFrom(
                          new ByteArrayInputStream(archive.toByteArray()), rows -> rows < 2_000));
      assertThat(Sql.counts(there)).containsOnly(0);
      copy.archive().importFrom(new ByteArrayInputStream(archive.toByteArray()), Progress.SILENT);
      assertThat(Sql.counts(there)).isEqualTo(Sql.counts(here));
      assertThat(copy.commit(book("ann", HALL, 1, 2))).isInstanceOf(CommitResult.Committed.class);
    }
  }

  private static List<String> archive(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      store.commit(book("ann", HALL, 9, 12));
      store.audit().seal();
      store.relay("broker").relay(1, event -> {});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.archive().export(out, Progress.SILENT);
      return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
  }

  private interface Change {
    void to(List<String> lines);
  }

  private static List<String> changed(List<String> lines, Change change) {
    List<String> other = new ArrayList<>(lines);
    change.to(other);
    return other;
  }

  /** The last digit of a line becomes another. */
  private static String digitsChanged(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if ('0' <= c && c <= '9') {
        return line.substring(0, i) + (c == '9' ? '8' : (char) (c + 1)) + line.substring(i + 1);
      }
    }
    return line.replace("ann", "anna");
  }

  private static InputStream stream(List<String> lines) {
    return new ByteArrayInputStream(
        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** At the line, or at any if it is 0. */
  private static void assertRefused(
      TestDatabase database, JdbcStore store, List<String> lines, int line) throws SQLException {
    assertThatIllegalArgumentException()
        .as(String.join("\n", lines))
        .isThrownBy(() -> store.archive().importFrom(stream(lines), Progress.SILENT))
        .withMessageMatching("(?s)line " + (line == 0 ? "[0-9]+" : line) + " of the archive: .*");
    assertThat(Sql.counts(database)).containsOnly(0);
  }
}
