package id.egov.core.store.jdbc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A seal over audit entries that follow each other, and over the seal before it. Whoever keeps the
 * last one somewhere else (prints it, sends it to the auditor) can prove later that nothing under
 * it was changed.
 *
 * @param number its place among the seals of a tenant, from 1
 * @param throughVersion the version of the last commit under it
 * @param entries how many entries are under it and not under the seal before
 * @param sha256 the seal itself, 64 hexadecimal digits
 * @param at when it was made, in whole milliseconds
 */
public record Seal(long number, long throughVersion, long entries, String sha256, Instant at) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the parts.
   *
   * @param number its place among the seals of a tenant
   * @param throughVersion the version of the last commit under it
   * @param entries how many entries are under it and not under the seal before
   * @param sha256 the seal itself
   * @param at when it was made
   * @throws IllegalArgumentException if the number is less than 1 or the seal has another shape
   */
  public Seal {
    Objects.requireNonNull(at, "at");
    if (number < 1) {
      throw new IllegalArgumentException("number (%s) must be at least 1".formatted(number));
    }
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "sha256 must be 64 hexadecimal digits in lower case; it has %s characters"
              .formatted(sha256.length()));
    }
  }

  /**
   * A seal whose time is a text, as in JSON.
   *
   * @param number its place among the seals of a tenant
   * @param throughVersion the version of the last commit under it
   * @param entries how many entries are under it and not under the seal before
   * @param sha256 the seal itself
   * @param at an ISO 8601 instant
   * @return the seal
   * @throws java.time.format.DateTimeParseException if {@code at} has another form
   */
  @JsonCreator
  public static Seal of(
      @JsonProperty("number") long number,
      @JsonProperty("throughVersion") long throughVersion,
      @JsonProperty("entries") long entries,
      @JsonProperty("sha256") String sha256,
      @JsonProperty("at") String at) {
    return new Seal(
        number, throughVersion, entries, sha256, Instant.parse(Objects.requireNonNull(at, "at")));
  }

  /**
   * The time as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }
}
