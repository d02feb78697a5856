package id.egov.scheduling;

import static id.egov.scheduling.Fixtures.DEPUTY;
import static id.egov.scheduling.Fixtures.MAYOR;
import static id.egov.scheduling.Fixtures.hours;
import static id.egov.scheduling.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.store.DocumentKey;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.people.Official;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every public type goes through plain Jackson 2 and plain Jackson 3 and comes back as it was. */
class AgendaJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  static List<Object> values() {
    AgendaEntry entry =
        new AgendaEntry(
            item("1", hours(9, 10)),
            "hash",
            null,
            AgendaState.SCHEDULED,
            List.of(Invitation.of(MAYOR, true)),
            new Milestones(Fixtures.NOW, Fixtures.NOW, null),
            null,
            0,
            null,
            7);
    return List.of(
        Official.of("mayor", "Sri Lestari", "Wali Kota"),
        AgendaReason.OFFICIAL_BUSY,
        new AgendaPage(List.of(entry), "next"),
        new AgendaOutcome.Done(entry, List.of(AgendaReason.DAY_FULL.with(false, "date", "x"))),
        new AgendaOutcome.Refused(
            List.of(AgendaReason.OFFICIAL_UNKNOWN.with("official", "king")),
            List.of(DocumentKey.parse("agenda-item:1")),
            List.of(
                new AgendaAlternative(
                    hours(9, 10),
                    List.of(new Substitution(MAYOR, DEPUTY, AttendingCapacity.REPRESENTING))))));
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
  void anOutcomeIsReadByItsName() throws Exception {
    AgendaOutcome refused = (AgendaOutcome) values().get(values().size() - 1);
    String json = JACKSON_3.writeValueAsString(refused);
    assertThat(json).startsWith("{\"outcome\":\"REFUSED\"");
    assertThat(JACKSON_3.readValue(json, AgendaOutcome.class)).isEqualTo(refused);
  }
}
