package id.egov.examples.quickstart;

import id.egov.booking.ApprovalStep;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.people.Officials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that a folder says.
 *
 * @param city where and when
 * @param rooms what can be booked
 * @param steps who has to approve requests for a room, if anybody has
 * @param asks what is asked for, in the order in which it is decided
 * @param agenda who is invited where
 */
record Week(
    City city,
    RoomCatalog rooms,
    Map<RoomId, List<ApprovalStep>> steps,
    List<Ask> asks,
    Agenda agenda) {

  /** Reads a folder: {@code requests.csv} line by line, then the calendars by name. */
  static Week read(Folder folder, Problems problems) throws InputException {
    City city = City.read(folder);
    RoomsCsv.Rooms rooms = RoomsCsv.read(folder, problems);
    Asks asks = new Asks();
    Optional<List<String>> requests = folder.lines(RequestsCsv.FILE);
    List<String> calendars = folder.calendars();
    if (requests.isEmpty() && calendars.isEmpty()) {
      throw new InputException(InputReason.REQUESTS_MISSING.with("folder", folder.name()));
    }
    // An empty file asks for nothing, and so may stand beside calendars.
    if (requests.isPresent() && !(isBlank(requests.get()) && !calendars.isEmpty())) {
      RequestsCsv.read(requests.get(), city.zone(), asks, problems);
    }
    EventRooms eventRooms = new EventRooms(rooms.catalog());
    for (String calendar : calendars) {
      CalendarRequests.read(folder, calendar, city, eventRooms, asks, problems);
    }
    Agenda agenda = agenda(folder, city, rooms.catalog(), problems);
    return new Week(city, rooms.catalog(), rooms.steps(), asks.inOrder(), agenda);
  }

  private static Agenda agenda(Folder folder, City city, RoomCatalog rooms, Problems problems)
      throws InputException {
    Officials officials = OfficialsCsv.read(folder, problems);
    return new Agenda(
        officials,
        InvitationsCsv.read(folder, city, officials, room -> claimed(rooms, room), problems));
  }

  /** Claims are kept on the smallest parts. */
  private static Set<ResourceId> claimed(RoomCatalog rooms, String name) {
    Set<ResourceId> claimed = new TreeSet<>();
    for (Room room : rooms.rooms()) {
      if (room.id().value().equals(name)) {
        room.parts().forEach(part -> claimed.addAll(claimed(rooms, part.value())));
        if (room.parts().isEmpty()) {
          claimed.add(room.id().resource());
        }
      }
    }
    return claimed;
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().allMatch(String::isBlank);
  }
}
