package id.egov.identity.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single fields of a document, so that the database and its back-ups never have them in
 * clear, and so that destroying one subject's key erases that subject (UU 27/2022 arts. 43-44).
 *
 * <p>AES-256-GCM (NIST SP 800-38D) with a nonce of 96 random bits and a tag of 128. Every text has
 * a random key of its own, which {@link EnvelopeKeys} wraps with the subject's and which is stored
 * beside the text. So a key is used for one text only, where section 8.3 of SP 800-38D would allow
 * 2<sup>32</sup> for random nonces: nobody has to count. The {@link SealContext}, the version and
 * the key's id are authenticated.
 *
 * <p>Thread-safe if the keys are. Costs a few microseconds, the calls of the keys, and time that
 * grows with the text.
 */
public final class FieldCipher {

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private static final int KEY_BYTES = 32;

  private final EnvelopeKeys keys;
  private final SecureRandom random = new SecureRandom();

  private FieldCipher(EnvelopeKeys keys) {
    this.keys = Objects.requireNonNull(keys, "keys");
  }

  /**
   * A cipher.
   *
   * @param keys keeps the subjects' keys
   * @return the cipher
   */
  public static FieldCipher of(EnvelopeKeys keys) {
    return new FieldCipher(keys);
  }

  /**
   * Seals a text. Two seals of one text differ.
   *
   * @param context where it belongs
   * @param text what to seal; a half of a surrogate pair in it is lost
   * @return the sealed text
   */
  public SealedText seal(SealContext context, String text) {
    byte[] dataKey = new byte[KEY_BYTES];
    random.nextBytes(dataKey);
    byte[] clear = text.getBytes(UTF_8);
    try {
      WrappedKey wrapped = keys.wrap(context.subject(), dataKey);
      byte[] content = new byte[NONCE_BYTES + clear.length + TAG_BYTES];
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      System.arraycopy(nonce, 0, content, 0, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, dataKey, nonce, context, wrapped.keyId());
      cipher.doFinal(clear, 0, clear.length, content, NONCE_BYTES);
      return SealedText.of(wrapped, content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot seal with AES-256-GCM", e);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
      Arrays.fill(clear, (byte) 0);
    }
  }

  /**
   * Opens a sealed text.
   *
   * @param context where it was sealed for
   * @param sealed the sealed text
   * @return the text, or why it stays shut
   */
  public Opening open(SealContext context, SealedText sealed) {
    UnwrappedKey answer = keys.unwrap(context.subject(), sealed.key());
    Optional<byte[]> dataKey = answer.key();
    if (dataKey.isEmpty()) {
      return new Opening.Shut(answer.problem().orElse(SealProblem.UNKNOWN_KEY));
    }
    byte[] content = sealed.content();
    try {
      Cipher cipher =
          cipher(
              Cipher.DECRYPT_MODE,
              dataKey.get(),
              Arrays.copyOf(content, NONCE_BYTES),
              context,
              sealed.keyId());
      byte[] clear = cipher.doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES);
      Opening opened = new Opening.Opened(new String(clear, UTF_8));
      Arrays.fill(clear, (byte) 0);
      return opened;
    } catch (AEADBadTagException e) {
      return new Opening.Shut(SealProblem.NOT_AUTHENTIC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot open with AES-256-GCM", e);
    } finally {
      Arrays.fill(dataKey.get(), (byte) 0);
    }
  }

  private static Cipher cipher(
      int mode, byte[] dataKey, byte[] nonce, SealContext context, String keyId)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(dataKey, "AES"),
        new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(context.associatedData(SealedText.VERSION, keyId));
    return cipher;
  }
}
