package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldCipherTest {

  private static final String NIK = "1372011708900001";
  private static final SealContext CONTEXT =
      new SealContext(Purpose.of("civil-registry"), "nik", "citizen-4711");

  private final MemoryEnvelopeKeys keys = new MemoryEnvelopeKeys();
  private final FieldCipher cipher = FieldCipher.of(keys);

  record Row(SealedText nik) {}

  @ParameterizedTest
  @ValueSource(strings = {"", NIK, "Siti Nurhaliza 'é' 𝄞"})
  void opensWhatItSealed(String text) {
    SealedText sealed = cipher.seal(CONTEXT, text);
    assertThat(cipher.open(CONTEXT, sealed).revealed()).contains(text);
    assertThat(sealed.text()).matches("s1\\.1\\.[A-Za-z0-9_-]{54}\\.[A-Za-z0-9_-]{38,}");
  }

  /**
   * What a release has sealed every later one must open: the format never changes. This text is of
   * another implementation (AESGCM of Python's cryptography), made by what the Javadoc says.
   */
  @Test
  void opensWhatAnEarlierReleaseSealed() {
    SealedText old =
        SealedText.parse(
            "s1.fixed.mRYNuBwxcaRSncO0NQZ5DRnCOEpJX45qWe2p_o5aBKE."
                + "ZGVmZ2hpamtsbW5veSjpVEnYZ6kOWmbY6lVazLolpHeVqF1VkVeUlO_wl1Y");
    assertThat(FieldCipher.of(new FixedKeys(Secrets.of(7))).open(CONTEXT, old).revealed())
        .contains(NIK);
  }

  @Test
  void twoSealsOfOneTextDiffer() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      texts.add(cipher.seal(CONTEXT, NIK).text());
    }
    assertThat(texts).hasSize(1000);
  }

  @Test
  void opensNowhereElse() {
    SealedText sealed = cipher.seal(CONTEXT, NIK);
    Purpose purpose = CONTEXT.purpose();
    cipher.seal(new SealContext(purpose, "nik", "citizen-4712"), NIK);
    for (SealContext other :
        List.of(
            new SealContext(Purpose.of("health"), "nik", "citizen-4711"),
            new SealContext(purpose, "kk", "citizen-4711"),
            new SealContext(purpose, "nik", "citizen-4712"))) {
      assertThat(cipher.open(other, sealed)).isEqualTo(new Opening.Shut(SealProblem.NOT_AUTHENTIC));
    }
    // The same letters with the border between them elsewhere.
    SealContext one = new SealContext(purpose, "ab", "c");
    SealedText moved = FieldCipher.of(new FixedKeys(Secrets.of(7))).seal(one, NIK);
    assertThat(
            FieldCipher.of(new FixedKeys(Secrets.of(7)))
                .open(new SealContext(purpose, "a", "bc"), moved))
        .isEqualTo(new Opening.Shut(SealProblem.NOT_AUTHENTIC));
  }

  @Test
  void everyChangedByteIsSeen() {
    String[] parts = cipher.seal(CONTEXT, NIK).text().split("\\.");
    for (int part : new int[] {2, 3}) {
      byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
      for (int i = 0; i < bytes.length; i++) {
        String[] changed = parts.clone();
        byte[] copy = bytes.clone();
        copy[i] ^= 1;
        changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(copy);
        assertThat(cipher.open(CONTEXT, SealedText.parse(String.join(".", changed))))
            .isEqualTo(new Opening.Shut(SealProblem.NOT_AUTHENTIC));
      }
    }
  }

  @Test
  void aDestroyedKeyErases() {
    SealedText sealed = cipher.seal(CONTEXT, NIK);
    SealContext other = new SealContext(CONTEXT.purpose(), "nik", "citizen-4712");
    SealedText others = cipher.seal(other, NIK);
    assertThat(keys.destroy("citizen-4711")).isTrue();
    assertThat(keys.destroy("citizen-4711")).isFalse();
    assertThat(keys.destroy("nobody")).isFalse();
    assertThat(cipher.open(CONTEXT, sealed)).isEqualTo(new Opening.Shut(SealProblem.DESTROYED_KEY));
    assertThat(cipher.open(other, others).revealed()).contains(NIK);
    // Who comes back has another key, and what is erased stays so.
    SealedText again = cipher.seal(CONTEXT, NIK);
    assertThat(again.keyId()).isEqualTo("2");
    assertThat(cipher.open(CONTEXT, again).revealed()).contains(NIK);
    assertThat(cipher.open(CONTEXT, sealed)).isEqualTo(new Opening.Shut(SealProblem.DESTROYED_KEY));
  }

  @Test
  void aKeyThatNobodyKnowsIsAnAnswer() {
    SealedText sealed = cipher.seal(CONTEXT, NIK);
    FieldCipher elsewhere = FieldCipher.of(new MemoryEnvelopeKeys());
    assertThat(elsewhere.open(CONTEXT, sealed))
        .isEqualTo(new Opening.Shut(SealProblem.UNKNOWN_KEY))
        .extracting(Opening::revealed)
        .isEqualTo(Optional.empty());
    SealedText relabelled = SealedText.parse(sealed.text().replaceFirst("s1\\.1\\.", "s1.9."));
    assertThat(cipher.open(CONTEXT, relabelled))
        .isEqualTo(new Opening.Shut(SealProblem.UNKNOWN_KEY));
  }

  @Test
  void sealsAndDestroysFromManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Boolean> work =
            () -> {
              boolean all = true;
              for (int j = 0; j < 300; j++) {
                Opening opening = cipher.open(CONTEXT, cipher.seal(CONTEXT, NIK));
                all &=
                    opening.equals(new Opening.Shut(SealProblem.DESTROYED_KEY))
                        || opening.revealed().filter(NIK::equals).isPresent();
              }
              return all;
            };
        done.add(threads.submit(work));
      }
      for (int i = 0; i < 100; i++) {
        keys.destroy(CONTEXT.subject());
      }
      for (Future<Boolean> each : done) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void goesThroughJsonAsText() throws Exception {
    Row row = new Row(cipher.seal(CONTEXT, NIK));
    String json = new ObjectMapper().writeValueAsString(row);
    assertThat(json).isEqualTo("{\"nik\":\"" + row.nik().text() + "\"}");
    assertThat(new JsonMapper().writeValueAsString(row)).isEqualTo(json);
    assertThat(new ObjectMapper().readValue(json, Row.class)).isEqualTo(row);
    assertThat(new JsonMapper().readValue(json, Row.class)).isEqualTo(row).hasSameHashCodeAs(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        NIK,
        "s1.1.AAAA",
        "s1.1.AAAA.AAAA",
        "s2.1.AAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "s1.K.AAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "s1.1.AAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "s1.1.AA+A.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "s1.1.AAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.",
      })
  void aTextOfAnotherShapeIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> SealedText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain("1372")
        .doesNotContain("AAAA");
  }

  @Test
  void nothingPrintsAKeyOrWhatWasSealed() {
    SealedText sealed = cipher.seal(CONTEXT, NIK);
    assertThat(sealed.toString()).matches("SealedText\\[key 1, \\d+ characters]");
    assertThat(cipher.open(CONTEXT, sealed)).hasToString("Opened");
    assertThat(UnwrappedKey.of(Secrets.of(1))).hasToString("UnwrappedKey[key]");
    assertThat(UnwrappedKey.refused(SealProblem.UNKNOWN_KEY))
        .hasToString("UnwrappedKey[UNKNOWN_KEY]");
    assertThat(WrappedKey.of("k", Secrets.of(1))).hasToString("WrappedKey[k]");
  }

  @Test
  void wrappedKeysAreCopiedAndComparedByBytes() {
    byte[] bytes = Secrets.of(1);
    WrappedKey key = WrappedKey.of("k", bytes);
    bytes[0]++;
    key.bytes()[0]++;
    assertThat(key)
        .isEqualTo(WrappedKey.of("k", Secrets.of(1)))
        .hasSameHashCodeAs(WrappedKey.of("k", Secrets.of(1)))
        .isNotEqualTo(WrappedKey.of("l", Secrets.of(1)))
        .isNotEqualTo(WrappedKey.of("k", Secrets.of(2)))
        .isNotEqualTo(null);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 301})
  void aContextWithoutNamesIsRefused(int length) {
    String name = "a".repeat(length);
    assertThatThrownBy(() -> new SealContext(CONTEXT.purpose(), name, "s"))
        .hasMessageContaining("field has %s characters".formatted(length));
    assertThatThrownBy(() -> new SealContext(CONTEXT.purpose(), "f", name))
        .hasMessageContaining("subject has %s characters".formatted(length));
  }
}
