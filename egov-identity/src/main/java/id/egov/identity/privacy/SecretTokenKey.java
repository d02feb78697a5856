package id.egov.identity.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key whose secret is in memory.
 *
 * <p>A purpose's own key is HKDF (RFC 5869): extracted once with a fixed salt, expanded with the
 * purpose as info. The initialised {@link Mac} of each purpose is kept and cloned for each token;
 * it is never used itself, so that no lock is needed.
 */
final class SecretTokenKey implements TokenKey {

  private static final int SHORTEST = 32;
  private static final byte[] SALT = "id.egov.identity token 1".getBytes(US_ASCII);

  private final String id;
  private final Map<Purpose, Mac> macs = new ConcurrentHashMap<>();
  private final Object lock = new Object();
  private volatile byte @Nullable [] extracted;

  SecretTokenKey(String id, byte[] secret) {
    this.id = KeyIds.require(id);
    requireSecret(secret);
    extracted = Hkdf.extract(SALT, secret);
  }

  private static void requireSecret(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "secret has %s bytes: at least %s random ones are allowed"
              .formatted(secret.length, SHORTEST));
    }
    byte first = secret[0];
    for (byte each : secret) {
      if (each != first) {
        return;
      }
    }
    throw new IllegalArgumentException("secret is one byte repeated: random ones are allowed");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<byte[]> mac(Purpose purpose, byte[] message) {
    Mac prototype = macs.get(purpose);
    if (prototype == null) {
      prototype = derived(purpose);
    }
    return prototype == null ? Optional.empty() : Optional.of(copy(prototype).doFinal(message));
  }

  /** Under the lock, so that a secret is not wiped while it is read. */
  private @Nullable Mac derived(Purpose purpose) {
    synchronized (lock) {
      byte[] key = extracted;
      if (key == null) {
        return null;
      }
      byte[] own = Hkdf.expand(key, purpose.name().getBytes(US_ASCII), SHORTEST);
      Mac mac = Hkdf.mac(new SecretKeySpec(own, Hkdf.HMAC));
      Arrays.fill(own, (byte) 0);
      macs.put(purpose, mac);
      return mac;
    }
  }

  private static Mac copy(Mac prototype) {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The HMAC of this Java platform cannot be copied", e);
    }
  }

  boolean isAlive() {
    return extracted != null;
  }

  /** Wipes what can be wiped and lets go of the rest. */
  void destroy() {
    synchronized (lock) {
      byte[] key = extracted;
      if (key != null) {
        extracted = null;
        Arrays.fill(key, (byte) 0);
        macs.clear();
      }
    }
  }

  @Override
  public String toString() {
    return "TokenKey[" + id + (isAlive() ? "]" : ", destroyed]");
  }
}
