package id.egov.examples.quickstart;

import id.egov.booking.ApprovalStep;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a folder says.
 *
 * @param city where and when
 * @param rooms what can be booked
 * @param steps who has to approve requests for a room, if anybody has
 * @param asks what is asked for, in the order in which it is decided
 */
record Week(City city, RoomCatalog rooms, Map<RoomId, List<ApprovalStep>> steps, List<Ask> asks) {

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
    return new Week(city, rooms.catalog(), rooms.steps(), asks.inOrder());
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().allMatch(String::isBlank);
  }
}
