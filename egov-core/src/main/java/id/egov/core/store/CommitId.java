package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The name of one decision. Whoever sends a commit again after a lost answer sends the same id, and
 * it is applied once.
 *
 * @param value 1 to 300 characters, unique among all commits of a store; a random UUID will do
 */
public record CommitId(@JsonValue String value) {

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

  /** A name that is the same for the same decision, and another for every other one. */
  static CommitId ofDecision(String event, DocumentKey key, long expectedVersion, String body) {
    String decision = event + '|' + key + '|' + expectedVersion + '|' + body;
    return new CommitId(
        UUID.nameUUIDFromBytes(decision.getBytes(StandardCharsets.UTF_8)).toString());
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
