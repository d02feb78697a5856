package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.number.NumberKind;
import id.egov.identity.number.PersonalNumber;
import id.egov.identity.phone.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NikTokenizerTest {

  private static final Nik NIK = Nik.parse("1372011708900001");
  private static final Nik OTHER = Nik.parse("1372011708900002");
  private static final Purpose AID = Purpose.of("social-aid");
  private static final Purpose HEALTH = Purpose.of("health");

  private final TokenKeyRing ring = TokenKeyRing.of("2026-1", Secrets.of(1));
  private final NikTokenizer tokenizer = NikTokenizer.of(AID, ring);

  /** Stored tokens must be found again by every later release. */
  @Test
  void theTokenOfANumberNeverChanges() {
    assertThat(tokenizer.token(NIK))
        .hasToString("nik.social-aid.2026-1.IUEDfeX7hH00s2Yp6g-t1VQszBQirxFP_7eJiI_nFHs");
  }

  @Test
  void equalNumbersHaveOneTokenHoweverTheyAreWritten() {
    IdentityToken token = tokenizer.token(NIK);
    assertThat(tokenizer.token(Nik.parse("13.72.01-170890-0001"))).isEqualTo(token);
    assertThat(tokenizer.token(OTHER)).isNotEqualTo(token);
    assertThat(tokenizer.matches(NIK, token)).isEqualTo(TokenMatch.MATCH);
    assertThat(tokenizer.matches(OTHER, token)).isEqualTo(TokenMatch.NO_MATCH);
    assertThat(tokenizer.purpose()).isEqualTo(AID);
  }

  @Test
  void everyKindOfNumberHasATokenOfItsOwn() {
    List<PersonalNumber> numbers =
        List.of(
            NIK,
            FamilyCardNumber.parse("1372011708900001"),
            Nip.parse("199008172015032001"),
            Npwp.parse("1372011708900001"),
            Nitku.parse("1372011708900001000000"),
            PhoneNumber.parse("0812-3456-7890"));
    List<IdentityToken> tokens = numbers.stream().map(tokenizer::token).toList();
    assertThat(tokens.stream().map(IdentityToken::kind))
        .containsExactlyElementsOf(List.of(NumberKind.values()));
    assertThat(tokens.stream().map(NikTokenizerTest::code)).doesNotHaveDuplicates();
    assertThat(tokenizer.matches(numbers.get(1), tokens.get(0))).isEqualTo(TokenMatch.NO_MATCH);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokenizer.matches(numbers.get(i), tokens.get(i))).isEqualTo(TokenMatch.MATCH);
      assertThat(IdentityToken.parse(tokens.get(i).toString())).isEqualTo(tokens.get(i));
    }
  }

  @Test
  void tokensOfTwoPurposesCannotBeJoined() {
    IdentityToken aid = tokenizer.token(NIK);
    IdentityToken health = NikTokenizer.of(HEALTH, ring).token(NIK);
    assertThat(code(aid)).isNotEqualTo(code(health));
    assertThat(tokenizer.matches(NIK, health)).isEqualTo(TokenMatch.OTHER_PURPOSE);
    IdentityToken relabelled =
        IdentityToken.parse(health.toString().replace("health", "social-aid"));
    assertThat(tokenizer.matches(NIK, relabelled)).isEqualTo(TokenMatch.NO_MATCH);
  }

  @Test
  void afterARotationOldTokensStillMatchAndAreOutdated() {
    IdentityToken old = tokenizer.token(NIK);
    ring.rotate("2027-1", Secrets.of(2));
    IdentityToken renewed = tokenizer.token(NIK);
    assertThat(renewed.keyId()).isEqualTo("2027-1");
    assertThat(tokenizer.matches(NIK, old)).isEqualTo(TokenMatch.MATCH);
    assertThat(tokenizer.matches(NIK, renewed)).isEqualTo(TokenMatch.MATCH);
    assertThat(tokenizer.lookup(NIK)).containsExactly(renewed, old);
    IdentityToken foreign = NikTokenizer.of(HEALTH, ring).token(NIK);
    assertThat(tokenizer.outdated(List.of(renewed, old, foreign))).containsExactly(old);
    assertThat(tokenizer.isCurrent(renewed)).isTrue();
    assertThat(tokenizer.isCurrent(old)).isFalse();
    assertThat(tokenizer.isCurrent(foreign)).isFalse();
  }

  @Test
  void aDestroyedOrUnknownKeyIsAnAnswer() {
    IdentityToken old = tokenizer.token(NIK);
    ring.rotate("2027-1", Secrets.of(2));
    assertThat(ring.destroy("2026-1")).isTrue();
    assertThat(ring.destroy("2026-1")).isFalse();
    assertThat(ring.destroy("2025-1")).isFalse();
    assertThat(tokenizer.matches(NIK, old)).isEqualTo(TokenMatch.DESTROYED_KEY);
    assertThat(tokenizer.lookup(NIK)).containsExactly(tokenizer.token(NIK));
    NikTokenizer elsewhere = NikTokenizer.of(AID, TokenKeyRing.of("other", Secrets.of(3)));
    assertThat(elsewhere.matches(NIK, old)).isEqualTo(TokenMatch.UNKNOWN_KEY);
  }

  @Test
  void withoutALivingKeyNoTokenIsMade() {
    IdentityToken token = tokenizer.token(NIK);
    ring.destroyAll();
    assertThatThrownBy(() -> tokenizer.token(NIK))
        .isInstanceOfSatisfying(
            NoTokenKeyException.class, e -> assertThat(e.purpose()).isEqualTo(AID))
        .hasMessageContaining("social-aid");
    assertThat(tokenizer.lookup(NIK)).isEmpty();
    assertThat(tokenizer.isCurrent(token)).isFalse();
    ring.rotate("2027-1", Secrets.of(2));
    assertThat(tokenizer.token(NIK).keyId()).isEqualTo("2027-1");
  }

  /** A key that is destroyed between being asked for and being used. */
  @Test
  void aKeyThatDiesMeanwhileIsNoAccident() {
    TokenKey dead = key("dead", Optional.empty());
    NikTokenizer late = NikTokenizer.of(AID, keys(dead));
    assertThat(late.lookup(NIK)).isEmpty();
    assertThatThrownBy(() -> late.token(NIK)).isInstanceOf(NoTokenKeyException.class);
  }

  @Test
  void aKeyOfAnotherShapeIsRefused() {
    assertThatThrownBy(
            () -> NikTokenizer.of(AID, keys(key("k", Optional.of(new byte[20])))).token(NIK))
        .hasMessageContaining("20 bytes");
    assertThatThrownBy(
            () -> NikTokenizer.of(AID, keys(key("A.B", Optional.of(new byte[32])))).token(NIK))
        .hasMessageContaining("3 characters");
  }

  @Test
  void numbersAreTokenisedByManyThreadsWhileKeysChange() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Boolean> work =
            () -> {
              boolean all = true;
              for (int j = 0; j < 2000; j++) {
                all &= tokenizer.matches(NIK, tokenizer.token(NIK)) == TokenMatch.MATCH;
              }
              return all;
            };
        done.add(threads.submit(work));
      }
      for (int i = 2; i < 20; i++) {
        ring.rotate("key-" + i, Secrets.of(i));
      }
      for (Future<Boolean> each : done) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(tokenizer.lookup(NIK)).hasSize(19).doesNotHaveDuplicates();
  }

  @Test
  void nothingPrintsASecretOrANumber() {
    assertThat(tokenizer).hasToString("NikTokenizer[social-aid]");
    ring.rotate("2027-1", Secrets.of(2));
    ring.destroy("2026-1");
    assertThat(ring).hasToString("[TokenKey[2027-1], TokenKey[2026-1, destroyed]]");
  }

  private static String code(IdentityToken token) {
    return token.toString().substring(token.toString().lastIndexOf('.'));
  }

  private static TokenKey key(String id, Optional<byte[]> answer) {
    return new TokenKey() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Optional<byte[]> mac(Purpose purpose, byte[] message) {
        return answer;
      }
    };
  }

  private static TokenKeys keys(TokenKey only) {
    return new TokenKeys() {
      @Override
      public Optional<TokenKey> current(Purpose purpose) {
        return Optional.of(only);
      }

      @Override
      public Optional<TokenKey> find(Purpose purpose, String keyId) {
        return Optional.of(only);
      }

      @Override
      public List<TokenKey> living(Purpose purpose) {
        return List.of(only);
      }
    };
  }
}
