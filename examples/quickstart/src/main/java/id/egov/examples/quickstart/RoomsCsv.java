package id.egov.examples.quickstart;

import id.egov.booking.ApprovalStep;
import id.egov.booking.InvalidRoomException;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.org.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms, of {@code rooms.csv}. */
final class RoomsCsv {

  private static final String FILE = "rooms.csv";
  private static final List<String> COLUMNS =
      List.of("id", "name", "capacity", "features", "parts");

  /** May be left out. */
  private static final String APPROVAL = "approval";

  private RoomsCsv() {}

  /**
   * What can be booked.
   *
   * @param steps who has to approve requests for a room, if anybody has
   */
  record Rooms(RoomCatalog catalog, Map<RoomId, List<ApprovalStep>> steps) {}

  static Rooms read(Folder folder, Problems problems) throws InputException {
    Map<RoomId, List<ApprovalStep>> steps = new LinkedHashMap<>();
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
          steps.put(room.id(), steps(row));
        },
        problems);
    return new Rooms(catalog(rooms, places, problems), steps);
  }

  /** The names of the steps: whoever takes the last one approves, the others verify. */
  private static List<ApprovalStep> steps(Row row) throws FieldException {
    List<String> names = row.list(APPROVAL);
    List<ApprovalStep> steps = new ArrayList<>();
    for (String name : names) {
      Role role = steps.size() == names.size() - 1 ? Role.APPROVER : Role.VERIFIER;
      steps.add(Names.require(APPROVAL, name, text -> new ApprovalStep(text, role)));
    }
    return steps;
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
