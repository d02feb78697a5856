package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Something that changes the database, all of it or nothing.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
interface Change<T> {

  /**
   * Does all of it in one statement, or is empty: then whatever it changed is undone, and {@link
   * #inSteps} is to do it.
   */
  default Optional<T> atOnce(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /** Does it in several statements of one transaction. */
  T inSteps(Connection connection) throws SQLException;

  /** Whether an answer means that what was changed stays. */
  default boolean stays(T answer) {
    return true;
  }

  /** Told when its transaction has ended; never in one of the caller's. */
  default void ended(T answer) {}
}
