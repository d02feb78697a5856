package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ZoneTest {

  private static final List<Integer> WIB =
      List.of(11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 61, 62);
  private static final List<Integer> WITA = List.of(51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76);
  private static final List<Integer> WIT = List.of(81, 82, 91, 92, 93, 94, 95, 96);

  @Test
  void everyTwoDigitCodeIsOneOfThe38ProvincesOrRefused() {
    Map<Integer, Zone> known = new TreeMap<>();
    for (int code = 0; code < 100; code++) {
      String text = Integer.toString(100 + code).substring(1);
      try {
        known.put(code, Zone.ofRegion(text));
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("'" + text + "'").hasMessageContaining("38 provinces");
      }
    }
    Map<Integer, Zone> expected = new TreeMap<>();
    WIB.forEach(code -> expected.put(code, Zone.WIB));
    WITA.forEach(code -> expected.put(code, Zone.WITA));
    WIT.forEach(code -> expected.put(code, Zone.WIT));
    assertThat(known).isEqualTo(expected).hasSize(38);
  }

  @Test
  void anyLevelOfRegionIsReadWithAndWithoutDots() {
    assertThat(List.of("13", "13.72", "1372", "13.72.01", "137201", "13.72.01.1001", "1372011001"))
        .allMatch(code -> Zone.ofRegion(code) == Zone.WIB);
    assertThat(Zone.ofRegion("92.71")).as("a retired code").isEqualTo(Zone.WIT);
  }

  @Test
  void otherShapesAreRefused() {
    assertThat(List.of("", "1", "137", "13.", "13.7", "1372.1", "13-72", "١٣", "13.72.01.1", " 13"))
        .allSatisfy(
            code ->
                assertThatThrownBy(() -> Zone.ofRegion(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("regionCode '" + code + "'")
                    .hasMessageContaining("13.72"));
  }

  @Test
  void westAndCentralKalimantanHaveTheirOwnZoneId() {
    assertThat(Zone.zoneIdOf("61.71")).isEqualTo(ZoneId.of("Asia/Pontianak"));
    assertThat(Zone.zoneIdOf("62")).isEqualTo(ZoneId.of("Asia/Pontianak"));
    assertThat(Zone.zoneIdOf("63")).isEqualTo(ZoneId.of("Asia/Makassar"));
    assertThat(Zone.zoneIdOf("13.72")).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThatThrownBy(() -> Zone.zoneIdOf("20")).hasMessageContaining("'20'");
  }

  @Test
  void aZoneIdIsPrintedWithItsAbbreviation() {
    assertThat(Zone.of(ZoneId.of("Asia/Pontianak"))).contains(Zone.WIB);
    assertThat(Zone.of(ZoneId.of("Asia/Jayapura")).map(Zone::abbreviation)).contains("WIT");
    assertThat(Zone.of(ZoneId.of("Asia/Singapore"))).isEmpty();
    assertThat(Zone.WITA.fullName()).isEqualTo("Waktu Indonesia Tengah");
  }

  @Test
  void theOffsetsAreSevenEightAndNineHours() {
    assertThat(hoursAhead(Zone.WIB)).isEqualTo(7).isEqualTo(hoursAhead(Zone.zoneIdOf("61")));
    assertThat(hoursAhead(Zone.WITA)).isEqualTo(8);
    assertThat(hoursAhead(Zone.WIT)).isEqualTo(9);
  }

  private static int hoursAhead(Zone zone) {
    return hoursAhead(zone.zoneId());
  }

  private static int hoursAhead(ZoneId zoneId) {
    Instant instant = Instant.parse("2026-11-21T00:00:00Z");
    return zoneId.getRules().getOffset(instant).getTotalSeconds() / 3600;
  }
}
