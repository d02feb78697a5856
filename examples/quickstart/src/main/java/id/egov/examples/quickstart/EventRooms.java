package id.egov.examples.quickstart;

import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.ical.CalendarEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the room that an event of a calendar names, by its id or by its name. */
final class EventRooms {

  private static final String OWN = "X-EGOV-ROOM";
  private static final int LONGEST = 200;

  private final Map<String, RoomId> byName = new HashMap<>();

  EventRooms(RoomCatalog rooms) {
    // Ids go first, and the first room of a name.
    rooms.rooms().forEach(room -> byName.putIfAbsent(key(room.id().value()), room.id()));
    for (Room room : rooms.rooms()) {
      byName.putIfAbsent(key(room.name()), room.id());
    }
  }

  /**
   * The room of an event: that of X-EGOV-ROOM, or of any X- property that names one, or of
   * LOCATION. What names none is taken as written, so that it is refused by name.
   *
   * @return null if the event says nothing: any room will do
   */
  @Nullable RoomId of(CalendarEvent event) throws FieldException {
    String own = event.extensions().getOrDefault(OWN, "");
    if (!own.isBlank()) {
      return named(OWN, own);
    }
    for (String value : event.extensions().values()) {
      RoomId found = byName.get(key(value));
      if (found != null) {
        return found;
      }
    }
    return event.location().isBlank() ? null : named("LOCATION", event.location());
  }

  private RoomId named(String field, String value) throws FieldException {
    RoomId found = byName.get(key(value));
    return found != null ? found : Names.require(field, Names.line(value, LONGEST), RoomId::new);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
