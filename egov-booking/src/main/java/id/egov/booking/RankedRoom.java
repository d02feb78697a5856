package id.egov.booking;

/**
 * A room, how many rooms come before it because they fit tighter, and the numbers of its smallest
 * parts.
 */
final class RankedRoom {

  private final Room room;
  private final int rank;
  private final int[] parts;

  RankedRoom(Room room, int rank, int[] parts) {
    this.room = room;
    this.rank = rank;
    this.parts = parts;
  }

  Room room() {
    return room;
  }

  int rank() {
    return rank;
  }

  /** Not to be changed. */
  int[] parts() {
    return parts;
  }

  boolean isUndivided() {
    return room.parts().isEmpty();
  }
}
