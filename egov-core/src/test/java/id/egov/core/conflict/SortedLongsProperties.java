package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SortedLongsProperties {

  @Provide
  Arbitrary<List<Long>> keys() {
    Arbitrary<List<Long>> scaled =
        Arbitraries.of(Scale.values()).flatMap(scale -> scale.ticks().list().ofMaxSize(300));
    // Keys that differ in one, three and all eight of their bytes.
    Arbitrary<List<Long>> ranged =
        Arbitraries.of(100L, 100_000L, Long.MAX_VALUE)
            .flatMap(most -> Arbitraries.longs().between(0, most).list().ofMaxSize(300));
    return Arbitraries.oneOf(scaled, ranged);
  }

  @Property
  void sortsAscendingAndKeepsTheOrderOfEqualKeys(@ForAll("keys") List<Long> list) {
    long[] keys = list.stream().mapToLong(Long::longValue).toArray();
    int[] positions = IntStream.range(0, keys.length).toArray();
    SortedLongs.sort(keys, positions);
    // Sorting a list of objects is stable by contract.
    int[] expected =
        IntStream.range(0, list.size())
            .boxed()
            .sorted(Comparator.comparing(list::get))
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(positions).isEqualTo(expected);
    assertThat(keys).isEqualTo(IntStream.of(expected).mapToLong(list::get).toArray());
  }

  @Property
  void ranksAreCounts(@ForAll("keys") List<Long> list, @ForAll long anyKey) {
    long[] keys = list.stream().mapToLong(Long::longValue).sorted().toArray();
    LongStream.concat(LongStream.of(anyKey), Arrays.stream(keys))
        .forEach(
            key -> {
              for (int size : new int[] {0, keys.length / 2, keys.length}) {
                assertThat(SortedLongs.countBelow(keys, size, key))
                    .isEqualTo((int) Arrays.stream(keys, 0, size).filter(k -> k < key).count());
                assertThat(SortedLongs.countAtMost(keys, size, key))
                    .isEqualTo((int) Arrays.stream(keys, 0, size).filter(k -> k <= key).count());
                assertThat(SortedLongs.countBelow(keys, size, keys.length, key))
                    .isEqualTo(
                        (int) Arrays.stream(keys, size, keys.length).filter(k -> k < key).count());
              }
            });
  }
}
