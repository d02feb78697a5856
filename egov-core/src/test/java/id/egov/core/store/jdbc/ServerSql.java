package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What two kinds of servers say differently when databases come and go. */
interface ServerSql {

  String dialect();

  /** Runs once on a server, with the prefix of all names that will be made. */
  void prepare(NetworkTestServer server, Connection admin, String prefix) throws SQLException;

  /** Where {@link #create} and {@link #drop} run. */
  String home(NetworkTestServer server, String prefix);

  /** The URL of what {@link #create} makes. */
  String url(NetworkTestServer server, String prefix, String name);

  String create(String name);

  String drop(String name);

  /** Undoes {@link #prepare}. */
  void cleanUp(Connection admin, String prefix) throws SQLException;
}
