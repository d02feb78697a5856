package id.egov.identity.privacy;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys of a key (RFC 5869) with HMAC-SHA-256. */
final class Hkdf {

  static final String HMAC = "HmacSHA256";

  private static final int BLOCK = 32;

  private Hkdf() {}

  /** RFC 5869 section 2.2: one uniform key of whatever the secret is. */
  static byte[] extract(byte[] salt, byte[] secret) {
    return mac(new SecretKeySpec(salt, HMAC)).doFinal(secret);
  }

  /** RFC 5869 section 2.3: as many bytes as asked for, others for each info. */
  static byte[] expand(byte[] extracted, byte[] info, int length) {
    Mac mac = mac(new SecretKeySpec(extracted, HMAC));
    byte[] made = new byte[length];
    byte[] block = {};
    for (int at = 0, count = 1; at < length; at += BLOCK, count++) {
      mac.update(block);
      mac.update(info);
      block = mac.doFinal(new byte[] {(byte) count});
      System.arraycopy(block, 0, made, at, Math.min(BLOCK, length - at));
    }
    Arrays.fill(block, (byte) 0);
    return made;
  }

  /** HMAC-SHA-256, which every Java platform has. */
  static Mac mac(Key key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform has no " + HMAC, e);
    }
  }
}
