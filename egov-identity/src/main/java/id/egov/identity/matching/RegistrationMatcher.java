package id.egov.identity.matching;

import java.util.Objects;

/**
 * Compares two registrations. What comes of it is an explained score and no certainty, see {@link
 * MatchScore}.
 *
 * <p>The comparison is symmetric, and monotone: a field that agrees better never lowers the score.
 * Same input, same answer. Immutable and thread-safe. No method accepts or returns {@code null}.
 */
public final class RegistrationMatcher {

  private final MatchSettings settings;

  private RegistrationMatcher(MatchSettings settings) {
    this.settings = settings;
  }

  /**
   * A matcher with the default settings.
   *
   * @return the matcher
   */
  public static RegistrationMatcher ofDefaults() {
    return of(MatchSettings.defaults());
  }

  /**
   * A matcher.
   *
   * @param settings weights and bands
   * @return the matcher
   */
  public static RegistrationMatcher of(MatchSettings settings) {
    return new RegistrationMatcher(Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Compares two registrations. Some microseconds; for many pairs see {@link DuplicateSearch}.
   *
   * @param one a registration
   * @param other another
   * @return the score, the same for both orders
   */
  public MatchScore compare(Registration one, Registration other) {
    NameReader reader = new NameReader();
    return new PairScorer(settings).score(one.profile(reader), other.profile(reader));
  }
}
