package id.egov.core.conflict;

/** Is shown one pair of positions after the other, without an object for each. */
@FunctionalInterface
public interface PairVisitor {

  /**
   * Is shown the next pair.
   *
   * @param a the smaller position
   * @param b the larger position
   * @return true to be shown the next pair, false to stop
   */
  boolean visit(int a, int b);
}
