package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.number.NumberKind;
import id.egov.identity.number.PersonalNumber;
import id.egov.identity.phone.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MaskPolicyTest {

  private static final Nik NIK = Nik.parse("1372011708900001");

  private static final List<PersonalNumber> NUMBERS =
      List.of(
          NIK,
          FamilyCardNumber.parse("1372011708250002"),
          Nip.parse("199008172015032001"),
          Npwp.parse("01.234.567.4-201.000"),
          Nitku.parse("1372011708900001000003"),
          PhoneNumber.parse("0812-3456-7890"));

  @Test
  void showsLittleUnlessToldMore() {
    assertThat(NUMBERS.stream().map(MaskPolicy.minimal()::mask))
        .containsExactly(
            "************0001",
            "************0002",
            "***************001",
            "************1000",
            "******************0003",
            "**********890");
    assertThat(MaskPolicy.of().mask(NIK)).isEqualTo("****************");
    MaskPolicy region = MaskPolicy.of(new NumberMask(NumberKind.NIK, 4, 0));
    assertThat(region.mask(NIK)).isEqualTo("1372************");
    assertThat(region.mask(NUMBERS.get(1))).isEqualTo("****************");
  }

  /** Whatever mask can be made: the date of birth and the sex are not in it. */
  @ParameterizedTest
  @EnumSource(NumberKind.class)
  void noMaskShowsADateOrSex(NumberKind kind) {
    PersonalNumber number =
        NUMBERS.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    int made = 0;
    for (int first = -1; first <= 22; first++) {
      for (int last = -1; last <= 22; last++) {
        NumberMask mask;
        try {
          mask = new NumberMask(kind, first, last);
        } catch (IllegalArgumentException e) {
          continue;
        }
        made++;
        String shown = mask.mask(number);
        assertThat(shown.replace("*", "")).hasSizeLessThanOrEqualTo(13);
        if (kind == NumberKind.NIP) {
          assertThat(shown.substring(0, 8) + shown.charAt(14)).isEqualTo("*********");
        } else if (kind != NumberKind.PHONE) {
          assertThat(shown.substring(6, 12)).isEqualTo("******");
        }
      }
    }
    assertThat(made).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "NIK, 7, 0", "NIK, 0, 5", "NIK, -1, 0", "NIK, 0, -1", "FAMILY_CARD, 7, 0", "NIP, 1, 0",
    "NIP, 0, 4", "NPWP, 4, 0", "NPWP, 0, 5", "NITKU, 4, 0", "NITKU, 0, 11", "PHONE, 4, 0",
    "PHONE, 0, 4"
  })
  void aMaskThatShowsTooMuchCannotBeMade(NumberKind kind, int first, int last) {
    assertThatThrownBy(() -> new NumberMask(kind, first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of a mask of " + kind);
  }

  @Test
  void ofAShortTelephoneLessIsShown() {
    NumberMask mask = new NumberMask(NumberKind.PHONE, 3, 3);
    assertThat(mask.mask(PhoneNumber.parse("0812-3456-7890"))).isEqualTo("628*******890");
    assertThat(mask.mask(PhoneNumber.parse("(0755) 20001"))).isEqualTo("62******01");
  }

  @Test
  void aMaskIsForItsKindAndAPolicyHasOneForEach() {
    assertThatThrownBy(() -> new NumberMask(NumberKind.NIP, 0, 3).mask(NIK))
        .hasMessageContaining("NIP and not for NIK");
    NumberMask mask = new NumberMask(NumberKind.NIK, 0, 4);
    assertThatThrownBy(() -> MaskPolicy.of(mask, mask)).hasMessageContaining("two for NIK");
  }

  @Test
  void aPolicyGoesThroughJson() throws Exception {
    String json = new ObjectMapper().writeValueAsString(MaskPolicy.minimal());
    assertThat(new ObjectMapper().readValue(json, MaskPolicy.class))
        .isEqualTo(MaskPolicy.minimal());
    assertThat(new JsonMapper().readValue(json, MaskPolicy.class)).isEqualTo(MaskPolicy.minimal());
  }

  @ParameterizedTest
  @CsvSource({
    "budi@kota.go.id, b***@kota.go.id",
    "é.b@kota.go.id, é***@kota.go.id",
    "1372011708900001@x.id, ***@x.id",
    "a@b@1372011708900001.id, a***@****************.id",
    "a@081234567890.id, a***@************.id",
    "budi, ***",
    "@kota.go.id, ***",
    "budi@, ***"
  })
  void anAddressIsHiddenButForItsFirstLetterAndDomain(String address, String masked) {
    assertThat(EmailMask.mask(address)).isEqualTo(masked);
  }
}
