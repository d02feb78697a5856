package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.Event;
import id.egov.core.store.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what the processes wrote down against what is in the tables, with plain SQL. The commits
 * that landed, one after the other in the order of their versions, must be a history in which each
 * was allowed to land, and the tables must hold what that history leaves and nothing else.
 */
final class ChaosCheck {

  private final Map<CommitId, ChaosJournal.Entry> entries = new HashMap<>();
  private final TreeMap<Long, Commit> landed = new TreeMap<>();

  /** Reads the journals. */
  ChaosCheck(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".journal")).toList()) {
        entries.putAll(ChaosJournal.read(file).entries());
      }
    }
  }

  long acknowledged() {
    return entries.values().stream().filter(entry -> !entry.answers.contains(0L)).count();
  }

  long refused() {
    return entries.size() - acknowledged();
  }

  long lost() {
    return entries.values().stream().mapToLong(entry -> entry.lost).sum();
  }

  long repeated() {
    return entries.values().stream()
        .mapToLong(entry -> entry.answers.size() - 1 + entry.lost)
        .sum();
  }

  int events() {
    return landed.values().stream().mapToInt(commit -> commit.events().size()).sum();
  }

  void check(Connection connection, List<StoredEvent> delivered) throws SQLException {
    readCommits(connection);
    ChaosModel model = new ChaosModel();
    landed.forEach((version, commit) -> model.apply(commit, version));
    same(
        "documents",
        rows(connection, "concat(doc_type, ':', doc_id), version, body from egov_document"),
        model.documents());
    same(
        "claims",
        rows(
            connection,
            "resource, start_at, end_at, units, case when exclusive then 'true' else 'false' end,"
                + " concat(holder_type, ':', holder_id), version, idx from egov_claim"),
        model.claims());
    same(
        "resources",
        rows(connection, "resource, version, capacity from egov_resource where version > 0"),
        model.resources());
    same(
        "events",
        rows(
            connection,
            "version, idx, commit_id, event_type, concat(subject_type, ':', subject_id), payload"
                + " from egov_event"),
        stored().stream().map(ChaosCheck::line).sorted().toList());
    same(
        "audit",
        rows(
            connection,
            "version, idx, commit_id, actor, reason, what, operation, doc_type, doc_id, replaced,"
                + " body_sha256 from egov_audit"),
        audit());
    sameOrder(delivered);
  }

  /** Every answer must be true: what landed is there once, with the version that was told. */
  private void readCommits(Connection connection) throws SQLException {
    Map<CommitId, Long> versions = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id, version from egov_commit")) {
      while (rows.next()) {
        versions.put(new CommitId(rows.getString(1)), rows.getLong(2));
      }
    }
    assertThat(entries.keySet()).as("somebody meant each commit").containsAll(versions.keySet());
    entries.forEach(
        (id, entry) -> {
          assertThat(entry.answers).as("answers to %s", id).isNotEmpty();
          Long version = versions.get(id);
          if (version == null) {
            assertThat(entry.answers).as("no commit row of %s", id).containsOnly(0L);
            return;
          }
          // What was sent twice because an answer was lost may be refused and land after that.
          List<Long> allowed = entry.lost > 0 ? List.of(version, 0L) : List.of(version);
          assertThat(allowed).as("answers to %s", id).containsAll(entry.answers);
          assertThat(entry.answers.subList(firstLanded(entry.answers), entry.answers.size()))
              .as("answers to %s once it was told as landed", id)
              .containsOnly(version);
          assertThat(landed.put(version, entry.commit)).as("one version, one commit").isNull();
        });
  }

  private static int firstLanded(List<Long> answers) {
    int first = 0;
    while (first < answers.size() && answers.get(first) == 0) {
      first++;
    }
    return first;
  }

  private List<StoredEvent> stored() {
    List<StoredEvent> stored = new ArrayList<>();
    landed.forEach(
        (version, commit) -> {
          for (int i = 0; i < commit.events().size(); i++) {
            stored.add(new StoredEvent(version, i, commit.id(), commit.events().get(i)));
          }
        });
    return stored;
  }

  private static String line(StoredEvent stored) {
    Event event = stored.event();
    return String.join(
        "|",
        stored.version() + "",
        stored.index() + "",
        stored.commit().value(),
        event.type(),
        event.subject().toString(),
        event.payload());
  }

  private List<String> audit() {
    List<String> lines = new ArrayList<>();
    landed.forEach(
        (version, commit) -> {
          String what = commit.events().stream().map(Event::type).collect(Collectors.joining(","));
          // The name of a worker is what a commit's id begins with.
          String actor = commit.id().value().replaceFirst("-[0-9]+$", "");
          String all = "|" + commit.id() + "|" + actor + "|because|" + what + "|";
          List<DocumentChange> changes = commit.documents();
          for (int i = 0; i < changes.size(); i++) {
            lines.add(version + "|" + i + all + line(changes.get(i)));
          }
          if (changes.isEmpty()) {
            lines.add(version + "|0" + all + "claims|null|null|0|null");
          }
        });
    return lines.stream().sorted().toList();
  }

  private static String line(DocumentChange change) {
    long replaced = change.expectedVersion();
    String key = "|" + change.key().type() + "|" + change.key().id() + "|" + replaced + "|";
    return change instanceof DocumentChange.Put put
        ? (replaced == 0 ? "create" : "replace") + key + sha256(put.body())
        : "delete" + key + "null";
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each event once, none missing, in the order of the history. */
  private void sameOrder(List<StoredEvent> delivered) {
    List<StoredEvent> stored = stored();
    List<StoredEvent> missing = new ArrayList<>(stored);
    missing.removeAll(new HashSet<>(delivered));
    assertThat(missing).as("events that the reader missed").isEmpty();
    assertThat(delivered).as("events that the reader got").hasSameSizeAs(stored);
    for (int i = 0; i < stored.size(); i++) {
      assertThat(delivered.get(i)).as("event %s that the reader got", i).isEqualTo(stored.get(i));
    }
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select " + query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join("|", values));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static void same(String what, List<String> found, List<String> expected) {
    List<String> extra = new ArrayList<>(found);
    expected.forEach(extra::remove);
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    assertThat(missing).as("%s that are missing", what).isEmpty();
    assertThat(extra).as("%s that nobody left there", what).isEmpty();
  }
}
