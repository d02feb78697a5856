package id.egov.identity.number;

import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import id.egov.identity.region.RegionTable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How citizen numbers and numbers of family cards are checked: a profile, the regions, and today.
 *
 * <p>For one number there is {@link #check(CharSequence)}. For millions, {@link #parse(byte[], int,
 * int)} makes a {@code long} of a text and {@link #grade} an {@code int} of that; neither
 * allocates, and {@link #problems} and {@link #warnings} say what the {@code int} means. Both ways
 * follow the same rules.
 *
 * <p>Immutable and thread-safe. No method accepts or returns {@code null}.
 */
public final class NikRules {

  private static final int PROBLEMS = 0xFFFF;
  private static final int NO_DAY = 0;
  private static final int DISTRICT_DIGITS = 6;
  private static final int VILLAGE_DIGITS = 10;

  /** Days by month and by the place of the year among four, of which the first is a leap year. */
  private static final byte[] LONGEST = new byte[100 * 4];

  static {
    for (int month = 1; month <= 12; month++) {
      for (int year = 0; year < 4; year++) {
        LONGEST[month * 4 + year] = (byte) YearMonth.of(2000 + year, month).lengthOfMonth();
      }
    }
  }

  /** From this age on every day has a century in which it is neither ahead nor too far back. */
  private static final int EVERY_DAY = 99;

  private final CheckProfile profile;
  private final RegionDirectory regions;
  private final RegionTable table;
  private final @Nullable LocalDate today;
  private final int maxAge;

  /** Today and the day on which somebody was born who is too old, as 20261122; or 0. */
  private final int packedToday;

  private final int packedTooOld;

  private NikRules(
      CheckProfile profile, RegionDirectory regions, @Nullable LocalDate today, int maxAge) {
    this.profile = profile;
    this.regions = regions;
    this.table = regions.table(today == null ? LocalDate.MAX : today);
    this.today = today;
    this.maxAge = maxAge;
    this.packedToday = today == null ? NO_DAY : packed(today);
    this.packedTooOld = packedToday - (maxAge + 1) * 10_000;
  }

  private static int packed(LocalDate date) {
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      throw new IllegalArgumentException("the year of %s must be 1000 to 9999".formatted(date));
    }
    return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
  }

  /** Made when first asked for, because the regions are loaded then. */
  private static final class Shared {
    static final NikRules LENIENT =
        new NikRules(CheckProfile.LENIENT, RegionDirectory.indonesia(), null, Nik.DEFAULT_MAX_AGE);
    static final NikRules STRICT =
        new NikRules(CheckProfile.STRICT, RegionDirectory.indonesia(), null, Nik.DEFAULT_MAX_AGE);
  }

  /** Loads the regions first: a class that fails with them would not say why a second time. */
  private static NikRules shared(CheckProfile profile) {
    RegionDirectory unused = RegionDirectory.indonesia();
    return profile == CheckProfile.STRICT ? Shared.STRICT : Shared.LENIENT;
  }

  /**
   * The rules of {@link CheckProfile#LENIENT} with all regions that are known.
   *
   * @return the rules; ages are not looked at
   */
  public static NikRules lenient() {
    return shared(CheckProfile.LENIENT);
  }

  /**
   * The rules of {@link CheckProfile#STRICT} with all regions that are known.
   *
   * @return the rules; ages are not looked at
   */
  public static NikRules strict() {
    return shared(CheckProfile.STRICT);
  }

  /**
   * The rules of a profile with all regions that are known.
   *
   * @param profile the profile
   * @return the rules; ages are not looked at
   */
  public static NikRules of(CheckProfile profile) {
    return shared(profile);
  }

  /**
   * The same rules with other regions.
   *
   * @param directory the regions
   * @return a copy
   */
  public NikRules withRegions(RegionDirectory directory) {
    return new NikRules(profile, directory, today, maxAge);
  }

  /**
   * The same rules as of a day: regions are those of that day, and a date of birth that lies after
   * it or too far before it is a warning.
   *
   * @param day today, where the question is asked
   * @return a copy
   * @throws IllegalArgumentException if the year has not four digits
   */
  public NikRules asOf(LocalDate day) {
    return day.equals(today) ? this : new NikRules(profile, regions, day, maxAge);
  }

  /**
   * The same rules with another greatest age; 120 unless told. It counts only {@link #asOf} a day.
   *
   * @param years the greatest age in full years, 0 to 200
   * @return a copy
   * @throws IllegalArgumentException if it is out of range
   */
  public NikRules withMaxAge(int years) {
    if (years < 0 || years > 200) {
      throw new IllegalArgumentException("maxAge (%s) must be 0 to 200".formatted(years));
    }
    return new NikRules(profile, regions, today, years);
  }

  /**
   * Checks a citizen number.
   *
   * @param text what somebody wrote: ASCII digits, and with {@link CheckProfile#LENIENT} the
   *     separators of {@link Nik#check} anywhere between them
   * @return the number with warnings, or why the text is none
   */
  public Graded<Nik> check(CharSequence text) {
    long digits = parse(text, 0, text.length());
    return graded(NumberKind.NIK, digits, grade(digits), Nik::ofChecked);
  }

  /**
   * Checks a citizen number and compares it with what is stated about its owner. The code of a
   * region and that of its successor are the same, also where only the province is stated; of a
   * village its district counts, and a blank region is none.
   *
   * @param stated the number and the statements; no number at all is {@link NumberProblem#LENGTH}
   * @return the number with warnings, or why the text is none
   */
  public Graded<Nik> check(StatedIdentity stated) {
    Graded<Nik> graded = check(Objects.requireNonNullElse(stated.nik(), ""));
    if (graded instanceof Graded.Invalid) {
      return graded;
    }
    Nik nik = graded.orThrow();
    List<NumberWarning> warnings = new ArrayList<>(graded.warnings());
    LocalDate birthDate = stated.birthDate();
    if (birthDate != null && !nik.encodes(birthDate)) {
      warnings.add(NumberWarning.BIRTH_DATE_DIFFERS);
    }
    Sex sex = stated.sex();
    if (sex != null && sex != nik.sex()) {
      warnings.add(NumberWarning.SEX_DIFFERS);
    }
    String region = stated.regionCode();
    if (region != null && !region.isBlank() && !isRegisteredIn(nik, region)) {
      warnings.add(NumberWarning.REGION_DIFFERS);
    }
    return Graded.valid(nik, warnings);
  }

  /** By what the codes were and by what they are now: whichever of them is the wider one. */
  private boolean isRegisteredIn(Nik nik, String region) {
    String stated = region.strip().replace(".", "");
    if (stated.length() == VILLAGE_DIGITS) {
      stated = stated.substring(0, DISTRICT_DIGITS);
    }
    String own = nik.districtCode().replace(".", "");
    String statedNow = now(stated);
    String ownNow = now(own);
    boolean isCode = stated.length() % 2 == 0;
    return isCode
        && (own.startsWith(stated)
            || own.startsWith(statedNow)
            || ownNow.startsWith(stated)
            || ownNow.startsWith(statedNow));
  }

  /**
   * The code of today: of the smallest region that is known and has one, and the rest behind it.
   */
  private String now(String code) {
    for (int digits = code.length(); digits > 0; digits -= 2) {
      Optional<Region> current =
          regions.current(code.substring(0, digits), today == null ? LocalDate.MAX : today);
      if (current.isPresent()) {
        return current.get().code().replace(".", "") + code.substring(digits);
      }
    }
    return code;
  }

  /**
   * Checks the number of a family card.
   *
   * @param text as for {@link #check(CharSequence)}
   * @return the number with warnings, or why the text is none
   */
  public Graded<FamilyCardNumber> checkFamilyCard(CharSequence text) {
    long digits = parse(text, 0, text.length());
    return graded(
        NumberKind.FAMILY_CARD, digits, gradeFamilyCard(digits), FamilyCardNumber::ofChecked);
  }

  private static <T> Graded<T> graded(
      NumberKind kind, long digits, int grade, LongFunction<T> maker) {
    return isInvalid(grade)
        ? new Graded.Invalid<>(kind, problems(grade))
        : Graded.valid(maker.apply(digits), warnings(grade));
  }

  /**
   * Reads the digits of a text.
   *
   * @param text a text
   * @param from where to begin
   * @param to where to end, exclusive
   * @return a number of 16 digits; or a negative number, which {@link #grade} explains
   * @throws IndexOutOfBoundsException if there is no such part of the text
   */
  public long parse(CharSequence text, int from, int to) {
    return Digits.sixteen(text, from, to, profile == CheckProfile.STRICT);
  }

  /**
   * Reads the digits of a part of a file.
   *
   * @param text ASCII or Latin-1; in UTF-8 only ASCII separators are understood
   * @param from where to begin
   * @param to where to end, exclusive
   * @return a number of 16 digits; or a negative number, which {@link #grade} explains
   * @throws IndexOutOfBoundsException if there is no such part of the array
   */
  public long parse(byte[] text, int from, int to) {
    return Digits.sixteen(text, from, to, profile == CheckProfile.STRICT);
  }

  /**
   * Grades a citizen number.
   *
   * @param digits what {@code parse} has made of a text
   * @return 0 if there is nothing to say; otherwise see {@link #isInvalid}, {@link #problems} and
   *     {@link #warnings}
   */
  public int grade(long digits) {
    return grade(digits, true);
  }

  /**
   * Grades the number of a family card.
   *
   * @param digits what {@code parse} has made of a text
   * @return as {@link #grade} does
   */
  public int gradeFamilyCard(long digits) {
    return grade(digits, false);
  }

  private int grade(long digits, boolean isBirth) {
    if (digits < 0 || digits > 9_999_999_999_999_999L) {
      return noNumber(digits).bit();
    }
    int region = RegionalNumber.region(digits);
    long rest = digits - region * 10_000_000_000L;
    int date = (int) (rest / 10_000);
    int day = date / 10_000;
    int month = date / 100 % 100;
    int year = date % 100;
    int dayOfMonth = isBirth ? RegionalNumber.dayOfMonth(day) : day;
    boolean right =
        region % 100 != 0
            && region / 100 % 100 % 70 != 0
            && region >= 10_000
            && dayOfMonth >= 1
            && dayOfMonth <= longest(month, year)
            && rest != date * 10_000L;
    if (!right) {
      return problemsOf(region, dayOfMonth, month, year, (int) (rest - date * 10_000L));
    }
    int grade = table.isInForce(region) ? 0 : gradeOfRegion(region);
    // The day that some centuries do not have is the only one to look at, unless ages are short.
    boolean isCommon = maxAge >= EVERY_DAY && (dayOfMonth != 29 || month != 2);
    return packedToday == NO_DAY || isCommon || isPlausible(year, month, dayOfMonth)
        ? grade
        : grade | NumberWarning.IMPLAUSIBLE_AGE.bit();
  }

  private static NumberProblem noNumber(long parsed) {
    if (parsed == Digits.FOREIGN) {
      return NumberProblem.CHARACTER;
    }
    return parsed == Digits.SEPARATED ? NumberProblem.SEPARATOR : NumberProblem.LENGTH;
  }

  /** How many days the month has in the century that gives it the most; none if it is no month. */
  private static int longest(int month, int yearOfCentury) {
    return LONGEST[month * 4 + yearOfCentury % 4];
  }

  private static int problemsOf(int region, int day, int month, int year, int serial) {
    boolean dayExists = day >= 1 && day <= 31;
    boolean monthExists = month >= 1 && month <= 12;
    return bit(region < 10_000, NumberProblem.PROVINCE)
        | bit(region / 100 % 100 % 70 == 0, NumberProblem.REGENCY)
        | bit(region % 100 == 0, NumberProblem.DISTRICT)
        | bit(!dayExists, NumberProblem.DAY)
        | bit(!monthExists, NumberProblem.MONTH)
        | bit(dayExists && monthExists && day > longest(month, year), NumberProblem.DATE)
        | bit(serial == 0, NumberProblem.SERIAL);
  }

  private static int bit(boolean isProblem, NumberProblem problem) {
    return isProblem ? problem.bit() : 0;
  }

  private int gradeOfRegion(int region) {
    return switch (table.status(region)) {
      case IN_FORCE -> 0;
      case RETIRED -> NumberWarning.RETIRED_REGION.bit();
      case FORMER_PROVINCE -> NumberWarning.FORMER_PROVINCE.bit();
      case UNKNOWN_DISTRICT -> NumberWarning.UNKNOWN_DISTRICT.bit();
      case MISSING_REGENCY -> NumberWarning.UNKNOWN_REGION.bit();
      case UNKNOWN_REGENCY, UNKNOWN_PROVINCE ->
          profile == CheckProfile.STRICT
              ? NumberProblem.UNKNOWN_REGION.bit()
              : NumberWarning.UNKNOWN_REGION.bit();
    };
  }

  /** Whether some century makes it a day that is neither ahead nor too far back. */
  private boolean isPlausible(int yearOfCentury, int month, int day) {
    for (int year = packedToday / 1_000_000 * 100 + yearOfCentury; ; year -= 100) {
      int packed = (year * 100 + month) * 100 + day;
      if (packed <= packedTooOld) {
        return false;
      }
      boolean exists = day != 29 || month != 2 || Year.isLeap(year);
      if (packed <= packedToday && exists) {
        return true;
      }
    }
  }

  /**
   * Whether a grade says that the digits are no number.
   *
   * @param grade what {@link #grade} gave
   * @return true if there are problems
   */
  public static boolean isInvalid(int grade) {
    return (grade & PROBLEMS) != 0;
  }

  /**
   * The problems that a grade stands for.
   *
   * @param grade what {@link #grade} gave
   * @return the problems in the order of {@link NumberProblem}
   */
  public static List<NumberProblem> problems(int grade) {
    List<NumberProblem> found = new ArrayList<>();
    for (NumberProblem problem : NumberProblem.values()) {
      if ((grade & problem.bit()) != 0) {
        found.add(problem);
      }
    }
    return found;
  }

  /**
   * The warnings that a grade stands for.
   *
   * @param grade what {@link #grade} gave
   * @return the warnings in the order of {@link NumberWarning}
   */
  public static List<NumberWarning> warnings(int grade) {
    if (grade >>> 16 == 0) {
      return List.of();
    }
    List<NumberWarning> found = new ArrayList<>();
    for (NumberWarning warning : NumberWarning.values()) {
      if ((grade & warning.bit()) != 0) {
        found.add(warning);
      }
    }
    return found;
  }
}
