package id.egov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgendaReasonTest {

  private static final List<String> NAMES =
      List.of(
          "official",
          "name",
          "position",
          "title",
          "organiser",
          "resource",
          "item",
          "expected",
          "actual",
          "date",
          "actor",
          "why",
          "delegate",
          "levels");

  @ParameterizedTest
  @EnumSource
  void everyReasonHasATextInBothLanguages(AgendaReason code) {
    Map<String, String> evidence = new HashMap<>();
    NAMES.forEach(name -> evidence.put(name, name));
    for (String name : List.of("slot", "plannable", "searched")) {
      evidence.put(name, Fixtures.hours(9, 10).toString());
    }
    evidence.put("rule", "PRAYER");
    evidence.put("state", "HELD");
    evidence.put("reply", "DELEGATED");
    evidence.put("command", "TAKE_BACK");
    Reason reason = new Reason(code.name(), code.severity(), evidence);
    String indonesian = AgendaReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC);
    String english = AgendaReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(indonesian).isNotBlank().isNotEqualTo(english).doesNotContain("{");
    assertThat(english).isNotBlank().doesNotContain("{");
  }
}
