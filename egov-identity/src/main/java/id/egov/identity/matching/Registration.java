package id.egov.identity.matching;

import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a registration. It is a closed box: it tells its id and nothing else, neither
 * through methods nor through {@link #toString()}, and it has no JSON.
 *
 * <p>Immutable and thread-safe; equal only to itself. No method accepts {@code null}.
 */
public final class Registration {

  private static final int LONGEST = 200;

  private final String id;
  private final String name;
  private final LocalDate birthDate;
  private final long nik;
  private final @Nullable Sex sex;
  private final String birthPlace;

  private Registration(
      String id, String name, LocalDate birthDate, long nik, @Nullable Sex sex, String birthPlace) {
    this.id = id;
    this.name = name;
    this.birthDate = birthDate;
    this.nik = nik;
    this.sex = sex;
    this.birthPlace = birthPlace;
  }

  /**
   * A registration of which nothing more is known yet.
   *
   * @param id by which the application finds the registration again, such as a token; it is shown.
   *     A number of 16 digits is refused, because it may be a citizen number
   * @param name the name as it was written, with or without titles; 1 to 200 characters, at least
   *     one of them a letter
   * @param birthDate the date of birth as it was written, of the years 1 to 9999
   * @return the registration
   * @throws IllegalArgumentException if one of them has another shape; the message does not repeat
   *     it
   */
  public static Registration of(String id, String name, LocalDate birthDate) {
    if (id.isBlank() || (Digits.count(id) == NikDigits.LENGTH && Digits.areAll(id))) {
      throw new IllegalArgumentException(
          "id must not be blank, nor a number of 16 digits, which may be a citizen number");
    }
    if (name.length() > LONGEST || name.codePoints().noneMatch(Character::isLetter)) {
      throw new IllegalArgumentException(
          "name (of %s characters) must have a letter and at most %s characters"
              .formatted(name.length(), LONGEST));
    }
    if (birthDate.getYear() < 1 || birthDate.getYear() > 9999) {
      throw new IllegalArgumentException("birthDate must be of the years 1 to 9999");
    }
    return new Registration(id, name, birthDate, NikDigits.NONE, null, "");
  }

  /**
   * A copy with a citizen number (NIK).
   *
   * @param number 16 ASCII digits, with or without separators. They need not be a right number: a
   *     typing error is what is looked for
   * @return the copy
   * @throws IllegalArgumentException if there are not 16 digits; the message does not repeat them
   */
  public Registration withNik(CharSequence number) {
    return new Registration(id, name, birthDate, NikDigits.parse(number), sex, birthPlace);
  }

  /**
   * A copy with the sex as it was written.
   *
   * @param stated the sex
   * @return the copy
   */
  public Registration withSex(Sex stated) {
    return new Registration(
        id, name, birthDate, nik, Objects.requireNonNull(stated, "stated"), birthPlace);
  }

  /**
   * A copy with the place of birth.
   *
   * @param place as it was written; at most 200 characters; one without a letter is no place
   * @return the copy
   * @throws IllegalArgumentException if it is longer
   */
  public Registration withBirthPlace(String place) {
    if (place.length() > LONGEST) {
      throw new IllegalArgumentException(
          "place (of %s characters) must have at most %s".formatted(place.length(), LONGEST));
    }
    return new Registration(id, name, birthDate, nik, sex, place);
  }

  /**
   * By which the application finds the registration again.
   *
   * @return the id as it was given
   */
  public String id() {
    return id;
  }

  /** What is compared, read with the words that a reader has already met. */
  Profile profile(NameReader reader) {
    return new Profile(
        reader.read(name), BirthDay.of(birthDate), nik, sex, PlaceSound.of(birthPlace));
  }

  /** The id, and nothing of the person. */
  @Override
  public String toString() {
    return "Registration[" + id + "]";
  }
}
