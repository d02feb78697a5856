package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of one decision. Whoever sends a commit again after a lost answer sends the same id, and
 * it is applied once.
 *
 * @param value 1 to 200 characters, unique among all commits of a store; a random UUID will do
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
