package id.egov.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceCodeTest {

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("id.egov.identity.matching.evidence", language);
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasATextInBothLanguages(EvidenceCode code) {
    String english = bundle(Locale.ENGLISH).getString(code.name());
    String indonesian = bundle(ReasonTexts.INDONESIAN).getString(code.name());
    assertThat(indonesian).isNotEqualTo(english);
    assertThat(indonesian.contains("{percent}")).isEqualTo(english.contains("{percent}"));
    assertThat(code.severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void noTextIsWithoutACode() {
    Set<String> names =
        Stream.concat(
                Arrays.stream(EvidenceCode.values()).map(EvidenceCode::name),
                Stream.of("MATCH", "band.LIKELY_SAME", "band.POSSIBLE", "band.UNLIKELY"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(names);
    assertThat(bundle(ReasonTexts.INDONESIAN).keySet()).isEqualTo(names);
  }
}
