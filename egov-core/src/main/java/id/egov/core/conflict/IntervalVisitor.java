package id.egov.core.conflict;

/** Is shown one interval after the other, without an object for each. */
@FunctionalInterface
public interface IntervalVisitor {

  /**
   * Is shown the next interval. Must not change what it is visiting.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param value what the interval carries: the id on a timeline, the load in a profile
   * @return true to be shown the next one, false to stop
   */
  boolean visit(long startInclusive, long endExclusive, long value);
}
