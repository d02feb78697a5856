package id.egov.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The plainest table that is right: an exclusion constraint, and an INSERT in auto-commit for each
 * booking. It knows no documents, events or audit.
 */
final class PlainBookings implements BookingTable {

  private static final String EXCLUSION_VIOLATION = "23P01";

  private final DataSource dataSource;
  private final Runnable closing;

  PlainBookings(DataSource dataSource, Runnable closing) {
    this.dataSource = dataSource;
    this.closing = closing;
    execute("create extension if not exists btree_gist");
    execute(
        "create table bookings (room text not null, during int8range not null,"
            + " exclude using gist (room with =, during with &&))");
  }

  @Override
  public boolean book(String room, long start, long end, long number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into bookings values (?, int8range(?, ?))")) {
      insert.setString(1, room);
      insert.setLong(2, start);
      insert.setLong(3, end);
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void fill(String room, long[] starts, long length) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into bookings select ?, int8range(s, s + ?) from unnest(?) s")) {
      insert.setString(1, room);
      insert.setLong(2, length);
      insert.setObject(3, starts);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read(List<String> rooms, long start, long end) {
    List<Booking> found = new ArrayList<>();
    String places = String.join(", ", Collections.nCopies(rooms.size(), "?"));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select room, lower(during), upper(during) from bookings"
                    + " where during && int8range(?, ?) and room in (%s) order by 1, 2"
                        .formatted(places))) {
      select.setLong(1, start);
      select.setLong(2, end);
      for (int i = 0; i < rooms.size(); i++) {
        select.setString(3 + i, rooms.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Booking(rows.getString(1), rows.getLong(2), rows.getLong(3)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found.size();
  }

  /** A row. */
  private record Booking(String room, long start, long end) {}

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
