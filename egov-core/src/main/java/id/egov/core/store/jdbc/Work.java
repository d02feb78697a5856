package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do with a connection. */
@FunctionalInterface
interface Work<T> {
  T with(Connection connection) throws SQLException;
}
