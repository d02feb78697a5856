package id.egov.identity.privacy;

import java.util.Arrays;
import java.util.Objects;

/**
 * A key in its envelope, which may be stored beside what it protects. Immutable.
 *
 * @param keyId the id of the key that it is wrapped with: 1 to 32 lower-case letters, digits or
 *     dashes
 * @param bytes the wrapped key
 */
public record WrappedKey(String keyId, byte[] bytes) {

  /**
   * Copies the bytes.
   *
   * @param keyId the id of the key that it is wrapped with
   * @param bytes the wrapped key
   * @throws IllegalArgumentException if the id has another shape
   */
  public WrappedKey {
    KeyIds.require(keyId);
    bytes = Objects.requireNonNull(bytes, "bytes").clone();
  }

  /**
   * The wrapped key.
   *
   * @return a copy
   */
  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKey that
        && keyId.equals(that.keyId)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
  }

  /** The id alone. */
  @Override
  public String toString() {
    return "WrappedKey[" + keyId + "]";
  }
}
