package id.egov.core.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.json.JsonMapper;

/** What writing and reading an archive have in common: counting its rows and hashing its lines. */
abstract class ArchiveWalk {

  /** What the first line is known by, and its format. */
  static final String HEAD = "egov-archive";

  static final int FORMAT = 1;
  static final int PAGE = 1000;

  final MessageDigest digest = Sha256.digest();
  final SortedMap<String, Long> rows = new TreeMap<>();
  final JsonMapper json = new JsonMapper();
  private final Progress progress;
  private long total;

  ArchiveWalk(Progress progress) {
    this.progress = progress;
  }

  void count(ArchiveTable table) {
    rows.merge(table.name(), 1L, Long::sum);
    if (++total % PAGE == 0 && !progress.reached(total)) {
      throw new CancellationException("cancelled after %s rows".formatted(total));
    }
  }

  void hash(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  ArchiveReport report() {
    return new ArchiveReport(rows, HexFormat.of().formatHex(digest.digest()));
  }
}
