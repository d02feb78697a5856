package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A day off, as a decree says it. Immutable; no component is {@code null}.
 *
 * <p>In JSON both dates are ISO 8601 strings.
 *
 * @param date the day that is off
 * @param kind why it is off
 * @param knownFrom the date of the decree: before it nobody knew
 * @param decree the decree, for example {@code SKB 855/2023}
 * @param nameId the name in Indonesian
 * @param nameEn the name in English
 */
public record Holiday(
    LocalDate date,
    HolidayKind kind,
    LocalDate knownFrom,
    String decree,
    String nameId,
    String nameEn) {

  private static final String INDONESIAN = Locale.forLanguageTag("id").getLanguage();

  /**
   * Checks the components.
   *
   * @param date the day that is off
   * @param kind why it is off
   * @param knownFrom the date of the decree
   * @param decree the decree, not blank
   * @param nameId the name in Indonesian, not blank
   * @param nameEn the name in English, not blank
   * @throws IllegalArgumentException if a text is blank, or the day became known after it was over
   */
  public Holiday {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(knownFrom, "knownFrom");
    requireText("decree", decree);
    requireText("nameId", nameId);
    requireText("nameEn", nameEn);
    if (knownFrom.isAfter(date)) {
      throw new IllegalArgumentException(
          "knownFrom (%s) must not be after date (%s)".formatted(knownFrom, date));
    }
  }

  /**
   * A day off whose dates are texts, as in JSON.
   *
   * @param date the day that is off, for example {@code 2026-08-17}
   * @param kind why it is off
   * @param knownFrom the date of the decree
   * @param decree the decree
   * @param nameId the name in Indonesian
   * @param nameEn the name in English
   * @return the day off
   * @throws IllegalArgumentException if a text is no ISO 8601 date, or as the constructor does
   */
  @JsonCreator
  public static Holiday of(
      @JsonProperty("date") String date,
      @JsonProperty("kind") HolidayKind kind,
      @JsonProperty("knownFrom") String knownFrom,
      @JsonProperty("decree") String decree,
      @JsonProperty("nameId") String nameId,
      @JsonProperty("nameEn") String nameEn) {
    return new Holiday(
        Iso.date("date", date), kind, Iso.date("knownFrom", knownFrom), decree, nameId, nameEn);
  }

  private static void requireText(String field, String text) {
    if (Objects.requireNonNull(text, field).isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(field));
    }
  }

  /**
   * The date as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("date")
  public String dateText() {
    return date.toString();
  }

  /**
   * The date of the decree as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("knownFrom")
  public String knownFromText() {
    return knownFrom.toString();
  }

  /**
   * The name in the language of a locale.
   *
   * @param locale any locale
   * @return the Indonesian name if the locale's language is Indonesian, else the English one
   */
  public String name(Locale locale) {
    return locale.getLanguage().equals(INDONESIAN) ? nameId : nameEn;
  }
}
