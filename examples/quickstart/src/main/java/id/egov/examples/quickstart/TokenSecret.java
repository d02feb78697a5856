package id.egov.examples.quickstart;

import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.privacy.TokenKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key that tokens are made with: of a file, so that tokens of two runs can be compared; without
 * one it is made for this run and forgotten.
 */
final class TokenSecret {

  private static final int BYTES = 32;

  private TokenSecret() {}

  /**
   * Reads the key.
   *
   * @param file has 32 or more random bytes in base64, or null
   */
  static TokenKeys keys(@Nullable Path file) throws InputException {
    byte[] secret = file == null ? random() : read(file);
    try {
      return TokenKeyRing.of(file == null ? "run" : "file", secret);
    } catch (IllegalArgumentException e) {
      throw new InputException(InputReason.KEY_WRONG.with("file", String.valueOf(file)), e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static byte[] random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private static byte[] read(Path file) throws InputException {
    try {
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(InputReason.KEY_WRONG.with("file", file.toString()), e);
    }
  }
}
