package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSlotTest {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final TimeSlot MORNING = TimeSlot.of(NINE, Duration.ofHours(2));

  @Test
  void anEmptyOrReversedSlotIsRefused() {
    assertThatThrownBy(() -> new TimeSlot(NINE, NINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endExclusive")
        .hasMessageContaining("never empty");
    assertThatThrownBy(() -> TimeSlot.of(NINE, Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsFinerThanAMillisecondAreRefused() {
    assertThatThrownBy(() -> new TimeSlot(NINE, NINE.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("millisecond");
  }

  @Test
  void endsOutsideTheFourDigitYearsAreRefused() {
    assertThatThrownBy(() -> new TimeSlot(Instant.MIN, NINE))
        .hasMessageContaining("years 0001 to 9999");
    assertThatThrownBy(() -> new TimeSlot(NINE, Instant.parse("+10000-01-01T00:00:00Z")))
        .hasMessageContaining("years 0001 to 9999");
  }

  @Test
  void parseAcceptsOffsets() {
    assertThat(TimeSlot.parse("2026-11-23T09:00:00+07:00/2026-11-23T11:00:00+07:00"))
        .isEqualTo(MORNING);
  }

  @Test
  void parseNamesWhatIsWrong() {
    assertThatThrownBy(() -> TimeSlot.parse("2026-11-23")).hasMessageContaining("start/end");
    assertThatThrownBy(() -> TimeSlot.parse("2026-11-23T02:00:00Z/later"))
        .hasMessageContaining("endExclusive 'later'");
  }

  @Test
  void containsTheStartAndNotTheEnd() {
    assertThat(MORNING.contains(NINE)).isTrue();
    assertThat(MORNING.contains(NINE.minusMillis(1))).isFalse();
    assertThat(MORNING.contains(MORNING.endExclusive())).isFalse();
  }

  @Test
  void setUpAndTeardownExpandASlot() {
    TimeSlot occupied = MORNING.expandedBy(Duration.ofMinutes(30), Duration.ofMinutes(15));
    assertThat(occupied)
        .hasToString("2026-11-23T01:30:00Z/2026-11-23T04:15:00Z")
        .matches(slot -> slot.encloses(MORNING));
    assertThat(MORNING.encloses(occupied)).isFalse();
    assertThatThrownBy(() -> MORNING.expandedBy(Duration.ZERO, Duration.ofMinutes(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MORNING.expandedBy(Duration.ofMinutes(-1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void movingKeepsTheLength() {
    TimeSlot later = MORNING.movedTo(MORNING.endExclusive());
    assertThat(later.duration()).isEqualTo(Duration.ofHours(2));
    assertThat(later.touches(MORNING)).isTrue();
  }

  @Test
  void ordersByStartThenEnd() {
    TimeSlot shorter = TimeSlot.of(NINE, Duration.ofHours(1));
    TimeSlot later = MORNING.movedTo(NINE.plusMillis(1));
    assertThat(List.of(later, MORNING, shorter).stream().sorted())
        .containsExactly(shorter, MORNING, later);
  }
}
