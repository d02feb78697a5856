package id.egov.scheduling.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * In which order the attendees of an event sit or are greeted. Guests of a level higher than the
 * event's come first (UU 9/2010 art. 10(2) and 11(2)), the higher level before the lower; then
 * those whom the event's own order names; then those of lower levels; then everybody whom no order
 * names. Who has offices at several levels counts by the one of the event's level, else by the
 * nearest higher, else by the nearest lower one.
 *
 * <p>Ties are real: {@link #groups} shows them, {@link #order} breaks them by a rule that is given.
 *
 * <p>Whether a representative takes the place of who is represented is a setting, for practice
 * differs: nothing of it was found in the articles that the orders are taken from. Unless another
 * choice is made, a penjabat and a Plt {@linkplain #seating sit} where the holder would, and a Plh
 * or a delegate by their own rank; but all are {@linkplain #mention greeted} where the represented
 * would be ("yang diwakili oleh").
 *
 * <p>Immutable and thread-safe. No method accepts or returns {@code null}. Every answer costs O(n²)
 * for n attendees, and the same attendees in the same order get the same answer.
 */
public final class Precedence {

  private final OrderOfPrecedence order;
  private final Level level;
  private final Set<Representation.As> inTheirPlace;

  private Precedence(OrderOfPrecedence order, Level level, Set<Representation.As> inTheirPlace) {
    this.order = Objects.requireNonNull(order, "order");
    this.level = Objects.requireNonNull(level, "level");
    this.inTheirPlace = inTheirPlace;
  }

  /**
   * The order of seats (tata tempat).
   *
   * @param order which offices come before which
   * @param level of the event: {@link Level#REGENCY} in a regency or city
   * @return the order, in which a penjabat and a Plt sit where the holder would
   */
  public static Precedence seating(OrderOfPrecedence order, Level level) {
    return new Precedence(
        order, level, EnumSet.of(Representation.As.PENJABAT, Representation.As.PLT));
  }

  /**
   * The order in which attendees are greeted in a speech.
   *
   * @param order which offices come before which
   * @param level of the event
   * @return the order, in which every representative counts as the represented
   */
  public static Precedence mention(OrderOfPrecedence order, Level level) {
    return new Precedence(order, level, EnumSet.allOf(Representation.As.class));
  }

  /**
   * The same order with another choice of who takes the place of the represented.
   *
   * @param representatives which kinds do; none for everybody by their own rank
   * @return the other order
   */
  public Precedence inTheirPlace(Representation.As... representatives) {
    Set<Representation.As> chosen = EnumSet.noneOf(Representation.As.class);
    chosen.addAll(Arrays.asList(representatives));
    return new Precedence(order, level, chosen);
  }

  /**
   * Whether one attendee comes before another.
   *
   * @param first one attendee
   * @param second another
   * @return true if the first comes before the second; false if after it or they are tied
   */
  public boolean isBefore(Attendee first, Attendee second) {
    Optional<OfficeId> one = office(first);
    Optional<OfficeId> two = office(second);
    return one.isPresent() && (two.isEmpty() || order.isBefore(one.get(), two.get()));
  }

  /** By which office somebody counts. */
  private Optional<OfficeId> office(Attendee attendee) {
    Representation representing = attendee.representing();
    List<OfficeId> offices =
        representing != null && inTheirPlace.contains(representing.as())
            ? representing.offices()
            : attendee.offices();
    // From the highest level down: the last that is not lower than the event's is the nearest.
    Optional<OfficeId> nearest = Optional.empty();
    for (OfficeId office : offices) {
      if (nearest.isEmpty() || office.level().compareTo(level) <= 0) {
        nearest = Optional.of(office);
      }
    }
    return nearest;
  }

  /**
   * The attendees in groups of those who are tied. A group is everybody before whom nobody comes
   * who is not in an earlier group.
   *
   * @param attendees in any order
   * @return the first group first; inside a group in the order given
   */
  public List<PrecedenceGroup> groups(Collection<Attendee> attendees) {
    List<Attendee> left = new ArrayList<>(attendees);
    List<PrecedenceGroup> groups = new ArrayList<>();
    int place = 1;
    while (!left.isEmpty()) {
      List<Attendee> first = left.stream().filter(isNextOf(left)).toList();
      left.removeIf(isNextOf(List.copyOf(left)));
      groups.add(new PrecedenceGroup(place, first));
      place += first.size();
    }
    return List.copyOf(groups);
  }

  private Predicate<Attendee> isNextOf(List<Attendee> left) {
    return candidate -> left.stream().noneMatch(other -> isBefore(other, candidate));
  }

  /**
   * The attendees one after the other. Of those who may come next, the least by the rule does; of
   * those who are equal by it, the first by name, then by title, then as given.
   *
   * @param attendees in any order
   * @param tieRule breaks ties, for example {@link #byAppointment}
   * @return everybody, the first first
   */
  public List<Attendee> order(Collection<Attendee> attendees, Comparator<Attendee> tieRule) {
    Comparator<Attendee> rule = tieRule.thenComparing(byName());
    List<Attendee> left = new ArrayList<>(attendees);
    List<Attendee> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Attendee next = Collections.min(left.stream().filter(isNextOf(left)).toList(), rule);
      left.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /**
   * A rule for ties: who was appointed earlier comes first, who has no date last.
   *
   * @return the rule
   */
  public static Comparator<Attendee> byAppointment() {
    return Comparator.comparing(
        Attendee::appointedOn, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /**
   * A rule for ties: by name, then by title, in the order of Unicode.
   *
   * @return the rule
   */
  public static Comparator<Attendee> byName() {
    return Comparator.comparing(Attendee::name).thenComparing(Attendee::title);
  }
}
