package id.egov.identity.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Finds the pairs of a list of registrations that may be one person, without comparing every pair:
 * a pair is compared if it comes into one block in at least one {@link BlockingPass}, and once
 * only.
 *
 * <p>What is found is scored exactly as {@link RegistrationMatcher} does. What is <em>not</em>
 * found: pairs that share no block. All with the same date of birth or the same citizen number are
 * compared, up to the limit below; one that differs in both must share a word of the name with its
 * consonants unharmed and the year or the day of birth, or ten digits of the number at either end.
 *
 * <p>A block larger than the limit is not compared in its pass, but reported with the ids of its
 * registrations, see {@link OversizedBlock}: nothing is dropped in silence.
 *
 * <p>Takes about 350 bytes for each registration beside the registrations themselves. The time is
 * O(n log n) and that of the pairs inside the blocks, which grows with the square of the list where
 * the city stays as it is. Immutable and thread-safe: several threads may take a part each. No
 * method accepts or returns {@code null}.
 */
public final class DuplicateSearch {

  /** How many registrations a block may have if nothing else is said. */
  public static final int LARGEST_BLOCK = 2000;

  private final List<Registration> registrations;
  private final List<Profile> profiles;
  private final List<BlockIndex> passes;
  private final MatchSettings settings;

  private DuplicateSearch(
      List<Registration> registrations, MatchSettings settings, int largestBlock) {
    this.registrations = List.copyOf(registrations);
    this.settings = settings;
    NameReader reader = new NameReader();
    this.profiles = this.registrations.stream().map(each -> each.profile(reader)).toList();
    this.passes =
        Arrays.stream(BlockingPass.values())
            .map(pass -> new BlockIndex(pass, profiles, largestBlock))
            .toList();
  }

  /**
   * Prepares a search with the default settings and limit.
   *
   * @param registrations at most 4,194,304, in any order
   * @return the search
   * @throws IllegalArgumentException if there are more
   */
  public static DuplicateSearch of(List<Registration> registrations) {
    return of(registrations, MatchSettings.defaults(), LARGEST_BLOCK);
  }

  /**
   * Prepares a search.
   *
   * @param registrations at most 4,194,304, in any order
   * @param settings weights and bands
   * @param largestBlock how many registrations a block may have, at least 2; the pairs of one grow
   *     with its square
   * @return the search
   * @throws IllegalArgumentException if there are more registrations or the limit is below 2
   */
  public static DuplicateSearch of(
      List<Registration> registrations, MatchSettings settings, int largestBlock) {
    Objects.requireNonNull(settings, "settings");
    if (registrations.size() > BlockIndex.MOST) {
      throw new IllegalArgumentException(
          "registrations (%s) must be at most %s".formatted(registrations.size(), BlockIndex.MOST));
    }
    if (largestBlock < 2) {
      throw new IllegalArgumentException(
          "largestBlock (%s) must be at least 2".formatted(largestBlock));
    }
    return new DuplicateSearch(registrations, settings, largestBlock);
  }

  /**
   * Hands every pair that is at least possible to a consumer, in an order that depends on the list
   * and nothing else.
   *
   * @param consumer takes the pairs
   * @param progress is told how far it has come, and may cancel
   * @return what was done
   */
  public SearchReport find(PairConsumer consumer, SearchProgress progress) {
    return findPart(0, 1, consumer, progress);
  }

  /**
   * Does one part of the search. All parts together find what {@link #find} finds, and no pair
   * twice, so that each of several threads can take a part of its own.
   *
   * @param part which part, from zero
   * @param parts how many parts there are, positive
   * @param consumer takes the pairs of this part
   * @param progress is told how far this part has come, and may cancel it
   * @return what this part has done; {@link SearchReport#and} adds the parts up
   * @throws IllegalArgumentException if there is no such part
   */
  public SearchReport findPart(
      int part, int parts, PairConsumer consumer, SearchProgress progress) {
    if (parts < 1 || part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          "part (%s) must be from 0 to below parts (%s), and parts positive"
              .formatted(part, parts));
    }
    return new BlockWalk(registrations, profiles, passes, settings, part, parts)
        .walk(consumer, progress);
  }
}
