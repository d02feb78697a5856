package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.reason.ReasonTexts;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ValidationMessagesTest {

  private static final String EMPTY =
      "{\"id\":null,\"title\":\"\",\"agency\":\" \",\"requester\":null,\"slot\":null,"
          + "\"people\":-5,\"priority\":-1,\"visibility\":null}";

  private static Validator speaking(Locale locale) {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(
                Set.of(ReasonTexts.INDONESIAN, Locale.ENGLISH), locale, false))
        .buildValidatorFactory()
        .getValidator();
  }

  private static List<String> messages(Locale locale) {
    BookingRequest empty = JsonCodec.strict().read(EMPTY, BookingRequest.class);
    return speaking(locale).validate(empty).stream()
        .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
        .sorted()
        .toList();
  }

  @Test
  void saysInIndonesianWhatIsAllowed() {
    assertThat(messages(ReasonTexts.INDONESIAN))
        .containsExactly(
            "agency: nama instansi harus 1 sampai 200 huruf",
            "id: permohonan harus bernomor",
            "people: jumlah orang paling sedikit 1",
            "priority: prioritas harus 0 (tidak ditentukan) atau 1 (tertinggi) sampai 9 (terendah)",
            "requester: nama pemohon harus 1 sampai 200 huruf",
            "slot: permohonan harus memiliki waktu mulai dan selesai",
            "title: nama acara harus 1 sampai 500 huruf",
            "visibility: permohonan harus memiliki tingkat keterbukaan");
  }

  @Test
  void saysInEnglishWhatIsAllowed() {
    assertThat(messages(Locale.ENGLISH))
        .hasSize(8)
        .contains("people: there must be at least 1 person")
        .noneMatch(message -> message.contains("-5"));
  }

  @Test
  void aValidRequestHasNoViolations() {
    assertThat(
            speaking(Locale.ENGLISH).validate(Fixtures.request("1", hours(9, 10)).withRoom("hall")))
        .isEmpty();
  }
}
