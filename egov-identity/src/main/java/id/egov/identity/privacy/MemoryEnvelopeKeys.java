package id.egov.identity.privacy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys of subjects in memory, for tests and examples: when the program ends, everything that was
 * sealed is erased. Wraps with AES key wrap (RFC 3394) and 256 random bits for each subject.
 *
 * <p>Thread-safe.
 */
public final class MemoryEnvelopeKeys implements EnvelopeKeys {

  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Object lock = new Object();
  private final Map<String, SubjectKeys> subjects = new HashMap<>();

  /** The keys of a subject are numbered from 1; only the last one may live. */
  private static final class SubjectKeys {
    private int last;
    private byte @Nullable [] living;
  }

  /** Without a key yet. */
  public MemoryEnvelopeKeys() {}

  @Override
  public WrappedKey wrap(String subject, byte[] dataKey) {
    synchronized (lock) {
      SubjectKeys own = subjects.computeIfAbsent(subject, name -> new SubjectKeys());
      byte[] key = own.living;
      if (key == null) {
        key = new byte[KEY_BYTES];
        random.nextBytes(key);
        own.living = key;
        own.last++;
      }
      try {
        byte[] wrapped = cipher(Cipher.WRAP_MODE, key).wrap(aes(dataKey));
        return WrappedKey.of(String.valueOf(own.last), wrapped);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("This Java platform cannot wrap keys with AES", e);
      }
    }
  }

  @Override
  public UnwrappedKey unwrap(String subject, WrappedKey wrapped) {
    synchronized (lock) {
      SubjectKeys own = subjects.getOrDefault(subject, new SubjectKeys());
      byte[] key = own.living;
      if (key != null && wrapped.keyId().equals(String.valueOf(own.last))) {
        return unwrapped(key, wrapped);
      }
      for (int gone = 1; gone <= own.last; gone++) {
        if (wrapped.keyId().equals(String.valueOf(gone))) {
          return UnwrappedKey.refused(SealProblem.DESTROYED_KEY);
        }
      }
      return UnwrappedKey.refused(SealProblem.UNKNOWN_KEY);
    }
  }

  private static UnwrappedKey unwrapped(byte[] key, WrappedKey wrapped) {
    try {
      return UnwrappedKey.of(
          cipher(Cipher.UNWRAP_MODE, key)
              .unwrap(wrapped.bytes(), "AES", Cipher.SECRET_KEY)
              .getEncoded());
    } catch (InvalidKeyException e) {
      return UnwrappedKey.refused(SealProblem.NOT_AUTHENTIC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot unwrap keys with AES", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AESWrap");
    cipher.init(mode, aes(key));
    return cipher;
  }

  private static SecretKeySpec aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  @Override
  public boolean destroy(String subject) {
    synchronized (lock) {
      SubjectKeys own = subjects.getOrDefault(subject, new SubjectKeys());
      byte[] key = own.living;
      if (key == null) {
        return false;
      }
      Arrays.fill(key, (byte) 0);
      own.living = null;
      return true;
    }
  }
}
