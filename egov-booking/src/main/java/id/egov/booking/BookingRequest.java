package id.egov.booking;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a room. Checked by Jakarta Validation when it reaches {@link BookingService};
 * build one with {@link #of} and the {@code with…} copies.
 *
 * @param id the request's own name
 * @param rooms which rooms, all of them or none; empty for any one that fits
 * @param layout how they are to be furnished, or null for as they are
 * @param equipment what is to be there, and how many: {@linkplain EquipmentPool#id() pools} in the
 *     order of their ids
 * @param title what for, 1 to 500 characters
 * @param agency for which agency, 1 to 200 characters
 * @param requester who asks, 1 to 200 characters: a user name, never a personal number
 * @param slot from the first guest to the last, without setup and teardown
 * @param people how many, at least 1
 * @param features what the rooms must have, in alphabetical order
 * @param priority 0 to 9 as in RFC 5545: 0 undefined, 1 the highest, 9 the lowest
 * @param visibility who may see what it is for
 */
public record BookingRequest(
    @NotNull(message = "{id.egov.booking.request.id}") BookingId id,
    List<RoomId> rooms,
    @Nullable @Size(min = 1, max = 60, message = "{id.egov.booking.request.layout}") String layout,
    Map<
            @NotBlank(message = "{id.egov.booking.request.equipment}") String,
            @NotNull(message = "{id.egov.booking.request.equipment}")
            @Positive(message = "{id.egov.booking.request.equipment}") Integer>
        equipment,
    @NotBlank(message = "{id.egov.booking.request.title}")
        @Size(max = 500, message = "{id.egov.booking.request.title}")
        String title,
    @NotBlank(message = "{id.egov.booking.request.agency}")
        @Size(max = 200, message = "{id.egov.booking.request.agency}")
        String agency,
    @NotBlank(message = "{id.egov.booking.request.requester}")
        @Size(max = 200, message = "{id.egov.booking.request.requester}")
        String requester,
    @NotNull(message = "{id.egov.booking.request.slot}") TimeSlot slot,
    @Positive(message = "{id.egov.booking.request.people}") int people,
    Set<@NotBlank(message = "{id.egov.booking.feature}") String> features,
    @Min(value = 0, message = "{id.egov.booking.request.priority}")
        @Max(value = 9, message = "{id.egov.booking.request.priority}")
        int priority,
    @NotNull(message = "{id.egov.booking.request.visibility}") Visibility visibility) {

  /**
   * Copies the collections; everything else is left to validation.
   *
   * @param id the request's own name
   * @param rooms which rooms; empty for any one that fits
   * @param layout how they are to be furnished, or null
   * @param equipment what is to be there, and how many
   * @param title what for
   * @param agency for which agency
   * @param requester who asks
   * @param slot from the first guest to the last
   * @param people how many
   * @param features what the rooms must have
   * @param priority 0 to 9
   * @param visibility who may see what it is for
   */
  @SuppressWarnings("ConstantValue") // JSON may leave the collections out.
  public BookingRequest {
    rooms = rooms == null || rooms.isEmpty() ? List.of() : List.copyOf(new LinkedHashSet<>(rooms));
    equipment =
        equipment == null || equipment.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(equipment));
    features =
        features == null || features.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(new TreeSet<>(features));
  }

  /**
   * A request for any room for one person, internal, without priority. The agency is also the
   * requester.
   *
   * @param id the request's own name
   * @param title what for
   * @param agency for which agency
   * @param slot from the first guest to the last
   * @return the request
   */
  public static BookingRequest of(String id, String title, String agency, TimeSlot slot) {
    return new BookingRequest(
        new BookingId(id),
        List.of(),
        null,
        Map.of(),
        title,
        agency,
        agency,
        slot,
        1,
        Set.of(),
        0,
        Visibility.INTERNAL);
  }

  /**
   * The room that is asked for, or the first of several.
   *
   * @return the room, or null for any that fits
   */
  public @Nullable RoomId room() {
    return rooms.isEmpty() ? null : rooms.get(0);
  }

  /**
   * A copy with another id.
   *
   * @param id the request's own name
   * @return the copy
   */
  public BookingRequest withId(BookingId id) {
    return with(draft -> draft.id = id);
  }

  /**
   * A copy for some rooms, all of them or none.
   *
   * @param rooms which rooms; empty for any one that fits
   * @return the copy
   */
  public BookingRequest withRooms(List<RoomId> rooms) {
    return with(draft -> draft.rooms = rooms);
  }

  /**
   * A copy for some rooms, all of them or none.
   *
   * @param rooms their ids
   * @return the copy
   */
  public BookingRequest withRooms(String... rooms) {
    return withRooms(Stream.of(rooms).map(RoomId::new).toList());
  }

  /**
   * A copy for one room.
   *
   * @param room which room, or null for any that fits
   * @return the copy
   */
  public BookingRequest withRoom(@Nullable RoomId room) {
    return withRooms(room == null ? List.of() : List.of(room));
  }

  /**
   * A copy for one room.
   *
   * @param room the room's id
   * @return the copy
   */
  public BookingRequest withRoom(String room) {
    return withRooms(room);
  }

  /**
   * A copy with a layout.
   *
   * @param layout how the rooms are to be furnished, or null
   * @return the copy
   */
  public BookingRequest withLayout(@Nullable String layout) {
    return with(draft -> draft.layout = layout);
  }

  /**
   * A copy that needs equipment too.
   *
   * @param pool the id of the pool
   * @param units how many
   * @return the copy
   */
  public BookingRequest withEquipment(String pool, int units) {
    Map<String, Integer> more = new TreeMap<>(equipment);
    more.put(pool, units);
    return new BookingRequest(
        id,
        rooms,
        layout,
        more,
        title,
        agency,
        requester,
        slot,
        people,
        features,
        priority,
        visibility);
  }

  /**
   * A copy with another title.
   *
   * @param title what the event is called
   * @return the copy
   */
  public BookingRequest withTitle(String title) {
    return with(draft -> draft.title = title);
  }

  /**
   * A copy by another requester.
   *
   * @param requester who asks
   * @return the copy
   */
  public BookingRequest withRequester(String requester) {
    return with(draft -> draft.requester = requester);
  }

  /**
   * A copy at another time.
   *
   * @param slot from the first guest to the last
   * @return the copy
   */
  public BookingRequest withSlot(TimeSlot slot) {
    return with(draft -> draft.slot = slot);
  }

  /**
   * A copy for more or fewer people.
   *
   * @param people how many
   * @return the copy
   */
  public BookingRequest withPeople(int people) {
    return with(draft -> draft.people = people);
  }

  /**
   * A copy that needs features.
   *
   * @param features what the rooms must have
   * @return the copy
   */
  public BookingRequest withFeatures(String... features) {
    return with(draft -> draft.features = Set.of(features));
  }

  /**
   * A copy with a priority.
   *
   * @param priority 0 to 9 as in RFC 5545
   * @return the copy
   */
  public BookingRequest withPriority(int priority) {
    return with(draft -> draft.priority = priority);
  }

  /**
   * A copy that others may see more or less of.
   *
   * @param visibility who may see what it is for
   * @return the copy
   */
  public BookingRequest withVisibility(Visibility visibility) {
    return with(draft -> draft.visibility = visibility);
  }

  private BookingRequest with(Consumer<BookingRequestDraft> change) {
    BookingRequestDraft draft = new BookingRequestDraft(this);
    change.accept(draft);
    return draft.build();
  }
}
