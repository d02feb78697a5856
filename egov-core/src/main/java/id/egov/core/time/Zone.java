package id.egov.core.time;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three times of day of Indonesia. None has daylight saving.
 *
 * <p>A name is the abbreviation that is printed after a time of day, as in {@code 09:00 WIB}. Which
 * province keeps which time follows Keppres 41/1987; the provinces made since keep the time of the
 * one that they were part of. No method accepts or returns {@code null}.
 */
public enum Zone {
  /** Western time, UTC+7: Sumatra, Java, West and Central Kalimantan. */
  WIB("Asia/Jakarta", "Waktu Indonesia Barat"),
  /** Central time, UTC+8: Bali, Nusa Tenggara, Sulawesi, the rest of Kalimantan. */
  WITA("Asia/Makassar", "Waktu Indonesia Tengah"),
  /** Eastern time, UTC+9: Maluku and Papua. */
  WIT("Asia/Jayapura", "Waktu Indonesia Timur");

  /** Province, regency or city, district, village: dots between them are optional. */
  private static final Pattern REGION =
      Pattern.compile("([0-9]{2})(?:\\.?[0-9]{2}(?:\\.?[0-9]{2}(?:\\.?[0-9]{4})?)?)?");

  /** West and Central Kalimantan: the same time of day as Jakarta, another history before 1988. */
  private static final Set<String> PONTIANAK = Set.of("61", "62");

  private static final ZoneId ASIA_PONTIANAK = ZoneId.of("Asia/Pontianak");

  private final ZoneId zoneId;
  private final String fullName;

  Zone(String zoneId, String fullName) {
    this.zoneId = ZoneId.of(zoneId);
    this.fullName = fullName;
  }

  /**
   * The time that a region keeps.
   *
   * @param regionCode the code of a province, regency, city, district or village after the
   *     numbering of the Ministry of Home Affairs, with or without dots: {@code 13}, {@code 13.72},
   *     {@code 1372}. Only the province decides, so a retired code below it is answered too
   * @return its time
   * @throws IllegalArgumentException if the code has another shape or names no province
   */
  public static Zone ofRegion(String regionCode) {
    return ofProvince(provinceOf(regionCode), regionCode);
  }

  /**
   * The time zone of a region in the IANA database: {@link #zoneId()} of its time, but {@code
   * Asia/Pontianak} for the provinces 61 and 62.
   *
   * @param regionCode as for {@link #ofRegion}
   * @return its time zone
   * @throws IllegalArgumentException as {@link #ofRegion} does
   */
  public static ZoneId zoneIdOf(String regionCode) {
    String province = provinceOf(regionCode);
    return PONTIANAK.contains(province) ? ASIA_PONTIANAK : ofProvince(province, regionCode).zoneId;
  }

  /**
   * The Indonesian time that a zone of the IANA database keeps, to print its abbreviation.
   *
   * @param zoneId any time zone
   * @return its time, or empty if the zone is not one of the four of Indonesia
   */
  public static Optional<Zone> of(ZoneId zoneId) {
    if (zoneId.equals(ASIA_PONTIANAK)) {
      return Optional.of(WIB);
    }
    for (Zone zone : values()) {
      if (zone.zoneId.equals(zoneId)) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  private static String provinceOf(String regionCode) {
    Matcher matcher = REGION.matcher(regionCode);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "regionCode '%s' is no code of a region: expected 2, 4, 6 or 10 digits such as 13, 13.72 or 1372"
              .formatted(regionCode));
    }
    return matcher.group(1);
  }

  private static Zone ofProvince(String province, String regionCode) {
    return switch (province) {
      case "11", "12", "13", "14", "15", "16", "17", "18", "19", "21" -> WIB;
      case "31", "32", "33", "34", "35", "36", "61", "62" -> WIB;
      case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" -> WITA;
      case "81", "82", "91", "92", "93", "94", "95", "96" -> WIT;
      default ->
          throw new IllegalArgumentException(
              "regionCode '%s' begins with %s, which is none of the 38 provinces (Kepmendagri 300.2.2-2138/2025)"
                  .formatted(regionCode, province));
    };
  }

  /**
   * The zone of the IANA database that stands for this time.
   *
   * @return {@code Asia/Jakarta}, {@code Asia/Makassar} or {@code Asia/Jayapura}
   */
  public ZoneId zoneId() {
    return zoneId;
  }

  /**
   * What is printed after a time of day.
   *
   * @return {@code WIB}, {@code WITA} or {@code WIT}
   */
  public String abbreviation() {
    return name();
  }

  /**
   * What the abbreviation stands for, in Indonesian.
   *
   * @return for example {@code Waktu Indonesia Barat}
   */
  public String fullName() {
    return fullName;
  }
}
