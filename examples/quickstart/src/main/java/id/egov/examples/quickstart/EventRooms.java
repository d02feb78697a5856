package id.egov.examples.quickstart;

import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.ical.CalendarEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the room that an event of a calendar names, by its id or by its name. */
final class EventRooms {

  private static final String OWN = "X-EGOV-ROOM";
  private static final int LONGEST = 200;

  // Of all the properties that programs add, these are meant to name a place.
  private static final Pattern PLACE = Pattern.compile("X-.*(ROOM|RUANG|RESOURCE|LOCATION).*");

  private final Map<String, RoomId> byId = new HashMap<>();
  private final Map<String, RoomId> byName = new HashMap<>();

  EventRooms(RoomCatalog rooms) {
    rooms.rooms().forEach(room -> byId.put(room.id().value(), room.id()));
    // In any case of letters ids go first, and then the first room of a name.
    rooms.rooms().forEach(room -> byName.putIfAbsent(key(room.id().value()), room.id()));
    for (Room room : rooms.rooms()) {
      byName.putIfAbsent(key(room.name()), room.id());
    }
  }

  /**
   * The room of an event: that of X-EGOV-ROOM, or of an X- property that is called after a room or
   * place and names one, or of LOCATION, or of any other X- property that names one. What names
   * none is taken as written, so that it is refused by name.
   *
   * @return null if the event says nothing: any room will do
   */
  @Nullable RoomId of(CalendarEvent event) throws FieldException {
    String own = event.extensions().getOrDefault(OWN, "");
    if (!own.isBlank()) {
      return named(OWN, own);
    }
    RoomId place = extension(event, name -> PLACE.matcher(name).matches());
    if (place != null) {
      return place;
    }
    if (!event.location().isBlank() && find(event.location()) != null) {
      return find(event.location());
    }
    RoomId other = extension(event, name -> true);
    if (other != null) {
      return other;
    }
    return event.location().isBlank() ? null : named("LOCATION", event.location());
  }

  private @Nullable RoomId extension(CalendarEvent event, Predicate<String> name) {
    return event.extensions().entrySet().stream()
        .filter(extension -> name.test(extension.getKey()))
        .map(extension -> find(extension.getValue()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable RoomId find(String name) {
    RoomId exact = byId.get(name.strip());
    return exact != null ? exact : byName.get(key(name));
  }

  private RoomId named(String field, String value) throws FieldException {
    RoomId found = find(value);
    return found != null ? found : Names.require(field, Names.line(value, LONGEST), RoomId::new);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
