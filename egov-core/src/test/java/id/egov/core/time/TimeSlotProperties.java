package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that the Javadoc of {@link TimeSlot} states. */
class TimeSlotProperties {

  @Provide
  Arbitrary<TimeSlot> slots() {
    // A narrow range, so that touching, nested and equal slots come up often.
    return Combinators.combine(
            Arbitraries.longs().between(-20, 20), Arbitraries.longs().between(1, 10))
        .as((start, length) -> TimeSlot.ofEpochMillis(start, start + length));
  }

  @Property
  void overlapMeansASharedMillisecond(@ForAll("slots") TimeSlot a, @ForAll("slots") TimeSlot b) {
    boolean shared = false;
    for (long t = a.startMillis(); t < a.endMillis(); t++) {
      shared |= b.startMillis() <= t && t < b.endMillis();
    }
    assertThat(a.overlaps(b)).isEqualTo(shared).isEqualTo(b.overlaps(a));
    assertThat(a.intersection(b).isPresent()).isEqualTo(shared);
    assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
  }

  @Property
  void intersectionIsEnclosedByBoth(@ForAll("slots") TimeSlot a, @ForAll("slots") TimeSlot b) {
    a.intersection(b)
        .ifPresent(
            common -> {
              assertThat(a.encloses(common)).isTrue();
              assertThat(b.encloses(common)).isTrue();
            });
  }

  @Property
  void touchingAndOverlappingExclude(@ForAll("slots") TimeSlot a, @ForAll("slots") TimeSlot b) {
    assertThat(a.touches(b) && a.overlaps(b)).isFalse();
    assertThat(a.touches(b)).isEqualTo(b.touches(a));
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("slots") TimeSlot slot) {
    assertThat(TimeSlot.parse(slot.toString())).isEqualTo(slot);
  }
}
