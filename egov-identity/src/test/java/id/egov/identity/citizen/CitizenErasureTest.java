package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.identity.privacy.EnvelopeKeys;
import id.egov.identity.privacy.UnwrappedKey;
import id.egov.identity.privacy.WrappedKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Erasure with keys that cannot be destroyed at times. */
class CitizenErasureTest extends CitizenCase {

  private final Set<String> stuck = new HashSet<>();
  private final List<String> destroyed = new ArrayList<>();
  private int wrapped;

  private final EnvelopeKeys failing =
      new EnvelopeKeys() {
        @Override
        public WrappedKey wrap(String subject, byte[] dataKey) {
          wrapped++;
          return envelopes.wrap(subject, dataKey);
        }

        @Override
        public UnwrappedKey unwrap(String subject, WrappedKey wrapped) {
          return envelopes.unwrap(subject, wrapped);
        }

        @Override
        public boolean destroy(String subject) {
          if (stuck.contains(subject)) {
            throw new IllegalStateException("the key service is away");
          }
          destroyed.add(subject);
          return envelopes.destroy(subject);
        }
      };

  private final CitizenRegistry registry = builder().sealing(failing).build();

  private CitizenId register(int serial) {
    clock.forward(Duration.ofMinutes(1));
    return given(
            registry.register(
                somebody(serial), AID, LegalBasis.CONSENT, clock.instant().plusSeconds(600)))
        .id();
  }

  @Test
  void aKeyThatCouldNotBeDestroyedIsDestroyedByTheNextSweep() {
    CitizenId first = register(1);
    CitizenId second = register(2);
    CitizenId third = register(3);
    clock.forward(Duration.ofHours(1));
    stuck.add(second.value());
    List<CitizenStanding> swept = given(registry.as(ADMIN).sweep(10));
    assertThat(swept).extracting(CitizenStanding::id).containsExactly(first, second, third);
    assertThat(swept)
        .extracting(CitizenStanding::state)
        .containsExactly(CitizenState.ERASED, CitizenState.ERASING, CitizenState.ERASED);

    // Nothing is left of her in the store, and nobody can go on with her.
    assertThat(codes(registry.read(second, AID))).containsExactly("CITIZEN_ERASED");
    assertThat(codes(registry.permit(second, AID, LegalBasis.CONSENT, null)))
        .containsExactly("CITIZEN_ERASED");
    assertThat(codes(registry.find(nik(2)))).containsExactly("CITIZEN_UNKNOWN");
    assertThat(given(registry.rotate(null, 10)).current()).isEqualTo(3);

    // It fails again; then it does not; then there is nothing to do. A stuck one stops nobody.
    CitizenId fourth = register(4);
    clock.forward(Duration.ofHours(1));
    assertThat(given(registry.as(ADMIN).dryRun().sweep(10)))
        .extracting(CitizenStanding::id)
        .containsExactly(second, fourth);
    assertThat(given(registry.as(ADMIN).sweep(1)))
        .extracting(CitizenStanding::id)
        .containsExactly(second, fourth);
    stuck.clear();
    assertThat(given(registry.as(ADMIN).sweep(1)))
        .extracting(CitizenStanding::state)
        .containsExactly(CitizenState.ERASED);
    assertThat(destroyed)
        .containsExactly(first.value(), third.value(), fourth.value(), second.value());
    assertThat(given(registry.as(ADMIN).sweep(10))).isEmpty();
    assertThat(commands(given(registry.accesses(second, null, 10))))
        .isEqualTo(commands(CitizenCommand.REGISTER, CitizenCommand.SWEEP));
  }

  @Test
  void aSweepLeavesWhatIsDisputedAloneUntilThatIsSettled() {
    CitizenId id = register(1);
    CitizenId other = register(2);
    assertThat(given(registry.restrict(id, "disputed")).dueErasure()).isNull();
    clock.forward(Duration.ofHours(1));
    assertThat(given(registry.sweep(10))).extracting(CitizenStanding::id).containsExactly(other);
    assertThat(given(registry.lift(id, "settled")).dueErasure()).isBefore(clock.instant());
    assertThat(given(registry.sweep(10))).extracting(CitizenStanding::id).containsExactly(id);
  }

  @Test
  void aDryRunMakesNoKeyAndDestroysNone() {
    CitizenId id = register(1);
    CitizenRegistry dry = registry.dryRun();
    given(dry.register(somebody(2), AID, LegalBasis.CONSENT, null));
    given(
        dry.correct(
            id, given(dry.find(id)).version(), CitizenChange.NOTHING.name("Siti"), "typed"));
    given(dry.as(ADMIN).sweep(10));
    given(dry.erase(id, "what if"));
    assertThat(wrapped).isEqualTo(1);
    assertThat(destroyed).isEmpty();
    assertThat(given(dry.read(id, AID)).name()).isEqualTo("Warga 1");
  }

  @Test
  void whoErasesIsToldThatTheKeysFailedAndMayTryAgain() {
    CitizenId id = register(1);
    stuck.add(id.value());
    assertThatThrownBy(() -> registry.erase(id, "asked for it"))
        .hasMessage("the key service is away");
    assertThat(given(registry.find(id)).state()).isEqualTo(CitizenState.ERASING);
    stuck.clear();
    assertThat(given(registry.erase(id, "asked for it")).state()).isEqualTo(CitizenState.ERASED);
    assertThat(destroyed).containsExactly(id.value());
    assertThat(commands(given(registry.accesses(id, null, 10))))
        .isEqualTo(commands(CitizenCommand.REGISTER, CitizenCommand.ERASE));
  }

  @Test
  void aRegistryWithoutKeysLeavesTheKeyToOneThatHasThem() {
    CitizenId id = register(1);
    CitizenRegistry without = builder().build();
    assertThat(given(without.erase(id, "asked for it")).state()).isEqualTo(CitizenState.ERASING);
    assertThat(given(without.sweep(10)))
        .extracting(CitizenStanding::state)
        .containsExactly(CitizenState.ERASING);
    assertThat(given(registry.sweep(10)))
        .extracting(CitizenStanding::state)
        .containsExactly(CitizenState.ERASED);
    assertThat(destroyed).containsExactly(id.value());
  }
}
