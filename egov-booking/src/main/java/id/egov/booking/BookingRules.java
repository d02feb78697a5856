package id.egov.booking;

import id.egov.core.time.OpeningTimes;
import java.util.Objects;

/**
 * Which policy and which hours hold for whom. A port; {@link #of} is enough where they are the same
 * for all. Implementations are thread-safe, give the same answer to the same question, and are
 * asked often: better from memory.
 */
public interface BookingRules {

  /**
   * The policy of a room for an agency.
   *
   * @param room which room
   * @param agency for which agency
   * @return what holds
   */
  BookingPolicy policy(Room room, String agency);

  /**
   * When a room is open. Alternatives are looked for in these times first; whether events must keep
   * to them says {@link BookingPolicy#withinHours()}.
   *
   * @param room which room
   * @return its opening times
   */
  OpeningTimes hours(Room room);

  /**
   * The same for all.
   *
   * @param policy what holds
   * @param hours when all rooms are open
   * @return the rules
   */
  static BookingRules of(BookingPolicy policy, OpeningTimes hours) {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(hours, "hours");
    return new BookingRules() {
      @Override
      public BookingPolicy policy(Room room, String agency) {
        return policy;
      }

      @Override
      public OpeningTimes hours(Room room) {
        return hours;
      }
    };
  }
}
