package id.egov.scheduling.travel;

import id.egov.scheduling.item.Coordinates;
import java.time.Duration;

/**
 * How long it takes between two places on the earth. A port; {@link StraightLine} is ready.
 * Implementations are thread-safe, answer from memory and give the same answer to the same
 * question.
 */
@FunctionalInterface
public interface TravelFunction {

  /**
   * How long it takes.
   *
   * @param from where one starts
   * @param to where one arrives
   * @return zero or longer
   */
  Duration between(Coordinates from, Coordinates to);
}
