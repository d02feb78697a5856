package id.egov.scheduling.people;

import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain: who exercises a position while its holder is away and no letter says who.
 * The links of a position are asked in the order in which a directory was given them.
 *
 * @param position who is away
 * @param by whose holder stands in
 * @param capacity in which capacity, {@link OfficeCapacity#PLT} or {@link OfficeCapacity#PLH}
 * @param duties what that covers, ordered; what the capacity covers if JSON leaves it out
 */
public record StandIn(
    PositionId position,
    PositionId by,
    OfficeCapacity capacity,
    @NotEmpty(message = "{id.egov.scheduling.people.duties}") Set<Duty> duties) {

  /**
   * Checks that nobody stands in for themselves.
   *
   * @param position who is away
   * @param by whose holder stands in
   * @param capacity in which capacity
   * @param duties what that covers
   * @throws IllegalArgumentException if the positions are the same or the capacity is to hold one
   */
  public StandIn {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(by, "by");
    if (position.equals(by)) {
      throw new IllegalArgumentException("by (%s) must be another position".formatted(by));
    }
    if (Objects.requireNonNull(capacity, "capacity").isHolding()) {
      throw new IllegalArgumentException(
          "capacity (%s) of a stand-in must be PLT or PLH".formatted(capacity));
    }
    duties = Collections.unmodifiableSet(new TreeSet<>(given(duties, capacity)));
  }

  private static Set<Duty> given(@Nullable Set<Duty> duties, OfficeCapacity capacity) {
    return duties == null ? capacity.duties() : duties;
  }

  /**
   * A link that covers what its capacity covers.
   *
   * @param position who is away
   * @param by whose holder stands in
   * @param capacity in which capacity
   * @return the link
   * @throws IllegalArgumentException as the constructor does
   */
  public static StandIn of(String position, String by, OfficeCapacity capacity) {
    return new StandIn(new PositionId(position), new PositionId(by), capacity, capacity.duties());
  }

  /**
   * The chain of the head of a region after UU 23/2014 art. 65 and 66: the deputy has the head's
   * duties and powers; if both are away the sekretaris daerah does the daily tasks.
   *
   * @param head the mayor, regent or governor
   * @param deputy their deputy
   * @param secretary the sekretaris daerah
   * @return the two links of the head, then the one of the deputy
   */
  public static List<StandIn> ofHead(String head, String deputy, String secretary) {
    return List.of(
        of(head, deputy, OfficeCapacity.PLT),
        of(head, secretary, OfficeCapacity.PLH),
        of(deputy, secretary, OfficeCapacity.PLH));
  }
}
