package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.org.Actor;
import id.egov.identity.number.Nik;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RevealerTest {

  private static final Nik NIK = Nik.parse("1372011708900001");
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Purpose LETTER = Purpose.of("letter");
  private static final Actor ACTOR = Actor.of("budi", "dukcapil");

  private final NikTokenizer tokenizer =
      NikTokenizer.of(Purpose.of("audit"), TokenKeyRing.of("k1", Secrets.of(1)));
  private final List<RevealEvent> events = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void everyRevealLeavesAnEventByPseudonym() {
    Disclosure disclosure = Revealer.of(tokenizer, events::add, clock).to(ACTOR, LETTER);
    assertThat(disclosure.reveal(NIK, "nik")).isEqualTo("1372011708900001");
    assertThat(disclosure.reveal(NIK, "father.nik")).isEqualTo("1372011708900001");
    assertThat(events)
        .containsExactly(
            new RevealEvent(tokenizer.token(NIK), LETTER, "budi", "nik", NOW),
            new RevealEvent(tokenizer.token(NIK), LETTER, "budi", "father.nik", NOW));
    assertThat(events.toString()).doesNotContain("1708900001");
    assertThat(disclosure).hasToString("Disclosure[budi, letter]");
    assertThat(disclosure.purpose()).isEqualTo(LETTER);
  }

  @Test
  void whatCannotBeLoggedIsNotShown() {
    Disclosure disclosure =
        Revealer.of(
                tokenizer,
                event -> {
                  throw new IllegalStateException("The disk is full");
                },
                clock)
            .to(ACTOR, LETTER);
    assertThatThrownBy(() -> disclosure.reveal(NIK, "nik")).hasMessage("The disk is full");
  }

  @Test
  void anEventGoesThroughJson() throws Exception {
    RevealEvent event = new RevealEvent(tokenizer.token(NIK), LETTER, "budi", "nik", NOW);
    ObjectMapper two = new ObjectMapper();
    JsonMapper three = new JsonMapper();
    String json = two.writeValueAsString(event);
    assertThat(json).contains("\"at\":\"2026-11-23T02:00:00Z\"").contains("\"purpose\":\"letter\"");
    assertThat(two.readValue(json, RevealEvent.class)).isEqualTo(event);
    assertThat(three.readValue(three.writeValueAsString(event), RevealEvent.class))
        .isEqualTo(event);
  }

  @Test
  void anEventNamesWhoAndWhere() {
    IdentityToken token = tokenizer.token(NIK);
    assertThatThrownBy(() -> new RevealEvent(token, LETTER, " ", "nik", NOW))
        .hasMessageContaining("actor has 1 characters");
    assertThatThrownBy(() -> new RevealEvent(token, LETTER, "budi", "f".repeat(201), NOW))
        .hasMessageContaining("field has 201 characters");
    assertThatThrownBy(() -> RevealEvent.of(token, LETTER, "budi", "nik", "1372011708900001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at must be an ISO 8601 instant; it has 16 characters")
        .hasNoCause();
  }
}
