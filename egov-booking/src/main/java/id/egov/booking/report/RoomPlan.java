package id.egov.booking.report;

import id.egov.booking.Booking;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingState;
import id.egov.booking.Layout;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.booking.RoomId;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which smallest parts rooms are made, when these are open, and what bookings take of them. */
final class RoomPlan {

  private final Map<RoomId, Room> rooms = new LinkedHashMap<>();
  // By room, its smallest parts; by smallest part, the rooms that have it, itself among them.
  private final Map<RoomId, Set<RoomId>> parts = new HashMap<>();
  private final Map<RoomId, List<RoomId>> above = new LinkedHashMap<>();
  private final Map<RoomId, OpenTime> open = new HashMap<>();

  RoomPlan(RoomCatalog catalog, BookingRules rules, TimeSlot window) {
    catalog.rooms().forEach(room -> rooms.put(room.id(), room));
    Map<OpeningTimes, OpenTime> known = new HashMap<>();
    for (Room room : rooms.values()) {
      Set<RoomId> smallest = new LinkedHashSet<>();
      collect(room, smallest);
      parts.put(room.id(), smallest);
      smallest.forEach(
          part -> above.computeIfAbsent(part, key -> new ArrayList<>()).add(room.id()));
      if (room.parts().isEmpty()) {
        open.put(
            room.id(),
            known.computeIfAbsent(rules.hours(room), hours -> new OpenTime(hours, window)));
      }
    }
  }

  private void collect(Room room, Set<RoomId> smallest) {
    if (room.parts().isEmpty()) {
      smallest.add(room.id());
    }
    for (RoomId part : room.parts()) {
      Optional.ofNullable(rooms.get(part)).ifPresent(found -> collect(found, smallest));
    }
  }

  Set<RoomId> rooms() {
    return rooms.keySet();
  }

  /** The rooms that are made of a smallest part, itself among them. */
  List<RoomId> above(RoomId part) {
    return above.getOrDefault(part, List.of());
  }

  /** The smallest parts of some rooms, each once; what is not in the catalogue has none. */
  Set<RoomId> parts(List<RoomId> some) {
    if (some.size() == 1) {
      return parts.getOrDefault(some.get(0), Set.of());
    }
    Set<RoomId> all = new LinkedHashSet<>();
    some.forEach(room -> all.addAll(parts.getOrDefault(room, Set.of())));
    return all;
  }

  /** For how many milliseconds a smallest part is open. */
  long open(RoomId part, long startInclusive, long endExclusive) {
    OpenTime times = open.get(part);
    return times == null ? 0 : times.within(startInclusive, endExclusive);
  }

  /** For how many milliseconds a room is open, or all together: the sum over the parts. */
  long bookable(@Nullable RoomId room, long startInclusive, long endExclusive) {
    long bookable = 0;
    for (RoomId part : room == null ? above.keySet() : parts(List.of(room))) {
      bookable += open(part, startInclusive, endExclusive);
    }
    return bookable;
  }

  /** The time that a booking takes of its rooms, if it takes any. */
  Optional<TimeSlot> taken(Booking booking) {
    BookingState state = booking.state();
    if (state != BookingState.CONFIRMED
        && state != BookingState.CHECKED_IN
        && state != BookingState.COMPLETED) {
      return Optional.empty();
    }
    // All rooms of a booking are set up and cleared as long as the slowest of them.
    Duration setup = Duration.ZERO;
    Duration teardown = Duration.ZERO;
    for (RoomId id : booking.rooms()) {
      Room room = rooms.get(id);
      if (room != null) {
        Optional<Layout> layout = layout(room, booking.request().layout());
        setup = longer(setup, layout.map(Layout::setup).orElse(room.setup()));
        teardown = longer(teardown, layout.map(Layout::teardown).orElse(room.teardown()));
      }
    }
    TimeSlot whole = booking.slot().expandedBy(setup, teardown);
    Instant over = booking.milestones().decided();
    if (state != BookingState.COMPLETED || over == null || !over.isBefore(whole.endExclusive())) {
      return Optional.of(whole);
    }
    return over.isAfter(whole.startInclusive())
        ? Optional.of(new TimeSlot(whole.startInclusive(), over))
        : Optional.empty();
  }

  private static Optional<Layout> layout(Room room, @Nullable String name) {
    return room.layouts().stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
