package id.egov.identity.number;

import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import java.util.Optional;
import java.util.stream.Stream;

/** What a citizen number and the number of a family card share: region, day, serial. */
final class RegionalNumber {

  static final int LENGTH = 16;

  private RegionalNumber() {}

  static int region(long digits) {
    return (int) (digits / 10_000_000_000L);
  }

  static int encodedDay(long digits) {
    return (int) (digits / 100_000_000 % 100);
  }

  static int month(long digits) {
    return (int) (digits / 1_000_000 % 100);
  }

  static int yearOfCentury(long digits) {
    return (int) (digits / 10_000 % 100);
  }

  static int serial(long digits) {
    return (int) (digits % 10_000);
  }

  static boolean isFemale(int encodedDay) {
    return encodedDay > 40;
  }

  static int dayOfMonth(int encodedDay) {
    return isFemale(encodedDay) ? encodedDay - 40 : encodedDay;
  }

  static String provinceCode(long digits) {
    return Digits.text(region(digits) / 10_000, 2);
  }

  static String regencyCode(long digits) {
    return provinceCode(digits) + "." + Digits.text(region(digits) / 100 % 100, 2);
  }

  static String districtCode(long digits) {
    return regencyCode(digits) + "." + Digits.text(region(digits) % 100, 2);
  }

  /** The smallest region that is known. */
  static Optional<Region> region(long digits, RegionDirectory regions) {
    return Stream.of(districtCode(digits), regencyCode(digits), provinceCode(digits))
        .map(regions::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  static String masked(long digits) {
    return Digits.text(region(digits), 6) + "******" + Digits.text(serial(digits), 4);
  }
}
