package id.egov.core.store;

import java.util.concurrent.atomic.AtomicInteger;

/** A store whose answers to commits are texts that say no name which depends on who came first. */
final class StoreUnderTest {

  private final MemoryStore store = new MemoryStore();
  private final AtomicInteger commits = new AtomicInteger();

  MemoryStore store() {
    return store;
  }

  /** Starts a commit that has no twin. */
  Commit.Builder commit() {
    return Commit.builder(new CommitId("commit-" + commits.incrementAndGet()));
  }

  String land(Commit.Builder commit) {
    CommitResult result = store.commit(commit.build());
    if (result instanceof CommitResult.Committed committed) {
      return "version " + committed.version();
    }
    return result.toString();
  }
}
