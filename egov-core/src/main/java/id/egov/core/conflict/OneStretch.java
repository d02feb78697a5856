package id.egov.core.conflict;

/** All of it hangs together: two comparisons, and no memory to wait for. */
final class OneStretch implements Stretches {

  private final long first;
  private final long last;

  /**
   * Keeps a stretch.
   *
   * @param first its first tick
   * @param last its last tick
   */
  OneStretch(long first, long last) {
    this.first = first;
    this.last = last;
  }

  @Override
  public long clash(long fromTick, long toTick) {
    return fromTick <= last && toTick >= first ? 1 : 0;
  }
}
