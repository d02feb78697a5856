package id.egov.identity.verification;

import id.egov.identity.number.Nik;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import java.util.EnumMap;
import java.util.Map;

/** What the tests of this package ask, and of whom. */
final class Questions {

  static final Nik SITI = Nik.parse("1372015708900001");
  static final Purpose AID = Purpose.of("social-aid");
  static final Purpose TAX = Purpose.of("local-tax");

  private Questions() {}

  static TokenKeyRing keys() {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    return TokenKeyRing.of("k1", secret);
  }

  static VerificationRequest question() {
    return VerificationRequest.of(SITI, AID, "budi").withName("Siti Aminah");
  }

  static Map<IdentityElement, String> siti() {
    Map<IdentityElement, String> data = new EnumMap<>(IdentityElement.class);
    data.put(IdentityElement.NAME, "SITI AMINAH");
    data.put(IdentityElement.BIRTH_DATE, "1990-08-17");
    data.put(IdentityElement.SEX, "FEMALE");
    return data;
  }
}
