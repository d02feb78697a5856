package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.org.Actor;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.PersonalNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Both Jacksons: in full only where the field is marked and the writer may, and never unheard. */
class RevealModuleTest {

  private static final Nik NIK = Nik.parse("1372011708900001");
  private static final FamilyCardNumber KK = FamilyCardNumber.parse("1372011708250002");
  private static final Letter LETTER =
      new Letter(NIK, KK, NIK, List.of(NIK), Map.of("kk", KK), null);
  private static final String MASKED =
      "{\"nik\":\"137201******0001\",\"kk\":\"137201******0002\",\"plain\":\"137201******0001\","
          + "\"children\":[\"137201******0001\"],\"more\":{\"kk\":\"137201******0002\"},"
          + "\"none\":null}";

  /** What an office sends. */
  public record Letter(
      @Reveal(purpose = "letter") Nik nik,
      @Reveal(purpose = "tax") FamilyCardNumber kk,
      Nik plain,
      @Reveal(purpose = "letter") List<Nik> children,
      @Reveal(purpose = "letter") Map<String, PersonalNumber> more,
      @Reveal(purpose = "letter") @Nullable Nik none) {}

  /** A bean of the usual kind. */
  public static final class Bean {
    /** Marked on its getter. */
    @Reveal(purpose = "letter")
    public Nik getNik() {
      return NIK;
    }
  }

  /** A purpose that none can have. */
  public record Wrong(@Reveal(purpose = "Not A Purpose") Nik nik) {}

  /** Writes with an attribute, or without any. */
  interface Writer {
    String write(Object value, @Nullable Object attribute) throws Exception;
  }

  private final List<RevealEvent> events = new ArrayList<>();
  private final NikTokenizer tokenizer =
      NikTokenizer.of(Purpose.of("audit"), TokenKeyRing.of("k1", Secrets.of(1)));

  private Disclosure disclosure(RevealLog log, String purpose) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    return Revealer.of(tokenizer, log, clock).to(Actor.of("budi", "dukcapil"), Purpose.of(purpose));
  }

  static Stream<Writer> writers() {
    ObjectMapper two =
        new ObjectMapper().registerModule(new id.egov.identity.privacy.jackson2.RevealModule());
    JsonMapper three =
        JsonMapper.builder()
            .addModule(new id.egov.identity.privacy.jackson3.RevealModule())
            .build();
    return Stream.of(
        (value, attribute) ->
            two.writer().withAttribute(Disclosure.ATTRIBUTE, attribute).writeValueAsString(value),
        (value, attribute) ->
            three
                .writer()
                .withAttribute(Disclosure.ATTRIBUTE, attribute)
                .writeValueAsString(value));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void whatIsMarkedForThePurposeIsWrittenInFullAndLogged(Writer writer) throws Exception {
    assertThat(writer.write(LETTER, disclosure(events::add, "letter")))
        .isEqualTo(
            "{\"nik\":\"1372011708900001\",\"kk\":\"137201******0002\","
                + "\"plain\":\"137201******0001\",\"children\":[\"1372011708900001\"],"
                + "\"more\":{\"kk\":\"1372011708250002\"},\"none\":null}");
    assertThat(events)
        .extracting(RevealEvent::subject, RevealEvent::field)
        .containsExactly(
            tuple(tokenizer.token(NIK), "nik"),
            tuple(tokenizer.token(NIK), "children"),
            tuple(tokenizer.token(KK), "more"));
    assertThat(writer.write(new Bean(), disclosure(events::add, "letter")))
        .isEqualTo("{\"nik\":\"1372011708900001\"}");
    assertThat(events).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void withoutADisclosureNothingIsWrittenInFull(Writer writer) throws Exception {
    assertThat(writer.write(LETTER, null)).isEqualTo(MASKED);
    assertThat(writer.write(LETTER, "letter")).isEqualTo(MASKED);
    assertThat(writer.write(LETTER, disclosure(events::add, "audit"))).isEqualTo(MASKED);
    assertThat(writer.write(NIK, disclosure(events::add, "letter")))
        .isEqualTo("\"137201******0001\"");
    assertThat(events).isEmpty();
    assertThat(new ObjectMapper().writeValueAsString(LETTER)).isEqualTo(MASKED);
    assertThat(new JsonMapper().writeValueAsString(LETTER)).isEqualTo(MASKED);
  }

  /** One and the same mapper serves many requests. */
  @ParameterizedTest
  @MethodSource("writers")
  void aDisclosureIsForgottenAfterItsWriter(Writer writer) throws Exception {
    assertThat(writer.write(LETTER, disclosure(events::add, "letter")))
        .contains("1372011708900001");
    assertThat(writer.write(LETTER, null)).isEqualTo(MASKED);
    assertThat(writer.write(LETTER, disclosure(events::add, "tax")))
        .contains("\"nik\":\"137201******0001\",\"kk\":\"1372011708250002\"");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void whatCannotBeLoggedIsNotWritten(Writer writer) {
    Disclosure broken =
        disclosure(
            event -> {
              throw new IllegalStateException("The disk is full");
            },
            "letter");
    assertThatThrownBy(() -> writer.write(LETTER, broken))
        .hasMessageContaining("The disk is full")
        .message()
        .doesNotContain("17089");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aPurposeOfAnotherShapeIsFoundAtOnce(Writer writer) {
    assertThatThrownBy(() -> writer.write(new Wrong(NIK), null))
        .hasMessageContaining("name of a purpose");
  }
}
