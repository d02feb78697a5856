package id.egov.identity.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.time.Zone;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionDirectoryTest {

  private static final RegionDirectory REGIONS = RegionDirectory.indonesia();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BEFORE_THE_SPLIT = LocalDate.of(2022, 1, 1);

  /** Every regency that has another code since 2022. */
  private static final String MOVED =
      """
      91.01 93.01, 91.16 93.02, 91.17 93.03, 91.18 93.04, 91.04 94.01, 91.07 94.02, 91.08 94.03,
      91.09 94.04, 91.25 94.05, 91.26 94.06, 91.27 94.07, 91.28 94.08, 91.02 95.01, 91.12 95.02,
      91.13 95.03, 91.14 95.04, 91.21 95.05, 91.22 95.06, 91.23 95.07, 91.24 95.08, 92.01 96.01,
      92.04 96.02, 92.05 96.03, 92.09 96.04, 92.10 96.05, 92.71 96.71\
      """;

  private static List<String> codes(List<Region> regions) {
    return regions.stream().map(Region::code).toList();
  }

  private static List<String> found(String typed) {
    return codes(REGIONS.search(typed, TODAY, 3));
  }

  @Test
  void thereAreAsManyAsTheDecreeSays() {
    assertThat(REGIONS.edition()).contains("300.2.2-2138/2025", "300.2.2-2430/2025");
    assertThat(REGIONS.count(RegionKind.PROVINCE, TODAY)).isEqualTo(38);
    assertThat(REGIONS.count(RegionKind.REGENCY, TODAY)).isEqualTo(416);
    assertThat(REGIONS.count(RegionKind.CITY, TODAY)).isEqualTo(98);
    assertThat(REGIONS.count(RegionKind.DISTRICT, TODAY)).isEqualTo(7_285);
    assertThat(REGIONS.provinces(TODAY)).hasSize(38);
  }

  @Test
  void everyRetiredRegencyLeadsToItsSuccessor() {
    String[] pairs = MOVED.split(",\\s*", -1);
    assertThat(pairs).hasSize(26);
    for (String pair : pairs) {
      String old = pair.substring(0, 5);
      Region successor = REGIONS.current(old, TODAY).orElseThrow();
      assertThat(successor.code()).isEqualTo(pair.substring(6));
      assertThat(REGIONS.find(old).orElseThrow().name()).isEqualTo(successor.name());
      assertThat(REGIONS.find(old, TODAY)).isEmpty();
    }
  }

  @Test
  void all594RetiredDistrictsLeadToADistrictOfTheSuccessor() {
    List<Region> retired =
        REGIONS.children("91", BEFORE_THE_SPLIT).stream()
            .flatMap(regency -> REGIONS.children(regency.code(), BEFORE_THE_SPLIT).stream())
            .filter(district -> !district.inForceOn(TODAY))
            .toList();
    List<Region> west =
        REGIONS.children("92", BEFORE_THE_SPLIT).stream()
            .flatMap(regency -> REGIONS.children(regency.code(), BEFORE_THE_SPLIT).stream())
            .filter(district -> !district.inForceOn(TODAY))
            .toList();
    assertThat(retired.size() + west.size()).isEqualTo(594);
    assertThat(retired)
        .allSatisfy(
            district -> {
              Region now = REGIONS.current(district.code(), TODAY).orElseThrow();
              String regency = district.parentCode().orElseThrow();
              assertThat(now.parentCode())
                  .isEqualTo(REGIONS.find(regency).orElseThrow().successorCode());
            });
  }

  @Test
  void aCodeIsFoundWithAndWithoutDots() {
    Region solok = REGIONS.find("13.72").orElseThrow();
    assertThat(solok.name()).isEqualTo("Kota Solok");
    assertThat(solok.kind()).isEqualTo(RegionKind.CITY);
    assertThat(solok.parentCode()).contains("13");
    assertThat(solok.validFrom()).isEmpty();
    assertThat(solok.validTo()).isEmpty();
    assertThat(solok.successorCode()).isEmpty();
    assertThat(solok).hasToString("13.72 Kota Solok");
    assertThat(REGIONS.find("1372")).contains(solok);
    assertThat(codes(REGIONS.children("13.72", TODAY))).containsExactly("13.72.01", "13.72.02");
    assertThat(REGIONS.find("13.02").orElseThrow().kind()).isEqualTo(RegionKind.REGENCY);
    assertThat(REGIONS.find("13").orElseThrow().parentCode()).isEmpty();
    assertThat(REGIONS.children("13", TODAY)).hasSize(19).contains(solok);
    assertThat(REGIONS.children("13.72.01", TODAY)).isEmpty();
  }

  @Test
  void whatIsNoCodeIsNotFound() {
    for (String text :
        List.of(
            "",
            "1",
            "137",
            "13.7",
            ".13",
            "13.",
            "13..72",
            "1.372",
            "13.72.01.1",
            "00",
            "13.00",
            "1372011",
            "Solok",
            "１３",
            "13,72")) {
      assertThat(REGIONS.find(text)).as(text).isEmpty();
      assertThat(REGIONS.children(text, TODAY)).as(text).isEmpty();
      assertThat(REGIONS.searchWithin(text, "solok", TODAY, 9)).as(text).isEmpty();
      assertThat(REGIONS.current(text, TODAY)).as(text).isEmpty();
    }
    assertThat(REGIONS.children("99", TODAY)).isEmpty();
  }

  @Test
  void aDateDecidesWhichCodeIsInForce() {
    LocalDate law = LocalDate.of(2022, 12, 8);
    assertThat(REGIONS.find("92.71", law.minusDays(1))).isPresent();
    assertThat(REGIONS.find("96.71", law.minusDays(1))).isEmpty();
    assertThat(REGIONS.find("92.71", law)).isEmpty();
    assertThat(REGIONS.find("96.71", law)).isPresent();
    assertThat(REGIONS.current("96.71", law.minusDays(1))).isEmpty();
    assertThat(REGIONS.count(RegionKind.PROVINCE, BEFORE_THE_SPLIT)).isEqualTo(34);
    assertThat(REGIONS.count(RegionKind.REGENCY, BEFORE_THE_SPLIT)).isEqualTo(416);
  }

  @Test
  void aRegionHasATimeZoneEvenUnderAnOldCode() {
    assertThat(REGIONS.find("13.72").orElseThrow().zone()).isEqualTo(Zone.WIB);
    assertThat(REGIONS.find("61").orElseThrow().zoneId()).isEqualTo(ZoneId.of("Asia/Pontianak"));
    assertThat(REGIONS.find("96.71").orElseThrow().zone()).isEqualTo(Zone.WIT);
    assertThat(REGIONS.find("92.71").orElseThrow().zone()).isEqualTo(Zone.WIT);
    assertThat(REGIONS.find("09").orElseThrow().zone()).isEqualTo(Zone.WIB);
    assertThat(REGIONS.find("10").orElseThrow().zoneId()).isEqualTo(ZoneId.of("Asia/Jakarta"));
  }

  @Test
  void typingFindsTheBestNameFirst() {
    assertThat(found("solok")).containsExactly("13.72", "13.02", "13.11");
    assertThat(found("kota solok")).first().isEqualTo("13.72");
    assertThat(found("Kab. Solok")).first().isEqualTo("13.02");
    assertThat(found("kab solok sel")).first().isEqualTo("13.11");
    assertThat(found("suma bar")).first().isEqualTo("13");
    assertThat(found("kec. lubuk sikarah")).containsExactly("13.72.01");
    assertThat(found("siborong borong")).first().isEqualTo("12.02.09");
    assertThat(found("MINASATENE")).contains("73.10.10");
    assertThat(found("lubuk skarah")).containsExactly("13.72.01");
    assertThat(found("lubuk sikaarah")).containsExactly("13.72.01");
    assertThat(found("lubuk sikraah")).containsExactly("13.72.01");
    assertThat(found("lubuk sikasah")).containsExactly("13.72.01");
    assertThat(found("sikarah")).containsExactly("13.72.01");
    assertThat(found("dki")).first().isEqualTo("31");
    assertThat(found("Sólok")).first().isEqualTo("13.72");
    assertThat(found("kep seribu")).containsExactly("31.01", "31.01.01", "31.01.02");
  }

  @Test
  void whatIsNoNameFindsNothing() {
    for (String text : List.of("", " .,-", "qqqq", "zz", "ソロク", "x".repeat(100_000))) {
      assertThat(found(text)).as(text.substring(0, Math.min(9, text.length()))).isEmpty();
    }
    assertThat(REGIONS.search("solok", TODAY, 0)).isEmpty();
    assertThatThrownBy(() -> REGIONS.search("solok", TODAY, -1)).hasMessageContaining("limit (-1)");
  }

  @Test
  void oldNamesAndOldCodesAreFoundAsTheyWere() {
    assertThat(found("Mamuju Utara")).containsExactly("76.01");
    // These two exchanged their names.
    assertThat(found("Tolala")).startsWith("74.08.15", "74.08.13");
    assertThat(found("Katoi")).startsWith("74.08.13", "74.08.15");
    assertThat(REGIONS.find("76.01").orElseThrow().formerNames())
        .containsExactly("Kabupaten Mamuju Utara");
    assertThat(codes(REGIONS.search("Kota Sorong", BEFORE_THE_SPLIT, 1))).containsExactly("92.71");
    assertThat(codes(REGIONS.search("Kota Sorong", TODAY, 1))).containsExactly("96.71");
  }

  @Test
  void aSearchCanBeKeptToARegion() {
    assertThat(codes(REGIONS.searchWithin("13", "solok", TODAY, 1))).containsExactly("13.72");
    assertThat(codes(REGIONS.searchWithin("13.72", "lubuk", TODAY, 9))).containsExactly("13.72.01");
    assertThat(REGIONS.searchWithin("13.72.01", "lubuk", TODAY, 9)).isEmpty();
    assertThat(REGIONS.searchWithin("96.71", "sorong", TODAY, 99)).hasSize(7);
  }

  @Test
  void itIsSmallInMemory() throws IOException {
    try (var file =
        Objects.requireNonNull(RegionDirectory.class.getResourceAsStream("regions.csv"))) {
      RegionData data =
          RegionFile.read(
              new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)), "regions");
      assertThat(data.size()).isEqualTo(38 + 514 + 7_285 + 2 + 26 + 594);
      assertThat(data.bytes()).isLessThan(200_000);
    }
  }

  @Test
  void aNewerFileIsReadWithoutANewRelease(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("newer.csv");
    Files.writeString(
        file,
        """
        \uFEFF# a comment
        EDITION;Kepmendagri of tomorrow

        97.71;Kota Baru;2027-01-01;;;Kota Lama|Kota Tua
        97;Papua Baru;2027-01-01;;;
        96.71;Kota Sorong;2022-12-08;2027-01-01;97.71;
        96;Papua Barat Daya;;;;
        """);
    for (RegionDirectory newer :
        List.of(RegionDirectory.read(file), BundledRegions.load(file.toString()))) {
      assertThat(newer).hasToString("RegionDirectory[Kepmendagri of tomorrow, 4 regions]");
      Region region = newer.current("96.71", LocalDate.of(2027, 1, 1)).orElseThrow();
      assertThat(region.code()).isEqualTo("97.71");
      assertThat(region.formerNames()).containsExactly("Kota Lama", "Kota Tua");
      assertThat(region.validFrom()).contains(LocalDate.of(2027, 1, 1));
      assertThat(newer.find("97.71")).contains(region).isNotEqualTo(newer.find("96.71"));
      assertThat(region).hasSameHashCodeAs(newer.find("97.71").orElseThrow());
    }
    assertThatThrownBy(() -> BundledRegions.load(folder.resolve("missing").toString()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aWrongLineIsNamed() {
    assertWrong("13;Sumatera Barat;;;", "line 1", "not 5 fields");
    assertWrong("137;Sumatera Barat;;;;", "line 1", "a text of 3 characters is no code");
    assertWrong("\n13; ;;;;", "line 2", "name");
    assertWrong("13;Sumatera Barat;2025-02-30;;;", "line 1", "a text of 10 characters is no date");
    assertWrong("13;Sumatera Barat;;;x;", "line 1", "a text of 1 characters is no code");
    assertWrong("13;Sumatera Barat;;;14;", "13", "successor");
    assertWrong("13;Sumatera Barat;;;;\n13;Sumatera Barat;;;;", "13", "twice");
    assertWrong("13.72;Kota Solok;;;;", "13.72", "parent");
    StringBuilder dates = new StringBuilder();
    for (int i = 10; i < 99; i++) {
      dates.append(i).append(";X;19").append(i).append("-01-01;;;\n");
      dates.append(i).append(".01;X;20").append(i).append("-01-01;;;\n");
    }
    assertWrong(dates.toString(), "127 different pairs");
  }

  private static void assertWrong(String text, String... parts) {
    assertThatThrownBy(() -> RegionDirectory.read(new StringReader(text), "test.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aRegionIsMadeFromTexts() {
    Region region = Region.of("13.72", "Kota Solok", null, "2030-01-01", "1373", null);
    assertThat(region.successorCode()).contains("13.73");
    assertThat(region.inForceOn(LocalDate.of(2029, 12, 31))).isTrue();
    assertThat(region.inForceOn(LocalDate.of(2030, 1, 1))).isFalse();
    assertThat(region.validToText()).isEqualTo("2030-01-01");
    assertThat(region.validFromText()).isNull();
    assertThat(region).isNotEqualTo(Region.of("13.72", "Kota Solok", null, null, null, List.of()));
    assertThatThrownBy(() -> Region.of("x", "Kota Solok", null, null, null, null))
        .hasMessageContaining("A text of 1 characters is no code");
  }
}
