package id.egov.core.store;

import id.egov.core.time.TimeSlot;

/**
 * A standing interest in when some resources are free. A store may keep an answer ready for it, for
 * as long as the watch is held. Thread-safe.
 */
@FunctionalInterface
public interface ResourceWatch {

  /**
   * When the resources have a unit left.
   *
   * @param among the numbers of the resources that will be asked about, as a bit set in the layout
   *     of {@link java.util.BitSet#toLongArray()}
   * @param window all questions will lie in it
   * @return answers that held at a moment after this call
   */
  Occupancy occupancy(long[] among, TimeSlot window);
}
