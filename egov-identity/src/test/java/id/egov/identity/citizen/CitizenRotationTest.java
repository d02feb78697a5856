package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.TokenKeyRing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitizenRotationTest extends CitizenCase {

  private static final int PEOPLE = 7;

  private List<IdentityToken> register(CitizenRegistry registry) {
    List<IdentityToken> tokens = new ArrayList<>();
    for (int i = 1; i <= PEOPLE; i++) {
      tokens.add(
          given(registry.register(somebody(i), AID, LegalBasis.CONSENT, null)).tokens().get(0));
    }
    return tokens;
  }

  private static void assertEverybodyIsFound(CitizenRegistry registry) {
    for (int i = 1; i <= PEOPLE; i++) {
      given(registry.find(nik(i)));
    }
  }

  @Test
  void everybodyIsFoundBeforeInTheMiddleAndAfter() {
    CitizenRegistry registry = sealing();
    List<IdentityToken> old = register(registry);
    keys.rotate("k2", secret(2));
    assertEverybodyIsFound(registry);
    RotationPage first = given(registry.as(ADMIN).rotate(null, 3));
    assertThat(first.moved()).isEqualTo(3);
    assertEverybodyIsFound(registry);
    old.forEach(token -> given(registry.find(token)));
    // Nobody is registered twice while the keys are two.
    assertThat(codes(registry.register(somebody(5), AID, LegalBasis.CONSENT, null)))
        .containsExactly("ALREADY_REGISTERED");

    // The process dies after the first page; another one begins there, and one at the beginning.
    RotationPage rest = given(registry.rotate(first.next(), 10));
    assertThat(rest.moved()).isEqualTo(PEOPLE - 3);
    assertThat(rest.next()).isNull();
    RotationPage again = given(registry.rotate(null, 10));
    assertThat(again.moved()).isZero();
    assertThat(again.current()).isEqualTo(PEOPLE);

    keys.destroy("k1");
    assertEverybodyIsFound(registry);
    assertThat(given(registry.rotate(null, 10)).moved()).isEqualTo(PEOPLE);
    assertEverybodyIsFound(registry);
    old.forEach(
        token -> assertThat(codes(registry.find(token))).containsExactly("CITIZEN_UNKNOWN"));
    assertThat(given(registry.find(nik(1))).tokens()).containsExactly(tokenizer.token(nik(1)));
  }

  @Test
  void whoseNumberIsNotKeptStaysWithTheOldTokenAndIsNamed() {
    CitizenRegistry registry = builder().build();
    register(registry);
    assertThat(given(registry.rotate(null, 10)).current()).isEqualTo(PEOPLE);
    keys.rotate("k2", secret(2));
    assertThat(given(registry.rotate(null, 10)).withoutNumber()).hasSize(PEOPLE);
    assertEverybodyIsFound(registry);
  }

  @Test
  void whoseNumberIsNotKeptMovesWhenTheyNextAppear() {
    CitizenRegistry registry = builder().build();
    register(registry);
    keys.rotate("k2", secret(2));
    assertThat(given(registry.as(ADMIN).outdated())).isEqualTo(PEOPLE);
    given(registry.dryRun().find(nik(1)));
    assertThat(given(registry.outdated())).isEqualTo(PEOPLE);
    for (int i = 1; i <= 2; i++) {
      CitizenStanding found = given(registry.find(nik(1)));
      assertThat(found.tokens()).isEqualTo(tokenizer.lookup(nik(1)));
      assertThat(commands(given(registry.accesses(found.id(), null, 10))))
          .containsExactly(CitizenCommand.REGISTER, CitizenCommand.ROTATE);
    }
    assertThat(codes(registry.register(somebody(2), AID, LegalBasis.CONSENT, null)))
        .containsExactly("ALREADY_REGISTERED");
    RotationPage page = given(registry.rotate(null, 10));
    assertThat(page.withoutNumber()).hasSize(PEOPLE - 2);
    assertThat(given(registry.outdated())).isEqualTo(PEOPLE - 2);
    assertEverybodyIsFound(registry);
    assertThat(given(registry.outdated())).isZero();

    keys.destroy("k1");
    assertEverybodyIsFound(registry);
    for (int i = 1; i <= PEOPLE; i++) {
      assertThat(codes(registry.register(somebody(i), AID, LegalBasis.CONSENT, null)))
          .containsExactly("ALREADY_REGISTERED");
    }
    assertThat(codes(registry.as(CLERK).outdated())).containsExactly("NOT_PERMITTED");
    given(registry.erase(given(registry.find(nik(1))).id(), "asked for it"));
    keys.rotate("k3", secret(3));
    assertThat(given(registry.outdated())).isEqualTo(PEOPLE - 1);
  }

  @Test
  void theErasedAreLeftAloneAndWithoutACurrentKeyNobodyMoves() {
    CitizenRegistry registry = sealing();
    register(registry);
    given(registry.erase(given(registry.find(nik(1))).id(), "asked for it"));
    keys.rotate("k2", secret(2));
    keys.destroy("k2");
    RotationPage page = given(registry.rotate(null, 10));
    assertThat(page.current()).isEqualTo(1);
    assertThat(page.withoutNumber()).hasSize(PEOPLE - 1);
  }

  @Test
  void whoWasRegisteredTwiceByProcessesWithoutACommonKeyIsNamed() {
    CitizenRegistry registry = sealing();
    register(registry);
    TokenKeyRing elsewhere = TokenKeyRing.of("k2", secret(2));
    CitizenRegistry other =
        CitizenRegistry.builder(store, NikTokenizer.of(REGISTRY, elsewhere), validator(), clock)
            .sealing(envelopes)
            .build();
    given(other.register(somebody(2), AID, LegalBasis.CONSENT, null));
    keys.rotate("k2", secret(2));
    RotationPage page = given(registry.rotate(null, 10));
    assertThat(page.clashing()).hasSize(2);
    assertThat(page.moved()).isEqualTo(PEOPLE - 1);
  }
}
