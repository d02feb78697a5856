package id.egov.identity.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import java.util.Base64;

/**
 * A text that only the holder of a subject's key can read. Its text form is for a column or a
 * document: {@code s1.}, the id of the key, the wrapped key and what was sealed, with dots between
 * them, the last two in base64url (RFC 4648 section 5, without padding). {@code s1} is the version
 * of the format.
 *
 * <p>Sealing does not hide how long a text is. Immutable; equal if the texts are, which two seals
 * of one text never are. JSON reads and writes the text form.
 */
public final class SealedText {

  static final String VERSION = "s1";

  /** Nonce, and authentication tag of an empty text. */
  private static final int SHORTEST = FieldCipher.NONCE_BYTES + FieldCipher.TAG_BYTES;

  private final WrappedKey key;
  private final byte[] content;
  private final String text;

  private SealedText(WrappedKey key, byte[] content, String text) {
    this.key = key;
    this.content = content;
    this.text = text;
  }

  /** Takes the nonce with what was sealed behind it. */
  static SealedText of(WrappedKey key, byte[] content) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return new SealedText(
        key,
        content,
        VERSION
            + "."
            + key.keyId()
            + "."
            + base64.encodeToString(key.bytes())
            + "."
            + base64.encodeToString(content));
  }

  /**
   * Reads what {@link #text()} gives.
   *
   * @param text the text form
   * @return the sealed text; whether it is authentic shows when it is opened
   * @throws IllegalArgumentException if the text has another shape or version; the message does not
   *     repeat it
   */
  public static SealedText parse(String text) {
    String[] parts = text.split("\\.", 5);
    if (parts.length == 4 && parts[0].equals(VERSION) && KeyIds.isId(parts[1])) {
      try {
        byte[] key = Base64.getUrlDecoder().decode(parts[2]);
        byte[] content = Base64.getUrlDecoder().decode(parts[3]);
        SealedText sealed = of(WrappedKey.of(parts[1], key), content);
        if (content.length >= SHORTEST && sealed.text.equals(text)) {
          return sealed;
        }
      } catch (IllegalArgumentException e) {
        throw unreadable(text);
      }
    }
    throw unreadable(text);
  }

  /**
   * Reads what stands in JSON, which has to be a text.
   *
   * @param value what a plain mapper makes of it
   * @return the sealed text
   * @throws IllegalArgumentException if it is no sealed text; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SealedText fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "The text of %s characters is no sealed text: %s.key.wrapped.content is allowed"
            .formatted(text.length(), VERSION));
  }

  /**
   * The text form, which {@link #parse} reads.
   *
   * @return version, key's id, wrapped key and content
   */
  @JsonValue
  public String text() {
    return text;
  }

  /**
   * Which of the subject's keys it needs.
   *
   * @return the key's id
   */
  public String keyId() {
    return key.keyId();
  }

  WrappedKey key() {
    return key;
  }

  /** The nonce with what was sealed behind it; not to be changed. */
  byte[] content() {
    return content;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The id of the key and the size: a whole one only fills a log. */
  @Override
  public String toString() {
    return "SealedText[key %s, %s characters]".formatted(keyId(), text.length());
  }
}
