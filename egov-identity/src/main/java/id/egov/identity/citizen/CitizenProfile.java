package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.number.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A citizen as a screen may show them: every number masked. Of the citizen number the region alone
 * is shown, {@code 137201**********}: the date of birth and the sex stand beside it, and with the
 * serial number they would be all of it. Where somebody typed a number of 15 digits or more into a
 * name, place or address, it is hidden.
 *
 * @param id their pseudonym
 * @param nik the citizen number, masked
 * @param familyCard the number of the family card, masked, or null
 * @param name the full name
 * @param birthPlace the place of birth, or null
 * @param birthDate the date of birth
 * @param sex the sex
 * @param region the region of domicile
 * @param address the address in it, or null
 * @param phone the telephone number, masked, or null
 * @param email the e-mail address, or null
 * @param corrections what was changed, the oldest first
 * @param version of the citizen's record, to be named by a {@link CitizenRegistry#correct}
 */
public record CitizenProfile(
    CitizenId id,
    String nik,
    @Nullable String familyCard,
    String name,
    @Nullable String birthPlace,
    LocalDate birthDate,
    Sex sex,
    String region,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    List<Correction> corrections,
    long version) {

  /**
   * Copies the list, and hides the digits of numbers that are not masked, or not enough.
   *
   * @param id their pseudonym
   * @param nik the citizen number, masked
   * @param familyCard the number of the family card, masked, or null
   * @param name the full name
   * @param birthPlace the place of birth, or null
   * @param birthDate the date of birth
   * @param sex the sex
   * @param region the region of domicile
   * @param address the address in it, or null
   * @param phone the telephone number, masked, or null
   * @param email the e-mail address, or null
   * @param corrections what was changed
   * @param version of the citizen's record
   */
  public CitizenProfile {
    Objects.requireNonNull(id, "id");
    // Whoever puts a whole number there does not get it out again.
    nik = ProfileMask.nik(Objects.requireNonNull(nik, "nik"));
    familyCard = Notes.guarded(familyCard);
    phone = Notes.guarded(phone);
    name = ProfileMask.text(Objects.requireNonNull(name, "name"));
    birthPlace = ProfileMask.textOrNull(birthPlace);
    address = ProfileMask.textOrNull(address);
    email = ProfileMask.textOrNull(email);
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(region, "region");
    corrections = List.copyOf(Objects.requireNonNull(corrections, "corrections"));
  }

  /**
   * A profile whose date of birth is a text, as in JSON.
   *
   * @param id their pseudonym
   * @param nik the citizen number, masked
   * @param familyCard the number of the family card, masked, or null
   * @param name the full name
   * @param birthPlace the place of birth, or null
   * @param birthDate an ISO 8601 date
   * @param sex the sex
   * @param region the region of domicile
   * @param address the address in it, or null
   * @param phone the telephone number, masked, or null
   * @param email the e-mail address, or null
   * @param corrections what was changed
   * @param version of the citizen's record
   * @return the profile
   * @throws IllegalArgumentException if the date has another form; the message does not repeat it
   */
  @JsonCreator
  public static CitizenProfile of(
      @JsonProperty("id") CitizenId id,
      @JsonProperty("nik") String nik,
      @JsonProperty("familyCard") @Nullable String familyCard,
      @JsonProperty("name") String name,
      @JsonProperty("birthPlace") @Nullable String birthPlace,
      @JsonProperty("birthDate") String birthDate,
      @JsonProperty("sex") Sex sex,
      @JsonProperty("region") String region,
      @JsonProperty("address") @Nullable String address,
      @JsonProperty("phone") @Nullable String phone,
      @JsonProperty("email") @Nullable String email,
      @JsonProperty("corrections") List<Correction> corrections,
      @JsonProperty("version") long version) {
    return new CitizenProfile(
        id,
        nik,
        familyCard,
        name,
        birthPlace,
        QuietTime.date("birthDate", birthDate),
        sex,
        region,
        address,
        phone,
        email,
        corrections,
        version);
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

  /** The pseudonym and nothing else: the rest is personal. */
  @Override
  public String toString() {
    return "CitizenProfile[" + id + "]";
  }
}
