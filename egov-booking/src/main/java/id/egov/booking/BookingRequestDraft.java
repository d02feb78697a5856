package id.egov.booking;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that is being altered: what is not set stays as it was. Not thread-safe. */
final class BookingRequestDraft {

  BookingId id;
  List<RoomId> rooms;
  @Nullable String layout;
  Map<String, Integer> equipment;
  String title;
  String agency;
  String requester;
  TimeSlot slot;
  int people;
  Set<String> features;
  int priority;
  Visibility visibility;

  BookingRequestDraft(BookingRequest request) {
    id = request.id();
    rooms = request.rooms();
    layout = request.layout();
    equipment = request.equipment();
    title = request.title();
    agency = request.agency();
    requester = request.requester();
    slot = request.slot();
    people = request.people();
    features = request.features();
    priority = request.priority();
    visibility = request.visibility();
  }

  BookingRequest build() {
    return new BookingRequest(
        id,
        rooms,
        layout,
        equipment,
        title,
        agency,
        requester,
        slot,
        people,
        features,
        priority,
        visibility);
  }
}
