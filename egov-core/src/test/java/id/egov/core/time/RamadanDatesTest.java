package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RamadanDatesTest {

  private static final RamadanDates INDONESIA = RamadanDates.indonesia();

  @Test
  void ramadanLastsFromItsFirstToItsLastDay() {
    assertThat(INDONESIA.isRamadan(LocalDate.of(2025, 2, 28))).isFalse();
    assertThat(INDONESIA.isRamadan(LocalDate.of(2025, 3, 1))).isTrue();
    assertThat(INDONESIA.isRamadan(LocalDate.of(2025, 3, 30))).isTrue();
    assertThat(INDONESIA.isRamadan(LocalDate.of(2025, 3, 31))).isFalse();
  }

  @Test
  void theDatesAroundAMonthAreKnownNotToBeRamadan() {
    LocalDate first = LocalDate.of(2023, 4, 27);
    LocalDate last = LocalDate.of(2027, 2, 3);
    assertThat(first.datesUntil(last.plusDays(1)).filter(INDONESIA::isRamadan).count())
        .isEqualTo(29 + 30 + 30);
    assertThat(INDONESIA.isKnown(first.minusDays(1))).isFalse();
    assertThat(INDONESIA.isKnown(last.plusDays(1))).isFalse();
    assertThatThrownBy(() -> INDONESIA.isRamadan(last.plusDays(1)))
        .isInstanceOf(UnknownRamadanException.class);
    assertThatThrownBy(() -> RamadanDates.none().isRamadan(last))
        .isInstanceOf(UnknownRamadanException.class);
  }

  @Test
  void aGapBetweenTwoMonthsStaysUnknown() {
    RamadanDates dates =
        RamadanDates.parse(List.of("2026-02-19/2026-03-20", "2029-01-16/2029-02-13"));
    assertThat(dates.isKnown(LocalDate.of(2027, 6, 1))).isFalse();
    assertThat(dates.isRamadan(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(dates.isRamadan(LocalDate.of(2028, 12, 31))).isFalse();
  }

  @Test
  void aYearMayHoldTwoMonths() {
    RamadanDates first =
        RamadanDates.none().with(LocalDate.of(2030, 1, 6), LocalDate.of(2030, 2, 3));
    assertThat(first.isRamadan(LocalDate.of(2030, 6, 1))).isFalse();
    assertThat(first.isKnown(LocalDate.of(2030, 12, 26))).isFalse();
    RamadanDates both = first.with(LocalDate.of(2030, 12, 26), LocalDate.of(2031, 1, 24));
    assertThat(both.isRamadan(LocalDate.of(2030, 12, 26))).isTrue();
  }

  @Test
  void whatIsNoMonthIsRefused() {
    assertThatThrownBy(() -> RamadanDates.parse(List.of("2027-02-08/2027-03-10")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31 days");
    assertThatThrownBy(() -> RamadanDates.parse(List.of("2027-03-09/2027-02-08")))
        .hasMessageContaining("29 or 30");
    assertThatThrownBy(
            () -> RamadanDates.parse(List.of("2027-02-08/2027-03-08", "2027-02-09/2027-03-10")))
        .hasMessageContaining("too close");
    assertThatThrownBy(() -> RamadanDates.parse(List.of("February/2027-03-08")))
        .hasMessageContaining("first 'February'");
    assertThatThrownBy(() -> RamadanDates.parse(List.of("2027-02-08")))
        .hasMessageContaining("ramadan '2027-02-08'");
  }

  @Test
  void datesWithTheSameMonthsAreEqual() {
    assertThat(RamadanDates.parse(INDONESIA.toTexts()))
        .isEqualTo(INDONESIA)
        .hasSameHashCodeAs(INDONESIA)
        .isNotEqualTo(RamadanDates.none())
        .isNotEqualTo("dates")
        .hasToString("[2024-03-12/2024-04-09, 2025-03-01/2025-03-30, 2026-02-19/2026-03-20]");
  }
}
