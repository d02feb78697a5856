package id.egov.scheduling;

import static id.egov.scheduling.Fixtures.DEPUTY;
import static id.egov.scheduling.Fixtures.MAYOR;
import static id.egov.scheduling.Fixtures.hours;
import static id.egov.scheduling.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentKey;
import id.egov.scheduling.people.Official;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every public type goes through plain Jackson 2 and plain Jackson 3 and comes back as it was. */
class AgendaJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  static List<Object> values() {
    AgendaItem item =
        item("1", hours(9, 10))
            .withVenue("Aula")
            .withOptional("deputy", "secretary")
            .withResources("room:aula", "car:1")
            .withVisibility(Visibility.PUBLIC);
    AgendaEntry entry =
        new AgendaEntry(
            item, AgendaState.SCHEDULED, hours(10, 11), Set.of(MAYOR, DEPUTY), "moved", 7);
    return List.of(
        item,
        item("2", hours(9, 10)),
        entry,
        item.id(),
        MAYOR,
        Official.of("mayor", "Sri Lestari", "Wali Kota"),
        AgendaState.CANCELLED,
        AgendaReason.OFFICIAL_BUSY,
        new AgendaOutcome.Scheduled(entry),
        new AgendaOutcome.Cancelled(entry),
        new AgendaOutcome.Refused(
            List.of(AgendaReason.OFFICIAL_UNKNOWN.with("official", "king")),
            List.of(DocumentKey.parse("agenda-item:1")),
            List.of(hours(9, 10))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void roundTrips(Object value) throws Exception {
    String json2 = JACKSON_2.writeValueAsString(value);
    String json3 = JACKSON_3.writeValueAsString(value);
    for (String json : List.of(json2, json3, JsonCodec.strict().write(value))) {
      assertThat(JACKSON_2.readValue(json, value.getClass())).isEqualTo(value);
      assertThat(JACKSON_3.readValue(json, value.getClass())).isEqualTo(value);
      assertThat((Object) JsonCodec.strict().read(json, value.getClass())).isEqualTo(value);
    }
  }

  @Test
  void anItemIsWrittenInAFixedOrder() {
    assertThat(JsonCodec.strict().write(values().get(0)))
        .isEqualTo(
            "{\"id\":\"1\",\"title\":\"Meeting 1\",\"organiser\":\"Organiser of 1\","
                + "\"venue\":\"Aula\",\"slot\":\"2026-11-23T02:00:00Z/2026-11-23T03:00:00Z\","
                + "\"required\":[\"mayor\"],\"optional\":[\"deputy\",\"secretary\"],"
                + "\"resources\":[\"car:1\",\"room:aula\"],\"visibility\":\"PUBLIC\"}");
  }

  @Test
  void whatIsNotNeededMayBeLeftOut() {
    AgendaItem item = item("2", hours(9, 10));
    String json = JsonCodec.strict().write(item);
    String shorter =
        json.replace("\"venue\":null,", "")
            .replace("\"optional\":[],", "")
            .replace("\"resources\":[],", "");
    assertThat(shorter).hasSizeLessThan(json.length());
    assertThat(JsonCodec.strict().read(shorter, AgendaItem.class)).isEqualTo(item);
  }

  @Test
  void anOutcomeIsReadByItsName() throws Exception {
    AgendaOutcome refused = (AgendaOutcome) values().get(values().size() - 1);
    String json = JACKSON_3.writeValueAsString(refused);
    assertThat(json).startsWith("{\"outcome\":\"REFUSED\"");
    assertThat(JACKSON_3.readValue(json, AgendaOutcome.class)).isEqualTo(refused);
  }
}
