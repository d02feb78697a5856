package id.egov.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonCodecTest {

  private static final JsonCodec CODEC = JsonCodec.strict();
  private static final Claim CLAIM =
      Claim.exclusive(
          ResourceId.parse("room:aula"),
          TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:00:00Z"),
          DocumentKey.parse("booking:1"));
  private static final String CLAIM_JSON =
      "{\"resource\":\"room:aula\",\"slot\":\"2026-11-23T02:00:00Z/2026-11-23T03:00:00Z\","
          + "\"units\":1,\"holder\":\"booking:1\"}";
  private static final String TIMELINE_JSON =
      "{\"resource\":\"room:aula\",\"version\":3,\"capacity\":1,\"claims\":[" + CLAIM_JSON + "]}";

  /** Fails when a writer looks at it. */
  public record Unwritable(Claim claim) {
    @Override
    public Claim claim() {
      throw new IllegalStateException("no");
    }
  }

  private static JsonInputException refused(String json, Class<?> type) {
    return catchThrowableOfType(JsonInputException.class, () -> CODEC.read(json, type));
  }

  @Test
  void writesAndReadsOnOneLine() {
    assertThat(CODEC.write(CLAIM)).isEqualTo(CLAIM_JSON);
    assertThat(CODEC.read(TIMELINE_JSON, Timeline.class))
        .isEqualTo(new Timeline(CLAIM.resource(), 3, 1, List.of(CLAIM)));
    Reason reason = new Reason("X", Severity.NOTE, Map.of("room", "aula"));
    assertThat(CODEC.read(CODEC.write(reason), Reason.class)).isEqualTo(reason);
  }

  @Test
  void namesTheUnknownFieldAndTheKnownOnes() {
    JsonInputException e =
        refused(TIMELINE_JSON.replace("\"units\":1", "\"units\":1,\"unit\":1"), Timeline.class);
    assertThat(e.path()).isEqualTo("claims[0].unit");
    assertThat(e.reason().is(JsonProblem.JSON_UNKNOWN_FIELD)).isTrue();
    assertThat(e).hasMessageContaining("holder, resource, slot, units");
  }

  @Test
  void namesTheMissingField() {
    JsonInputException e =
        refused(TIMELINE_JSON.replace(",\"holder\":\"booking:1\"", ""), Timeline.class);
    assertThat(e.path()).isEqualTo("claims[0].holder");
    assertThat(e.reason().is(JsonProblem.JSON_MISSING_FIELD)).isTrue();
    assertThat(refused("{\"code\":\"X\",\"evidence\":{}}", Reason.class).path())
        .isEqualTo("severity");
  }

  @Test
  void aMissingNumberIsNoZero() {
    JsonInputException e = refused(CLAIM_JSON.replace("\"units\":1,", ""), Claim.class);
    assertThat(e.path()).isEqualTo("units");
  }

  @Test
  void namesTheFieldOfAWrongValueAndNeverTheValue() {
    for (String wrong : List.of("\"secret\"", "\"1\"", "1.5", "null", "[1]", "99999999999")) {
      JsonInputException e =
          refused(TIMELINE_JSON.replace("\"units\":1", "\"units\":" + wrong), Timeline.class);
      assertThat(e.path()).as(wrong).isEqualTo("claims[0].units");
      assertThat(e).hasMessageContaining("int").hasMessageNotContaining("secret").hasNoCause();
    }
    assertThat(
            refused("{\"code\":\"X\",\"severity\":\"BAD\",\"evidence\":{}}", Reason.class)
                .getMessage())
        .contains("severity")
        .contains("NOTE, REFUSAL, WARNING")
        .doesNotContain("BAD");
  }

  @Test
  void namesTheFieldThatATypeRefuses() {
    JsonInputException slot = refused(CLAIM_JSON.replace("T03:", "T01:"), Claim.class);
    assertThat(slot.path()).isEqualTo("slot");
    assertThat(slot).hasMessageContaining("TimeSlot");
    assertThat(refused("{\"code\":\"X\",\"severity\":\"NOTE\"}", Reason.class).path())
        .isEqualTo("evidence");
  }

  @Test
  void refusesWhatIsNoJson() {
    for (String broken :
        List.of(
            "",
            "{",
            "{]",
            CLAIM_JSON + "x",
            CLAIM_JSON.replace("\"units\":1", "\"units\":1,\"units\":1"))) {
      JsonInputException e = refused(broken, Claim.class);
      assertThat(e).as(broken).isNotNull();
    }
    assertThat(refused("{", Claim.class).reason().is(JsonProblem.JSON_MALFORMED)).isTrue();
    assertThat(refused("null", Claim.class).path()).isEqualTo("$");
    assertThat(refused("7", Claim.class).path()).isEqualTo("$");
  }

  @Test
  void speaksBothLanguages() {
    JsonInputException e =
        refused(CLAIM_JSON.replace("\"units\"", "\"unit\":2,\"units\""), Claim.class);
    assertThat(e.message(Locale.ENGLISH)).isEqualTo(e.getMessage()).startsWith("The field unit");
    assertThat(e.message(ReasonTexts.INDONESIAN)).startsWith("Isian unit tidak dikenal");
  }

  @Test
  void saysWhichTypeCannotBeWritten() {
    Assertions.assertThatThrownBy(() -> CODEC.write(new Unwritable(CLAIM)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written");
  }
}
