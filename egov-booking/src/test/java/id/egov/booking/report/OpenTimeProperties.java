package id.egov.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OpenTimeProperties {

  private static final TimeSlot WINDOW = TimeSlot.ofEpochMillis(20, 80);

  /** Openings by the lengths of what is closed and open by turns. */
  @Provide
  Arbitrary<List<TimeSlot>> openings() {
    return Arbitraries.integers()
        .between(1, 12)
        .list()
        .ofMaxSize(20)
        .map(
            lengths -> {
              List<TimeSlot> openings = new ArrayList<>();
              long at = 0;
              for (int i = 0; i + 1 < lengths.size(); i += 2) {
                // Some touch each other.
                long start = at + lengths.get(i) - 1;
                at = start + lengths.get(i + 1);
                openings.add(TimeSlot.ofEpochMillis(start, at));
              }
              return openings;
            });
  }

  @Property(tries = 500)
  void isTheSumOfWhatIsOpen(
      @ForAll("openings") List<TimeSlot> openings,
      @ForAll @IntRange(min = 20, max = 80) int one,
      @ForAll @IntRange(min = 20, max = 80) int other) {
    long start = Math.min(one, other);
    long end = Math.max(one, other);
    long naive = 0;
    for (long millis = start; millis < end; millis++) {
      TimeSlot moment = TimeSlot.ofEpochMillis(millis, millis + 1);
      naive += openings.stream().anyMatch(moment::overlaps) ? 1 : 0;
    }
    assertThat(new OpenTime(window -> openings, WINDOW).within(start, end)).isEqualTo(naive);
  }
}
