package id.egov.identity.privacy;

import java.util.List;
import java.util.Optional;

/**
 * Where the keys of tokens come from. A port; {@link TokenKeyRing} is the ready one. The keys stand
 * outside of the database that holds the tokens: a copy of one is worth nothing without the other.
 * Implementations are thread-safe.
 */
public interface TokenKeys {

  /**
   * The key that new tokens are made with.
   *
   * @param purpose what they are for
   * @return the key, or empty if there is none
   */
  Optional<TokenKey> current(Purpose purpose);

  /**
   * The key of a token that was made before.
   *
   * @param purpose what it is for
   * @param keyId the key's id
   * @return the key, be it destroyed or not, or empty if it was never known
   */
  Optional<TokenKey> find(Purpose purpose, String keyId);

  /**
   * The keys that tokens in use may be of.
   *
   * @param purpose what they are for
   * @return the current one first, then the others from the newest to the oldest; without destroyed
   *     ones
   */
  List<TokenKey> living(Purpose purpose);
}
