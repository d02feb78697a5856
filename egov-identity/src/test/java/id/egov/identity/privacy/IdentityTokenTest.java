package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.identity.number.Nik;
import id.egov.identity.number.NumberKind;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdentityTokenTest {

  private static final String CODE = "A".repeat(43);

  private final NikTokenizer tokenizer =
      NikTokenizer.of(Purpose.of("social-aid"), TokenKeyRing.of("2026-1", Secrets.of(1)));
  private final IdentityToken token = tokenizer.token(Nik.parse("1372011708900001"));

  record Row(IdentityToken subject, Purpose purpose) {}

  @Test
  void goesThroughJsonAsText() throws Exception {
    Row row = new Row(token, token.purpose());
    ObjectMapper two = new ObjectMapper();
    JsonMapper three = JsonMapper.builder().build();
    String json = "{\"subject\":\"%s\",\"purpose\":\"social-aid\"}".formatted(token);
    assertThat(two.writeValueAsString(row)).isEqualTo(json);
    assertThat(three.writeValueAsString(row)).isEqualTo(json);
    assertThat(two.readValue(json, Row.class)).isEqualTo(row);
    assertThat(three.readValue(json, Row.class)).isEqualTo(row);
  }

  @Test
  void isAPartOfAUrlAsItIs() {
    assertThat(URI.create("https://kota.example/warga/" + token).getPath()).endsWith("/" + token);
  }

  @Test
  void saysWhatItIsOf() {
    assertThat(token.kind()).isEqualTo(NumberKind.NIK);
    assertThat(token.purpose()).isEqualTo(Purpose.of("social-aid"));
    assertThat(token.keyId()).isEqualTo("2026-1");
    IdentityToken longest =
        IdentityToken.parse("nitku." + "a".repeat(32) + "." + "b".repeat(32) + "." + CODE);
    assertThat(longest.toString()).hasSize(115);
    assertThat(longest.kind()).isEqualTo(NumberKind.NITKU);
  }

  @Test
  void isEqualByItsTextAndOrderedByIt() {
    IdentityToken same = IdentityToken.parse(token.toString());
    assertThat(same).isEqualTo(token).hasSameHashCodeAs(token).isEqualByComparingTo(token);
    IdentityToken other = tokenizer.token(Nik.parse("1372011708900002"));
    assertThat(other).isNotEqualTo(token).isNotEqualTo(null);
    assertThat(token.equals((Object) token.toString())).isFalse();
    assertThat(new TreeSet<>(List.of(token, other, same))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1372011708900001",
        "nik.social-aid.2026-1",
        "nik.social-aid.2026-1.",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.",
        "NIK.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "ktp.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "nik.Social.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "nik.social-aid.K.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+AA",
        "nik.social-aid.2026-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void aTextOfAnotherShapeIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> IdentityToken.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("1372")
        .doesNotContain("AAA");
  }

  @Test
  void aGiantTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> IdentityToken.parse(".".repeat(10_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10000000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "-a", "A", "a.b", "abcdefghijklmnopqrstuvwxyz-01234567"})
  void aPurposeOfAnotherShapeIsRefused(String name) {
    assertThatThrownBy(() -> Purpose.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name of a purpose");
  }

  @Test
  void purposesAreOrderedByName() {
    assertThat(Purpose.of("a")).isLessThan(Purpose.of("b")).hasToString("a");
  }
}
