package id.egov.identity.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a sealed text belongs. What was sealed in one context opens in no other: a text that is
 * copied to somebody else's record, to another field or for another purpose stays shut.
 *
 * @param purpose what the field is processed for
 * @param field the field's name, such as {@code nik}
 * @param subject whose it is: the text of a token, or the key of a document. Never a number. The
 *     key that protects the text is this subject's own. Whoever re-tokenises a subject that is
 *     named by a token seals again
 */
public record SealContext(Purpose purpose, String field, String subject) {

  private static final int LONGEST = 300;

  /**
   * Checks the parts.
   *
   * @param purpose what the field is processed for
   * @param field the field's name
   * @param subject whose it is
   * @throws IllegalArgumentException if the field or the subject is blank or has more than 300
   *     characters
   */
  public SealContext {
    Objects.requireNonNull(purpose, "purpose");
    requireName("field", field);
    requireName("subject", subject);
  }

  private static void requireName(String name, String value) {
    if (Objects.requireNonNull(value, name).isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(name, value.length(), LONGEST));
    }
  }

  /** Each part with its length in front, so that no two contexts make the same bytes. */
  byte[] associatedData(String version, String keyId) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : new String[] {version, keyId, purpose.name(), field, subject}) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }
}
