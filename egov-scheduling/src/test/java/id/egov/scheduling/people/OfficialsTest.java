package id.egov.scheduling.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leaders of an invented city through a year in which much changes hands. */
class OfficialsTest {

  private static final PositionId MAYOR = new PositionId("walikota");
  private static final PositionId DEPUTY = new PositionId("wakil");
  private static final PositionId SECRETARY = new PositionId("sekda");
  private static final OfficialId SRI = new OfficialId("sri");
  private static final OfficialId BAMBANG = new OfficialId("bambang");
  private static final OfficialId RATNA = new OfficialId("ratna");
  private static final OfficialId JOKO = new OfficialId("joko");

  private static final String CITY =
      """
      \uFEFF# the leaders

      OFFICIAL;sri;Sri Lestari;Wali Kota
      OFFICIAL;bambang;Bambang Wiryo;Wakil Wali Kota
      OFFICIAL;ratna;Ratna Dewi;Sekretaris Daerah
      OFFICIAL;joko;Joko Susilo;Asisten I
      POSITION;walikota;Wali Kota;regency:kepala-daerah,province:bupati-wali-kota
      POSITION;wakil;Wakil Wali Kota;regency:wakil-kepala-daerah
      POSITION;sekda;Sekretaris Daerah;regency:sekretaris-daerah
      POSITION;asisten-1;Asisten I;regency:asisten
      APPOINTMENT;walikota;sri;DEFINITIVE;2025-02-20;2026-08-01
      APPOINTMENT;wakil;bambang;DEFINITIVE;2025-02-20
      APPOINTMENT;walikota;bambang;PLT;2026-08-01;2026-10-01
      APPOINTMENT;walikota;joko;PENJABAT;2026-10-01
      APPOINTMENT;sekda;ratna;DEFINITIVE;;2026-06-01
      APPOINTMENT;sekda;joko;PLT;2026-06-01;2026-09-01;ROUTINE
      APPOINTMENT;asisten-1;joko;DEFINITIVE
      STAND_IN;walikota;wakil;PLT
      STAND_IN;walikota;sekda;PLH;ROUTINE
      STAND_IN;wakil;sekda;PLH
      ABSENCE;sri;2026-03-02;2026-03-05
      ABSENCE;bambang;2026-03-04;2026-03-06
      ABSENCE;ratna;2026-05-01
      """;

  private final Officials city = city(CITY).build();

  private static Officials.Builder city(String lines) {
    try {
      return Officials.builder().read(new StringReader(lines), "officials.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mayor(String date, Duty duty) {
    return city.acting(MAYOR, LocalDate.parse(date), duty)
        .map(acting -> city.title(acting) + ": " + acting.official())
        .orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-19, Plh. Wali Kota: ratna, nobody",
    "2025-02-20, Wali Kota: sri, Wali Kota: sri",
    // She is away, and the deputy has her duties and powers.
    "2026-03-02, Plt. Wali Kota: bambang, Plt. Wali Kota: bambang",
    // Both are away: the sekda does the daily tasks, and nobody the rest.
    "2026-03-04, Plh. Wali Kota: ratna, nobody",
    "2026-03-05, Wali Kota: sri, Wali Kota: sri",
    // She leaves; a letter says who acts until a penjabat comes.
    "2026-07-31, Wali Kota: sri, Wali Kota: sri",
    "2026-08-01, Plt. Wali Kota: bambang, Plt. Wali Kota: bambang",
    "2026-09-30, Plt. Wali Kota: bambang, Plt. Wali Kota: bambang",
    "2026-10-01, Pj. Wali Kota: joko, Pj. Wali Kota: joko",
  })
  void tellsWhoIsMayorOnADate(String date, String routine, String strategic) {
    assertThat(mayor(date, Duty.ROUTINE)).isEqualTo(routine);
    assertThat(mayor(date, Duty.STRATEGIC)).isEqualTo(strategic);
  }

  @Test
  void aVacantPositionFallsToTheChain() {
    Officials vacant =
        city(CITY.replace("APPOINTMENT;walikota;bambang;PLT;2026-08-01;2026-10-01\n", "")).build();
    LocalDate august = LocalDate.of(2026, 8, 17);
    assertThat(vacant.holder(MAYOR, august)).isEmpty();
    assertThat(vacant.acting(MAYOR, august, Duty.STRATEGIC))
        .contains(new Acting(BAMBANG, MAYOR, OfficeCapacity.PLT, Set.of(Duty.values())));
  }

  @Test
  void whoHoldsAPositionHoldsItWhileAway() {
    LocalDate away = LocalDate.of(2026, 3, 2);
    assertThat(city.isAway(SRI, away)).isTrue();
    assertThat(city.isAway(SRI, LocalDate.of(2026, 3, 5))).isFalse();
    assertThat(city.holder(MAYOR, away).map(Acting::official)).contains(SRI);
  }

  @Test
  void aPltOfRoutineOnlyLeavesTheRestToTheHolder() {
    Officials both =
        city(CITY.replace("sekda;ratna;DEFINITIVE;;2026-06-01", "sekda;ratna;DEFINITIVE")
                .replace("ABSENCE;ratna;2026-05-01\n", ""))
            .build();
    LocalDate june = LocalDate.of(2026, 6, 2);
    assertThat(both.acting(SECRETARY, june, Duty.ROUTINE).map(Acting::official)).contains(JOKO);
    assertThat(both.acting(SECRETARY, june, Duty.STRATEGIC).map(Acting::official)).contains(RATNA);
  }

  @Test
  void namesWhoMayStandInForSomebodyBusy() {
    LocalDate normal = LocalDate.of(2026, 3, 9);
    assertThat(city.standIns(MAYOR, normal, Duty.ROUTINE))
        .containsExactly(
            new Acting(BAMBANG, MAYOR, OfficeCapacity.PLT, Set.of(Duty.values())),
            new Acting(RATNA, MAYOR, OfficeCapacity.PLH, Set.of(Duty.ROUTINE)));
    assertThat(city.standIns(MAYOR, normal, Duty.STRATEGIC))
        .extracting(Acting::official)
        .containsExactly(BAMBANG);
    // The sekda is away for good from May on, and joko acts as sekda from June on.
    assertThat(city.standIns(MAYOR, LocalDate.of(2026, 5, 4), Duty.ROUTINE))
        .extracting(Acting::official)
        .containsExactly(BAMBANG);
    assertThat(city.standIns(MAYOR, LocalDate.of(2026, 6, 2), Duty.ROUTINE))
        .extracting(Acting::official)
        .containsExactly(BAMBANG, JOKO);
    // In August bambang is the Plt, so only the sekda's Plt is left for him, and once.
    LocalDate august = LocalDate.of(2026, 8, 17);
    assertThat(city.standIns(MAYOR, august, Duty.ROUTINE))
        .extracting(Acting::official)
        .containsExactly(JOKO);
    assertThat(city.standIns(BAMBANG, august, Duty.ROUTINE))
        .containsExactly(new Acting(JOKO, DEPUTY, OfficeCapacity.PLH, Set.of(Duty.ROUTINE)));
  }

  @Test
  void nobodyStandsInForThemselves() {
    // joko holds the mayor's position as penjabat, and asisten-1 too.
    Officials odd =
        city.toBuilder().standIn(StandIn.of("walikota", "asisten-1", OfficeCapacity.PLH)).build();
    assertThat(odd.standIns(MAYOR, LocalDate.of(2026, 10, 5), Duty.ROUTINE))
        .extracting(Acting::official)
        .containsExactly(BAMBANG);
    assertThat(odd.standIns(JOKO, LocalDate.of(2026, 10, 5), Duty.ROUTINE))
        .extracting(Acting::official)
        .containsExactly(BAMBANG);
  }

  @ParameterizedTest
  @CsvSource({
    "sri, 2026-07-31, Wali Kota",
    "bambang, 2026-07-31, Wakil Wali Kota",
    "bambang, 2026-08-01, Wakil Wali Kota selaku Plt. Wali Kota",
    "joko, 2026-10-01, Asisten I dan Pj. Wali Kota",
    "ratna, 2026-05-31, Sekretaris Daerah",
  })
  void addressesOfficialsByWhatTheyAreOnADate(String official, String date, String title) {
    assertThat(city.title(new OfficialId(official), LocalDate.parse(date))).contains(title);
  }

  @Test
  void whoHasLeftIsNotAddressedByTheirOffice() {
    LocalDate after = LocalDate.of(2026, 8, 1);
    assertThat(city.holdsOffice(SRI, after.minusDays(1))).isTrue();
    assertThat(city.holdsOffice(SRI, after)).isFalse();
    assertThat(city.title(SRI, after)).isEmpty();
    assertThat(city.attendee(SRI, after)).isEmpty();
    assertThat(city.title(RATNA, LocalDate.of(2026, 6, 1))).isEmpty();
    // Of who never had a letter nobody knows an end.
    Officials undated = Officials.of(List.of(Official.of("sri", "Sri Lestari", "Wali Kota")));
    assertThat(undated.holdsOffice(SRI, after)).isTrue();
    assertThat(undated.title(SRI, after)).contains("Wali Kota");
    assertThat(undated.attendee(SRI, after)).contains(Attendee.of("Sri Lestari", "Wali Kota"));
  }

  @Test
  void whoOnlyActsIsAddressedByThat() {
    Officials acting =
        city("""
                OFFICIAL;joko;Joko Susilo;Staf
                POSITION;sekda;Sekretaris Daerah
                APPOINTMENT;sekda;joko;PLH
                """)
            .build();
    assertThat(acting.title(JOKO, LocalDate.EPOCH)).contains("Plh. Sekretaris Daerah");
    assertThat(acting.title(RATNA, LocalDate.EPOCH)).isEmpty();
    assertThat(acting.attendee(RATNA, LocalDate.EPOCH)).isEmpty();
    assertThatThrownBy(
            () -> acting.title(new Acting(JOKO, MAYOR, OfficeCapacity.PLH, Set.of(Duty.ROUTINE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no position walikota");
  }

  @Test
  void officialsComeToEventsAsWhatTheyAre() {
    assertThat(city.attendee(BAMBANG, LocalDate.of(2026, 8, 17)))
        .contains(
            Attendee.of(
                    "Bambang Wiryo",
                    "Wakil Wali Kota selaku Plt. Wali Kota",
                    "regency:wakil-kepala-daerah")
                .withAppointedOn(LocalDate.of(2025, 2, 20))
                .withRepresenting(
                    Representation.of(Representation.As.PLT, city.position(MAYOR).orElseThrow())));
    assertThat(city.attendee(JOKO, LocalDate.of(2026, 10, 1)).orElseThrow().representing())
        .extracting(Representation::as)
        .isEqualTo(Representation.As.PENJABAT);
    Officials plh = city(CITY + "APPOINTMENT;sekda;joko;PLH;2026-09-01\n").build();
    assertThat(plh.attendee(JOKO, LocalDate.of(2026, 9, 1)).orElseThrow().representing())
        .extracting(Representation::as)
        .isEqualTo(Representation.As.PLH);
  }

  @Test
  void keepsTheOrderInWhichItWasGivenAndCanBeAddedTo() {
    assertThat(city.all()).extracting(Official::id).containsExactly(SRI, BAMBANG, RATNA, JOKO);
    assertThat(city.positions())
        .extracting(Position::id)
        .containsExactly(MAYOR, DEPUTY, SECRETARY, new PositionId("asisten-1"));
    Officials more =
        city.toBuilder()
            .standIns(StandIn.ofHead("asisten-1", "wakil", "sekda"))
            .absence(Absence.of(JOKO, "2026-11-23", null))
            .build();
    assertThat(more.acting(new PositionId("asisten-1"), LocalDate.of(2027, 1, 4), Duty.ROUTINE))
        .contains(
            new Acting(
                BAMBANG, new PositionId("asisten-1"), OfficeCapacity.PLT, Set.of(Duty.values())));
    assertThat(more.find(JOKO)).isPresent();
    assertThat(more.position(new PositionId("x"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAYOR;x | the first field 'MAYOR' is none of OFFICIAL, POSITION, APPOINTMENT, STAND_IN, ABSENCE",
        "OFFICIAL;x;X | OFFICIAL has 3 to 3 fields after the first (id, name, position), not 2",
        "OFFICIAL;x;;Y | name must not be blank",
        "POSITION;x;X;town:x | 'town:x' is no office: expected national:, province: or regency: and a name",
        "POSITION;x;X;regency:a,regency:b | offices [regency:a, regency:b]: at most one for each level is allowed",
        "APPOINTMENT;wakil;sri;KING | capacity 'KING' is none of [DEFINITIVE, PENJABAT, PLT, PLH]",
        "APPOINTMENT;wakil;sri;PLT;1 March | fromInclusive '1 March' is no ISO 8601 date such as 2026-11-23",
        "APPOINTMENT;wakil;sri;PLT;2026-03-02;2026-03-02 | untilExclusive (2026-03-02) must be after fromInclusive (2026-03-02)",
        "APPOINTMENT;wakil;sri;PLT;;;ALL | duties 'ALL' is none of [ROUTINE, STRATEGIC]",
        "STAND_IN;wakil;wakil;PLT | by (wakil) must be another position",
        "STAND_IN;wakil;sekda;DEFINITIVE | capacity (DEFINITIVE) of a stand-in must be PLT or PLH",
        "OFFICIAL;sri;S;S | officials: the id sri comes twice",
        "POSITION;sekda;S | positions: the id sekda comes twice",
      })
  void aWrongLineIsNamed(String line, String message) {
    assertThatThrownBy(() -> city(CITY + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("officials.csv line 24: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APPOINTMENT;king;sri;PLT | there is no position king",
        "APPOINTMENT;wakil;king;PLT | there is no official king",
        "STAND_IN;king;wakil;PLT | there is no position king",
        "STAND_IN;wakil;king;PLT | there is no position king",
        "ABSENCE;king;2026-01-01 | there is no official king",
        "APPOINTMENT;walikota;sri;DEFINITIVE;2027-01-01 | position walikota has joko (PENJABAT) and sri (DEFINITIVE) at the same time",
        "APPOINTMENT;sekda;sri;PLT;2026-08-31;2026-09-02 | position sekda has joko (PLT) and sri (PLT) at the same time",
      })
  void whatDoesNotFitTogetherIsNamed(String line, String message) {
    Officials.Builder builder = city(CITY + line);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void appointmentsThatTouchDoNotClash() {
    assertThat(city(CITY + "APPOINTMENT;sekda;sri;PLT;2026-09-01;2026-09-02").build().all())
        .hasSize(4);
    assertThat(city(CITY + "APPOINTMENT;sekda;sri;PLT;;2026-06-01").build().all()).hasSize(4);
    assertThat(city(CITY + "APPOINTMENT;sekda;sri;PLH;2026-06-01").build().all()).hasSize(4);
  }

  @Test
  void breaksOfConstraintsAreTold() {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    city.requireValid(validator);
    Officials wrong =
        Officials.builder()
            .official(Official.of("a", " ", "A"))
            .position(Position.of("p", ""))
            .position(Position.of("q", "Q"))
            .appointment(
                new Appointment(
                    new PositionId("p"),
                    new OfficialId("a"),
                    OfficeCapacity.PLH,
                    Set.of(),
                    null,
                    null))
            .standIn(
                new StandIn(new PositionId("p"), new PositionId("q"), OfficeCapacity.PLH, Set.of()))
            .build();
    assertThatThrownBy(() -> wrong.requireValid(validator))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            thrown ->
                assertThat(thrown.getConstraintViolations())
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("name", "title", "duties", "duties"));
  }

  @Test
  void aChainWithoutDutiesCoversWhatItsCapacityDoes() {
    assertThat(StandIn.ofHead("walikota", "wakil", "sekda"))
        .extracting(StandIn::duties)
        .containsExactly(Set.of(Duty.values()), Set.of(Duty.ROUTINE), Set.of(Duty.ROUTINE));
    assertThat(
            List.of(
                OfficeCapacity.PENJABAT.titled("Bupati"),
                OfficeCapacity.DEFINITIVE.titled("Bupati")))
        .containsExactly("Pj. Bupati", "Bupati");
  }
}
