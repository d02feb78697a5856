package id.egov.core.store.jdbc;

import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the events of a {@link JdbcStore} on to the outside, each at least once and in order: an
 * event that was handed on just before a crash is handed on again. A receiver drops repeats by
 * {@link StoredEvent#version()} and {@link StoredEvent#index()}, which name an event. Thread-safe.
 *
 * <p>Processes that relay under the same name take turns; each event is handed on by one of them.
 */
public final class EventRelay {

  private final Database database;
  private final String tenant;
  private final String name;
  private final EventReader events;

  EventRelay(Database database, String tenant, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name must have at least 1 character");
    }
    Texts.requireShort("name", name);
    this.database = database;
    this.tenant = tenant;
    this.name = name;
    this.events = new EventReader(database, tenant);
  }

  /**
   * Hands on the next events, while others under this name wait.
   *
   * @param limit how many at the most, at least 1
   * @param receiver is given one after the other. If it throws, what it was given before stays
   *     handed on, and the exception comes out of here
   * @return how many were handed on; fewer than the limit if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   * @throws IllegalStateException if called inside a transaction of the caller's
   */
  public int relay(int limit, Consumer<StoredEvent> receiver) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (%s) must be at least 1".formatted(limit));
    }
    Turn turn = new Turn(limit, receiver);
    int handedOn = database.write("relay events", turn);
    if (turn.failure != null) {
      throw turn.failure;
    }
    return handedOn;
  }

  /** One call, which may be made anew if somebody is in the way before anything is handed on. */
  private final class Turn implements Change<Integer> {

    private final int limit;
    private final Consumer<StoredEvent> receiver;
    private @Nullable RuntimeException failure;

    Turn(int limit, Consumer<StoredEvent> receiver) {
      this.limit = limit;
      this.receiver = receiver;
    }

    @Override
    public Optional<Integer> atOnce(Connection connection) throws SQLException {
      Database.requireOwn("relay events", connection);
      return Optional.empty();
    }

    @Override
    public Integer inSteps(Connection connection) throws SQLException {
      // The turn may be taken anew, and what went wrong in the one before is over.
      failure = null;
      EventPage page = events.read(connection, cursor(connection), limit);
      int count = 0;
      EventCursor reached = EventCursor.START;
      for (StoredEvent event : page.events()) {
        try {
          receiver.accept(event);
        } catch (RuntimeException e) {
          failure = e;
          break;
        }
        reached = EventReader.after(event);
        count++;
      }
      if (count > 0) {
        keep(connection, reached);
      }
      return count;
    }

    /** Waits until no other turn is taken. */
    private EventCursor cursor(Connection connection) throws SQLException {
      while (true) {
        try (PreparedStatement select =
                connection.prepareStatement(
                    "select event_cursor from egov_relay where tenant = ? and name = ? for update");
            ResultSet row = Rows.set(select, tenant, name).executeQuery()) {
          if (row.next()) {
            return new EventCursor(row.getString(1));
          }
        }
        try (PreparedStatement insert =
            connection.prepareStatement("insert into egov_relay values (?, ?, ?)")) {
          Rows.set(insert, tenant, name, EventCursor.START.value()).executeUpdate();
        }
      }
    }

    private void keep(Connection connection, EventCursor reached) throws SQLException {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update egov_relay set event_cursor = ? where tenant = ? and name = ?")) {
        Rows.set(update, reached.value(), tenant, name).executeUpdate();
      }
    }
  }
}
