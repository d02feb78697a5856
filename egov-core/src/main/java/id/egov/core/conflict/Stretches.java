package id.egov.core.conflict;

/** Disjoint stretches of time. */
sealed interface Stretches permits GrainBitmap, StretchDirectory {

  /**
   * Whether any stretch has a tick from one to another, both included: 0 if none has, as where the
   * second is before the first. The first is not before all stretches and the second not after.
   * Bits and not a boolean, since the compiler makes branches of booleans that come together from
   * several places, and nobody can guess them.
   */
  long clash(long fromTick, long toTick);
}
