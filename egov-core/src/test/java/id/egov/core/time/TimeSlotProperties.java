package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

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

  @Provide
  Arbitrary<Long> millis() {
    long first = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    long last = Instant.parse("9999-12-31T23:59:59.998Z").toEpochMilli();
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(first, last)),
        Tuple.of(1, Arbitraries.longs().between(first / 1000, last / 1000).map(s -> s * 1000)));
  }

  @Property
  void textIsThatOfTheTwoInstants(@ForAll("millis") long start) {
    TimeSlot slot = TimeSlot.ofEpochMillis(start, start + 1);
    assertThat(slot).hasToString(slot.startInclusive() + "/" + slot.endExclusive());
    assertThat(TimeSlot.parse(slot.toString())).isEqualTo(slot);
  }

  @Property
  void anInstantIsReadAsTheJdkReadsIt(
      @ForAll("millis") long millis,
      @ForAll @IntRange(max = 23) int at,
      @ForAll("signs") char sign) {
    StringBuilder text = new StringBuilder(Instant.ofEpochMilli(millis).toString());
    text.setCharAt(at % text.length(), sign);
    assertThat(read(IsoInstants::parse, text.toString()))
        .isEqualTo(
            read(
                t -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(t, Instant::from),
                text.toString()));
  }

  @Provide
  Arbitrary<Character> signs() {
    return Arbitraries.of('0', '1', '3', '6', '9', '-', ':', '.', 'T', 'Z', '+', '\u0663');
  }

  private static Object read(Function<String, Instant> parser, String text) {
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      return DateTimeException.class;
    }
  }
}
