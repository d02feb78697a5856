package id.egov.identity.matching;

import id.egov.core.reason.Reason;
import id.egov.core.reason.Severity;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How much speaks for two registrations being of the same person, with every piece of evidence.
 *
 * <p>It is no proof and claims no certainty: twins, and people who share a frequent name and a day
 * of birth, reach high scores; one person who was registered with another name and date reaches a
 * low one. Nothing may be merged, refused or taken from anybody because of a score alone: a person
 * looks at both registrations and decides.
 *
 * <p>Holds nothing of either person. No component is {@code null}.
 *
 * @param score the sum of all weights, see {@link MatchSettings}
 * @param band how seriously to look
 * @param evidence name, date of birth, number, sex and place of birth, in this order
 */
public record MatchScore(int score, MatchBand band, List<Evidence> evidence) {

  /**
   * Copies the evidence and checks the sum.
   *
   * @param score the sum of all weights
   * @param band how seriously to look
   * @param evidence every piece
   * @throws IllegalArgumentException if {@code score} is another sum
   */
  public MatchScore {
    Objects.requireNonNull(band, "band");
    evidence = List.copyOf(evidence);
    int sum = evidence.stream().mapToInt(Evidence::weight).sum();
    if (score != sum) {
      throw new IllegalArgumentException(
          "score (%s) must be the sum of its weights (%s)".formatted(score, sum));
    }
  }

  /**
   * A sentence for people, without its end, that says that this is no proof.
   *
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the sentence
   */
  public String text(Locale locale) {
    Map<String, String> details = Map.of("band", band.name(), "score", Integer.toString(score));
    return EvidenceCode.TEXTS.text(
        new Reason("MATCH", Severity.NOTE, details), locale, ZoneOffset.UTC);
  }
}
