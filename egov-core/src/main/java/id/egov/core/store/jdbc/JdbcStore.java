package id.egov.core.store.jdbc;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.StoreException;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The store of one tenant in a database: H2, PostgreSQL or MariaDB, over any {@link DataSource}.
 * Any number of processes may use it at once. Thread-safe; it holds no connection between two
 * calls.
 *
 * <p>A connection that is in auto-commit is used for transactions of its own. One that is not
 * belongs to a transaction of the caller's: the store joins it, its commits become durable and
 * visible when the caller commits and are gone when the caller rolls back. There {@link
 * CommitResult.Committed} is a promise under that condition, and contention is told at once as a
 * {@link StoreException} that says to try again, after which the caller rolls back. So a pool whose
 * connections are not in auto-commit needs somebody who commits. Transactions should be read
 * committed: in one that looks at the past, as MariaDB's do unless told otherwise, what was read
 * before others changed it is refused as stale for as long as it lasts. Events, relays, seals,
 * archives and the making of tables are refused inside of the caller's transactions.
 *
 * <p>In transactions of its own a commit that somebody is in the way of is made anew up to 12 times
 * and for up to 30 seconds, and then told as a {@link StoreException} that says to try again. How
 * long one wait for a lock takes is the database's business: {@code lock_timeout} of PostgreSQL,
 * which waits for ever by default, {@code innodb_lock_wait_timeout} of MariaDB (50 s), {@code
 * LOCK_TIMEOUT} of H2.
 *
 * <p>Times are kept as milliseconds since 1970, names and texts as they are. Text with U+0000 or an
 * unpaired surrogate is refused with an {@link IllegalArgumentException}, and so is a state, agency
 * or requester of more than 300 characters.
 */
public final class JdbcStore implements Store {

  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Database database;
  private final String tenant;
  private final Clock clock;
  private final Supplier<Author> author;
  private final TimelineReader timelines;
  private final DocumentReader documents;
  private final EventReader events;
  private final ReaderWaker readers;

  private JdbcStore(Builder builder, Database database) {
    this.database = database;
    tenant = builder.tenant;
    clock = builder.clock;
    author = builder.author;
    timelines = new TimelineReader(database, tenant);
    documents = new DocumentReader(database, tenant);
    events = new EventReader(database, tenant);
    readers = new ReaderWaker(database, tenant);
  }

  /**
   * Starts a store.
   *
   * @param dataSource gives connections; a pool, if there are several threads
   * @param tenant whose state it is, for example the code of a region: 1 to 64 letters, digits,
   *     dots, dashes and underscores, the first one a letter or a digit
   * @param clock tells when a commit is made, for the audit
   * @return a builder
   * @throws IllegalArgumentException if the tenant has another shape
   */
  public static Builder builder(DataSource dataSource, String tenant, Clock clock) {
    return new Builder(dataSource, tenant, clock);
  }

  @Override
  public CommitResult commit(Commit commit) {
    Author by = Objects.requireNonNull(author.get(), "author: Author.UNKNOWN if nobody is known");
    CommitRecord record = new CommitRecord(commit, clock.millis(), by);
    return database.write("commit", new CommitAttempt(database.dialect(), tenant, record, readers));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Claims are looked for by their start, as far back as the longest claim of the resource has
   * lasted. A row that was written past the store and lasts longer than any that the store wrote
   * there is therefore not shown in a window that it only reaches into. On PostgreSQL it still
   * cannot be booked over.
   *
   * @param resources whose timelines, each asked for once
   * @param window only claims that overlap it are returned
   * @return a timeline for each resource, in the order asked
   */
  @Override
  public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    return timelines.read(resources, window);
  }

  @Override
  public Optional<Document> document(DocumentKey key) {
    return documents.read(key);
  }

  @Override
  public List<Document> documents(List<DocumentKey> keys) {
    return documents.read(keys);
  }

  @Override
  public DocumentPage documents(DocumentQuery query) {
    return documents.page(query);
  }

  @Override
  public EventPage events(EventCursor after, int limit) {
    return events.read(after, limit);
  }

  /**
   * Deletes the events of commits that were made before an instant, in the order in which they are
   * read, a page at a time, so that nobody waits for long. It stops at the first commit that was
   * made later, by the clock of whoever made it. Readers and relays that have not read them yet
   * miss them.
   *
   * @param before commits of this instant and later keep their events
   * @param limit from how many commits at the most, at least 1
   * @return how many events were deleted; 0 if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   * @throws IllegalStateException inside a transaction of the caller's
   */
  public int deleteEvents(Instant before, int limit) {
    return new Retention(database, tenant).deleteEvents(before, limit);
  }

  /**
   * Hands events on to the outside and remembers in the database how far it has come.
   *
   * @param name the relay's own name, 1 to 300 characters
   * @return the relay
   * @throws IllegalArgumentException if the name has another shape
   */
  public EventRelay relay(String name) {
    return new EventRelay(database, tenant, name);
  }

  /**
   * Lets a reader of events, or a relay, wait until there may be new ones.
   *
   * @return a signal for one reader, which is to be closed
   */
  public EventSignal signal() {
    return new EventSignal(database, tenant);
  }

  /**
   * Wakes those who wait with a {@link #signal()}, soon and on another thread; does nothing where
   * there is no such thing. Commits do this by themselves unless they join a transaction of the
   * caller's: then the caller may say so after the transaction.
   */
  public void wakeReaders() {
    readers.wake();
  }

  /**
   * The audit.
   *
   * @return who did what, when and why
   */
  public AuditTrail audit() {
    return new AuditTrail(database, tenant, clock);
  }

  /**
   * All of the tenant's state as a file.
   *
   * @return what writes and reads it
   */
  public TenantArchive archive() {
    return new TenantArchive(database, tenant);
  }

  /** Builds a store. Not thread-safe. */
  public static final class Builder {

    private final DataSource dataSource;
    private final String tenant;
    private final Clock clock;
    private Supplier<Author> author = () -> Author.UNKNOWN;
    private boolean migrating = true;

    private Builder(DataSource dataSource, String tenant, Clock clock) {
      this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
      this.tenant = Objects.requireNonNull(tenant, "tenant");
      this.clock = Objects.requireNonNull(clock, "clock");
      if (!TENANT.matcher(tenant).matches()) {
        throw new IllegalArgumentException(
            "tenant '%s' must be 1 to 64 letters, digits, dots, dashes and underscores and start with a letter or a digit"
                .formatted(tenant));
      }
    }

    /**
     * Who is making commits, for the audit. Asked once for each commit, on its thread.
     *
     * @param author gives the user of the moment; {@link Author#UNKNOWN} without this
     * @return this builder
     */
    public Builder author(Supplier<Author> author) {
      this.author = Objects.requireNonNull(author, "author");
      return this;
    }

    /**
     * Whether to make or update the tables at {@link #build()}; without this it does. Who lets
     * another tool do that, with the files in {@code id/egov/core/store/jdbc}, says no, and {@code
     * build} only looks.
     *
     * @param migrate whether to change the schema
     * @return this builder
     */
    public Builder migrate(boolean migrate) {
      this.migrating = migrate;
      return this;
    }

    /**
     * The store.
     *
     * @return a store that is ready
     * @throws StoreException if the database cannot be reached, or its schema is newer than this
     *     library, or older and must not be changed
     * @throws IllegalStateException if tables are to be made and the connection is not in
     *     auto-commit
     */
    public JdbcStore build() {
      Database database = Database.of(dataSource);
      Schema schema = new Schema(dataSource, database.dialect());
      if (migrating) {
        schema.migrate();
      } else {
        schema.requireCurrent();
      }
      return new JdbcStore(this, database);
    }
  }
}
