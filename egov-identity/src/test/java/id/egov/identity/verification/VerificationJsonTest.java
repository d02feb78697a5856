package id.egov.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.identity.privacy.NikTokenizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class VerificationJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  static List<Object> values() {
    return List.of(
        new VerificationOutcome.Answered(Map.of(IdentityElement.NAME, ElementAnswer.NO_MATCH), NOW),
        new VerificationOutcome.Failed(VerificationFailure.QUOTA_SPENT, NOW),
        VerificationOutcome.Failed.because(VerificationFailure.REFUSED),
        new RecordedVerification(
            NikTokenizer.of(Questions.AID, Questions.keys()).token(Questions.SITI),
            Questions.AID,
            "budi",
            NOW,
            Set.of(IdentityElement.NAME, IdentityElement.NIK),
            VerificationFailure.TIMED_OUT),
        RateLimit.of(3, Duration.ofMinutes(1)),
        AnswerLifetimes.ofDefaults());
  }

  @ParameterizedTest
  @MethodSource("values")
  void comesBackAsItWas(Object value) throws Exception {
    ObjectMapper two = new ObjectMapper();
    assertThat((Object) two.readValue(two.writeValueAsString(value), value.getClass()))
        .isEqualTo(value);
    JsonMapper three = new JsonMapper();
    assertThat((Object) three.readValue(three.writeValueAsString(value), value.getClass()))
        .isEqualTo(value);
    JsonCodec codec = JsonCodec.strict();
    assertThat((Object) codec.read(codec.write(value), value.getClass())).isEqualTo(value);
  }

  @Test
  void aTimeOfAnotherFormIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> VerificationOutcome.Answered.of(Map.of(), Questions.SITI.reveal()))
        .hasMessage("at must be an ISO 8601 instant; it has 16 characters");
  }
}
