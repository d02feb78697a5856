package id.egov.identity.privacy;

/** Wraps by exclusive or with one fixed key: enough to show that the port can be implemented. */
final class FixedKeys implements EnvelopeKeys {

  private final byte[] key;

  FixedKeys(byte[] key) {
    this.key = key;
  }

  @Override
  public WrappedKey wrap(String subject, byte[] dataKey) {
    return WrappedKey.of("fixed", mixed(dataKey));
  }

  @Override
  public UnwrappedKey unwrap(String subject, WrappedKey wrapped) {
    return UnwrappedKey.of(mixed(wrapped.bytes()));
  }

  @Override
  public boolean destroy(String subject) {
    return false;
  }

  private byte[] mixed(byte[] bytes) {
    byte[] mixed = bytes.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] ^= key[i];
    }
    return mixed;
  }
}
