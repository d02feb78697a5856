package id.egov.scheduling.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * For whom somebody comes to an event, when they do not come for themselves only.
 *
 * @param as in which way
 * @param title of the position that is represented, for example {@code Wali Kota}
 * @param offices what that position is in the orders of precedence, ordered, at most one for each
 *     level
 */
public record Representation(As as, String title, List<OfficeId> offices) {

  /** How somebody is represented. */
  public enum As {
    /** By the penjabat, who was appointed to hold the position. */
    PENJABAT,
    /** By the pelaksana tugas. */
    PLT,
    /** By the pelaksana harian. */
    PLH,
    /** By somebody who was sent to this one event. */
    DELEGATE
  }

  /**
   * Orders the offices.
   *
   * @param as in which way
   * @param title of the position that is represented
   * @param offices what that position is in the orders of precedence
   * @throws IllegalArgumentException if two offices are of one level
   */
  public Representation {
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(title, "title");
    offices = Position.ordered(offices);
  }

  /**
   * Somebody represents a position.
   *
   * @param as in which way
   * @param position which position
   * @return the representation
   */
  public static Representation of(As as, Position position) {
    return new Representation(as, position.title(), position.offices());
  }

  /** What somebody represents by their capacity; empty if they simply hold the position. */
  static Optional<Representation> of(OfficeCapacity capacity, Position position) {
    return switch (capacity) {
      case DEFINITIVE -> Optional.empty();
      case PENJABAT -> Optional.of(of(As.PENJABAT, position));
      case PLT -> Optional.of(of(As.PLT, position));
      case PLH -> Optional.of(of(As.PLH, position));
    };
  }
}
