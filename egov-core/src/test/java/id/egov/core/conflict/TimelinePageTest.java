package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page is made of, and what makes it change. */
class TimelinePageTest {

  private static final long HOUR = 3_600_000;
  private static final long QUARTER = HOUR / 4;
  private static final long T = 1_767_225_600_000L;

  private long[] page = TimelinePage.NONE;
  private int size;

  @Test
  void oneWordIsEnoughOnAGridWhateverTheGrid() {
    add(T, T + HOUR, 1);
    add(T + 2 * HOUR, T + 4 * HOUR, -2);
    add(T - QUARTER, T, Integer.MAX_VALUE);
    add(T + 100 * 24 * HOUR, T + 100 * 24 * HOUR + QUARTER, Integer.MIN_VALUE);
    assertThat(TimelinePage.takes(page, 3, T + 4 * HOUR, T + 5 * HOUR, 5)).isTrue();
    assertThat(page).hasSize(2 + 4);
    assertHolds(T - QUARTER, T, Integer.MAX_VALUE);
    assertHolds(T, T + HOUR, 1);
    assertHolds(T + 2 * HOUR, T + 4 * HOUR, -2);
    assertHolds(T + 100 * 24 * HOUR, T + 100 * 24 * HOUR + QUARTER, Integer.MIN_VALUE);
  }

  @Test
  void whatIsOffTheGridOrHasALongIdTakesTwoWords() {
    add(T, T + HOUR, 1);
    add(T + 24 * HOUR, T + 25 * HOUR, 2);
    add(T + 48 * HOUR + 1, T + 49 * HOUR, 3);
    assertThat(page).hasSize(2 + 2 * 4);
    assertHolds(T + 48 * HOUR + 1, T + 49 * HOUR, 3);

    page = TimelinePage.NONE;
    size = 0;
    add(T, T + HOUR, 1L << 31);
    assertThat(page).hasSize(2 + 2 * 4);
    assertHolds(T, T + HOUR, 1L << 31);
  }

  @Test
  void whatIsFarAwayOrLongTakesThree() {
    add(T, T + HOUR, 1);
    add(T + 1 + (1L << 31), T + HOUR + (1L << 31), 2);
    assertThat(page).hasSize(2 + 3 * 4);
    add(Long.MIN_VALUE, 0, 3);
    assertHolds(Long.MIN_VALUE, 0, 3);
    assertHolds(T, T + HOUR, 1);
  }

  @Test
  void whatFitsExactlyIsDenseAndOneUnitMoreIsNot() {
    add(T, T + 0xFFFF * QUARTER, 1);
    add(T + 0xFFFF * QUARTER, T + 0x10000 * QUARTER, 2);
    assertThat(page).hasSize(2 + 3 * 4);

    page = TimelinePage.NONE;
    size = 0;
    add(T, T + QUARTER, 1);
    add(T + QUARTER, T + 0x10000 * QUARTER, 2);
    assertThat(page).hasSize(2 + 4);
    assertHolds(T + QUARTER, T + 0x10000 * QUARTER, 2);
    assertThat(TimelinePage.takes(page, 1, T + QUARTER, T + 0x10001 * QUARTER, 2)).isFalse();
  }

  @Test
  void ranksAreRightAtBothEndsOfTheNumberLine() {
    add(Long.MIN_VALUE, Long.MIN_VALUE + 1, 1);
    add(Long.MIN_VALUE + 1, Long.MIN_VALUE + 2, 2);
    assertThat(TimelinePage.rank(page, Long.MIN_VALUE)).isZero();
    assertThat(TimelinePage.rank(page, Long.MIN_VALUE + 1)).isEqualTo(1);
    assertThat(TimelinePage.rank(page, Long.MAX_VALUE)).isEqualTo(2);

    page = TimelinePage.NONE;
    size = 0;
    add(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1, 1);
    add(Long.MAX_VALUE - 1, Long.MAX_VALUE, 2);
    assertThat(TimelinePage.rank(page, Long.MIN_VALUE)).isZero();
    assertThat(TimelinePage.rank(page, Long.MAX_VALUE - 1)).isEqualTo(1);
    assertThat(TimelinePage.rank(page, Long.MAX_VALUE)).isEqualTo(2);
  }

  @Test
  void aTickBetweenTwoUnitsIsAfterTheOneAndBeforeTheOther() {
    add(T, T + HOUR, 1);
    add(T + HOUR, T + 2 * HOUR, 2);
    assertThat(TimelinePage.rank(page, T)).isZero();
    assertThat(TimelinePage.rank(page, T + 1)).isEqualTo(1);
    assertThat(TimelinePage.rank(page, T + HOUR)).isEqualTo(1);
    assertThat(TimelinePage.rank(page, T + HOUR + 1)).isEqualTo(2);
  }

  @Test
  void pagesOfTwoGridsAreJoinedOnTheFinerOne() {
    long[] hours = lone(T, T + HOUR, 1);
    long[] quarters = lone(T + HOUR + QUARTER, T + HOUR + 2 * QUARTER, 2);
    page = TimelinePageCopies.join(hours, 0, 1, quarters, 0, 1);
    size = 2;
    assertThat(page).hasSize(2 + TimelinePage.SLOTS);
    assertHolds(T, T + HOUR, 1);
    assertHolds(T + HOUR + QUARTER, T + HOUR + 2 * QUARTER, 2);
    page = TimelinePageCopies.join(hours, 0, 1, lone(T + 2 * HOUR, T + 2 * HOUR + 1, 3), 0, 1);
    assertHolds(T + 2 * HOUR, T + 2 * HOUR + 1, 3);
  }

  private static long[] lone(long start, long end, long id) {
    return TimelinePageCopies.of(TimelinePage.NONE, start, end, id);
  }

  private void add(long start, long end, long id) {
    if (!TimelinePage.takes(page, size, start, end, id)) {
      page = TimelinePageCopies.copyFor(page, size, start, end, id);
    }
    TimelinePage.insert(page, size, TimelinePage.rank(page, start), start, end, id);
    size++;
  }

  private void assertHolds(long start, long end, long id) {
    int rank = TimelinePage.rank(page, end) - 1;
    assertThat(rank).isBetween(0, size - 1);
    assertThat(TimelinePage.start(page, rank)).isEqualTo(start);
    assertThat(TimelinePage.end(page, rank)).isEqualTo(end);
    assertThat(TimelinePage.id(page, rank)).isEqualTo(id);
  }
}
