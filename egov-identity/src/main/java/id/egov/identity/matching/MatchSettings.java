package id.egov.identity.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each piece of evidence weighs, and where the bands begin.
 *
 * <p>A weight is a number of doublings: how many times as often the evidence is met between two
 * registrations of one person as between those of two, as a power of two (Fellegi and Sunter 1969).
 * The defaults are estimates for a city of 300,000, where one pair in about 2^22 is one person's;
 * they were not learned from real registrations. Who has pairs that people have decided sets their
 * own. Numbers that are nearly the same weigh little, because the number repeats the district and
 * the date of birth.
 *
 * @param weights the weight of each code; codes that are left out get their default. Within a field
 *     a code that speaks more for the same person must not weigh less
 * @param likelyFrom the least score of {@link MatchBand#LIKELY_SAME}; by default 24
 * @param possibleFrom the least score of {@link MatchBand#POSSIBLE}, not above {@code likelyFrom};
 *     by default 16
 */
public record MatchSettings(Map<EvidenceCode, Integer> weights, int likelyFrom, int possibleFrom) {

  private static final int LARGEST = 1000;

  /**
   * Completes and checks the weights.
   *
   * @param weights the weight of each code, −1000 to 1000
   * @param likelyFrom the least score of a likely match
   * @param possibleFrom the least score of a possible match
   * @throws IllegalArgumentException if weights contradict the order of their codes, one is out of
   *     range, or the bands are the wrong way round
   */
  public MatchSettings {
    Map<EvidenceCode, Integer> all = new EnumMap<>(EvidenceCode.class);
    EvidenceCode before = EvidenceCode.NAME_SAME;
    for (EvidenceCode code : EvidenceCode.values()) {
      int weight = weights.getOrDefault(code, code.usualWeight());
      if (Math.abs(weight) > LARGEST) {
        throw new IllegalArgumentException(
            "weight of %s (%s) must be −1000 to 1000".formatted(code, weight));
      }
      all.put(code, weight);
      if (before.field() == code.field() && all.getOrDefault(before, weight) < weight) {
        throw new IllegalArgumentException(
            "weight of %s (%s) must not exceed that of %s (%s)"
                .formatted(code, weight, before, all.get(before)));
      }
      before = code;
    }
    if (possibleFrom > likelyFrom) {
      throw new IllegalArgumentException(
          "possibleFrom (%s) must not exceed likelyFrom (%s)".formatted(possibleFrom, likelyFrom));
    }
    weights = Collections.unmodifiableMap(all);
  }

  /**
   * The defaults.
   *
   * @return the weights of {@link EvidenceCode}, likely from 24, possible from 16
   */
  public static MatchSettings defaults() {
    return new MatchSettings(Map.of(), 24, 16);
  }

  /**
   * A copy with another weight.
   *
   * @param code of what
   * @param weight −1000 to 1000
   * @return the copy
   * @throws IllegalArgumentException if it contradicts the order of the codes
   */
  public MatchSettings withWeight(EvidenceCode code, int weight) {
    Map<EvidenceCode, Integer> changed = new EnumMap<>(weights);
    changed.put(code, weight);
    return new MatchSettings(changed, likelyFrom, possibleFrom);
  }

  /**
   * A copy with other bands.
   *
   * @param likely the least score of a likely match
   * @param possible the least score of a possible match
   * @return the copy
   * @throws IllegalArgumentException if {@code possible} is above {@code likely}
   */
  public MatchSettings withBands(int likely, int possible) {
    return new MatchSettings(weights, likely, possible);
  }

  int weight(EvidenceCode code) {
    return weights.getOrDefault(code, code.usualWeight());
  }

  MatchBand band(int score) {
    if (score >= likelyFrom) {
      return MatchBand.LIKELY_SAME;
    }
    return score >= possibleFrom ? MatchBand.POSSIBLE : MatchBand.UNLIKELY;
  }
}
