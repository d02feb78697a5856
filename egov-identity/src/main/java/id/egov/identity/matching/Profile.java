package id.egov.identity.matching;

import id.egov.identity.number.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is compared. Never shown.
 *
 * @param name read word by word
 * @param birthDay eight digits, see {@link BirthDay}
 * @param nik sixteen digits, or {@link NikDigits#NONE}
 * @param sex as it was written, or null
 * @param birthPlace its sound, or empty
 */
record Profile(PersonName name, int birthDay, long nik, @Nullable Sex sex, String birthPlace) {

  @Override
  public String toString() {
    return "Profile";
  }
}
