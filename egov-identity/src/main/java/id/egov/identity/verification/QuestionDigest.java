package id.egov.identity.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells two questions about one person apart without keeping what was stated: HMAC-SHA-256 under a
 * key that is drawn for each cache and dies with it, for the name of a mother can be guessed.
 */
final class QuestionDigest {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  QuestionDigest() {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, HMAC);
  }

  String of(VerificationRequest request) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      for (IdentityElement element : request.elements()) {
        byte[] value = request.stated(element).orElse("").getBytes(UTF_8);
        // With the length in front no two lists run together to the same bytes.
        mac.update((element.name() + " " + value.length + " ").getBytes(UTF_8));
        mac.update(value);
      }
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform has no " + HMAC, e);
    }
  }
}
