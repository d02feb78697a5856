package id.egov.identity.privacy;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of unwrapping a key: the key, or why there is none. Never prints the key. */
public final class UnwrappedKey {

  private final byte @Nullable [] key;
  private final @Nullable SealProblem problem;

  private UnwrappedKey(byte @Nullable [] key, @Nullable SealProblem problem) {
    this.key = key;
    this.problem = problem;
  }

  /**
   * A key.
   *
   * @param key its bytes; they are not copied but taken over, and wiped when they have been used
   * @return the answer
   */
  public static UnwrappedKey of(byte[] key) {
    return new UnwrappedKey(Objects.requireNonNull(key, "key"), null);
  }

  /**
   * No key.
   *
   * @param problem why
   * @return the answer
   */
  public static UnwrappedKey refused(SealProblem problem) {
    return new UnwrappedKey(null, Objects.requireNonNull(problem, "problem"));
  }

  /**
   * The key.
   *
   * @return the bytes themselves, or empty if there are none
   */
  public Optional<byte[]> key() {
    return Optional.ofNullable(key);
  }

  /**
   * Why there is no key.
   *
   * @return the problem, or empty if there is a key
   */
  public Optional<SealProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether there is a key, and not which. */
  @Override
  public String toString() {
    return "UnwrappedKey[" + (problem == null ? "key" : problem.name()) + "]";
  }
}
