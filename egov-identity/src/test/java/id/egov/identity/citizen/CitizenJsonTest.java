package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CitizenJsonTest extends CitizenCase {

  private static final ObjectMapper TWO = new ObjectMapper();
  private static final JsonMapper THREE = new JsonMapper();

  private static void roundTrip(Object value) throws Exception {
    assertThat((Object) TWO.readValue(TWO.writeValueAsString(value), value.getClass()))
        .isEqualTo(value);
    assertThat((Object) THREE.readValue(THREE.writeValueAsString(value), value.getClass()))
        .isEqualTo(value);
  }

  @Test
  void whatARegistryAnswersComesBackAsItWas() throws Exception {
    CitizenRegistry registry = sealing();
    Instant until = clock.instant().plusSeconds(60);
    CitizenStanding siti = given(registry.register(siti(), AID, LegalBasis.CONSENT, until));
    given(registry.withdraw(siti.id(), AID));
    given(registry.object(siti.id(), TAX, "why"));
    roundTrip(siti);
    roundTrip(given(registry.export(siti.id())));
    roundTrip(given(registry.accesses(siti.id(), null, 2)));
    roundTrip(given(registry.rotate(null, 1)));
    roundTrip(new RotationPage(1, 2, List.of(siti.id()), List.of(siti.id()), "next"));
  }

  @Test
  void aCitizenIsReadWithAllDigitsAndWrittenMasked() throws Exception {
    String json =
        "{\"nik\":\"%s\",\"familyCard\":\"%s\",\"name\":\"Siti Aminah\",\"birthPlace\":\"Solok\",\"birthDate\":\"1990-08-17\",\"sex\":\"FEMALE\",\"region\":\"13.72.01\",\"address\":\"Jalan Merdeka 1\",\"phone\":\"%s\",\"email\":\"siti@example.id\"}"
            .formatted(SITI_NIK.reveal(), SITI_CARD, SITI_PHONE);
    assertThat(TWO.readValue(json, Citizen.class)).isEqualTo(siti());
    assertThat(THREE.readValue(json, Citizen.class)).isEqualTo(siti());
    assertThat(TWO.readValue("{\"name\":\"x\"}", Citizen.class).birthDate()).isNull();
    List<String> written =
        List.of(
            TWO.writeValueAsString(siti()), THREE.writeValueAsString(siti()), siti().toString());
    assertNoDigits(written);
    assertThat(written.get(0)).contains("\"birthDate\":\"1990-08-17\"");
  }

  @Test
  void aPseudonymHasNoDigitsAndNothingElseIsOne() {
    CitizenId id = CitizenId.random();
    assertThat(id.value()).matches("[a-p]{32}");
    assertThat(id).isNotEqualTo(CitizenId.random()).hasToString(id.value());
    assertThat(id.compareTo(new CitizenId("a".repeat(32)))).isPositive();
    assertThatThrownBy(() -> new CitizenId(SITI_NIK.reveal()))
        .hasMessage("id of a citizen must be 32 letters from a to p; it has 16 characters");
  }

  @Test
  void changesAreEqualIfTheirValuesAre() {
    CitizenChange change = CitizenChange.NOTHING.nik(SITI_NIK).name("Siti");
    assertThat(change)
        .isEqualTo(CitizenChange.NOTHING.name("Siti").nik(SITI_NIK))
        .hasSameHashCodeAs(CitizenChange.NOTHING.name("Siti").nik(SITI_NIK))
        .isNotEqualTo(CitizenChange.NOTHING)
        .isNotEqualTo("a change")
        .hasToString("CitizenChange[NIK, NAME]");
    assertThat(new CitizenAnswer.Given<>(1).refusals()).isEmpty();
    List<id.egov.core.reason.Reason> none = List.of();
    assertThatThrownBy(() -> new CitizenAnswer.Refused<String>(none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timesOfOtherFormsAreRefusedAndNotRepeated() {
    for (String json :
        List.of(
            "{\"name\":\"x\",\"birthDate\":\"" + SITI_NIK.reveal() + "\"}",
            "{\"birthDate\":\"2026-02-30\"}")) {
      assertThatThrownBy(() -> TWO.readValue(json, Citizen.class))
          .hasMessageContaining("birthDate must be an ISO 8601 date; it has ")
          .hasMessageNotContaining("570890");
    }
    assertThatThrownBy(
            () ->
                AccessEntry.of(
                    "x", CitizenCommand.READ, SITI_NIK.reveal(), "a", AID, List.of(), null))
        .hasMessage("at must be an ISO 8601 instant; it has 16 characters");
    assertThatThrownBy(() -> ProcessingGround.of(AID, LegalBasis.CONSENT, "a", "x", null, null))
        .hasMessage("from must be an ISO 8601 instant; it has 1 characters");
  }

  @Test
  void aNumberThatIsNotMaskedIsHidden() {
    Correction correction =
        Correction.of(
            CitizenField.NIK, SITI_NIK.reveal(), "2026-11-23T02:00:00Z", "a", "not " + SITI_CARD);
    assertThat(correction.before()).isEqualTo("*".repeat(16));
    assertThat(correction.why()).isEqualTo("not " + "*".repeat(16));
    assertThat(correction).hasToString("Correction[NIK, 2026-11-23T02:00:00Z, a]");
  }
}
