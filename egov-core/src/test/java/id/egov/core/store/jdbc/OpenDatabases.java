package id.egov.core.store.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest databases of a server: an older one is closed when one too many is opened. */
final class OpenDatabases implements AutoCloseable {

  static final int LIMIT = 16;

  private final Deque<TestDatabase> databases = new ArrayDeque<>();

  synchronized TestDatabase add(TestDatabase database) {
    databases.addLast(database);
    if (databases.size() > LIMIT) {
      databases.removeFirst().close();
    }
    return database;
  }

  synchronized List<TestDatabase> list() {
    return List.copyOf(databases);
  }

  /** A pool trusts a connection it saw half a second ago, also one that a restart has broken. */
  synchronized void evictConnections() {
    databases.forEach(TestDatabase::evictConnections);
  }

  @Override
  public synchronized void close() {
    databases.forEach(TestDatabase::close);
    databases.clear();
  }
}
