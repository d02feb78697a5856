package id.egov.scheduling.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingReasonTest {

  private static final List<String> NAMES =
      List.of("official", "position", "requirement", "who", "people", "largest", "resource");

  @ParameterizedTest
  @EnumSource
  void everyReasonHasATextInBothLanguages(MeetingReason code) {
    Map<String, String> evidence = new HashMap<>();
    NAMES.forEach(name -> evidence.put(name, name));
    evidence.put("minutes", "90");
    evidence.put("within", "2026-11-23T00:00:00Z/2026-11-23T05:00:00Z");
    Reason reason = new Reason(code.name(), code.severity(), evidence);
    String indonesian = MeetingReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, Naive.ZONE);
    String english = MeetingReason.TEXTS.text(reason, Locale.ENGLISH, Naive.ZONE);
    assertThat(indonesian).isNotBlank().isNotEqualTo(english).doesNotContain("{");
    assertThat(english).isNotBlank().doesNotContain("{");
    assertThat(code.severity()).isEqualTo(Severity.REFUSAL);
  }
}
