package id.egov.identity.leak;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.phone.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that finds nothing would make every leak test green. */
class CanariesTest {

  @Test
  void aSecretIsFoundHoweverItIsWritten() {
    assertThat(Canaries.TEXTS).allMatch(Canaries::isIn);
    assertThat(
            List.of(
                "490377",
                "49-03-77",
                "x 49 03 77 y",
                "４９０３７７",
                "born 1977-03-09 by NIP 19770309",
                "{\"nik\":\"13.72.01.490377.0123\"}"))
        .allMatch(Canaries::isIn);
    assertThat(List.of("", "137201******0123", "4903", "49a0377")).noneMatch(Canaries::isIn);
  }

  @Test
  void theNumbersAreRightAndTheirMasksHideTheSecrets() {
    assertThat(
            List.of(
                Nik.parse(Canaries.NIK),
                FamilyCardNumber.parse(Canaries.KK),
                Nip.parse(Canaries.NIP),
                Npwp.parse(Canaries.NPWP),
                Nitku.parse(Canaries.NITKU),
                PhoneNumber.parse(Canaries.PHONE)))
        .allMatch(number -> Canaries.isIn(number.reveal()) && !Canaries.isIn(number.masked()));
  }
}
