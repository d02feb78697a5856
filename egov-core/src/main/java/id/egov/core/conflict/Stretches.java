package id.egov.core.conflict;

/** Disjoint stretches of time. */
sealed interface Stretches permits GrainBitmap, OneStretch, StretchDirectory {

  /**
   * Whether any stretch has a tick from one to another, both included: 0 if none has. The second is
   * not before the first, and not {@code Long.MAX_VALUE}. Bits and not a boolean, since the
   * compiler makes branches of booleans that come together from several places, and nobody can
   * guess them.
   */
  long clash(long fromTick, long toTick);
}
