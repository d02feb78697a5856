package id.egov.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tries to make citizens' numbers out of everything that is kept and shown of them. */
class CitizenRebuildTest extends CitizenCase {

  private static final Pattern SHOWN = Pattern.compile("[0-9*]{16}");

  private static Citizen citizen(Nik nik) {
    String digits = nik.reveal();
    int day = Integer.parseInt(digits.substring(6, 8));
    LocalDate born =
        LocalDate.of(
            1900 + Integer.parseInt(digits.substring(10, 12)),
            Integer.parseInt(digits.substring(8, 10)),
            day % 40);
    return Citizen.of(
        nik,
        "Siti " + digits,
        born,
        day > 40 ? Sex.FEMALE : Sex.MALE,
        digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6));
  }

  /** The numbers of the citizen's own district, day and sex that no mask speaks against. */
  private static List<String> candidates(Citizen citizen, List<String> texts) {
    List<String> masks =
        texts.stream()
            // Of a family card the day of issue is hidden, which is kept nowhere.
            .map(text -> text.replace(CARD.masked(), ""))
            .flatMap(text -> SHOWN.matcher(text).results().map(MatchResult::group))
            .distinct()
            .toList();
    LocalDate born = citizen.birthDate();
    String start =
        citizen.region().replace(".", "")
            + String.format(
                Locale.ROOT,
                "%02d%02d%02d",
                born.getDayOfMonth() + (citizen.sex() == Sex.FEMALE ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100);
    List<String> remaining = new ArrayList<>();
    for (int serial = 1; serial <= 9999; serial++) {
      String candidate = start + String.format(Locale.ROOT, "%04d", serial);
      if (masks.stream().allMatch(mask -> candidate.matches(mask.replace('*', '.')))) {
        remaining.add(candidate);
      }
    }
    return remaining;
  }

  private List<String> everything(CitizenRegistry registry, CitizenId id, Citizen citizen)
      throws Exception {
    List<String> all = new ArrayList<>(everythingStored());
    for (Object shown :
        List.of(
            citizen,
            given(registry.read(id, AID)),
            given(registry.export(id)),
            given(registry.accesses(id, null, 100)))) {
      all.add(new ObjectMapper().writeValueAsString(shown));
      all.add(new JsonMapper().writeValueAsString(shown));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1372015708900001", "1372011708459999", "9271012902960100"})
  void noNumberCanBeMadeOfWhatIsKeptAndShown(String digits) throws Exception {
    for (CitizenRegistry registry : List.of(builder().build(), sealing())) {
      Nik nik = Nik.parse(digits);
      Citizen full =
          citizen(nik)
              .withFamilyCard(CARD)
              .withBirthPlace("Solok " + digits)
              .withAddress("Jalan Merdeka 1, NIK 1372.0157.0890.0001")
              .withEmail(digits + "@example.id");
      CitizenStanding standing = given(registry.register(full, AID, LegalBasis.CONSENT, null));
      Citizen plain = citizen(nik).withFamilyCard(CARD);
      assertRemaining(everything(registry, standing.id(), withoutTexts(plain)), plain);

      // A correction there and back leaves the old number among the corrections.
      Nik other = Nik.parse(digits.substring(0, 14) + "42");
      CitizenStanding changed =
          given(
              registry.correct(
                  standing.id(), standing.version(), CitizenChange.NOTHING.nik(other), "typed"));
      given(
          registry.correct(
              standing.id(), changed.version(), CitizenChange.NOTHING.nik(nik), "typed"));
      assertRemaining(everything(registry, standing.id(), withoutTexts(plain)), plain);
      given(registry.erase(standing.id(), "the next one"));
    }
  }

  private static Citizen withoutTexts(Citizen citizen) {
    return Citizen.of(citizen.nik(), "Siti", citizen.birthDate(), citizen.sex(), citizen.region())
        .withFamilyCard(CARD);
  }

  private static void assertRemaining(List<String> texts, Citizen citizen) {
    assertThat(texts).noneMatch(text -> text.contains(citizen.nik().reveal()));
    assertThat(texts).noneMatch(text -> text.contains("1372.0157"));
    assertThat(candidates(citizen, texts))
        .hasSizeGreaterThan(1000)
        .contains(citizen.nik().reveal());
  }

  @Test
  void anUnsealedAddressWithATelephoneStaysAndAMaskOfMoreIsCutBack() {
    CitizenRegistry registry = builder().build();
    Citizen citizen = siti().withEmail("081234567890@example.id");
    CitizenId id = given(registry.register(citizen, AID, LegalBasis.CONSENT, null)).id();
    CitizenProfile profile = given(registry.read(id, AID));
    assertThat(profile.email()).isEqualTo("081234567890@example.id");
    assertThat(ProfileMask.nik(SITI_NIK.masked())).isEqualTo("137201**********");
    assertThat(ProfileMask.nik(SITI_NIK.reveal())).isEqualTo("*".repeat(16));
    assertThat(ProfileMask.nikOrNull(null)).isNull();
  }
}
