package id.egov.identity.matching;

import java.util.List;
import java.util.Map;

/** Scores pairs after given settings. Used by one thread. */
final class PairScorer {

  private static final int CLOSE = 85;
  private static final int PARTLY = 70;
  private static final int LITTLE = 40;

  private final MatchSettings settings;
  private final NameComparison names = new NameComparison();
  private final int bestName;

  PairScorer(MatchSettings settings) {
    this.settings = settings;
    this.bestName = settings.weight(EvidenceCode.NAME_SAME);
  }

  /**
   * Whether a pair is at least possible: the names, which cost most, are compared only if need be.
   */
  boolean isPossible(Profile a, Profile b) {
    int others =
        settings.weight(BirthDay.compare(a.birthDay(), b.birthDay()))
            + settings.weight(NikDigits.compare(a.nik(), b.nik()))
            + settings.weight(sex(a, b))
            + settings.weight(PlaceSound.compare(a.birthPlace(), b.birthPlace()));
    int missing = settings.possibleFrom() - others;
    return missing <= bestName && settings.weight(name(a, b, percent(a, b))) >= missing;
  }

  MatchScore score(Profile a, Profile b) {
    int percent = percent(a, b);
    EvidenceCode name = name(a, b, percent);
    boolean whole = percent == 100;
    List<Evidence> evidence =
        List.of(
            evidence(name, whole ? Map.of() : Map.of("percent", Integer.toString(percent))),
            evidence(BirthDay.compare(a.birthDay(), b.birthDay()), Map.of()),
            evidence(NikDigits.compare(a.nik(), b.nik()), Map.of()),
            evidence(sex(a, b), Map.of()),
            evidence(PlaceSound.compare(a.birthPlace(), b.birthPlace()), Map.of()));
    int score = evidence.stream().mapToInt(Evidence::weight).sum();
    return new MatchScore(score, settings.band(score), evidence);
  }

  private Evidence evidence(EvidenceCode code, Map<String, String> details) {
    return new Evidence(code, settings.weight(code), details);
  }

  private int percent(Profile a, Profile b) {
    return names.percent(a.name(), b.name());
  }

  private static EvidenceCode name(Profile a, Profile b, int percent) {
    if (percent == 100) {
      return a.name().isWrittenAs(b.name())
          ? EvidenceCode.NAME_SAME
          : EvidenceCode.NAME_SPELLED_OTHERWISE;
    }
    if (percent >= CLOSE) {
      return EvidenceCode.NAME_CLOSE;
    }
    if (percent >= PARTLY) {
      return EvidenceCode.NAME_PARTLY;
    }
    return percent >= LITTLE ? EvidenceCode.NAME_LITTLE : EvidenceCode.NAME_DIFFERENT;
  }

  private static EvidenceCode sex(Profile a, Profile b) {
    if (a.sex() == null || b.sex() == null) {
      return EvidenceCode.SEX_MISSING;
    }
    return a.sex() == b.sex() ? EvidenceCode.SEX_SAME : EvidenceCode.SEX_DIFFERENT;
  }
}
