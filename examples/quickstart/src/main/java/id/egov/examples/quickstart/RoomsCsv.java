package id.egov.examples.quickstart;

import id.egov.booking.InvalidRoomException;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms, of {@code rooms.csv}. */
final class RoomsCsv {

  private static final String FILE = "rooms.csv";
  private static final List<String> COLUMNS =
      List.of("id", "name", "capacity", "features", "parts");

  private RoomsCsv() {}

  static RoomCatalog read(Folder folder, Problems problems) throws InputException {
    Map<RoomId, Room> rooms = new LinkedHashMap<>();
    Map<RoomId, Place> places = new LinkedHashMap<>();
    CsvTable.read(
        FILE,
        folder.requireLines(FILE),
        COLUMNS,
        row -> {
          Room room = room(row);
          Place first = places.putIfAbsent(room.id(), row.place());
          if (first != null) {
            throw new FieldException(
                "id",
                InputReason.ID_TWICE.with(
                    "value", Masked.value(room.id().value()), "place", first.toString()));
          }
          rooms.put(room.id(), room);
        },
        problems);
    return catalog(rooms, places, problems);
  }

  private static Room room(Row row) throws FieldException {
    return new Room(
        row.name("id", RoomId::new),
        row.text("name", 200),
        row.number("capacity", 1, Integer.MAX_VALUE),
        Set.copyOf(row.list("features")),
        null,
        row.names("parts", RoomId::new),
        Duration.ZERO,
        Duration.ZERO,
        List.of());
  }

  /** Leaves out what does not fit together, room by room, until the rest does. */
  private static RoomCatalog catalog(
      Map<RoomId, Room> rooms, Map<RoomId, Place> places, Problems problems) {
    while (true) {
      try {
        return RoomCatalog.of(rooms.values());
      } catch (InvalidRoomException e) {
        rooms.remove(e.room());
        Place place = places.getOrDefault(e.room(), new Place(FILE, 1));
        problems.broken(place, e.field(), InputReason.PARTS_WRONG.with());
      }
    }
  }
}
