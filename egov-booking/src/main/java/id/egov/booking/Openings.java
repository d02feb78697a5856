package id.egov.booking;

import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The openings of all that can be booked on one day: working them out once serves many refusals.
 */
final class Openings {

  private static final Duration DAY = Duration.ofDays(1);

  private final TimeSlot window;
  // Disjoint, by start.
  private final List<TimeSlot> openings;

  private Openings(TimeSlot window, List<TimeSlot> openings) {
    this.window = window;
    this.openings = openings;
  }

  /** The openings of what can be booked now and until a day from now. */
  static Openings of(OpeningTimes openingTimes, TimeSlot bookable) {
    TimeSlot window = bookable.expandedBy(Duration.ZERO, DAY);
    return new Openings(window, openingTimes.within(window));
  }

  boolean covers(TimeSlot bookable) {
    return window.encloses(bookable);
  }

  /**
   * Shows the openings, each cut to what is bookable, by how far the wanted slot must move to lie
   * in it, until one is refused.
   */
  void nearestFirst(TimeSlot wanted, TimeSlot bookable, Predicate<TimeSlot> show) {
    // The distance falls with each opening up to the nearest and grows from there on.
    int after = 0;
    while (after + 1 < openings.size() && distance(wanted, after + 1) < distance(wanted, after)) {
      after++;
    }
    int before = after - 1;
    boolean wantsMore = true;
    while (wantsMore && (before >= 0 || after < openings.size())) {
      boolean earlier =
          after == openings.size()
              || (before >= 0 && distance(wanted, before) <= distance(wanted, after));
      Optional<TimeSlot> opening =
          openings.get(earlier ? before-- : after++).intersection(bookable);
      wantsMore = opening.isEmpty() || show.test(opening.get());
    }
  }

  private long distance(TimeSlot wanted, int opening) {
    return CheapestAlternatives.distance(wanted, openings.get(opening));
  }
}
