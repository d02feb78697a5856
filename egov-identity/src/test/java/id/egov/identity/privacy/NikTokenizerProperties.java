package id.egov.identity.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.Nik;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NikTokenizerProperties {

  private static final List<Purpose> PURPOSES = List.of(Purpose.of("aid"), Purpose.of("a-id"));

  /** RFC 2104 and RFC 5869 written down line by line. */
  private static String naive(long seed, Purpose purpose, String keyId, Nik nik) throws Exception {
    byte[] extracted = hmac("id.egov.identity token 1".getBytes(UTF_8), Secrets.of(seed));
    byte[] own = hmac(extracted, (purpose.name() + (char) 1).getBytes(UTF_8));
    byte[] mac = hmac(own, (purpose.name() + "\0NIK\0" + nik.reveal()).getBytes(UTF_8));
    return "nik.%s.%s.%s"
        .formatted(purpose, keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static Nik nik(int serial) {
    return Nik.parse(String.format(Locale.ROOT, "137201170890%04d", serial));
  }

  /** Each number rotates, destroys or compares, whatever it is; a list and a set are the model. */
  @Property(tries = 200)
  void rotatesAsTheNaiveModelDoes(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 300) Integer> steps) throws Exception {
    TokenKeyRing ring = TokenKeyRing.of("k0", Secrets.of(0));
    List<Integer> made = new ArrayList<>(List.of(0));
    Set<Integer> dead = new HashSet<>();
    for (int step : steps) {
      if (step % 3 == 0) {
        made.add(0, made.size());
        ring.rotate("k" + made.get(0), Secrets.of(made.get(0)));
      } else if (step % 3 == 1) {
        int key = step % made.size();
        assertThat(ring.destroy("k" + key)).isEqualTo(dead.add(key));
      }
      Nik nik = nik(step);
      for (Purpose purpose : PURPOSES) {
        NikTokenizer tokenizer = NikTokenizer.of(purpose, ring);
        List<String> expected = new ArrayList<>();
        for (int key : made) {
          String token = naive(key, purpose, "k" + key, nik);
          boolean living = !dead.contains(key);
          if (living) {
            expected.add(token);
          }
          assertThat(tokenizer.matches(nik, IdentityToken.parse(token)))
              .isEqualTo(living ? TokenMatch.MATCH : TokenMatch.DESTROYED_KEY);
          assertThat(tokenizer.matches(nik(step + 1), IdentityToken.parse(token)))
              .isEqualTo(living ? TokenMatch.NO_MATCH : TokenMatch.DESTROYED_KEY);
          assertThat(tokenizer.outdated(List.of(IdentityToken.parse(token))))
              .hasSize(key == made.get(0) && living ? 0 : 1);
        }
        assertThat(tokenizer.lookup(nik)).map(IdentityToken::toString).isEqualTo(expected);
      }
    }
  }
}
