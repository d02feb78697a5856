package id.egov.core.time;

import java.util.Objects;

/**
 * An occurrence of one series and one of another that occupy the same time.
 *
 * @param first the occurrence of the first series, without setup and teardown
 * @param second the occurrence of the second series, without setup and teardown
 * @param overlap the time that both occupy, setup and teardown included
 */
public record SeriesClash(TimeSlot first, TimeSlot second, TimeSlot overlap) {

  /**
   * Checks that nothing is missing.
   *
   * @param first the occurrence of the first series
   * @param second the occurrence of the second series
   * @param overlap the time that both occupy
   */
  public SeriesClash {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(overlap, "overlap");
  }
}
