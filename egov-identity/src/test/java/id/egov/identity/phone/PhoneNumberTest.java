package id.egov.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.identity.number.InvalidNumberException;
import id.egov.identity.number.NumberProblem;
import id.egov.identity.number.NumberWarning;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number here is invented. */
class PhoneNumberTest {

  private static final String MOBILE = "+6281234567890";

  private static void assertInvalid(String text, NumberProblem problem) {
    assertThat(PhoneNumber.check(text).problems()).as(text).containsExactly(problem);
  }

  @Test
  void whatPeopleWriteIsRead() {
    for (String text :
        List.of(
            "0812-3456-7890",
            "081234567890",
            "+62 812 3456 7890",
            "62 812.3456.7890",
            "(0812) 3456/7890",
            "0812\u20133456\u00A07890",
            "\uFEFF0812\u20143456\u22127890\r\n",
            "+62\u202F812\u200B34567890")) {
      assertThat(PhoneNumber.parse(text).reveal()).as(text).isEqualTo(MOBILE);
    }
    PhoneNumber number = PhoneNumber.parse(MOBILE);
    assertThat(number).hasToString("+62812*****890").isEqualTo(PhoneNumber.parse("081234567890"));
    assertThat(number).hasSameHashCodeAs(PhoneNumber.parse("081234567890"));
    assertThat(number).isNotEqualTo(PhoneNumber.parse("081234567891")).isNotEqualTo(MOBILE);
    assertThat(number.mobile()).isTrue();
    assertThat(number.countryCode()).isEqualTo(62);
    assertThat(PhoneNumber.parse("(021) 3456789").mobile()).isFalse();
  }

  @Test
  void withoutAPlusSixtyTwoIsTheCountryAndWithAZeroAnArea() {
    for (String[] pair :
        new String[][] {
          {"62811234567", "+62811234567"},
          {"62-21-3456789", "+62213456789"},
          {"(62) 21 3456789", "+62213456789"},
          {"62812345678", "+62812345678"},
          {"6281234567890", MOBILE},
          {"62 0812 3456 7890", MOBILE},
          {"+62 622 123456", "+62622123456"},
          {"62622123456", "+62622123456"},
          {"0622 123456", "+62622123456"},
          {"(0622) 123456", "+62622123456"},
        }) {
      assertThat(PhoneNumber.check(pair[0]).warnings()).as(pair[0]).isEmpty();
      assertThat(PhoneNumber.parse(pair[0]).reveal()).as(pair[0]).isEqualTo(pair[1]);
    }
    // Jakarta with too few digits, or Pematangsiantar without its zero: somebody has to look.
    assertThat(PhoneNumber.check("6221345678").warnings())
        .containsExactly(NumberWarning.UNUSED_RANGE);
    assertThat(PhoneNumber.parse("6221345678").reveal()).isEqualTo("+6221345678");
    assertInvalid("6221234", NumberProblem.LENGTH);
  }

  @Test
  void otherCountriesAreRead() {
    assertThat(PhoneNumber.parse("+39 06 6982 0000").reveal()).isEqualTo("+390669820000");
    assertThat(PhoneNumber.parse("+39 06 6982 0000")).hasToString("+39066****000");
  }

  @Test
  void whatIsNoNumberIsSaidWhy() {
    assertInvalid("", NumberProblem.UNREACHABLE);
    assertInvalid("+", NumberProblem.UNREACHABLE);
    assertInvalid("+999 123 456 789", NumberProblem.UNREACHABLE);
    assertInvalid("112", NumberProblem.LENGTH);
    assertInvalid("08123", NumberProblem.LENGTH);
    assertInvalid("0812345678901234567", NumberProblem.LENGTH);
    assertInvalid("1".repeat(1_000), NumberProblem.LENGTH);
    assertInvalid("0800-FLOWERS", NumberProblem.CHARACTER);
    assertInvalid("０８１２３４５６７８９０", NumberProblem.CHARACTER);
    assertThat(PhoneNumber.check("0100 123 4567").warnings())
        .containsExactly(NumberWarning.UNUSED_RANGE);
    assertThatThrownBy(() -> PhoneNumber.parse("08123"))
        .isInstanceOf(InvalidNumberException.class)
        .hasMessage("The text is no PHONE: [LENGTH]");
  }

  @Test
  void jsonIsWrittenMasked() throws IOException {
    ObjectMapper json = new ObjectMapper();
    PhoneNumber number = json.readValue("\"0812-3456-7890\"", PhoneNumber.class);
    assertThat(json.writeValueAsString(number)).isEqualTo("\"+62812*****890\"");
  }
}
