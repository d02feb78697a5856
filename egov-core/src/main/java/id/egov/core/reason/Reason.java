package id.egov.core.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One reason for an answer.
 *
 * @param code what kind of reason, in upper case with underscores; see {@link ReasonCode}
 * @param severity how much it weighs
 * @param evidence what proves it, by name, in a fixed order: ids as they are, times as ISO 8601,
 *     numbers in decimal. Never a personal number
 */
public record Reason(String code, Severity severity, Map<String, String> evidence) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /**
   * Checks the code and copies the evidence.
   *
   * @param code what kind of reason
   * @param severity how much it weighs
   * @param evidence what proves it
   * @throws IllegalArgumentException if the code has another shape
   */
  public Reason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(evidence, "evidence");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code '%s' must be upper-case letters, digits and underscores".formatted(code));
    }
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /**
   * A reason of a kind.
   *
   * @param code its kind
   * @param evidence names and values by turns, for example {@code "room", "aula"}
   * @return the reason
   * @throws IllegalArgumentException if a value is missing or a name comes twice
   */
  public static Reason of(ReasonCode code, String... evidence) {
    if (evidence.length % 2 != 0) {
      throw new IllegalArgumentException(
          "evidence of %s has a name without a value".formatted(code.name()));
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < evidence.length; i += 2) {
      if (map.put(evidence[i], evidence[i + 1]) != null) {
        throw new IllegalArgumentException(
            "evidence of %s has '%s' twice".formatted(code.name(), evidence[i]));
      }
    }
    return new Reason(code.name(), code.severity(), map);
  }

  /**
   * Whether this reason is of a kind.
   *
   * @param kind the kind
   * @return true if the codes are equal
   */
  public boolean is(ReasonCode kind) {
    return code.equals(kind.name());
  }
}
