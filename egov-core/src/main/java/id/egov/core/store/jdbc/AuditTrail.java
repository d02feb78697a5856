package id.egov.core.store.jdbc;

import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a {@link JdbcStore}: who did what, when, why, to which document. Entries are only
 * ever added, each by the commit that it tells of, and together with it. Thread-safe.
 *
 * <p>{@link #seal} makes changes that come later visible, without making anybody wait who commits:
 * entries are sealed in batches afterwards, each seal a hash over its entries and the seal before.
 * {@link #verify} finds an entry that was changed, removed or put in between. Whoever can write to
 * the database can make all seals anew; that is found only if the last seal was kept elsewhere and
 * is given to {@code verify}. Entries are unprotected until the next seal. An entry has the hash of
 * the body that was written; {@code verify} looks at the entries and not at the documents.
 */
public final class AuditTrail {

  static final String COLUMNS =
      "version, idx, commit_id, committed_at, actor, reason, what, operation, doc_type, doc_id,"
          + " replaced, body_sha256";

  private final Database database;
  private final String tenant;
  private final Clock clock;

  AuditTrail(Database database, String tenant, Clock clock) {
    this.database = database;
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * What happened to a document, the earliest first, page by page.
   *
   * @param document which one; it need not exist any more
   * @param afterVersion entries of later commits only; 0 for the first page, then the version of
   *     the last entry of the page before
   * @param limit how many at the most, at least 1
   * @return the entries; none if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public List<AuditEntry> of(DocumentKey document, long afterVersion, int limit) {
    requirePositive(limit);
    return database.read(
        "read the audit",
        connection ->
            select(
                connection,
                "doc_type = ? and doc_id = ? and version > ? order by version limit ?",
                document.type(),
                document.id(),
                afterVersion,
                limit));
  }

  /**
   * Everything that happened, the earliest first, page by page.
   *
   * @param after the last entry of the page before, or null for the first page
   * @param limit how many at the most, at least 1
   * @return the entries; none if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public List<AuditEntry> entries(@Nullable AuditEntry after, int limit) {
    requirePositive(limit);
    long version = after == null ? 0 : after.version();
    int index = after == null ? -1 : after.index();
    return database.read("read the audit", connection -> page(connection, version, index, limit));
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (%s) must be at least 1".formatted(limit));
    }
  }

  /**
   * Seals the entries of all commits that have ended, if there are any that are not sealed yet.
   *
   * @return the last seal there is then, or empty if there never was an entry
   * @throws IllegalStateException inside a transaction of the caller's, which may not see all that
   *     has ended
   */
  public Optional<Seal> seal() {
    return database.writeAlone("seal the audit", this::sealOn);
  }

  private Optional<Seal> sealOn(Connection connection) throws SQLException {
    List<SealRow> last = SealRow.read(connection, tenant, "order by number desc limit 1");
    SealRow before = last.isEmpty() ? SealRow.NONE : last.get(0);
    // First how far, then the entries: what ended in between waits for the next seal.
    long through = stableVersion(connection);
    AuditSum sum = AuditSum.of(connection, tenant, before, through);
    if (sum.entries() == 0) {
      return last.stream().map(SealRow::seal).findFirst();
    }
    SealRow row = sum.seal(before.number() + 1, sum.lastVersion(), sum.entries(), clock.millis());
    // Two who seal at once meet at the number; the later one starts anew.
    row.insert(connection, tenant);
    return Optional.of(row.seal());
  }

  /**
   * Checks all seals there are.
   *
   * @param kept the seal that was kept elsewhere, or null if there is none
   * @return what was found
   */
  public AuditReport verify(@Nullable Seal kept) {
    return database.read("verify the audit", connection -> verifyOn(connection, kept));
  }

  private AuditReport verifyOn(Connection connection, @Nullable Seal kept) throws SQLException {
    List<AuditReport.Broken> broken = new ArrayList<>();
    SealRow before = SealRow.NONE;
    long entries = 0;
    boolean isKeptFound = kept == null;
    for (SealRow seal : SealRow.read(connection, tenant, "order by number")) {
      if (seal.number() != before.number() + 1) {
        broken.add(broken(seal, before, AuditReport.Problem.SEAL_MISSING));
      }
      AuditSum sum = AuditSum.of(connection, tenant, before, seal.through());
      if (!sum.seal(seal.number(), seal.through(), sum.entries(), seal.at()).equals(seal)) {
        broken.add(broken(seal, before, AuditReport.Problem.ENTRIES));
      }
      isKeptFound |= kept != null && seal.says(kept);
      entries += sum.entries();
      // From here on with what was sealed, so that one broken place is told once.
      before = seal;
    }
    if (kept != null && !isKeptFound) {
      broken.add(
          new AuditReport.Broken(
              kept.number(),
              0,
              kept.throughVersion(),
              AuditReport.Problem.NOT_THE_SEAL_THAT_WAS_KEPT));
    }
    requireGivenVersions(connection, broken);
    long unsealed = AuditSum.of(connection, tenant, before, Long.MAX_VALUE).entries();
    return new AuditReport(before.number(), entries, unsealed, broken);
  }

  /**
   * Entries with a version that is still to come would never be sealed, and earlier ones neither.
   */
  private void requireGivenVersions(Connection connection, List<AuditReport.Broken> broken)
      throws SQLException {
    long last = lastVersion(connection);
    String sql =
        "select count(*) from egov_audit where tenant = ? and (version < 1 or version > ?)";
    if (number(connection, sql, tenant, last) > 0) {
      broken.add(
          new AuditReport.Broken(0, last, Long.MAX_VALUE, AuditReport.Problem.VERSION_NEVER_GIVEN));
    }
  }

  private static AuditReport.Broken broken(
      SealRow seal, SealRow before, AuditReport.Problem problem) {
    long after = Math.max(0, before.through());
    return new AuditReport.Broken(seal.number(), after, seal.through(), problem);
  }

  /** Up to which version no commit can come any more. */
  private long stableVersion(Connection connection) throws SQLException {
    return database.dialect() == Dialect.POSTGRESQL
        ? number(connection, "select egov_stable_version()")
        : lastVersion(connection);
  }

  /** The last version that was given to a commit. */
  private long lastVersion(Connection connection) throws SQLException {
    return database.dialect() == Dialect.POSTGRESQL
        ? number(connection, "select pg_sequence_last_value('egov_version')")
        : number(
            connection, "select coalesce(max(version), 0) from egov_gate where tenant = ?", tenant);
  }

  private static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = Rows.set(select, parameters).executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<AuditEntry> page(Connection connection, long version, int index, int limit)
      throws SQLException {
    return select(
        connection,
        "version >= ? and (version > ? or idx > ?) order by version, idx limit ?",
        version,
        version,
        index,
        limit);
  }

  private List<AuditEntry> select(Connection connection, String condition, Object... parameters)
      throws SQLException {
    Object[] all = new Object[parameters.length + 1];
    all[0] = tenant;
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    try (PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from egov_audit where tenant = ? and " + condition);
        ResultSet rows = Rows.set(select, all).executeQuery()) {
      List<AuditEntry> entries = new ArrayList<>();
      while (rows.next()) {
        entries.add(entry(rows));
      }
      return entries;
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    String type = row.getString(9);
    return new AuditEntry(
        row.getLong(1),
        row.getInt(2),
        new CommitId(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        new Author(row.getString(5), row.getString(6)),
        row.getString(7),
        AuditEntry.Operation.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
        type == null ? null : new DocumentKey(type, row.getString(10)),
        row.getLong(11),
        row.getString(12));
  }
}
