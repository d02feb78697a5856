package id.egov.scheduling;

import static id.egov.scheduling.Fixtures.hours;
import static id.egov.scheduling.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.json.JsonCodec;
import id.egov.core.reason.ReasonTexts;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Official;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Positive;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationMessagesTest {

  private static final String EMPTY =
      """
      {"id":null,"kind":null,"title":"","organiser":{"name":" ","agency":""},
       "letter":{"number":"","date":"2026-11-02","sender":"x"},"time":null,
       "venue":{"name":"%s","site":""},"required":[],"resources":["official:mayor"],
       "disclosure":{"visibility":null},
       "details":{"speech":{"status":null},"crew":[{"name":"Rina","task":""}],
       "documents":[{"title":" ","uri":"ftp://x","sha256":"F"}],"remarks":"%s"}}
      """
          .formatted("v".repeat(501), "r".repeat(4001));

  private static Validator speaking(Locale locale) {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(
                Set.of(ReasonTexts.INDONESIAN, Locale.ENGLISH), locale, false))
        .buildValidatorFactory()
        .getValidator();
  }

  private static <T> List<String> messages(Locale locale, T value) {
    return speaking(locale).validate(value).stream()
        .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
        .sorted()
        .toList();
  }

  private static AgendaItem empty() {
    return JsonCodec.strict().read(EMPTY, AgendaItem.class);
  }

  @Test
  void saysInIndonesianWhatIsAllowed() {
    assertThat(messages(ReasonTexts.INDONESIAN, empty()))
        .containsExactly(
            "claimingOfficials: pejabat diundang wajib atau opsional, bukan sebagai sarana",
            "details.crew[0].task: setiap petugas harus memiliki nama dan tugas, masing-masing 1"
                + " sampai 200 huruf",
            "details.documents[0].sha256: SHA-256 dokumen harus 64 angka heksadesimal huruf kecil",
            "details.documents[0].title: judul dokumen harus 1 sampai 500 huruf",
            "details.documents[0].uri: alamat dokumen harus berupa URI http atau https, paling"
                + " banyak 2.000 huruf",
            "details.remarks: catatan paling banyak 4.000 huruf",
            "details.speech.status: sambutan harus memiliki status, dan temanya paling banyak 500"
                + " huruf",
            "disclosure.visibility: agenda harus memiliki tingkat keterbukaan",
            "id: agenda harus bernomor",
            "kind: agenda harus memiliki jenis",
            "letter.number: nomor dan pengirim surat harus masing-masing 1 sampai 200 huruf",
            "organiser.agency: nama penyelenggara harus 1 sampai 200 huruf",
            "organiser.name: nama penyelenggara harus 1 sampai 200 huruf",
            "required: paling sedikit satu pejabat wajib hadir",
            "time: agenda harus memiliki waktu mulai dan selesai",
            "title: nama acara harus 1 sampai 500 huruf",
            "venue.name: nama tempat paling banyak 500 huruf",
            "venue.site: nama lokasi harus 1 sampai 200 huruf");
    assertThat(messages(ReasonTexts.INDONESIAN, Official.of("mayor", "", " ")))
        .containsExactly(
            "name: nama pejabat harus 1 sampai 200 huruf",
            "position: nama jabatan harus 1 sampai 200 huruf");
  }

  @Test
  void saysInEnglishWhatIsAllowed() {
    assertThat(messages(Locale.ENGLISH, empty()))
        .hasSize(18)
        .contains("venue.name: the venue must have at most 500 characters")
        .noneMatch(message -> message.contains("vvv"));
  }

  @Test
  void aValidItemHasNoViolations() {
    assertThat(messages(Locale.ENGLISH, item("1", hours(9, 10)).withVenue("Aula"))).isEmpty();
  }

  private record Seats(@Positive(message = "{id.egov.other.seats}") int seats) {}

  @Test
  void messagesOfSeveralJarsAreToldSideBySide(@TempDir Path otherJar) throws Exception {
    Files.writeString(
        otherJar.resolve("ContributorValidationMessages.properties"),
        "id.egov.other.seats=there must be a seat");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader both = new URLClassLoader(new URL[] {otherJar.toUri().toURL()}, before)) {
      thread.setContextClassLoader(both);
      assertThat(messages(Locale.ENGLISH, new Seats(0)))
          .containsExactly("seats: there must be a seat");
      assertThat(messages(Locale.ENGLISH, Official.of("mayor", "", "Wali Kota")))
          .containsExactly("name: the official's name must have 1 to 200 characters");
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
