package id.egov.examples.quickstart;

import id.egov.booking.RoomCatalog;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a folder says.
 *
 * @param city where and when
 * @param rooms what can be booked
 * @param asks what is asked for, in the order in which it is decided
 */
record Week(City city, RoomCatalog rooms, List<Ask> asks) {

  /** Reads a folder: {@code requests.csv} line by line, then the calendars by name. */
  static Week read(Folder folder, Problems problems) throws InputException {
    City city = City.read(folder);
    RoomCatalog rooms = RoomsCsv.read(folder, problems);
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
    EventRooms eventRooms = new EventRooms(rooms);
    for (String calendar : calendars) {
      CalendarRequests.read(folder, calendar, city, eventRooms, asks, problems);
    }
    return new Week(city, rooms, asks.inOrder());
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().allMatch(String::isBlank);
  }
}
