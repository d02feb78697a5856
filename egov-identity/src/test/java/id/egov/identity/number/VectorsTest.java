package id.egov.identity.number;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.identity.phone.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the documentation is what the checks say. Every number in it is invented. */
class VectorsTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "identity.md");

  private record Vector(NumberKind kind, String text, String grade) {

    static Vector of(String line) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      return new Vector(
          NumberKind.valueOf(cells.get(1)), cells.get(2).replace("`", ""), cells.get(3));
    }

    Graded<?> graded() {
      return switch (kind) {
        case NIK -> Nik.check(text);
        case FAMILY_CARD -> FamilyCardNumber.check(text);
        case NIP -> Nip.check(text);
        case NPWP -> Npwp.check(text);
        case NITKU -> Nitku.check(text);
        case PHONE -> PhoneNumber.check(text);
      };
    }

    List<?> expectedWarnings() {
      return grade.equals("valid") || isProblem()
          ? List.of()
          : List.of(NumberWarning.valueOf(grade));
    }

    List<?> expectedProblems() {
      return isProblem() ? List.of(NumberProblem.valueOf(grade)) : List.of();
    }

    /** UNKNOWN_REGION is both; no text of the table is checked strictly. */
    private boolean isProblem() {
      return Stream.of(NumberProblem.values()).anyMatch(problem -> problem.name().equals(grade))
          && !grade.equals(NumberWarning.UNKNOWN_REGION.name());
    }
  }

  @Test
  void eachIsGradedAsTheTableSays() throws IOException {
    List<Vector> vectors =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| (NIK|FAMILY_CARD|NIP|NPWP|NITKU|PHONE) \\|.*"))
            .map(Vector::of)
            .toList();
    assertThat(vectors).hasSizeGreaterThan(50);
    for (Vector vector : vectors) {
      Graded<?> graded = vector.graded();
      assertThat(graded.warnings()).as(vector.text).isEqualTo(vector.expectedWarnings());
      assertThat(graded.problems()).as(vector.text).isEqualTo(vector.expectedProblems());
    }
  }
}
