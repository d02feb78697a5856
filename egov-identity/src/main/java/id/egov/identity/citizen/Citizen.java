package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.phone.PhoneNumber;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen with all digits: what is given to {@link CitizenRegistry#register} and comes out of a
 * reveal. Checked by Jakarta Validation when it is registered; build one with {@link #of} and the
 * {@code with…} copies.
 *
 * <p>It prints and writes JSON with masked numbers; JSON has the region of the citizen number
 * alone, because the date of birth and the sex stand beside it. Who has one adds libphonenumber, as
 * {@link PhoneNumber} asks for.
 *
 * @param nik the citizen number
 * @param familyCard the number of the family card, or null
 * @param name the full name, 1 to 200 characters, a letter among them and no control character
 * @param birthPlace the place of birth, at most 100 characters of the same kind, or null
 * @param birthDate the date of birth
 * @param sex the sex
 * @param region the region of domicile: a code such as {@code 13.72.01}, no part of which is zero
 * @param address the address in it, at most 500 characters, with line breaks and tabs and no other
 *     control characters, or null
 * @param phone a telephone number, or null
 * @param email an e-mail address of at most 254 characters, or null
 */
public record Citizen(
    @NotNull(message = "{id.egov.identity.citizen.nik}") Nik nik,
    @Nullable FamilyCardNumber familyCard,
    @NotBlank(message = "{id.egov.identity.citizen.name}")
        @Size(max = 200, message = "{id.egov.identity.citizen.name}")
        @Pattern(regexp = Citizen.LINE, message = "{id.egov.identity.citizen.name}")
        String name,
    @Nullable
        @Size(min = 1, max = 100, message = "{id.egov.identity.citizen.birthPlace}")
        @Pattern(regexp = Citizen.LINE, message = "{id.egov.identity.citizen.birthPlace}")
        String birthPlace,
    @NotNull(message = "{id.egov.identity.citizen.birthDate}") LocalDate birthDate,
    @NotNull(message = "{id.egov.identity.citizen.sex}") Sex sex,
    @NotNull(message = "{id.egov.identity.citizen.region}")
        @Pattern(
            regexp = "(?!00)[0-9]{2}(\\.(?!00)[0-9]{2}(\\.(?!00)[0-9]{2}(\\.(?!0000)[0-9]{4})?)?)?",
            message = "{id.egov.identity.citizen.region}")
        String region,
    @Nullable
        @Size(min = 1, max = 500, message = "{id.egov.identity.citizen.address}")
        @Pattern(regexp = Citizen.LINES, message = "{id.egov.identity.citizen.address}")
        String address,
    @Nullable PhoneNumber phone,
    @Nullable
        @Size(max = 254, message = "{id.egov.identity.citizen.email}")
        @Email(message = "{id.egov.identity.citizen.email}")
        String email) {

  // Each takes one step for each character, whatever the text. A blank name is @NotBlank's.
  private static final String LINE = " *+|[^\\p{Cc}\\p{L}]*+\\p{L}[^\\p{Cc}]*+";
  private static final String LINES = "(?:[^\\p{Cc}]|[\\t\\n\\r])*+";

  /**
   * What must be known of everybody.
   *
   * @param nik the citizen number
   * @param name the full name
   * @param birthDate the date of birth
   * @param sex the sex
   * @param region the region of domicile
   * @return a citizen of whom nothing else is known
   */
  public static Citizen of(Nik nik, String name, LocalDate birthDate, Sex sex, String region) {
    return new Citizen(nik, null, name, null, birthDate, sex, region, null, null, null);
  }

  /**
   * A citizen whose date of birth is a text, as in JSON.
   *
   * @param nik the citizen number
   * @param familyCard the number of the family card, or null
   * @param name the full name
   * @param birthPlace the place of birth, or null
   * @param birthDate an ISO 8601 date
   * @param sex the sex
   * @param region the region of domicile
   * @param address the address in it, or null
   * @param phone a telephone number, or null
   * @param email an e-mail address, or null
   * @return the citizen
   * @throws IllegalArgumentException if the date has another form; the message does not repeat it
   */
  @JsonCreator
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON may leave the date out: validation says.
  public static Citizen of(
      @JsonProperty("nik") Nik nik,
      @JsonProperty("familyCard") @Nullable FamilyCardNumber familyCard,
      @JsonProperty("name") String name,
      @JsonProperty("birthPlace") @Nullable String birthPlace,
      @JsonProperty("birthDate") String birthDate,
      @JsonProperty("sex") Sex sex,
      @JsonProperty("region") String region,
      @JsonProperty("address") @Nullable String address,
      @JsonProperty("phone") @Nullable PhoneNumber phone,
      @JsonProperty("email") @Nullable String email) {
    return new Citizen(
        nik,
        familyCard,
        name,
        birthPlace,
        birthDate == null ? null : QuietTime.date("birthDate", birthDate),
        sex,
        region,
        address,
        phone,
        email);
  }

  /**
   * The number as JSON has it: the date of birth and the sex, which stand beside it, are six of its
   * digits, so the serial number is hidden too.
   *
   * @return its region and ten asterisks
   */
  @JsonProperty("nik")
  public String nikText() {
    return ProfileMask.nik(nik);
  }

  /**
   * The date of birth as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("birthDate")
  public String birthDateText() {
    return birthDate.toString();
  }

  /**
   * The same citizen with a family card.
   *
   * @param card its number
   * @return a copy
   */
  public Citizen withFamilyCard(FamilyCardNumber card) {
    return new Citizen(nik, card, name, birthPlace, birthDate, sex, region, address, phone, email);
  }

  /**
   * The same citizen with a place of birth.
   *
   * @param place the place
   * @return a copy
   */
  public Citizen withBirthPlace(String place) {
    return new Citizen(nik, familyCard, name, place, birthDate, sex, region, address, phone, email);
  }

  /**
   * The same citizen with an address.
   *
   * @param text the address
   * @return a copy
   */
  public Citizen withAddress(String text) {
    return new Citizen(
        nik, familyCard, name, birthPlace, birthDate, sex, region, text, phone, email);
  }

  /**
   * The same citizen with a telephone.
   *
   * @param number its number
   * @return a copy
   */
  public Citizen withPhone(PhoneNumber number) {
    return new Citizen(
        nik, familyCard, name, birthPlace, birthDate, sex, region, address, number, email);
  }

  /**
   * The same citizen with an e-mail address.
   *
   * @param mail the address
   * @return a copy
   */
  public Citizen withEmail(String mail) {
    return new Citizen(
        nik, familyCard, name, birthPlace, birthDate, sex, region, address, phone, mail);
  }

  /** The masked number and nothing else: the rest is personal too. */
  @Override
  public String toString() {
    return "Citizen[" + nik + "]";
  }
}
