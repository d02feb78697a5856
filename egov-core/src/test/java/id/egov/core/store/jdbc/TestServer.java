package id.egov.core.store.jdbc;

/**
 * A database server that tests run on. {@link TestServers} has one of each dialect, started when it
 * is first asked for and stopped when the JVM exits. A server that cannot start throws, so that its
 * tests fail instead of being skipped.
 */
interface TestServer {

  /** {@code h2}, {@code postgresql} or {@code mariadb}, as in a JDBC URL. */
  String dialect();

  /**
   * Makes a database that shares nothing with those that were made before. The {@value
   * OpenDatabases#LIMIT} newest ones of a server stay: whoever closes none does not run out of
   * connections.
   */
  TestDatabase emptyDatabase();

  /** Whether the tests started this server; only such a server can be stopped. */
  boolean isOurs();

  /**
   * Stops the server in an orderly way and cuts its connections, of which the pools of its
   * databases forget the idle ones; does nothing if it is stopped.
   *
   * @throws IllegalStateException if it is the user's server, or does not stop
   */
  void stop();

  /** Starts the server again on its data and its port; does nothing if it runs. */
  void start();

  /** Stops and starts the server: all connections break, all data stay. */
  default void restart() {
    stop();
    start();
  }
}
