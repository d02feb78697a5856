package id.egov.identity.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionTableTest {

  private static final RegionDirectory REGIONS = RegionDirectory.indonesia();

  /** From the directory alone, as one would look a district up. */
  private static RegionStatus naive(int code, LocalDate asOf) {
    String digits = Integer.toString(1_000_000 + code).substring(1);
    Optional<Region> district = known(digits, asOf);
    Optional<Region> regency = known(digits.substring(0, 4), asOf);
    Optional<Region> province = known(digits.substring(0, 2), asOf);
    if (district.isPresent()) {
      return district.get().inForceOn(asOf) ? RegionStatus.IN_FORCE : RegionStatus.RETIRED;
    }
    if (regency.isPresent()) {
      return regency.get().inForceOn(asOf) ? RegionStatus.UNKNOWN_DISTRICT : RegionStatus.RETIRED;
    }
    if (province.isPresent()) {
      return !province.get().inForceOn(asOf)
          ? RegionStatus.FORMER_PROVINCE
          : Integer.parseInt(digits.substring(2, 4)) < lastOfItsKind(digits)
              ? RegionStatus.MISSING_REGENCY
              : RegionStatus.UNKNOWN_REGENCY;
    }
    return RegionStatus.UNKNOWN_PROVINCE;
  }

  private static int lastOfItsKind(String digits) {
    boolean city = digits.charAt(2) >= '7' && !digits.startsWith("70", 2);
    for (int number = city ? 99 : 70; number > (city ? 70 : 0); number--) {
      String code = digits.substring(0, 2) + Integer.toString(100 + number).substring(1);
      if (REGIONS.find(code).isPresent()) {
        return number;
      }
    }
    return 0;
  }

  private static Optional<Region> known(String code, LocalDate asOf) {
    return REGIONS
        .find(code)
        .filter(region -> region.validFrom().map(from -> !from.isAfter(asOf)).orElse(true));
  }

  @Test
  void everyCodeHasTheStatusThatTheDirectoryGives() {
    for (LocalDate asOf : List.of(LocalDate.of(2022, 8, 1), LocalDate.MAX)) {
      RegionTable table = REGIONS.table(asOf);
      for (int code = 0; code < 1_000_000; code += code % 10_000 < 9_980 ? 3 : 1) {
        if (table.status(code) != naive(code, asOf)) {
          assertThat(table.status(code)).as("%s on %s", code, asOf).isEqualTo(naive(code, asOf));
        }
      }
    }
  }

  @Test
  void eachStatusIsThere() {
    RegionTable table = REGIONS.table(LocalDate.of(2026, 11, 22));
    assertThat(table.status(13_72_01)).isEqualTo(RegionStatus.IN_FORCE);
    assertThat(table.status(91_02_68)).isEqualTo(RegionStatus.RETIRED);
    assertThat(table.status(92_71_99)).isEqualTo(RegionStatus.RETIRED);
    assertThat(table.status(9_71_01)).isEqualTo(RegionStatus.FORMER_PROVINCE);
    assertThat(table.status(13_72_99)).isEqualTo(RegionStatus.UNKNOWN_DISTRICT);
    assertThat(table.status(13_99_01)).isEqualTo(RegionStatus.UNKNOWN_REGENCY);
    assertThat(table.status(64_04_01)).isEqualTo(RegionStatus.MISSING_REGENCY);
    assertThat(table.status(64_73_01)).isEqualTo(RegionStatus.MISSING_REGENCY);
    assertThat(table.status(64_75_01)).isEqualTo(RegionStatus.UNKNOWN_REGENCY);
    assertThat(table.status(99_71_01)).isEqualTo(RegionStatus.UNKNOWN_PROVINCE);
  }

  @Test
  void aTableIsKeptAsLongAsItHolds() {
    LocalDate law = LocalDate.of(2022, 12, 8);
    RegionTable before = REGIONS.table(law.minusDays(1));
    assertThat(before.status(92_71_01)).isEqualTo(RegionStatus.IN_FORCE);
    assertThat(REGIONS.table(LocalDate.of(2022, 7, 25))).isSameAs(before);
    RegionTable after = REGIONS.table(law);
    assertThat(after.status(92_71_01)).isEqualTo(RegionStatus.RETIRED);
    assertThat(REGIONS.table(LocalDate.of(2025, 4, 24))).isSameAs(after);
    assertThat(REGIONS.table(law.minusDays(1)).status(92_71_01)).isEqualTo(RegionStatus.IN_FORCE);
    assertThat(REGIONS.table(LocalDate.of(2025, 4, 25))).isNotSameAs(after);
    assertThat(REGIONS.table(LocalDate.MAX)).isSameAs(REGIONS.table(LocalDate.of(2026, 1, 1)));
  }
}
