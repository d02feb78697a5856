package id.egov.benchmarks;

import id.egov.identity.region.Region;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rule as one would write it with what the JDK has. */
final class RegexNik {

  private static final Pattern SHAPE =
      Pattern.compile(
          "((?!00)[0-9]{2})((?!00|70)[0-9]{2})((?!00)[0-9]{2})"
              + "(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])([0-9]{2})"
              + "((?!0000)[0-9]{4})");

  private static final int MAX_AGE = 120;

  private final Map<String, Region> regions = new HashMap<>();

  /** The highest number of a regency or city by province and kind, such as 13R. */
  private final Map<String, Integer> last = new HashMap<>();

  RegexNik(Stream<Region> all) {
    all.forEach(
        region -> {
          String code = region.code().replace(".", "");
          regions.put(code, region);
          if (code.length() == 4) {
            last.merge(
                kind(code.substring(0, 2), code.substring(2)),
                Integer.valueOf(code.substring(2)),
                Math::max);
          }
        });
  }

  private static String kind(String province, String number) {
    return province + (number.compareTo("70") > 0 ? "C" : "R");
  }

  private int lastOfItsKind(String province, String number) {
    return last.getOrDefault(kind(province, number), 0);
  }

  int grade(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return NikPeer.INVALID;
    }
    int encoded = Integer.parseInt(matcher.group(4));
    int day = encoded > 40 ? encoded - 40 : encoded;
    int month = Integer.parseInt(matcher.group(5));
    int year = Integer.parseInt(matcher.group(6));
    LocalDate late = date(2000 + year, month, day);
    LocalDate early = date(1900 + year, month, day);
    if (late.equals(LocalDate.MAX) && early.equals(LocalDate.MAX)) {
      return NikPeer.INVALID;
    }
    String province = matcher.group(1);
    String regency = province + matcher.group(2);
    String district = regency + matcher.group(3);
    if (!regions.containsKey(regency)
        && !isOver(province)
        && Integer.parseInt(matcher.group(2)) > lastOfItsKind(province, matcher.group(2))) {
      return NikPeer.INVALID;
    }
    return inForce(district) && (isPlausible(late) || isPlausible(early))
        ? NikPeer.VALID
        : NikPeer.UNUSUAL;
  }

  private boolean inForce(String code) {
    Region region = regions.get(code);
    return region != null && region.inForceOn(GradeNik.TODAY);
  }

  private boolean isOver(String code) {
    return regions.containsKey(code) && !inForce(code);
  }

  private static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return LocalDate.MAX;
    }
  }

  private static boolean isPlausible(LocalDate date) {
    return !date.isAfter(GradeNik.TODAY)
        && Period.between(date, GradeNik.TODAY).getYears() <= MAX_AGE;
  }
}
