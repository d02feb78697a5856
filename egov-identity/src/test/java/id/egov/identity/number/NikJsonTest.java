package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Plain Jackson 2 and plain Jackson 3: the full number is read and the masked one written. */
class NikJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();
  private static final String DIGITS = "1372011708900001";

  record Citizen(Nik nik) {}

  @Test
  void theFullNumberIsReadAndTheMaskedOneWritten() throws IOException {
    String json = "{\"nik\":\"" + DIGITS + "\"}";
    String masked = "{\"nik\":\"137201******0001\"}";
    Citizen two = JACKSON_2.readValue(json, Citizen.class);
    Citizen three = JACKSON_3.readValue(json, Citizen.class);
    assertThat(two).isEqualTo(three).isEqualTo(new Citizen(Nik.parse(DIGITS)));
    assertThat(JACKSON_2.writeValueAsString(two)).isEqualTo(masked);
    assertThat(JACKSON_3.writeValueAsString(two)).isEqualTo(masked);
  }

  @Test
  void aMaskedOrWrongNumberIsRefusedWithoutRepeatingIt() {
    for (String wrong : List.of("137201******0001", DIGITS + "7", "1372013002900001")) {
      String json = "{\"nik\":\"" + wrong + "\"}";
      assertThatThrownBy(() -> JACKSON_2.readValue(json, Citizen.class))
          .hasMessageContaining("The text is no NIK")
          .message()
          .doesNotContain(wrong.substring(0, 8));
      assertThatThrownBy(() -> JACKSON_3.readValue(json, Citizen.class))
          .hasMessageContaining("The text is no NIK")
          .message()
          .doesNotContain(wrong.substring(0, 8));
    }
  }

  @Test
  void aNumberWithoutQuotesIsReadOnlyIfItIsOne() throws IOException {
    String json = "{\"nik\":" + DIGITS + "}";
    Citizen citizen = new Citizen(Nik.parse(DIGITS));
    assertThat(JACKSON_2.readValue(json, Citizen.class)).isEqualTo(citizen);
    assertThat(JACKSON_3.readValue(json, Citizen.class)).isEqualTo(citizen);
    for (String wrong :
        List.of("0", "-5", "1372013002900001", "99999999999999999", "-" + DIGITS, "1.0", "true")) {
      for (Class<?> type : List.of(Nik.class, FamilyCardNumber.class, Nip.class, Nitku.class)) {
        assertThatThrownBy(() -> JACKSON_2.readValue(wrong, type))
            .hasMessageContaining("The text is no ");
        assertThatThrownBy(() -> JACKSON_3.readValue(wrong, type))
            .hasMessageContaining("The text is no ");
      }
    }
    assertThat(JACKSON_2.readValue("null", Nik.class)).isNull();
    assertThat(JACKSON_3.readValue("null", Nik.class)).isNull();
  }
}
