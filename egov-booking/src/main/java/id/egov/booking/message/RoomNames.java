package id.egov.booking.message;

import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import java.util.List;
import java.util.stream.Collectors;

/** What people call rooms; one that is no longer there is called by its id. */
final class RoomNames {

  private final RoomCatalog rooms;

  RoomNames(RoomCatalog rooms) {
    this.rooms = rooms;
  }

  String of(List<RoomId> ids) {
    return ids.stream()
        .map(id -> rooms.find(id).map(Room::name).orElse(id.value()))
        .collect(Collectors.joining(" + "));
  }
}
