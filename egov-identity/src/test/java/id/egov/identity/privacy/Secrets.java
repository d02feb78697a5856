package id.egov.identity.privacy;

import java.util.Random;

/** Key bytes for tests: always the same for one seed, and not one byte repeated. */
final class Secrets {

  private Secrets() {}

  static byte[] of(long seed) {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return secret;
  }
}
