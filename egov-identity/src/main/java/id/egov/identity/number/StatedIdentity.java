package id.egov.identity.number;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen number and what somebody says about its owner, to be compared. A record whose
 * components have these names implements it as it is; what is {@code null} is not compared.
 */
public interface StatedIdentity {

  /**
   * The citizen number as it was written.
   *
   * @return the number, or {@code null} if none was given
   */
  @Nullable String nik();

  /**
   * The stated date of birth.
   *
   * @return the date, or {@code null} if none was stated
   */
  default @Nullable LocalDate birthDate() {
    return null;
  }

  /**
   * The stated sex.
   *
   * @return the sex, or {@code null} if none was stated
   */
  default @Nullable Sex sex() {
    return null;
  }

  /**
   * The stated region of first registration: a province, regency, city, district or village.
   *
   * @return a code with or without dots, or {@code null} or a blank text if none was stated
   */
  default @Nullable String regionCode() {
    return null;
  }
}
