package id.egov.booking;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What speaks against a room, or against a time, whoever else has booked. */
final class RoomFit {

  private RoomFit() {}

  /** Whether nothing speaks against a room. */
  static boolean fits(Room room, BookingRequest request) {
    return room.capacity() >= request.people()
        && (request.features().isEmpty() || room.features().containsAll(request.features()));
  }

  static List<Reason> misfits(RankedRoom ranked, BookingRequest request) {
    Room room = ranked.room();
    String id = ranked.label();
    List<Reason> reasons = new ArrayList<>();
    if (room.capacity() < request.people()) {
      reasons.add(
          BookingReason.ROOM_TOO_SMALL.with(
              "room", id,
              "capacity", String.valueOf(room.capacity()),
              "people", String.valueOf(request.people())));
    }
    if (!room.features().containsAll(request.features())) {
      Set<String> missing = new TreeSet<>(request.features());
      missing.removeAll(room.features());
      reasons.add(
          BookingReason.FEATURES_MISSING.with("room", id, "features", String.join(", ", missing)));
    }
    return reasons;
  }

  static Reason noneFits(BookingRequest request) {
    return BookingReason.NO_ROOM_FITS.with(
        "people",
        String.valueOf(request.people()),
        "features",
        request.features().isEmpty() ? "-" : String.join(", ", request.features()));
  }
}
