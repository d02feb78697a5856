package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyGrainsTest {

  private static final long CHUNK = 1L << BusyGrains.CHUNK_SHIFT;

  private final BusyGrains grains = new BusyGrains(2);

  @Test
  void whatHasNoPlaceIsRefusedAndTakenAwayWithoutHarm() {
    for (int i = 0; i < 2 * BusyGrains.MOST_CHUNKS; i++) {
      assertThat(grains.cover(1, i * CHUNK, i * CHUNK + 3)).isEqualTo(i < BusyGrains.MOST_CHUNKS);
    }
    long refused = BusyGrains.MOST_CHUNKS * CHUNK;
    assertThat(grains.firstBusy(1, refused, 2 * refused)).isEqualTo(2 * refused);
    grains.uncover(1, refused, refused + 3);
    assertThat(grains.firstBusy(1, 0, refused)).isZero();
    assertThat(grains.firstBusy(0, 0, refused)).isEqualTo(refused);
    grains.uncover(1, 0, 3);
    assertThat(grains.cover(1, refused, refused + 3)).isTrue();
    assertThat(grains.firstBusy(1, 0, refused)).isEqualTo(CHUNK);
    assertThat(grains.firstBusy(1, 0, CHUNK)).isEqualTo(CHUNK);
  }

  @Test
  void unitsOfEveryLevelAreBusyAsLongAsOneOfTheirGrainsIs() {
    grains.cover(1, 4_090, 4_200);
    grains.cover(1, 4_087, 4_089);
    grains.uncover(1, 4_090, 4_200);
    for (int level = 0; level < BusyGrains.LEVELS; level++) {
      for (long unit = 0; unit <= (2 * CHUNK) >> level; unit++) {
        long[] chunk = grains.chunk(BusyGrains.chunkOf(level, unit >> 6));
        long word = chunk[grains.wordOf(level, unit >> 6) + 1];
        assertThat((word >>> unit & 1) != 0)
            .isEqualTo(unit == 4_087 >> level || unit == 4_088 >> level);
      }
    }
    assertThat(grains.endOfLastBusy(1, 4_032, 4_096)).isEqualTo(4_089);
    assertThat(grains.endOfLastBusy(0, 4_032, 4_096)).isEqualTo(4_032);
  }
}
