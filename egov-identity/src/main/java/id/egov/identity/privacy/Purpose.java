package id.egov.identity.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What personal data is processed for (UU 27/2022 art. 16(2)): tokens of two purposes cannot be
 * joined, and a reveal names its purpose.
 *
 * @param name 1 to 32 lower-case letters, digits or dashes, beginning with a letter; for example
 *     {@code social-aid}
 */
public record Purpose(String name) implements Comparable<Purpose> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * Checks the name.
   *
   * @param name the name
   * @throws IllegalArgumentException if it has another shape
   */
  public Purpose {
    if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      // The text is not repeated: somebody may have put a number there.
      throw new IllegalArgumentException(
          "name of a purpose must be 1 to 32 lower-case letters, digits or dashes and begin with a letter; it has %s characters"
              .formatted(name.length()));
    }
  }

  /**
   * A purpose by its name.
   *
   * @param name the name
   * @return the purpose
   * @throws IllegalArgumentException if it has another shape
   */
  public static Purpose of(String name) {
    return new Purpose(name);
  }

  /**
   * Reads what stands in JSON, which has to be a text.
   *
   * @param value what a plain mapper makes of it
   * @return the purpose
   * @throws IllegalArgumentException if it is no name; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Purpose fromJson(Object value) {
    return new Purpose(JsonTexts.of(value));
  }

  /** Orders by name. */
  @Override
  public int compareTo(Purpose other) {
    return name.compareTo(other.name);
  }

  /**
   * The name, which {@link #of} reads.
   *
   * @return the name
   */
  @Override
  @JsonValue
  public String toString() {
    return name;
  }
}
