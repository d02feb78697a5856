package id.egov.core.store.jdbc;

/** Where a server is, and how it is started and stopped; its data stay from stop to start. */
interface ServerProcess {

  /** The URL of a database that is always there. */
  String url();

  String user();

  String password();

  boolean isOurs();

  void start();

  void stop();

  /** Stops the server and deletes its data, if it is ours. */
  void delete();
}
