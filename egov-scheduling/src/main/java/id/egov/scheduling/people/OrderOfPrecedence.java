package id.egov.scheduling.people;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which offices come before which: a partial order with real ties. The ranks of a level come in the
 * order in which they were given; offices of one rank are tied, unless a rule of the region's own
 * puts one of them before another. A higher {@link Level} comes before a lower one. An office that
 * is in no rank comes after the ranks of its level, for the law gives it no place, and is tied with
 * others of its kind.
 *
 * <p>Immutable and thread-safe. No method accepts or returns {@code null}. An order is made of
 * lines in a text file, or with the same words by a {@link Builder}:
 *
 * <pre>{@code
 * # fields between semicolons
 * OFFICE;REGENCY;j;asisten;Asisten Sekretaris Daerah
 * OFFICE;REGENCY;j;kepala-dinas;Kepala Dinas
 * BEFORE;regency:asisten;regency:kepala-dinas
 * }</pre>
 */
public final class OrderOfPrecedence {

  private final Map<OfficeId, Rank> ranks;
  private final Map<OfficeId, Integer> numbers;
  private final Map<OfficeId, Set<OfficeId>> rules;
  private final Map<OfficeId, Set<OfficeId>> later;

  private OrderOfPrecedence(Builder builder) {
    this.ranks = new LinkedHashMap<>(builder.ranks);
    this.rules = new LinkedHashMap<>();
    builder.rules.forEach((office, after) -> rules.put(office, new LinkedHashSet<>(after)));
    this.numbers = numbers(ranks);
    this.later = new LinkedHashMap<>();
    rules.keySet().forEach(office -> later.put(office, reachable(office)));
  }

  /** The ranks of all levels numbered in the order of their first office. */
  private static Map<OfficeId, Integer> numbers(Map<OfficeId, Rank> ranks) {
    Map<String, Integer> byLetter = new LinkedHashMap<>();
    Map<OfficeId, Integer> numbers = new LinkedHashMap<>();
    ranks.forEach(
        (office, rank) -> {
          String letter = office.level() + " " + rank.letter();
          numbers.put(office, byLetter.computeIfAbsent(letter, first -> byLetter.size()));
        });
    return numbers;
  }

  private Set<OfficeId> reachable(OfficeId from) {
    Set<OfficeId> seen = new LinkedHashSet<>();
    Deque<OfficeId> open = new ArrayDeque<>(rules.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      OfficeId next = open.remove();
      if (seen.add(next)) {
        open.addAll(rules.getOrDefault(next, Set.of()));
      }
    }
    if (seen.contains(from)) {
      throw new IllegalArgumentException("the rules put %s before itself".formatted(from));
    }
    return seen;
  }

  /**
   * The orders of UU 9/2010 art. 10(1) for a province and art. 11(1) for a regency or a city. The
   * order of the state (art. 9) is not among them: guests of that level come first, and are tied
   * until the application adds their ranks.
   *
   * @return the order, read once
   */
  public static OrderOfPrecedence indonesia() {
    return Indonesia.ORDER;
  }

  /**
   * Starts an order without offices.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds what this order holds, to add what a region has laid down for itself.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.ranks.putAll(ranks);
    rules.forEach((office, after) -> after.forEach(other -> builder.before(office, other)));
    return builder;
  }

  /**
   * Where an office stands.
   *
   * @param office which office
   * @return its rank, or empty if it is in none
   */
  public Optional<Rank> rank(OfficeId office) {
    return Optional.ofNullable(ranks.get(office));
  }

  /**
   * Every office of a level.
   *
   * @param level which level
   * @return in the order they were given
   */
  public List<Rank> ranks(Level level) {
    return ranks.values().stream().filter(rank -> rank.office().level() == level).toList();
  }

  /**
   * Whether one office comes before another. This is a strict partial order: never true of an
   * office and itself, never both ways, and if one comes before a second and that before a third,
   * the first comes before the third.
   *
   * @param first one office
   * @param second another
   * @return true if the first comes before the second; false if after it or they are tied
   */
  public boolean isBefore(OfficeId first, OfficeId second) {
    int byLevel = first.level().compareTo(second.level());
    if (byLevel != 0) {
      return byLevel < 0;
    }
    int byRank = Integer.compare(number(first), number(second));
    return byRank == 0 ? later.getOrDefault(first, Set.of()).contains(second) : byRank < 0;
  }

  private int number(OfficeId office) {
    return numbers.getOrDefault(office, Integer.MAX_VALUE);
  }

  /** Collects an order. Not thread-safe; it can go on after {@link #build}. */
  public static final class Builder {

    private final Map<OfficeId, Rank> ranks = new LinkedHashMap<>();
    private final Map<OfficeId, Set<OfficeId>> rules = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds an office. The ranks of a level come in the order of their first offices.
     *
     * @param rank where it stands
     * @return this builder
     * @throws IllegalArgumentException if the office is there already
     */
    public Builder office(Rank rank) {
      if (ranks.putIfAbsent(rank.office(), rank) != null) {
        throw new IllegalArgumentException("office %s comes twice".formatted(rank.office()));
      }
      return this;
    }

    /**
     * Puts an office before another of the same rank, as the region's own regulation may.
     *
     * @param office which comes before
     * @param other which comes after
     * @return this builder
     */
    public Builder before(OfficeId office, OfficeId other) {
      Objects.requireNonNull(other, "other");
      rules.computeIfAbsent(office, key -> new LinkedHashSet<>()).add(other);
      return this;
    }

    /**
     * Adds the lines of a file in the format that {@link OrderOfPrecedence} shows.
     *
     * @param reader the file's text; it is not closed
     * @param source what an error calls the file, for example its name
     * @return this builder
     * @throws IOException if the reader fails
     * @throws IllegalArgumentException if a line is wrong; the message names file, line and field
     */
    public Builder read(Reader reader, String source) throws IOException {
      PrecedenceFile.read(reader, source, this);
      return this;
    }

    /**
     * The order of what was added.
     *
     * @return an immutable order
     * @throws IllegalArgumentException if a rule names an office that is not there, or two of
     *     different ranks, or the rules go in a circle
     */
    public OrderOfPrecedence build() {
      rules.forEach((office, after) -> after.forEach(other -> requireSameRank(office, other)));
      return new OrderOfPrecedence(this);
    }

    private void requireSameRank(OfficeId office, OfficeId other) {
      Rank one = ranks.get(office);
      Rank two = ranks.get(other);
      if (one == null
          || two == null
          || office.level() != other.level()
          || !one.letter().equals(two.letter())) {
        throw new IllegalArgumentException(
            "%s before %s: both must be offices of one rank".formatted(office, other));
      }
    }
  }

  /** Reads the file when it is first asked for. */
  private static final class Indonesia {

    private static final OrderOfPrecedence ORDER = PrecedenceFile.indonesia();
  }
}
