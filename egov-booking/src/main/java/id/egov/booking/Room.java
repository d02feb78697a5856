package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A room as its owner describes it. Build one with {@link #of} and the {@code with…} copies.
 *
 * @param id its name in requests
 * @param name what people call it
 * @param capacity how many people it holds, at least 1
 * @param features what it has, in alphabetical order: {@code projector}, {@code video-conference}
 * @param location where it is, or null
 * @param parts the rooms it is made of if it can be divided, else empty. Booking it takes all of
 *     them; booking one part leaves its siblings free
 * @param setup how long before an event the room is already occupied, zero or longer
 * @param teardown how long after an event it is still occupied, zero or longer
 * @param layouts how it can be furnished; each has its own capacity, setup and teardown
 */
public record Room(
    RoomId id,
    @NotBlank(message = "{id.egov.booking.room.name}")
        @Size(max = 200, message = "{id.egov.booking.room.name}")
        String name,
    @Positive(message = "{id.egov.booking.room.capacity}") int capacity,
    Set<@NotBlank(message = "{id.egov.booking.feature}") String> features,
    @Nullable String location,
    List<RoomId> parts,
    Duration setup,
    Duration teardown,
    List<Layout> layouts) {

  /**
   * Copies the collections.
   *
   * @param id its name in requests
   * @param name what people call it
   * @param capacity how many people it holds
   * @param features what it has
   * @param location where it is, or null
   * @param parts the rooms it is made of
   * @param setup how long before an event the room is already occupied
   * @param teardown how long after an event it is still occupied
   * @param layouts how it can be furnished
   * @throws IllegalArgumentException if setup or teardown is negative, or a layout comes twice
   */
  public Room {
    Objects.requireNonNull(id, "id");
    features =
        Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(features, "features")));
    parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    Durations.requireNotNegative("setup", setup);
    Durations.requireNotNegative("teardown", teardown);
    layouts = List.copyOf(Objects.requireNonNull(layouts, "layouts"));
    if (layouts.stream().map(Layout::name).distinct().count() < layouts.size()) {
      throw new IllegalArgumentException(
          "layouts of room %s must have different names".formatted(id));
    }
  }

  /**
   * A room with a capacity and nothing else.
   *
   * @param id its name in requests
   * @param name what people call it
   * @param capacity how many people it holds
   * @return the room
   */
  public static Room of(String id, String name, int capacity) {
    return new Room(
        new RoomId(id),
        name,
        capacity,
        Set.of(),
        null,
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        List.of());
  }

  /**
   * A room as JSON describes it: durations are texts, and all but id, name and capacity may be left
   * out.
   *
   * @param id its name in requests
   * @param name what people call it
   * @param capacity how many people it holds
   * @param features what it has, or null for nothing
   * @param location where it is, or null
   * @param parts the rooms it is made of, or null for none
   * @param setup an ISO 8601 duration such as {@code PT30M}, or null for none
   * @param teardown an ISO 8601 duration, or null for none
   * @param layouts how it can be furnished, or null for as it is only
   * @return the room
   * @throws java.time.format.DateTimeParseException if a duration has another form
   */
  @JsonCreator
  public static Room of(
      @JsonProperty("id") RoomId id,
      @JsonProperty("name") String name,
      @JsonProperty("capacity") int capacity,
      @JsonProperty("features") @Nullable Set<String> features,
      @JsonProperty("location") @Nullable String location,
      @JsonProperty("parts") @Nullable List<RoomId> parts,
      @JsonProperty("setup") @Nullable String setup,
      @JsonProperty("teardown") @Nullable String teardown,
      @JsonProperty("layouts") @Nullable List<Layout> layouts) {
    return new Room(
        id,
        name,
        capacity,
        features == null ? Set.of() : features,
        location,
        parts == null ? List.of() : parts,
        Durations.orZero(setup),
        Durations.orZero(teardown),
        layouts == null ? List.of() : layouts);
  }

  /**
   * The setup as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("setup")
  public String setupText() {
    return setup.toString();
  }

  /**
   * The teardown as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("teardown")
  public String teardownText() {
    return teardown.toString();
  }

  /**
   * The time that an event in this room occupies, setup and teardown included.
   *
   * @param event from the first guest to the last
   * @return what is claimed of the room
   */
  public TimeSlot occupied(TimeSlot event) {
    return setup.isZero() && teardown.isZero() ? event : event.expandedBy(setup, teardown);
  }

  /**
   * A copy with features.
   *
   * @param features what it has
   * @return the copy
   */
  public Room withFeatures(String... features) {
    return new Room(
        id, name, capacity, Set.of(features), location, parts, setup, teardown, layouts);
  }

  /**
   * A copy with a location.
   *
   * @param location where it is
   * @return the copy
   */
  public Room withLocation(String location) {
    return new Room(id, name, capacity, features, location, parts, setup, teardown, layouts);
  }

  /**
   * A copy that is made of other rooms.
   *
   * @param parts their ids
   * @return the copy
   */
  public Room withParts(String... parts) {
    List<RoomId> ids = Set.of(parts).stream().map(RoomId::new).sorted().toList();
    return new Room(id, name, capacity, features, location, ids, setup, teardown, layouts);
  }

  /**
   * A copy that is occupied before and after each event.
   *
   * @param setup how long before
   * @param teardown how long after
   * @return the copy
   */
  public Room withSetup(Duration setup, Duration teardown) {
    return new Room(id, name, capacity, features, location, parts, setup, teardown, layouts);
  }

  /**
   * A copy that can also be furnished in another way.
   *
   * @param name what the layout is called in requests
   * @param capacity how many people the room holds then
   * @param setup how long before an event it is occupied then
   * @param teardown how long after an event it is
   * @return the copy
   * @throws IllegalArgumentException as {@link Layout} does, or if the room has such a layout
   */
  public Room withLayout(String name, int capacity, Duration setup, Duration teardown) {
    List<Layout> more = new ArrayList<>(layouts);
    more.add(new Layout(name, capacity, setup, teardown));
    return new Room(
        id, this.name, this.capacity, features, location, parts, this.setup, this.teardown, more);
  }

  /** The room as it is with a layout, or null if it has no such layout. */
  @Nullable Room furnished(@Nullable String layout) {
    if (layout == null) {
      return this;
    }
    for (Layout one : layouts) {
      if (one.name().equals(layout)) {
        return new Room(
            id,
            name,
            one.capacity(),
            features,
            location,
            parts,
            one.setup(),
            one.teardown(),
            layouts);
      }
    }
    return null;
  }
}
