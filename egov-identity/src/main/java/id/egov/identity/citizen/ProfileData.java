package id.egov.identity.citizen;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.phone.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a citizen, as it is kept.
 *
 * @param values by field; of what is unknown there is none. Numbers have all digits if the whole is
 *     sealed; if it is not they are masks, and texts have none
 * @param corrections what was changed, the oldest first
 */
record ProfileData(Map<CitizenField, String> values, List<Correction> corrections) {

  ProfileData {
    EnumMap<CitizenField, String> copy = new EnumMap<>(CitizenField.class);
    copy.putAll(values);
    copy.computeIfPresent(
        CitizenField.NIK, (field, nik) -> nik.indexOf('*') < 0 ? nik : ProfileMask.nik(nik));
    values = Collections.unmodifiableMap(copy);
    corrections = List.copyOf(corrections);
  }

  static ProfileData of(Citizen citizen, boolean sealed) {
    Map<CitizenField, String> values = new EnumMap<>(CitizenField.class);
    put(values, CitizenField.NIK, citizen.nik(), sealed);
    put(values, CitizenField.FAMILY_CARD, citizen.familyCard(), sealed);
    put(values, CitizenField.NAME, citizen.name(), sealed);
    put(values, CitizenField.BIRTH_PLACE, citizen.birthPlace(), sealed);
    put(values, CitizenField.BIRTH_DATE, citizen.birthDate(), sealed);
    put(values, CitizenField.SEX, citizen.sex(), sealed);
    put(values, CitizenField.REGION, citizen.region(), sealed);
    put(values, CitizenField.ADDRESS, citizen.address(), sealed);
    put(values, CitizenField.PHONE, citizen.phone(), sealed);
    put(values, CitizenField.EMAIL, citizen.email(), sealed);
    return new ProfileData(values, List.of());
  }

  private static void put(
      Map<CitizenField, String> values, CitizenField field, @Nullable Object value, boolean full) {
    if (value == null) {
      values.remove(field);
    } else if (full && value instanceof Nik nik) {
      values.put(field, nik.reveal());
    } else if (full && value instanceof FamilyCardNumber card) {
      values.put(field, card.reveal());
    } else if (full && value instanceof PhoneNumber phone) {
      values.put(field, phone.reveal());
    } else if (value instanceof Nik nik) {
      values.put(field, ProfileMask.nik(nik));
    } else if (!full && value instanceof String text) {
      values.put(field, ProfileMask.text(text));
    } else {
      // Family cards and telephones print masked.
      values.put(field, value.toString());
    }
  }

  /** The fields that a change would change. */
  List<CitizenField> changed(CitizenChange change, boolean sealed) {
    Map<CitizenField, String> after = changedValues(change, sealed);
    return change.fields().stream()
        .filter(field -> !Objects.equals(values.get(field), after.get(field)))
        .toList();
  }

  private Map<CitizenField, String> changedValues(CitizenChange change, boolean sealed) {
    Map<CitizenField, String> after = new EnumMap<>(CitizenField.class);
    after.putAll(values);
    change.fields().forEach(field -> put(after, field, change.value(field), sealed));
    return after;
  }

  /** The same after a change, which leaves what was there before among the corrections. */
  ProfileData corrected(
      CitizenChange change, boolean sealed, List<CitizenField> fields, Correction cause) {
    List<Correction> history = new ArrayList<>(corrections);
    for (CitizenField field : fields) {
      history.add(
          new Correction(field, shown(field, sealed), cause.at(), cause.actor(), cause.why()));
    }
    return new ProfileData(changedValues(change, sealed), history);
  }

  /** A value as a screen may show it. */
  private @Nullable String shown(CitizenField field, boolean sealed) {
    String value = values.get(field);
    if (value == null || !sealed) {
      return value;
    }
    return switch (field) {
      case NIK -> ProfileMask.nik(Nik.parse(value));
      case FAMILY_CARD -> FamilyCardNumber.parse(value).masked();
      case PHONE -> PhoneNumber.parse(value).masked();
      default -> value;
    };
  }

  private String needed(CitizenField field) {
    return Objects.requireNonNull(values.get(field), field.name());
  }

  CitizenProfile profile(CitizenId id, long version, boolean sealed) {
    return new CitizenProfile(
        id,
        Objects.requireNonNull(shown(CitizenField.NIK, sealed), "nik"),
        shown(CitizenField.FAMILY_CARD, sealed),
        needed(CitizenField.NAME),
        values.get(CitizenField.BIRTH_PLACE),
        LocalDate.parse(needed(CitizenField.BIRTH_DATE)),
        Sex.valueOf(needed(CitizenField.SEX)),
        needed(CitizenField.REGION),
        values.get(CitizenField.ADDRESS),
        shown(CitizenField.PHONE, sealed),
        values.get(CitizenField.EMAIL),
        corrections,
        version);
  }

  /** The number; only of what was sealed. */
  Nik nik() {
    return Nik.parse(needed(CitizenField.NIK));
  }

  /** With all digits; only of what was sealed. */
  Citizen citizen() {
    String card = values.get(CitizenField.FAMILY_CARD);
    String phone = values.get(CitizenField.PHONE);
    return new Citizen(
        nik(),
        card == null ? null : FamilyCardNumber.parse(card),
        needed(CitizenField.NAME),
        values.get(CitizenField.BIRTH_PLACE),
        LocalDate.parse(needed(CitizenField.BIRTH_DATE)),
        Sex.valueOf(needed(CitizenField.SEX)),
        needed(CitizenField.REGION),
        values.get(CitizenField.ADDRESS),
        phone == null ? null : PhoneNumber.parse(phone),
        values.get(CitizenField.EMAIL));
  }

  /** Nothing of it: the names of the fields. */
  @Override
  public String toString() {
    return "ProfileData" + values.keySet();
  }
}
