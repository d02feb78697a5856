package id.egov.identity.fuzz;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Graded;
import id.egov.identity.number.Nik;
import id.egov.identity.number.NikRules;
import id.egov.identity.number.Nip;
import id.egov.identity.number.Nitku;
import id.egov.identity.number.Npwp;
import id.egov.identity.phone.PhoneNumber;
import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every way from a text into this jar; what is not documented is thrown. */
final class Parsers {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final NikRules STRICT = NikRules.strict().asOf(TODAY);

  private static final List<Function<CharSequence, Graded<?>>> NUMBERS =
      List.of(
          Nik::check,
          FamilyCardNumber::check,
          Nip::check,
          Npwp::check,
          Nitku::check,
          PhoneNumber::check,
          STRICT::check);

  private Parsers() {}

  /** Checks the text as every kind of number and looks at everything that the answer says. */
  static int numbers(CharSequence text) {
    int said = 0;
    for (Function<CharSequence, Graded<?>> number : NUMBERS) {
      Graded<?> graded = number.apply(text);
      if (graded.accepted().isPresent() != graded.problems().isEmpty()) {
        throw new AssertionError("neither accepted nor refused");
      }
      said += graded.accepted().map(Object::toString).orElse("").length();
    }
    return said;
  }

  /** The way for many at once says the same as the way for one. */
  static int manyAtOnce(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int grade = STRICT.grade(STRICT.parse(bytes, 0, bytes.length));
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (NikRules.isInvalid(grade) != STRICT.check(latin).accepted().isEmpty()) {
      throw new AssertionError("one and many differ");
    }
    return grade;
  }

  static int explained(String text) {
    return Nik.check(text).explanations(Locale.ENGLISH).size();
  }

  static int regions(String text) {
    RegionDirectory regions = RegionDirectory.indonesia();
    return regions.search(text, TODAY, 5).size()
        + regions.searchWithin("13", text, TODAY, 5).size()
        + regions.children(text, TODAY).size()
        + (regions.current(text, TODAY).isPresent() ? 1 : 0);
  }

  /** A file of regions is wrong only with an {@link IllegalArgumentException}. */
  static int regionFile(String text) {
    try {
      return RegionDirectory.read(new StringReader(text), "fuzz").provinces(TODAY).size();
    } catch (IllegalArgumentException e) {
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
