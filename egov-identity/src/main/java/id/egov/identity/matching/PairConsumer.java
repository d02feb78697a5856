package id.egov.identity.matching;

/** Is told of pairs that may be one person, while a search runs. */
@FunctionalInterface
public interface PairConsumer {

  /**
   * A pair is at least {@linkplain MatchBand#POSSIBLE possible}. Called on the searching thread; an
   * exception ends the search.
   *
   * @param first the registration that comes first in the list
   * @param second the other
   * @param score what speaks for and against it
   */
  void accept(Registration first, Registration second, MatchScore score);
}
