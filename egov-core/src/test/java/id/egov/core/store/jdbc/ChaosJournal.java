package id.egov.core.store.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one worker meant to commit and what it was answered, a line each, written at once: a process
 * that is killed leaves behind what it knew. Its successor reads it and goes on in the same file.
 */
final class ChaosJournal implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel file;

  /** An intent, every answer to it (a version, or 0 for a refusal), and how many were lost. */
  static final class Entry {

    final Commit commit;
    final List<Long> answers = new ArrayList<>();
    int lost;

    Entry(Commit commit) {
      this.commit = commit;
    }
  }

  /** All that a file says. */
  record Content(Map<CommitId, Entry> entries, long length) {

    List<Commit> open() {
      return entries.values().stream()
          .filter(entry -> entry.answers.isEmpty())
          .map(entry -> entry.commit)
          .toList();
    }
  }

  private ChaosJournal(FileChannel file) {
    this.file = file;
  }

  /** Goes on after the last whole line. */
  static ChaosJournal append(Path path, Content content) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(content.length);
    file.position(content.length);
    return new ChaosJournal(file);
  }

  static Content read(Path path) throws IOException {
    byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    int length = bytes.length;
    // Whoever is killed while it writes leaves half a line: an intent that was not sent, or an
    // answer that is asked for again.
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    Map<CommitId, Entry> entries = new LinkedHashMap<>();
    for (String line : new String(bytes, 0, length, StandardCharsets.UTF_8).lines().toList()) {
      String[] parts = line.split(" ", 3);
      if (parts[0].equals("intent")) {
        Commit commit = JSON.readValue(parts[2], Commit.class);
        entries.put(commit.id(), new Entry(commit));
        continue;
      }
      Entry entry = entries.get(new CommitId(parts[1]));
      if (entry == null) {
        throw new IllegalStateException(path + " answers what was not asked: " + line);
      }
      if (parts[0].equals("lost")) {
        entry.lost++;
      } else {
        entry.answers.add(Long.valueOf(parts[2]));
      }
    }
    return new Content(entries, length);
  }

  void intent(Commit commit) throws IOException {
    write("intent", commit.id(), JSON.writeValueAsString(commit));
  }

  void answer(CommitId id, CommitResult result) throws IOException {
    write(
        "answer",
        id,
        result instanceof CommitResult.Committed landed ? Long.toString(landed.version()) : "0");
  }

  /** Nobody knows whether it landed. */
  void lost(CommitId id) throws IOException {
    write("lost", id, "");
  }

  private void write(String kind, CommitId id, String rest) throws IOException {
    String line = kind + " " + id + " " + rest + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
