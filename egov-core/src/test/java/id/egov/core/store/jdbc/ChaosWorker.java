package id.egov.core.store.jdbc;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Decides and commits until it is told to end, and writes down what it meant and what it was
 * answered. A commit whose answer it lost is sent again, also if another process lost it.
 */
final class ChaosWorker implements Callable<Long> {

  private final String name;
  private final DataSource dataSource;
  private final Path path;
  private final long seed;
  private final BooleanSupplier isOver;
  private final Runnable landed;

  ChaosWorker(
      String name,
      DataSource dataSource,
      Path folder,
      long seed,
      BooleanSupplier isOver,
      Runnable landed) {
    this.name = name;
    this.dataSource = dataSource;
    this.path = folder.resolve(name + ".journal");
    this.seed = seed;
    this.isOver = isOver;
    this.landed = landed;
  }

  @Override
  public Long call() throws IOException {
    ChaosJournal.Content before = ChaosJournal.read(path);
    long number = before.entries().size();
    JdbcStore store = again(() -> store(dataSource));
    Random random = new Random(seed + number);
    ChaosDecisions decisions = new ChaosDecisions(store, random);
    List<Commit> earlier = new ArrayList<>();
    // One that was refused is not sent again: it may land the second time, as any new one may.
    before.entries().values().stream()
        .filter(entry -> entry.answers.stream().anyMatch(version -> version > 0))
        .forEach(entry -> earlier.add(entry.commit));
    try (ChaosJournal journal = ChaosJournal.append(path, before)) {
      for (Commit open : before.open()) {
        journal.lost(open.id());
        land(store, open, journal);
      }
      while (!isOver.getAsBoolean()) {
        int dice = random.nextInt(20);
        if (dice == 0 && !earlier.isEmpty()) {
          land(store, earlier.get(random.nextInt(earlier.size())), journal);
        } else if (dice == 1) {
          CommitId first = id(++number);
          CommitId second = id(++number);
          landTogether(
              store,
              List.of(
                  again(() -> decisions.booking(first)), again(() -> decisions.booking(second))),
              journal);
        } else {
          CommitId id = id(++number);
          Commit commit = again(() -> decisions.next(id));
          journal.intent(commit);
          if (land(store, commit, journal)) {
            earlier.add(commit);
          }
        }
      }
    }
    return number;
  }

  private CommitId id(long number) {
    return new CommitId(name + "-" + number);
  }

  private JdbcStore store(DataSource on) {
    return JdbcStore.builder(on, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
        .author(() -> new Author(name, "because"))
        .migrate(false)
        .build();
  }

  /** Reads until it is answered. */
  private static <T> T again(Supplier<T> read) {
    while (true) {
      try {
        return read.get();
      } catch (StoreException e) {
        requireRetryable(e);
      }
    }
  }

  private static void requireRetryable(StoreException e) {
    if (!e.isRetryable()) {
      throw e;
    }
  }

  private boolean land(JdbcStore store, Commit commit, ChaosJournal journal) throws IOException {
    while (true) {
      try {
        return answered(commit, store.commit(commit), journal);
      } catch (StoreException e) {
        journal.lost(commit.id());
        requireRetryable(e);
      }
    }
  }

  private boolean answered(Commit commit, CommitResult result, ChaosJournal journal)
      throws IOException {
    journal.answer(commit.id(), result);
    landed.run();
    return result instanceof CommitResult.Committed;
  }

  /** In one transaction of the caller's; each by itself if that fails. */
  private void landTogether(JdbcStore store, List<Commit> commits, ChaosJournal journal)
      throws IOException {
    for (Commit commit : commits) {
      journal.intent(commit);
    }
    List<CommitResult> results = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        JdbcStore joined = store(new SingleConnectionDataSource(connection, true));
        commits.forEach(commit -> results.add(joined.commit(commit)));
        connection.commit();
      } catch (StoreException e) {
        connection.rollback();
        requireRetryable(e);
        results.clear();
      }
    } catch (SQLException e) {
      results.clear();
    }
    for (int i = 0; i < commits.size(); i++) {
      if (results.isEmpty()) {
        journal.lost(commits.get(i).id());
        land(store, commits.get(i), journal);
      } else {
        answered(commits.get(i), results.get(i), journal);
      }
    }
  }
}
