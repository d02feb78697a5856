package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name of one decision. Whoever sends a commit again after a lost answer sends the same id, and
 * it is applied once.
 *
 * @param value 1 to 300 characters, unique among all commits of a store; a random UUID will do
 */
public record CommitId(@JsonValue String value) {

  private static final MessageDigest EMPTY = md5();

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public CommitId {
    Names.requireName("commit id", value);
  }

  /**
   * A name that is the same for the same decision, and another for every other one.
   *
   * @param event what happened
   * @param key the document that the decision is about
   * @param expectedVersion the version of it that the decision was made on
   * @param body what the decision makes of it
   * @return the name, a hash of all of these
   */
  public static CommitId ofDecision(
      String event, DocumentKey key, long expectedVersion, String body) {
    MessageDigest digest = digest();
    update(digest, event);
    update(digest, key.type());
    update(digest, key.id());
    update(digest, Long.toString(expectedVersion));
    digest.update(body.getBytes(StandardCharsets.UTF_8));
    return new CommitId(HexFormat.of().formatHex(digest.digest()));
  }

  // None of the texts has this character, so no two lists of them run together to the same bytes.
  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest digest() {
    try {
      // Copying one costs less than to find out each time who provides it. Nobody else uses this
      // one, so threads may copy it side by side.
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("MD5 of this JDK cannot be copied", e);
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  // A record's own come by a chain of method handles, which is not always compiled into a look-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommitId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /**
   * The value itself.
   *
   * @return what {@link #value()} returns
   */
  @Override
  public String toString() {
    return value;
  }
}
