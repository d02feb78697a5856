package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;
import id.egov.identity.json.JsonTexts;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The pseudonym of a citizen in one registry: drawn by lot, so nothing can be told from it. It
 * stays when a number is corrected, a key is rotated, or everything else is erased.
 *
 * @param value 32 letters from a to p, so that no guard takes it for a number
 */
public record CitizenId(@JsonValue String value) implements Comparable<CitizenId> {

  /** The type of the documents that citizens are kept in. */
  public static final String DOCUMENT_TYPE = "citizen";

  private static final int LENGTH = 32;
  private static final Pattern SHAPE = Pattern.compile("[a-p]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Checks the value.
   *
   * @param value the pseudonym
   * @throws IllegalArgumentException if it has another shape; the message does not repeat it
   */
  public CitizenId {
    if (!SHAPE.matcher(Objects.requireNonNull(value, "value")).matches()) {
      // Somebody may have put a number there.
      throw new IllegalArgumentException(
          "id of a citizen must be %s letters from a to p; it has %s characters"
              .formatted(LENGTH, value.length()));
    }
  }

  /**
   * Reads what stands in JSON, which has to be a text.
   *
   * @param value what a plain mapper makes of it
   * @return the id
   * @throws IllegalArgumentException if it is no id; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CitizenId fromJson(Object value) {
    return new CitizenId(JsonTexts.of(value));
  }

  static CitizenId random() {
    return new CitizenId(letters());
  }

  /** 128 bits by lot. */
  static String letters() {
    byte[] bits = new byte[LENGTH / 2];
    RANDOM.nextBytes(bits);
    return letters(bits);
  }

  /** A number as 8 letters, whose order is that of numbers that are not negative. */
  static String letters(int number) {
    return letters(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static String letters(byte[] bits) {
    StringBuilder letters = new StringBuilder(2 * bits.length);
    for (byte each : bits) {
      letters.append((char) ('a' + ((each >> 4) & 15))).append((char) ('a' + (each & 15)));
    }
    return letters.toString();
  }

  /**
   * The key of the document that the citizen is kept in.
   *
   * @return the type and the value
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(CitizenId other) {
    return value.compareTo(other.value);
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
