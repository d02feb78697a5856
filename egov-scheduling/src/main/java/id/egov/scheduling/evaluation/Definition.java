package id.egov.scheduling.evaluation;

import java.util.Objects;

/**
 * What a number of an evaluation means.
 *
 * @param measure which number
 * @param column its column in CSV
 * @param field its field in a row of JSON
 * @param unit {@code share} (0 to 1) or {@code count}
 * @param indonesian the definition in Indonesian
 * @param english the definition in English
 */
public record Definition(
    Measure measure, String column, String field, String unit, String indonesian, String english) {

  /**
   * Checks that nothing is missing.
   *
   * @param measure which number
   * @param column its column in CSV
   * @param field its field in a row of JSON
   * @param unit its unit
   * @param indonesian the definition in Indonesian
   * @param english the definition in English
   */
  public Definition {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(indonesian, "indonesian");
    Objects.requireNonNull(english, "english");
  }
}
