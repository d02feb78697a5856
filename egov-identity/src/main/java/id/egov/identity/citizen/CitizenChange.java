package id.egov.identity.citizen;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.phone.PhoneNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong about a citizen and how it is right. Immutable and thread-safe; prints the names of
 * the fields and no value.
 */
public final class CitizenChange {

  /** A change of nothing, to which fields are added. */
  public static final CitizenChange NOTHING = new CitizenChange(new EnumMap<>(CitizenField.class));

  /** What may be unknown of somebody. */
  private static final Set<CitizenField> OPTIONAL =
      Set.of(
          CitizenField.FAMILY_CARD,
          CitizenField.BIRTH_PLACE,
          CitizenField.ADDRESS,
          CitizenField.PHONE,
          CitizenField.EMAIL);

  private final Map<CitizenField, @Nullable Object> values;

  private CitizenChange(Map<CitizenField, @Nullable Object> values) {
    this.values = values;
  }

  private CitizenChange with(CitizenField field, @Nullable Object value) {
    Map<CitizenField, @Nullable Object> more = new EnumMap<>(CitizenField.class);
    more.putAll(values);
    more.put(field, value);
    return new CitizenChange(more);
  }

  /**
   * Another citizen number: the one at hand was mistyped when they were registered.
   *
   * @param nik the right one
   * @return a copy
   */
  public CitizenChange nik(Nik nik) {
    return with(CitizenField.NIK, nik);
  }

  /**
   * Another family card.
   *
   * @param card its number
   * @return a copy
   */
  public CitizenChange familyCard(FamilyCardNumber card) {
    return with(CitizenField.FAMILY_CARD, card);
  }

  /**
   * Another name.
   *
   * @param name the full name
   * @return a copy
   */
  public CitizenChange name(String name) {
    return with(CitizenField.NAME, name);
  }

  /**
   * Another place of birth.
   *
   * @param place the place
   * @return a copy
   */
  public CitizenChange birthPlace(String place) {
    return with(CitizenField.BIRTH_PLACE, place);
  }

  /**
   * Another date of birth.
   *
   * @param date the date
   * @return a copy
   */
  public CitizenChange birthDate(LocalDate date) {
    return with(CitizenField.BIRTH_DATE, date);
  }

  /**
   * Another sex.
   *
   * @param sex the sex
   * @return a copy
   */
  public CitizenChange sex(Sex sex) {
    return with(CitizenField.SEX, sex);
  }

  /**
   * Another region of domicile.
   *
   * @param code its code
   * @return a copy
   */
  public CitizenChange region(String code) {
    return with(CitizenField.REGION, code);
  }

  /**
   * Another address.
   *
   * @param address the address
   * @return a copy
   */
  public CitizenChange address(String address) {
    return with(CitizenField.ADDRESS, address);
  }

  /**
   * Another telephone.
   *
   * @param phone its number
   * @return a copy
   */
  public CitizenChange phone(PhoneNumber phone) {
    return with(CitizenField.PHONE, phone);
  }

  /**
   * Another e-mail address.
   *
   * @param email the address
   * @return a copy
   */
  public CitizenChange email(String email) {
    return with(CitizenField.EMAIL, email);
  }

  /**
   * Something that is not known any more.
   *
   * @param field a family card, place of birth, address, telephone or e-mail address
   * @return a copy
   * @throws IllegalArgumentException if the field must be known of everybody
   */
  public CitizenChange without(CitizenField field) {
    if (!OPTIONAL.contains(field)) {
      throw new IllegalArgumentException("field %s must be known of everybody".formatted(field));
    }
    return with(field, null);
  }

  /**
   * Which fields it changes.
   *
   * @return in the order of the constants; unmodifiable
   */
  public Set<CitizenField> fields() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** The value that a field is to have, or null if none. */
  @Nullable Object value(CitizenField field) {
    return values.get(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CitizenChange that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names of the fields, and no value. */
  @Override
  public String toString() {
    return "CitizenChange" + fields();
  }
}
