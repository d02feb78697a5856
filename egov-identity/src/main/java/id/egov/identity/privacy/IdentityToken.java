package id.egov.identity.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import id.egov.identity.number.NumberKind;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Stands for a personal number where the number itself has no business: as a key, in an event, a
 * log, a report or a URL. Nobody can tell the number from it without the key, and tokens of two
 * purposes cannot be joined. It is still personal data (pseudonymised, not anonymous): whoever
 * holds two equal ones knows that they are of one person.
 *
 * <p>Its text is {@code nik.social-aid.2026-1.} and 43 characters of base64url (RFC 4648 section 5,
 * without padding), 115 characters at most: the kind of number, the purpose, the id of the key, and
 * HMAC-SHA-256. All characters are unreserved in a URL (RFC 3986 section 2.3).
 *
 * <p>Immutable and thread-safe; {@link #equals} takes the same time wherever two tokens differ.
 * JSON reads and writes the text. Orders by text. No method accepts or returns {@code null}.
 */
public final class IdentityToken implements Comparable<IdentityToken> {

  private static final int MAC_BYTES = 32;
  private static final int LONGEST = 115;

  private final NumberKind kind;
  private final Purpose purpose;
  private final String keyId;
  private final String text;

  private IdentityToken(NumberKind kind, Purpose purpose, String keyId, String text) {
    this.kind = kind;
    this.purpose = purpose;
    this.keyId = keyId;
    this.text = text;
  }

  static IdentityToken of(NumberKind kind, Purpose purpose, String keyId, byte[] mac) {
    if (mac.length != MAC_BYTES) {
      throw new IllegalArgumentException(
          "mac of the key %s has %s bytes: %s are allowed".formatted(keyId, mac.length, MAC_BYTES));
    }
    return new IdentityToken(
        kind,
        purpose,
        KeyIds.require(keyId),
        word(kind) + "." + purpose.name() + "." + keyId + "." + encoded(mac));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code nik.social-aid.2026-1.} and 43 characters
   * @return the token; whether its key ever made it, only {@link NikTokenizer#matches} can tell
   * @throws IllegalArgumentException if the text has another shape; the message does not repeat it
   */
  public static IdentityToken parse(String text) {
    // The limits keep a hostile text from being cut into a million parts.
    String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", 5);
    if (parts.length == 4 && KeyIds.isId(parts[2]) && isEncoded(parts[3])) {
      for (NumberKind kind : NumberKind.values()) {
        if (word(kind).equals(parts[0])) {
          return new IdentityToken(kind, Purpose.of(parts[1]), parts[2], text);
        }
      }
    }
    throw new IllegalArgumentException(
        "The text of %s characters is no token: kind.purpose.key. and 43 characters are allowed"
            .formatted(text.length()));
  }

  /**
   * Reads what stands in JSON, which has to be a text.
   *
   * @param value what a plain mapper makes of it
   * @return the token
   * @throws IllegalArgumentException if it is no token; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IdentityToken fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /** A kind's word is its name, but for the short one of family cards. */
  private static String word(NumberKind kind) {
    return switch (kind) {
      case NIK -> "nik";
      case FAMILY_CARD -> "kk";
      case NIP -> "nip";
      case NPWP -> "npwp";
      case NITKU -> "nitku";
      case PHONE -> "phone";
    };
  }

  private static String encoded(byte[] mac) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /** Of the texts that decode to the same bytes only one is right: tokens are keys. */
  private static boolean isEncoded(String part) {
    try {
      byte[] mac = Base64.getUrlDecoder().decode(part);
      return mac.length == MAC_BYTES && encoded(mac).equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Of what kind the number is.
   *
   * @return the kind
   */
  public NumberKind kind() {
    return kind;
  }

  /**
   * What the token is for.
   *
   * @return the purpose
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * Which key it was made with.
   *
   * @return the key's id
   */
  public String keyId() {
    return keyId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityToken that
        && MessageDigest.isEqual(text.getBytes(US_ASCII), that.text.getBytes(US_ASCII));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Orders by text. */
  @Override
  public int compareTo(IdentityToken other) {
    return text.compareTo(other.text);
  }

  /**
   * The text, which {@link #parse} reads.
   *
   * @return the kind, the purpose, the key's id and 43 characters, with dots between them
   */
  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
