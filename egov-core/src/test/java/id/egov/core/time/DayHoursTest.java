package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayHoursTest {

  @Test
  void aSpanThatIsEmptyReversedOrFinerThanAMinuteIsRefused() {
    assertThatThrownBy(() -> DaySpan.parse("08:00/08:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endExclusive (08:00)");
    assertThatThrownBy(() -> DaySpan.parse("22:00/06:00")).hasMessageContaining("one day");
    assertThatThrownBy(() -> new DaySpan(LocalTime.of(8, 0, 1), LocalTime.NOON))
        .hasMessageContaining("startInclusive (08:00:01) must be a whole minute");
  }

  @Test
  void textsOfAnotherFormAreRefused() {
    assertThatThrownBy(() -> DaySpan.parse("08:00")).hasMessageContaining("one slash");
    assertThatThrownBy(() -> DaySpan.parse("08:00/09:00/10:00")).hasMessageContaining("one slash");
    assertThatThrownBy(() -> DaySpan.parse("8.00/09:00"))
        .hasMessageContaining("startInclusive '8.00'");
    assertThatThrownBy(() -> DaySpan.parse("08:00/24:00"))
        .hasMessageContaining("endExclusive '24:00'");
    assertThatThrownBy(() -> DaySpan.parse("٠٨:٠٠/٠٩:٠٠"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void midnightAsTheEndIsTheEndOfTheDay() {
    DaySpan wholeDay = DaySpan.parse("00:00/00:00");
    assertThat(wholeDay.duration()).isEqualTo(Duration.ofHours(24));
    assertThat(wholeDay.contains(LocalTime.MAX)).isTrue();
    DaySpan evening = DaySpan.parse("22:00/00:00");
    assertThat(evening.contains(LocalTime.of(23, 59))).isTrue();
    assertThat(evening.contains(LocalTime.MIDNIGHT)).isFalse();
  }

  @Test
  void breaksOutsideTheOpeningOrOverEachOtherAreRefused() {
    assertThatThrownBy(() -> DayHours.of("08:00/16:00", "07:00/09:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inside the opening 08:00/16:00");
    assertThatThrownBy(() -> DayHours.of("08:00/16:00", "15:00/16:01"))
        .hasMessageContaining("inside the opening");
    assertThatThrownBy(() -> DayHours.of("08:00/16:00", "12:30/13:30", "12:00/13:00"))
        .hasMessageContaining("must not overlap");
    assertThatThrownBy(() -> DayHours.of("08:00/16:00", "08:00/12:00", "12:00/16:00"))
        .hasMessageContaining("no working time");
  }

  @Test
  void breaksAtTheEdgesLeaveTheMiddle() {
    assertThat(DayHours.of("00:00/00:00", "22:00/00:00", "00:00/06:00").workingTime())
        .containsExactly(DaySpan.parse("06:00/22:00"));
    assertThat(DayHours.of("08:00/16:00", "10:00/10:15", "10:15/10:30").workingTime())
        .containsExactly(DaySpan.parse("08:00/10:00"), DaySpan.parse("10:30/16:00"));
  }

  @Test
  void aWeekIsACopy() {
    Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
    days.put(DayOfWeek.MONDAY, DayHours.of("08:00/16:00"));
    WeekHours week = new WeekHours(days);
    days.clear();
    assertThat(week.on(DayOfWeek.MONDAY)).isPresent();
    assertThat(week.on(DayOfWeek.SUNDAY)).isEmpty();
    assertThat(week.days()).isUnmodifiable();
  }
}
