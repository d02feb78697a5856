package id.egov.core.conflict;

/** Disjoint stretches of time. */
sealed interface Stretches permits GrainBitmap, StretchBitmap {

  /**
   * Whether any stretch has a tick from one to another, both included, which lie between the first
   * and the last tick of all stretches.
   */
  boolean overlapsAny(long fromTick, long toTick);
}
