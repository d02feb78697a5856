package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.number.Nik;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyRingTest {

  private static final Purpose AID = Purpose.of("social-aid");

  @Test
  void secretsAreCopied() {
    Nik nik = Nik.parse("1372011708900001");
    byte[] secret = Secrets.of(1);
    TokenKeyRing ring = TokenKeyRing.of("k", secret);
    Arrays.fill(secret, (byte) 0);
    assertThat(NikTokenizer.of(AID, ring).token(nik))
        .isEqualTo(NikTokenizer.of(AID, TokenKeyRing.of("k", Secrets.of(1))).token(nik));
  }

  @Test
  void aWeakSecretIsRefused() {
    assertThatThrownBy(() -> TokenKeyRing.of("k", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31 bytes");
    assertThatThrownBy(() -> TokenKeyRing.of("k", new byte[32]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repeated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "A",
        "a.b",
        "a b",
        "a_b",
        "1372011708900001",
        "abcdefghijklmnopqrstuvwxyz0123456",
        "é"
      })
  void anIdThatATokenCannotCarryIsRefused(String id) {
    assertThatThrownBy(() -> TokenKeyRing.of(id, Secrets.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id of a key");
  }

  @Test
  void anIdIsNeverUsedAgain() {
    TokenKeyRing ring = TokenKeyRing.of("a", Secrets.of(1)).withOld("b", Secrets.of(2));
    ring.destroy("b");
    assertThatThrownBy(() -> ring.rotate("b", Secrets.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("used before");
    assertThatThrownBy(() -> ring.withOld("a", Secrets.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("used before");
  }

  @Test
  void keysAreInTheOrderOfTheirAge() {
    TokenKeyRing ring =
        TokenKeyRing.of("c", Secrets.of(3)).withOld("b", Secrets.of(2)).withOld("a", Secrets.of(1));
    ring.rotate("d", Secrets.of(4));
    assertThat(ring.living(AID)).extracting(TokenKey::id).containsExactly("d", "c", "b", "a");
    assertThat(ring.current(AID)).map(TokenKey::id).contains("d");
    assertThat(ring.find(AID, "b")).map(TokenKey::id).contains("b");
    assertThat(ring.find(AID, "e")).isEmpty();
  }

  @Test
  void aDestroyedKeyIsKnownAndComputesNothing() {
    TokenKeyRing ring = TokenKeyRing.of("a", Secrets.of(1));
    TokenKey key = ring.current(AID).orElseThrow();
    assertThat(key.mac(AID, new byte[0])).isPresent();
    ring.destroyAll();
    assertThat(ring.find(AID, "a")).contains(key);
    assertThat(key.mac(AID, new byte[0])).isEmpty();
    assertThat(key.mac(Purpose.of("other"), new byte[0])).isEmpty();
    assertThat(ring.current(AID)).isEmpty();
    assertThat(ring.living(AID)).isEmpty();
  }
}
