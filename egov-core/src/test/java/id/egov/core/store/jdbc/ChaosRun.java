package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Several processes on one server, and everything that can go wrong: a plan from a seed, whose
 * clock is how many answers the processes got.
 */
final class ChaosRun {

  private static final int PROCESSES = 3;
  private static final int WORKERS = 2;
  private static final int FEWEST_ANSWERS = 25;
  private static final long LONGEST_SECONDS = 120;

  /** What is done to the processes and the server. */
  private enum Step {
    /** A process is killed, and another one takes its place. */
    KILL,
    /** Some connections are cut by the server. */
    DROP,
    /** The server is stopped in an orderly way, and started. */
    RESTART,
    /**
     * A process of the server is killed, which breaks down as a whole and recovers from its log.
     */
    CRASH
  }

  private final TestServer server;
  private final long seed;
  private final long seconds;
  private final Random random;
  private final ChaosProgress progress = new ChaosProgress();
  private final Map<Step, Integer> done = new EnumMap<>(Step.class);
  private final List<ChaosProcess> processes = new ArrayList<>();
  private final List<Seal> seals = new ArrayList<>();
  private int dropped;

  ChaosRun(TestServer server, long seed, long seconds) {
    this.server = server;
    this.seed = seed;
    this.seconds = seconds;
    random = new Random(seed);
    for (Step step : steps()) {
      done.put(step, 0);
    }
  }

  private List<Step> steps() {
    if (!server.isOurs()) {
      return List.of(Step.KILL, Step.DROP);
    }
    return server.dialect().equals("postgresql")
        ? Arrays.asList(Step.values())
        : List.of(Step.KILL, Step.DROP, Step.RESTART);
  }

  String run() throws Exception {
    Path folder = ServerFiles.newFolder("chaos");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store =
          JdbcStore.builder(
                  database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
              .author(() -> new Author("driver", "because"))
              .build();
      begin(store, folder);
      ChaosReader reader = new ChaosReader(store, new Random(seed));
      Future<List<StoredEvent>> reading = threads.submit(reader);
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(
            new ChaosProcess("p" + i, database.jdbcUrl(), folder, seed, WORKERS, progress));
      }
      makeTrouble(database, store);
      for (ChaosProcess process : processes) {
        process.end();
      }
      progress.requireNoFailure();
      reader.end();
      List<StoredEvent> delivered = reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      ChaosCheck check = new ChaosCheck(folder);
      try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
        check.check(connection, delivered);
        checkAudit(connection, store);
      }
      return report(check);
    } finally {
      for (ChaosProcess process : processes) {
        process.kill();
      }
      threads.shutdownNow();
    }
  }

  /** The driver's own commit is in a journal like all others. */
  private static void begin(JdbcStore store, Path folder) throws IOException {
    Commit capacities = ChaosDecisions.capacities(new CommitId("driver-0"));
    Path path = folder.resolve("driver.journal");
    try (ChaosJournal journal = ChaosJournal.append(path, ChaosJournal.read(path))) {
      journal.intent(capacities);
      CommitResult result = store.commit(capacities);
      journal.answer(capacities.id(), result);
    }
  }

  /** Each kind of trouble at least once, and then until the time is over. */
  private void makeTrouble(TestDatabase database, JdbcStore store)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Step> round = new ArrayList<>(steps());
    do {
      Collections.shuffle(round, random);
      for (Step step : round) {
        progress.await(FEWEST_ANSWERS + random.nextInt(2 * FEWEST_ANSWERS));
        take(step, database);
        again(store.audit()::seal).ifPresent(seals::add);
      }
    } while (System.nanoTime() < end);
    progress.await(FEWEST_ANSWERS);
  }

  private void take(Step step, TestDatabase database) throws IOException, InterruptedException {
    done.merge(step, 1, Integer::sum);
    switch (step) {
      case KILL -> {
        ChaosProcess process = processes.get(random.nextInt(PROCESSES));
        process.kill();
        process.succeed();
      }
      case DROP -> drop(database);
      case RESTART -> server.restart();
      case CRASH -> crash(database);
    }
  }

  /** Every other connection, the driver's own among them. */
  private void drop(TestDatabase database) {
    boolean isPostgres = server.dialect().equals("postgresql");
    String mine = isPostgres ? "pg_backend_pid()" : "connection_id()";
    String others =
        isPostgres
            ? "select pid from pg_stat_activity where datname = current_database() and pid <> "
            : "select id from information_schema.processlist where db = database() and id <> ";
    String cut = isPostgres ? "select pg_terminate_backend(%s)" : "kill %s";
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(others + mine + " order by 1")) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      for (Long id : ids) {
        if (random.nextBoolean()) {
          statement.execute(cut.formatted(id.toString()));
          dropped++;
        }
      }
    } catch (SQLException e) {
      // It went by itself between the two statements, or the server is just recovering.
      assertThat(Dialect.state(e)).isNotEqualTo("42601");
    }
  }

  private static void crash(TestDatabase database) {
    long pid =
        again(
            () -> {
              try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                  Statement statement = connection.createStatement();
                  ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                long backend = row.getLong(1);
                ProcessHandle.of(backend).orElseThrow().destroyForcibly();
                return backend;
              } catch (SQLException e) {
                throw new StoreException("the server is away", true, e);
              }
            });
    assertThat(pid).isPositive();
  }

  private static <T> T again(Supplier<T> action) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (true) {
      try {
        return action.get();
      } catch (StoreException e) {
        if (!e.isRetryable() || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** Every seal that was made on the way holds, and nothing is outside. */
  private void checkAudit(Connection connection, JdbcStore store) throws SQLException {
    again(store.audit()::seal).ifPresent(seals::add);
    for (Seal kept : seals) {
      AuditReport report = again(() -> store.audit().verify(kept));
      assertThat(report.broken()).as("the audit after seal %s", kept.number()).isEmpty();
      assertThat(report.unsealed()).isZero();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from egov_audit")) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(report.entries());
      }
    }
  }

  private String report(ChaosCheck check) {
    return "%s, %s processes of %s threads, seed %s: %s killed, %s restarts and %s crashes of the server, %s connections dropped; commits: %s acknowledged, %s refused, %s sent again after a lost answer, %s sent again in all; %s events, each read once and in order; %s seals intact"
        .formatted(
            server.dialect(),
            PROCESSES,
            WORKERS,
            seed,
            done.get(Step.KILL),
            done.getOrDefault(Step.RESTART, 0),
            done.getOrDefault(Step.CRASH, 0),
            dropped,
            check.acknowledged(),
            check.refused(),
            check.lost(),
            check.repeated(),
            check.events(),
            seals.size());
  }
}
