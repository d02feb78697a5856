package id.egov.booking;

/** A room that does not fit into a catalogue. */
public class InvalidRoomException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The id of the room. */
  private final String room;

  /** What is wrong about it. */
  private final String field;

  InvalidRoomException(RoomId room, String field, String problem) {
    super("room %s: %s %s".formatted(room, field, problem));
    this.room = room.value();
    this.field = field;
  }

  /**
   * Which room.
   *
   * @return its id
   */
  public RoomId room() {
    return new RoomId(room);
  }

  /**
   * What is wrong about it.
   *
   * @return {@code id} or {@code parts}
   */
  public String field() {
    return field;
  }
}
