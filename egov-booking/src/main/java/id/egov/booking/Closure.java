package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Document;
import id.egov.core.time.TimeSlot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Rooms that cannot be used for a while. Make one with {@link #of}.
 *
 * @param id its own name
 * @param rooms which rooms, at least one; with all the parts that they are made of
 * @param slot when, exactly: without setup and teardown
 * @param kind why, in one word
 * @param effect what it did to bookings that were there
 * @param reason why, in Indonesian, for everybody to read: 1 to 500 characters
 * @param reasonEnglish the same in English
 * @param lifted whether it is over before its time
 * @param version changes with every change; given back when it is lifted
 */
public record Closure(
    ClosureId id,
    List<RoomId> rooms,
    TimeSlot slot,
    ClosureKind kind,
    ClosureEffect effect,
    String reason,
    String reasonEnglish,
    boolean lifted,
    long version) {

  private static final int LONGEST_REASON = 500;

  /**
   * Checks the fields.
   *
   * @param id its own name
   * @param rooms which rooms
   * @param slot when
   * @param kind why, in one word
   * @param effect what it does to bookings that are there
   * @param reason why, in Indonesian
   * @param reasonEnglish the same in English
   * @param lifted whether it is over before its time
   * @param version changes with every change
   * @throws IllegalArgumentException if there is no room, or a reason is blank or too long
   */
  public Closure {
    Objects.requireNonNull(id, "id");
    rooms = List.copyOf(new LinkedHashSet<>(Objects.requireNonNull(rooms, "rooms")));
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(effect, "effect");
    requireText("reason", reason);
    requireText("reasonEnglish", reasonEnglish);
    if (rooms.isEmpty()) {
      throw new IllegalArgumentException("rooms of closure '%s' must not be empty".formatted(id));
    }
  }

  private static void requireText(String field, String text) {
    if (Objects.requireNonNull(text, field).isBlank() || text.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "%s of a closure has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(field, text.length(), LONGEST_REASON));
    }
  }

  /**
   * A closure that is to be made, of the kind {@link ClosureKind#CLOSURE} and refused if there are
   * bookings.
   *
   * @param id its own name
   * @param rooms which rooms
   * @param slot when
   * @param reason why, in Indonesian
   * @param reasonEnglish the same in English
   * @return the closure
   * @throws IllegalArgumentException as the constructor does
   */
  public static Closure of(
      String id, List<RoomId> rooms, TimeSlot slot, String reason, String reasonEnglish) {
    return new Closure(
        new ClosureId(id),
        rooms,
        slot,
        ClosureKind.CLOSURE,
        ClosureEffect.REFUSE,
        reason,
        reasonEnglish,
        false,
        Document.ABSENT);
  }

  /**
   * A copy of another kind.
   *
   * @param kind why, in one word
   * @return the copy
   */
  public Closure withKind(ClosureKind kind) {
    return new Closure(id, rooms, slot, kind, effect, reason, reasonEnglish, lifted, version);
  }

  /**
   * A copy with another effect.
   *
   * @param effect what it does to bookings that are there
   * @return the copy
   */
  public Closure withEffect(ClosureEffect effect) {
    return new Closure(id, rooms, slot, kind, effect, reason, reasonEnglish, lifted, version);
  }

  Closure withVersion(long version) {
    return new Closure(id, rooms, slot, kind, effect, reason, reasonEnglish, lifted, version);
  }

  Closure asLifted() {
    return new Closure(id, rooms, slot, kind, effect, reason, reasonEnglish, true, version);
  }

  /** What it says to a booking of some rooms. */
  Reason says(BookingReason code, String room) {
    return code.with(
        "room", room,
        "slot", slot.toString(),
        "closure", id.value(),
        "why", reason,
        "whyEnglish", reasonEnglish);
  }
}
