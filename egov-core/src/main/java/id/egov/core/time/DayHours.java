package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When an office is open on one day, and its breaks. Immutable and thread-safe. No method accepts
 * or returns {@code null}.
 *
 * @param opening from opening to closing, breaks included
 * @param breaks the breaks, in order; kept as an unmodifiable copy
 */
public record DayHours(
    @JsonProperty("opening") DaySpan opening, @JsonProperty("breaks") List<DaySpan> breaks) {

  /**
   * Checks and orders the breaks.
   *
   * @param opening from opening to closing, breaks included
   * @param breaks the breaks, in any order
   * @throws IllegalArgumentException if breaks overlap, or one leaves the opening or fills it
   */
  public DayHours {
    breaks = breaks.stream().sorted(Comparator.comparingInt(DaySpan::startMinute)).toList();
    int free = opening.startMinute();
    int work = opening.endMinute() - opening.startMinute();
    for (DaySpan pause : breaks) {
      if (pause.startMinute() < free || pause.endMinute() > opening.endMinute()) {
        throw new IllegalArgumentException(
            "breaks %s must lie inside the opening %s and must not overlap"
                .formatted(breaks, opening));
      }
      free = pause.endMinute();
      work -= pause.endMinute() - pause.startMinute();
    }
    if (work == 0) {
      throw new IllegalArgumentException(
          "breaks %s leave no working time of the opening %s".formatted(breaks, opening));
    }
  }

  /**
   * Hours in the form that JSON has too.
   *
   * @param opening for example {@code 07:30/16:00}
   * @param breaks for example {@code 12:00/13:00}; none is allowed
   * @return the hours
   * @throws IllegalArgumentException if a text is no {@link DaySpan}, or as the constructor does
   */
  public static DayHours of(String opening, String... breaks) {
    return new DayHours(
        DaySpan.parse(opening), List.of(breaks).stream().map(DaySpan::parse).toList());
  }

  /**
   * The opening without its breaks.
   *
   * @return at least one span, in order, disjoint
   */
  public List<DaySpan> workingTime() {
    List<DaySpan> spans = new ArrayList<>();
    var start = opening.startInclusive();
    for (DaySpan pause : breaks) {
      if (start.isBefore(pause.startInclusive())) {
        spans.add(new DaySpan(start, pause.startInclusive()));
      }
      start = pause.endExclusive();
    }
    boolean breakAtTheEnd = !breaks.isEmpty() && start.equals(opening.endExclusive());
    if (!breakAtTheEnd) {
      spans.add(new DaySpan(start, opening.endExclusive()));
    }
    return List.copyOf(spans);
  }

  /**
   * How long is worked.
   *
   * @return longer than zero
   */
  public Duration workingDuration() {
    return workingTime().stream().map(DaySpan::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
