package id.egov.core.store.contract;

import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** Where the chance of a test comes from, so that a failure can be run again. */
final class Seed {

  private static final String PROPERTY = "egov.contract.seed";

  private Seed() {}

  /** Runs a test with the seed of the system property or, if there is none, with a new one. */
  static void run(LongConsumer test) {
    Long given = Long.getLong(PROPERTY);
    long seed = given != null ? given : new SplittableRandom().nextLong();
    try {
      test.accept(seed);
    } catch (AssertionError e) {
      throw new AssertionError("with -D" + PROPERTY + "=" + seed + ": " + e.getMessage(), e);
    }
  }
}
