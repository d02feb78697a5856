package id.egov.identity.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys of tokens in memory: one is current, the others are kept for tokens that were made before.
 * The same keys serve every purpose; what is computed with differs by purpose.
 *
 * <p>Each secret is at least 32 random bytes, from a key store, a mounted file or an environment
 * variable and never from the source code. It is copied, so that the caller can wipe its own; it is
 * never printed nor given away. An id is never used again, not even after its key was destroyed.
 *
 * <p>Thread-safe: a rotation may happen while tokens are made.
 */
public final class TokenKeyRing implements TokenKeys {

  private final Object lock = new Object();

  /** The current one first, then the others from the newest to the oldest. */
  private volatile List<SecretTokenKey> keys;

  private TokenKeyRing(SecretTokenKey first) {
    keys = List.of(first);
  }

  /**
   * A ring with a current key.
   *
   * @param keyId the key's id, 1 to 32 lower-case letters, digits or dashes, such as {@code 2026-1}
   * @param secret at least 32 random bytes; copied
   * @return the ring
   * @throws IllegalArgumentException if the id has another shape, or the secret is too short or one
   *     byte repeated
   */
  public static TokenKeyRing of(String keyId, byte[] secret) {
    return new TokenKeyRing(new SecretTokenKey(keyId, secret));
  }

  /**
   * Adds an older key, of which there are tokens still; call it from the newest to the oldest.
   *
   * @param keyId the key's id
   * @param secret at least 32 random bytes; copied
   * @return this ring
   * @throws IllegalArgumentException as {@link #of} does, and if the id was used before
   */
  public TokenKeyRing withOld(String keyId, byte[] secret) {
    add(new SecretTokenKey(keyId, secret), false);
    return this;
  }

  /**
   * Rotates: new tokens are made with a new key, and those of the keys before go on to be known.
   *
   * @param keyId the new key's id
   * @param secret at least 32 random bytes; copied
   * @throws IllegalArgumentException as {@link #of} does, and if the id was used before
   */
  public void rotate(String keyId, byte[] secret) {
    add(new SecretTokenKey(keyId, secret), true);
  }

  private void add(SecretTokenKey key, boolean asCurrent) {
    synchronized (lock) {
      if (keys.stream().anyMatch(each -> each.id().equals(key.id()))) {
        throw new IllegalArgumentException("id of a key was used before: " + key.id());
      }
      List<SecretTokenKey> more = new ArrayList<>(keys);
      more.add(asCurrent ? 0 : more.size(), key);
      keys = List.copyOf(more);
    }
  }

  /**
   * Destroys a key: nobody can compute its tokens again, so no number can be tried against them.
   * That cannot be undone. Destroying the current key leaves none to make tokens with until {@link
   * #rotate}.
   *
   * @param keyId the key's id
   * @return true if it lived until now
   */
  public boolean destroy(String keyId) {
    synchronized (lock) {
      for (SecretTokenKey key : keys) {
        if (key.id().equals(keyId) && key.isAlive()) {
          key.destroy();
          return true;
        }
      }
      return false;
    }
  }

  /** Destroys every key, as an application does when it ends. */
  public void destroyAll() {
    keys.forEach(SecretTokenKey::destroy);
  }

  @Override
  public Optional<TokenKey> current(Purpose purpose) {
    SecretTokenKey first = keys.get(0);
    return first.isAlive() ? Optional.of(first) : Optional.empty();
  }

  @Override
  public Optional<TokenKey> find(Purpose purpose, String keyId) {
    return keys.stream()
        .filter(key -> key.id().equals(keyId))
        .<TokenKey>map(key -> key)
        .findFirst();
  }

  @Override
  public List<TokenKey> living(Purpose purpose) {
    return keys.stream().filter(SecretTokenKey::isAlive).<TokenKey>map(key -> key).toList();
  }

  /** The ids of the keys, and no secret. */
  @Override
  public String toString() {
    return keys.toString();
  }
}
