package id.egov.scheduling.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every part goes through plain Jackson 2 and plain Jackson 3 and comes back as it was. */
class ItemJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();
  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private static final DocumentLink LINK =
      new DocumentLink("Sambutan", "https://dok.kota.example/7", "0".repeat(64));

  private static final Details DETAILS =
      Details.NONE
          .withDress(DressCode.BATIK)
          .withRole(LeaderRole.OPENS)
          .withSpeech(new Speech(SpeechStatus.DRAFTED, "Air bersih", LINK))
          .withCrew(List.of(new CrewMember("Rina", "MC")))
          .withDocuments(List.of(LINK))
          .withRemarks("Lewat pintu timur");

  private static final AgendaItem PLAIN =
      AgendaItem.of("1", "Rapat", "BPKAD", TimeSlot.of(NINE, Duration.ofHours(1)), "mayor");

  private static final AgendaItem FULL =
      PLAIN
          .withKind(ItemKind.CEREMONY)
          .withOrganiser(Organiser.outside("Yayasan Sejuk"))
          .withLetter(new LetterReference("005/12/2026", LocalDate.of(2026, 11, 2), "Ketua"))
          .withTime(AgendaTime.untilDone(NINE, Duration.ofHours(1), Duration.ofHours(2)))
          .withVenue(
              Venue.at("Aula", "Balai Kota").withCoordinates(-0.79, 100.65).withAddress("Jl. 1"))
          .withOptional("deputy")
          .withResources("room:aula")
          .withDisclosure(new Disclosure(Visibility.PUBLIC, NINE))
          .withDetails(DETAILS)
          .withTransparency(Transparency.TRANSPARENT);

  private static final AgendaEntry ENTRY =
      new AgendaEntry(
          FULL,
          "hash",
          null,
          AgendaState.HELD,
          List.of(
              Invitation.of(new OfficialId("mayor"), true)
                  .delegated(
                      new OfficialId("deputy"), Answer.given(Reply.DELEGATED, NINE, "dinas luar")),
              new Invitation(
                  new OfficialId("deputy"),
                  true,
                  AttendingCapacity.REPRESENTING,
                  new OfficialId("mayor"),
                  null,
                  Answer.awaited(NINE, null),
                  Attendance.PRESENT)),
          new Milestones(NINE, NINE.plusSeconds(1), NINE),
          new ItemResult(
              "Disetujui",
              List.of(
                  new FollowUp(
                      "Surat", new OfficialId("deputy"), LocalDate.of(2026, 12, 1), false))),
          2,
          "catatan",
          7);

  static List<Object> values() {
    return List.of(
        PLAIN,
        FULL,
        ENTRY,
        ENTRY.trees().get(0),
        new LetterReference("1", LocalDate.of(2026, 11, 2), "Ketua"),
        Disclosure.INTERNAL,
        Answer.NONE,
        new Milestones(NINE, NINE, null),
        new FollowUp("Surat", null, null, true),
        new AgendaEvent(
            AgendaCommand.DELEGATE, NINE, "prokopim", new OfficialId("mayor"), ENTRY, ENTRY),
        new AgendaEvent(AgendaCommand.RECEIVE, NINE, "prokopim", null, ENTRY, null));
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
    assertThat(JsonCodec.strict().write(PLAIN))
        .isEqualTo(
            "{\"id\":\"1\",\"kind\":\"ORDINARY\",\"title\":\"Rapat\",\"organiser\":{\"name\":"
                + "\"BPKAD\",\"agency\":\"BPKAD\"},\"letter\":null,\"time\":{\"slot\":"
                + "\"2026-11-23T02:00:00Z/2026-11-23T03:00:00Z\",\"assumed\":null},\"venue\":null,"
                + "\"required\":[\"mayor\"],\"optional\":[],\"resources\":[],\"disclosure\":"
                + "{\"visibility\":\"INTERNAL\",\"embargo\":null},\"details\":{\"dress\":null,"
                + "\"role\":null,\"speech\":null,\"crew\":[],\"documents\":[],\"remarks\":null},"
                + "\"transparency\":\"OPAQUE\"}");
  }

  @Test
  void whatIsNotNeededMayBeLeftOut() throws Exception {
    String json =
        "{\"id\":\"1\",\"kind\":\"ORDINARY\",\"title\":\"Rapat\",\"organiser\":{\"name\":"
            + "\"BPKAD\",\"agency\":\"BPKAD\"},\"time\":{\"slot\":"
            + "\"2026-11-23T02:00:00Z/2026-11-23T03:00:00Z\"},\"required\":[\"mayor\"],"
            + "\"disclosure\":{\"visibility\":\"INTERNAL\"},\"details\":{}}";
    assertThat(JsonCodec.strict().read(json, AgendaItem.class)).isEqualTo(PLAIN);
    assertThat(JACKSON_2.readValue(json, AgendaItem.class)).isEqualTo(PLAIN);
    assertThat(JACKSON_3.readValue(json, AgendaItem.class)).isEqualTo(PLAIN);
  }
}
