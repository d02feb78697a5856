package id.egov.scheduling.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

  private static final OrderOfPrecedence LAW = OrderOfPrecedence.indonesia();
  private static final Precedence SEATS = Precedence.seating(LAW, Level.REGENCY);

  private static final Attendee MAYOR =
      Attendee.of("Sri", "Wali Kota", "regency:kepala-daerah", "province:bupati-wali-kota");
  private static final Attendee DEPUTY =
      Attendee.of("Bambang", "Wakil Wali Kota", "regency:wakil-kepala-daerah");
  private static final Attendee SECRETARY =
      Attendee.of("Ratna", "Sekretaris Daerah", "regency:sekretaris-daerah")
          .withAppointedOn(LocalDate.of(2024, 1, 2));
  private static final Attendee POLICE =
      Attendee.of("Anton", "Kapolresta", "regency:kepala-kepolisian")
          .withAppointedOn(LocalDate.of(2025, 6, 1));
  private static final Attendee JUDGE =
      Attendee.of("Zulkifli", "Ketua Pengadilan Negeri", "regency:ketua-pengadilan");
  private static final Attendee CAMAT = Attendee.of("Hasan", "Camat", "regency:camat");
  private static final Attendee VICE_GOVERNOR =
      Attendee.of("Maya", "Wakil Gubernur", "province:wakil-gubernur");
  private static final Attendee MINISTER = Attendee.of("Teguh", "Menteri", "national:menteri");
  private static final Attendee NEIGHBOUR = Attendee.of("Lina", "Warga");

  private static List<String> names(List<Attendee> attendees) {
    return attendees.stream().map(Attendee::name).toList();
  }

  private static String groups(Precedence precedence, Attendee... attendees) {
    return precedence.groups(List.of(attendees)).stream()
        .map(group -> group.place() + " " + String.join("+", names(group.attendees())))
        .collect(Collectors.joining(", "));
  }

  @Test
  void tiesAreShownAsTies() {
    assertThat(groups(SEATS, CAMAT, POLICE, JUDGE, MAYOR, SECRETARY, DEPUTY))
        .isEqualTo("1 Sri, 2 Bambang, 3 Anton+Zulkifli+Ratna, 6 Hasan");
    assertThat(SEATS.groups(List.of())).isEmpty();
  }

  @Test
  void tiesAreBrokenByTheRuleThatIsGiven() {
    List<Attendee> tied = List.of(JUDGE, POLICE, SECRETARY, MAYOR);
    assertThat(names(SEATS.order(tied, Precedence.byAppointment())))
        .containsExactly("Sri", "Ratna", "Anton", "Zulkifli");
    assertThat(names(SEATS.order(tied, Precedence.byName())))
        .containsExactly("Sri", "Anton", "Ratna", "Zulkifli");
    assertThat(names(SEATS.order(tied, Precedence.byName().reversed())))
        .containsExactly("Sri", "Zulkifli", "Ratna", "Anton");
  }

  @Test
  void guestsOfAHigherLevelComeFirst() {
    assertThat(groups(SEATS, NEIGHBOUR, MAYOR, VICE_GOVERNOR, MINISTER))
        .isEqualTo("1 Teguh, 2 Maya, 3 Sri, 4 Lina");
  }

  @Test
  void atAnEventOfTheProvinceAMayorIsWhatTheProvinceSays() {
    Precedence province = Precedence.seating(LAW, Level.PROVINCE);
    Attendee councillor = Attendee.of("Dedi", "Anggota DPRD", "province:anggota-dprd");
    Attendee governorsAide = Attendee.of("Eka", "Kepala Biro", "province:eselon-2");
    assertThat(groups(province, DEPUTY, MAYOR, governorsAide, councillor))
        .isEqualTo("1 Dedi, 2 Sri, 3 Eka, 4 Bambang");
    assertThat(groups(Precedence.seating(LAW, Level.NATIONAL), DEPUTY, MAYOR, MINISTER))
        .isEqualTo("1 Teguh, 2 Sri, 3 Bambang");
  }

  @Test
  void representativesSitByTheirOwnRankAndAreGreetedForTheRepresented() {
    Position mayor = Position.of("walikota", "Wali Kota", "regency:kepala-daerah");
    Attendee delegate =
        SECRETARY.withRepresenting(Representation.of(Representation.As.DELEGATE, mayor));
    assertThat(groups(SEATS, POLICE, delegate, DEPUTY)).isEqualTo("1 Bambang, 2 Anton+Ratna");
    assertThat(groups(Precedence.mention(LAW, Level.REGENCY), POLICE, delegate, DEPUTY))
        .isEqualTo("1 Ratna, 2 Bambang, 3 Anton");

    Attendee plt = SECRETARY.withRepresenting(Representation.of(Representation.As.PLT, mayor));
    assertThat(groups(SEATS, POLICE, plt, DEPUTY)).isEqualTo("1 Ratna, 2 Bambang, 3 Anton");
    assertThat(groups(SEATS.inTheirPlace(), POLICE, plt, DEPUTY))
        .isEqualTo("1 Bambang, 2 Anton+Ratna");
    assertThat(groups(SEATS.inTheirPlace(Representation.As.DELEGATE), POLICE, delegate, DEPUTY))
        .isEqualTo("1 Ratna, 2 Bambang, 3 Anton");
  }

  @ParameterizedTest
  @CsvSource({"PROVINCE, 34, a, q", "REGENCY, 32, a, m", "NATIONAL, 0, , "})
  void theListsOfTheLawAreThere(Level level, int offices, String first, String last) {
    List<Rank> ranks = LAW.ranks(level);
    assertThat(ranks).hasSize(offices);
    if (first != null) {
      assertThat(ranks.get(0).letter()).isEqualTo(first);
      assertThat(ranks.get(offices - 1).letter()).isEqualTo(last);
      assertThat(ranks).extracting(Rank::letter).isSorted();
      long letters = ranks.stream().map(Rank::letter).distinct().count();
      assertThat(letters).isEqualTo(last.charAt(0) - first.charAt(0) + 1);
    }
  }

  @Test
  void theFiveOfOneRankAreTied() {
    List<OfficeId> five =
        LAW.ranks(Level.REGENCY).stream()
            .filter(rank -> rank.letter().equals("f"))
            .map(Rank::office)
            .toList();
    assertThat(five).hasSize(5);
    for (OfficeId one : five) {
      assertThat(five).noneMatch(other -> LAW.isBefore(one, other));
    }
    assertThat(LAW.rank(five.get(0)).map(Rank::title)).contains("Sekretaris Daerah");
  }

  @Test
  void aRegionMayOrderAPartOfARank() throws IOException {
    OrderOfPrecedence local =
        LAW.toBuilder()
            .read(
                new StringReader(
                    """
                    BEFORE;regency:asisten;regency:kepala-badan
                    BEFORE;regency:kepala-badan;regency:kepala-dinas
                    """),
                "perwali.csv")
            .build();
    Attendee assistant = Attendee.of("A", "Asisten", "regency:asisten");
    Attendee agency = Attendee.of("B", "Kepala Badan", "regency:kepala-badan");
    Attendee office = Attendee.of("C", "Kepala Dinas", "regency:kepala-dinas");
    Attendee kpu = Attendee.of("D", "Ketua KPU", "regency:ketua-kpu");
    Precedence seats = Precedence.seating(local.toBuilder().build(), Level.REGENCY);
    assertThat(seats.isBefore(assistant, office)).isTrue();
    assertThat(seats.isBefore(office, assistant)).isFalse();
    // The head of the KPU is tied with each of three who are not tied with each other.
    assertThat(groups(seats, office, kpu, agency, assistant)).isEqualTo("1 D+A, 3 B, 4 C");
    assertThat(names(seats.order(List.of(office, kpu, agency, assistant), Precedence.byName())))
        .containsExactly("A", "B", "C", "D");
    assertThat(
            names(
                seats.order(
                    List.of(office, kpu, agency, assistant), Precedence.byName().reversed())))
        .containsExactly("D", "A", "B", "C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHAIR;x | the first field 'CHAIR' is none of OFFICE, BEFORE",
        "OFFICE;REGENCY;a;x | OFFICE has 4 to 4 fields after the first (level, rank, name, title), not 3",
        "OFFICE;TOWN;a;x;X | level 'TOWN' is none of [NATIONAL, PROVINCE, REGENCY]",
        "OFFICE;REGENCY;a;Big One;X | name 'Big One' of an office must be 1 to 100 lower-case letters, digits and dashes",
        "OFFICE;REGENCY;a;camat;X | office regency:camat comes twice",
      })
  void aWrongLineIsNamed(String line, String message) {
    assertThatThrownBy(() -> LAW.toBuilder().read(new StringReader(line), "perwali.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perwali.csv line 1: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "regency:camat, regency:lurah",
    "regency:camat, regency:none",
    "regency:none, regency:camat",
    "regency:sekretaris-daerah, province:sekretaris-daerah",
  })
  void rulesOrderOfficesOfOneRank(String office, String other) {
    OrderOfPrecedence.Builder builder =
        LAW.toBuilder().before(OfficeId.parse(office), OfficeId.parse(other));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%s before %s: both must be offices of one rank".formatted(office, other));
  }

  @Test
  void rulesDoNotGoInCircles() {
    OrderOfPrecedence.Builder builder =
        LAW.toBuilder()
            .before(OfficeId.parse("regency:asisten"), OfficeId.parse("regency:ketua-kpu"))
            .before(OfficeId.parse("regency:ketua-kpu"), OfficeId.parse("regency:asisten"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rules put regency:asisten before itself");
  }

  @Test
  void anOfficeWithoutARankComesAfterTheRanksOfItsLevel() {
    OfficeId honorary = OfficeId.parse("regency:warga-kehormatan");
    OfficeId other = OfficeId.parse("regency:atlet");
    assertThat(LAW.rank(honorary)).isEmpty();
    assertThat(LAW.isBefore(OfficeId.parse("regency:eselon-4"), honorary)).isTrue();
    assertThat(LAW.isBefore(honorary, other)).isFalse();
    assertThat(LAW.isBefore(other, honorary)).isFalse();
    assertThat(honorary.compareTo(other)).isPositive();
  }

  @Test
  void aRankSaysWhatItIs() {
    assertThatThrownBy(() -> new Rank(OfficeId.parse("regency:camat"), " ", "Camat"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("letter of a rank must not be blank");
  }
}
