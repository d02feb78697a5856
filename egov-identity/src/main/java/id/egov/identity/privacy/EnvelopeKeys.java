package id.egov.identity.privacy;

/**
 * Keeps one key for each subject and wraps with it the keys that single texts are sealed with. A
 * port: a key service or a table that only few may read implements it; {@link MemoryEnvelopeKeys}
 * is for tests and examples. The keys stand outside of the database, and outside of its back-ups,
 * that hold the sealed texts: destroying a subject's key erases what it protected in all of them
 * (UU 27/2022 arts. 43-44; NIST SP 800-88 calls it cryptographic erase).
 *
 * <p>Implementations are thread-safe, authenticate what they wrap (for example AES key wrap, RFC
 * 3394), and let their own failures through as exceptions without keys in them.
 */
public interface EnvelopeKeys {

  /**
   * Wraps a key for a subject, making the subject's own key first if there is none.
   *
   * @param subject whose text is sealed
   * @param dataKey 32 bytes; not kept
   * @return the wrapped key
   */
  WrappedKey wrap(String subject, byte[] dataKey);

  /**
   * Unwraps a key.
   *
   * @param subject whose text is opened
   * @param wrapped what {@link #wrap} gave
   * @return the key, or why there is none: {@link SealProblem#NOT_AUTHENTIC} if it was not wrapped
   *     with this subject's key of this id
   */
  UnwrappedKey unwrap(String subject, WrappedKey wrapped);

  /**
   * Destroys every key that a subject has had until now. That cannot be undone. The next {@link
   * #wrap} for this subject makes a new key of another id.
   *
   * @param subject whose keys
   * @return true if there was one
   */
  boolean destroy(String subject);
}
