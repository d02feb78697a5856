package id.egov.identity.matching;

import id.egov.core.reason.Reason;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One piece of evidence for or against two registrations being of the same person. It holds nothing
 * of either. No component is {@code null}.
 *
 * @param code what was found
 * @param weight how much it speaks for the same person, against it if negative
 * @param details numbers that the text names; often empty
 */
public record Evidence(EvidenceCode code, int weight, Map<String, String> details) {

  /**
   * Copies the details.
   *
   * @param code what was found
   * @param weight how much it speaks for the same person
   * @param details numbers that the text names
   */
  public Evidence {
    Objects.requireNonNull(code, "code");
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /**
   * The same as a reason, for an application that shows reasons.
   *
   * @return a note
   */
  public Reason reason() {
    return new Reason(code.name(), code.severity(), details);
  }

  /**
   * A sentence for people, without its end.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the sentence; it names no name, date or number of a person
   */
  public String text(Locale locale) {
    return EvidenceCode.TEXTS.text(reason(), locale, ZoneOffset.UTC);
  }
}
