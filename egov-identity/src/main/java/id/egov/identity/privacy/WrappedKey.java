package id.egov.identity.privacy;

import java.util.Arrays;

/** A key in its envelope, which may be stored beside what it protects. Immutable. */
public final class WrappedKey {

  private final String keyId;
  private final byte[] bytes;

  private WrappedKey(String keyId, byte[] bytes) {
    this.keyId = keyId;
    this.bytes = bytes;
  }

  /**
   * A wrapped key.
   *
   * @param keyId the id of the key that it is wrapped with: 1 to 32 lower-case letters, digits or
   *     dashes
   * @param bytes the wrapped key; copied
   * @return the wrapped key
   * @throws IllegalArgumentException if the id has another shape
   */
  public static WrappedKey of(String keyId, byte[] bytes) {
    return new WrappedKey(KeyIds.require(keyId), bytes.clone());
  }

  /**
   * Which key it is wrapped with.
   *
   * @return the key's id
   */
  public String keyId() {
    return keyId;
  }

  /**
   * The wrapped key.
   *
   * @return a copy
   */
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
