package id.egov.core.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.json.JsonInputException;
import id.egov.core.json.JsonProblem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {

  private enum Sample implements ReasonCode {
    TAKEN,
    PLAIN,
    WITHOUT_TEXT;

    @Override
    public Severity severity() {
      return Severity.REFUSAL;
    }
  }

  private static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.core.reason.sample", language));
  private static final ZoneId PADANG = ZoneId.of("Asia/Jakarta");
  private static final String NINE_TO_TEN = "2026-11-23T02:00:00Z/2026-11-23T03:30:00Z";

  private static Reason taken(String title, String slot) {
    return Sample.TAKEN.with("room", "aula", "title", title, "slot", slot);
  }

  @Test
  void speaksIndonesianWithLocalTimes() {
    assertThat(TEXTS.text(taken("Rapat", NINE_TO_TEN), ReasonTexts.INDONESIAN, PADANG))
        .isEqualTo("aula dipakai Rapat: Senin 23 November 2026 09.00–10.30");
  }

  @Test
  void speaksEnglishToEveryOtherLanguage() {
    String english = "aula is taken by Meeting: Monday 23 November 2026 09:00–10:30";
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar-EG"))) {
      assertThat(TEXTS.text(taken("Meeting", NINE_TO_TEN), locale, PADANG)).isEqualTo(english);
    }
  }

  @Test
  void understandsTheOldNameOfIndonesian() {
    assertThat(TEXTS.text(taken("Rapat", NINE_TO_TEN), Locale.forLanguageTag("in-ID"), PADANG))
        .startsWith("aula dipakai");
  }

  @Test
  void namesBothDaysOfASlotOverMidnight() {
    String overnight = "2026-11-23T16:00:00Z/2026-11-23T18:00:00Z";
    assertThat(TEXTS.text(taken("x", overnight), Locale.ENGLISH, PADANG))
        .endsWith("Monday 23 November 2026 23:00 – Tuesday 24 November 2026 01:00");
  }

  @Test
  void takesEvidenceAndTextLiterally() {
    assertThat(TEXTS.text(taken("$1 {room} \\", NINE_TO_TEN), Locale.ENGLISH, PADANG))
        .contains("taken by $1 {room} \\:");
    assertThat(TEXTS.text(Sample.PLAIN.with(), Locale.ENGLISH, PADANG))
        .isEqualTo("Costs $5 and \\ a backslash");
  }

  @Test
  void saysWhichEvidenceOrTextIsMissing() {
    Reason bare = Sample.TAKEN.with("room", "aula");
    assertThatThrownBy(() -> TEXTS.text(bare, Locale.ENGLISH, PADANG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TAKEN has no evidence 'title'");
    assertThatThrownBy(() -> TEXTS.text(Sample.WITHOUT_TEXT.with(), Locale.ENGLISH, PADANG))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("WITHOUT_TEXT");
  }

  @Test
  void textsOfTwoModulesGoTogether() {
    ReasonTexts both = TEXTS.and(JsonInputException.TEXTS);
    Reason json = JsonProblem.JSON_MISSING_FIELD.with("path", "room", "allowed", "a value");
    assertThat(both.text(json, Locale.ENGLISH, PADANG)).contains("room is missing");
    assertThat(both.text(Sample.PLAIN.with(), ReasonTexts.INDONESIAN, PADANG)).isEqualTo("Biaya");
  }

  @Test
  void evidenceKeepsItsOrderAndIsCheckedForPairs() {
    assertThat(taken("x", NINE_TO_TEN).evidence().keySet())
        .containsExactly("room", "title", "slot");
    assertThatThrownBy(() -> Sample.TAKEN.with("room"))
        .hasMessageContaining("name without a value");
    assertThatThrownBy(() -> Sample.TAKEN.with("room", "a", "room", "b"))
        .hasMessageContaining("'room' twice");
  }

  @Test
  void codesAreUpperCase() {
    assertThatThrownBy(() -> new Reason("taken", Severity.NOTE, Map.of()))
        .hasMessageContaining("upper-case");
    assertThat(taken("x", NINE_TO_TEN).is(Sample.TAKEN)).isTrue();
    assertThat(taken("x", NINE_TO_TEN).is(Sample.PLAIN)).isFalse();
  }
}
