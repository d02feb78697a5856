package id.egov.scheduling.meeting;

import id.egov.core.store.ResourceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A room that a meeting may be in.
 *
 * @param room its name
 * @param seats how many people it holds, at least 1
 * @param parts what is claimed when it is taken, ordered: the room itself, or the parts of a hall
 *     that can be divided
 */
public record MeetingRoom(ResourceId room, int seats, Set<ResourceId> parts) {

  /** The smallest first; of those that are as large, by name. */
  static final Comparator<MeetingRoom> SMALLEST_FIRST =
      Comparator.comparingInt(MeetingRoom::seats).thenComparing(MeetingRoom::room);

  /**
   * Checks the seats and the parts.
   *
   * @param room its name
   * @param seats how many people it holds
   * @param parts what is claimed when it is taken
   * @throws IllegalArgumentException if it holds nobody or has no part
   */
  public MeetingRoom {
    Objects.requireNonNull(room, "room");
    parts = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(parts, "parts")));
    if (seats < 1 || parts.isEmpty()) {
      throw new IllegalArgumentException(
          "room %s: seats (%s) must be at least 1, and there must be a part"
              .formatted(room, seats));
    }
  }

  /**
   * A room.
   *
   * @param room for example {@code room:aula}
   * @param seats how many people it holds
   * @param parts what is claimed when it is taken; the room itself if none is given
   * @return the room
   * @throws IllegalArgumentException if a name has another shape, or as the constructor does
   */
  public static MeetingRoom of(String room, int seats, String... parts) {
    String[] claimed = parts.length == 0 ? new String[] {room} : parts;
    Set<ResourceId> ids = new TreeSet<>();
    Arrays.stream(claimed).map(ResourceId::parse).forEach(ids::add);
    return new MeetingRoom(ResourceId.parse(room), seats, ids);
  }
}
