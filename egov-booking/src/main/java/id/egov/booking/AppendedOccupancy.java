package id.egov.booking;

import id.egov.core.store.Occupancy;

/** Two occupancies one after the other: the numbers of the second follow those of the first. */
final class AppendedOccupancy implements Occupancy {

  private final Occupancy first;
  private final int size;
  private final Occupancy second;

  /**
   * Appends.
   *
   * @param size how many resources the first one has
   */
  AppendedOccupancy(Occupancy first, int size, Occupancy second) {
    this.first = first;
    this.size = size;
    this.second = second;
  }

  @Override
  public boolean isFree(int resource, long startInclusive, long endExclusive) {
    return resource < size
        ? first.isFree(resource, startInclusive, endExclusive)
        : second.isFree(resource - size, startInclusive, endExclusive);
  }

  /** Only the first one is asked for sets. */
  @Override
  public int lowestFree(long[] among, long startInclusive, long endExclusive) {
    return first.lowestFree(among, startInclusive, endExclusive);
  }

  @Override
  public long firstFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return resource < size
        ? first.firstFree(resource, fromInclusive, untilExclusive, duration)
        : second.firstFree(resource - size, fromInclusive, untilExclusive, duration);
  }

  @Override
  public long lastFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return resource < size
        ? first.lastFree(resource, fromInclusive, untilExclusive, duration)
        : second.lastFree(resource - size, fromInclusive, untilExclusive, duration);
  }
}
