package id.egov.scheduling.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.json.JsonCodec;
import id.egov.core.json.JsonInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every public type goes through plain Jackson 2 and plain Jackson 3 and comes back as it was. */
class PeopleJsonTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  private static final PositionId MAYOR = new PositionId("walikota");
  private static final OfficialId SRI = new OfficialId("sri");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final Position POSITION =
      Position.of("walikota", "Wali Kota", "regency:kepala-daerah", "province:bupati-wali-kota");
  private static final Attendee ATTENDEE =
      Attendee.of("Sri", "Wali Kota", "regency:kepala-daerah")
          .withAppointedOn(DATE)
          .withRepresenting(Representation.of(Representation.As.DELEGATE, POSITION));

  static List<Object> values() {
    return List.of(
        SRI,
        MAYOR,
        POSITION,
        OfficeId.parse("national:menteri"),
        Level.PROVINCE,
        new Rank(OfficeId.parse("regency:camat"), "l", "Camat"),
        Appointment.of(MAYOR, SRI, OfficeCapacity.DEFINITIVE, null, null),
        Appointment.of(MAYOR, SRI, OfficeCapacity.PLH, DATE, DATE.plusDays(1)),
        new Absence(SRI, DATE, null),
        new Absence(SRI, DATE, DATE.plusDays(1)),
        StandIn.of("walikota", "wakil", OfficeCapacity.PLT),
        new Acting(SRI, MAYOR, OfficeCapacity.PENJABAT, Set.of(Duty.STRATEGIC, Duty.ROUTINE)),
        Attendee.of("Lina", "Warga"),
        ATTENDEE,
        new PrecedenceGroup(3, List.of(ATTENDEE)));
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
  void datesAreTextsInJson() {
    assertThat(JsonCodec.strict().write(Appointment.of(MAYOR, SRI, OfficeCapacity.PLH, DATE, null)))
        .isEqualTo(
            "{\"position\":\"walikota\",\"official\":\"sri\",\"capacity\":\"PLH\","
                + "\"duties\":[\"ROUTINE\"],\"fromInclusive\":\"2026-11-23\","
                + "\"untilExclusive\":null}");
  }

  @Test
  void whatIsNotNeededMayBeLeftOut() {
    JsonCodec codec = JsonCodec.strict();
    assertThat(
            codec.read(
                "{\"position\":\"walikota\",\"official\":\"sri\",\"capacity\":\"PLT\"}",
                Appointment.class))
        .isEqualTo(Appointment.of(MAYOR, SRI, OfficeCapacity.PLT, null, null));
    assertThat(
            codec.read(
                "{\"position\":\"walikota\",\"by\":\"wakil\",\"capacity\":\"PLT\"}", StandIn.class))
        .isEqualTo(StandIn.of("walikota", "wakil", OfficeCapacity.PLT));
    assertThat(codec.read("{\"name\":\"Lina\",\"title\":\"Warga\"}", Attendee.class))
        .isEqualTo(Attendee.of("Lina", "Warga"));
    assertThatThrownBy(
            () ->
                codec.read(
                    "{\"official\":\"sri\",\"fromInclusive\":\"2026-02-30\"}", Absence.class))
        .isInstanceOf(JsonInputException.class);
  }
}
