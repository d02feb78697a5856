package id.egov.identity.privacy;

import java.util.Optional;

/**
 * A secret that tokens are made with. A port: {@link TokenKeyRing} holds secrets in memory; a key
 * store, a service or a hardware module that never gives its secret away implements it by itself.
 * Implementations are thread-safe and print nothing but the id.
 */
public interface TokenKey {

  /**
   * The name of the key, which every token of it carries.
   *
   * @return 1 to 32 lower-case letters, digits or dashes
   */
  String id();

  /**
   * Computes HMAC-SHA-256 (RFC 2104) under a key of this purpose alone: whoever has the key of one
   * purpose must not be able to compute that of another. The same message gives the same answer for
   * as long as the key lives.
   *
   * @param purpose what the token is for
   * @param message what to authenticate; not kept and not logged
   * @return 32 bytes, or empty if the key was destroyed
   */
  Optional<byte[]> mac(Purpose purpose, byte[] message);
}
