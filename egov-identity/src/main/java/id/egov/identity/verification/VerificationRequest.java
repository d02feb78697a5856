package id.egov.identity.verification;

import id.egov.identity.number.FamilyCardNumber;
import id.egov.identity.number.Nik;
import id.egov.identity.number.Sex;
import id.egov.identity.privacy.Purpose;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One question to the population office: whom it is about, what is stated about them, what the
 * answer is for and who asks. Immutable and thread-safe.
 *
 * <p>It holds personal data, which is why it is no record, has no JSON and prints without any of
 * it: the masked number, the purpose and the names of the elements.
 */
public final class VerificationRequest {

  private final Nik nik;
  private final Purpose purpose;
  private final String actor;
  private final Map<IdentityElement, String> stated;

  private VerificationRequest(
      Nik nik, Purpose purpose, String actor, Map<IdentityElement, String> stated) {
    this.nik = nik;
    this.purpose = purpose;
    this.actor = actor;
    this.stated = stated;
  }

  /**
   * A question whether the office has somebody with a number, to which elements may be {@linkplain
   * #with added}.
   *
   * @param nik whom it is about
   * @param purpose what the answer is for: the purpose of the tokens by which it is recorded
   * @param actor who asks, as the audit record is to name them; never a personal number
   * @return the question
   * @throws IllegalArgumentException if the actor is blank
   */
  public static VerificationRequest of(Nik nik, Purpose purpose, String actor) {
    return new VerificationRequest(
        Objects.requireNonNull(nik, "nik"),
        Objects.requireNonNull(purpose, "purpose"),
        notBlank("actor", actor),
        new EnumMap<>(IdentityElement.class));
  }

  private static String notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank: a text is needed");
    }
    return value;
  }

  /**
   * The same question with one element more, or with another value for it.
   *
   * @param element which one, other than {@link IdentityElement#NIK}, which is always asked
   * @param value what is stated, in the form that the element names
   * @return a copy
   * @throws IllegalArgumentException if the value is blank or the element is the number itself
   */
  public VerificationRequest with(IdentityElement element, String value) {
    if (element == IdentityElement.NIK) {
      throw new IllegalArgumentException("the element NIK is the number of the question itself");
    }
    Map<IdentityElement, String> more = new EnumMap<>(stated);
    more.put(element, notBlank("the value of " + element, value));
    return new VerificationRequest(nik, purpose, actor, more);
  }

  /**
   * The same question with a name.
   *
   * @param name the full name
   * @return a copy
   */
  public VerificationRequest withName(String name) {
    return with(IdentityElement.NAME, name);
  }

  /**
   * The same question with a date of birth.
   *
   * @param birthDate the date
   * @return a copy
   */
  public VerificationRequest withBirthDate(LocalDate birthDate) {
    return with(IdentityElement.BIRTH_DATE, birthDate.toString());
  }

  /**
   * The same question with a sex.
   *
   * @param sex the sex
   * @return a copy
   */
  public VerificationRequest withSex(Sex sex) {
    return with(IdentityElement.SEX, sex.name());
  }

  /**
   * The same question with a family card.
   *
   * @param card its number
   * @return a copy
   */
  public VerificationRequest withFamilyCard(FamilyCardNumber card) {
    return with(IdentityElement.FAMILY_CARD, card.reveal());
  }

  /**
   * Whom it is about.
   *
   * @return the number
   */
  public Nik nik() {
    return nik;
  }

  /**
   * What the answer is for.
   *
   * @return the purpose
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * Who asks.
   *
   * @return their id
   */
  public String actor() {
    return actor;
  }

  /**
   * What is asked: the number, and what is stated.
   *
   * @return in the order of the constants; unmodifiable
   */
  public Set<IdentityElement> elements() {
    EnumMap<IdentityElement, Boolean> all = new EnumMap<>(IdentityElement.class);
    all.put(IdentityElement.NIK, true);
    stated.keySet().forEach(element -> all.put(element, true));
    return Collections.unmodifiableSet(all.keySet());
  }

  /**
   * What is stated, for whoever sends it to the office.
   *
   * @param element which element
   * @return the value, all digits of a number included; empty if it is not asked
   */
  public Optional<String> stated(IdentityElement element) {
    return element == IdentityElement.NIK
        ? Optional.of(nik.reveal())
        : Optional.ofNullable(stated.get(element));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationRequest that
        && nik.equals(that.nik)
        && purpose.equals(that.purpose)
        && actor.equals(that.actor)
        && stated.equals(that.stated);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nik, purpose, actor, stated);
  }

  /** The masked number, the purpose, who asks and which elements; no value. */
  @Override
  public String toString() {
    return "VerificationRequest[nik=%s, purpose=%s, actor=%s, elements=%s]"
        .formatted(nik, purpose, actor, elements());
  }
}
