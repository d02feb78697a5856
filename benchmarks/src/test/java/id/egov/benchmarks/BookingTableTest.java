package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparing times is fair only between those who book and read the same. */
class BookingTableTest {

  @ParameterizedTest
  @EnumSource
  void booksWhatIsFreeAndReadsWhatWasBooked(StorePeer peer) {
    try (BookingTable table = peer.open()) {
      table.fill("a", new long[] {100, 200, 300}, 50);

      assertThat(table.book("a", 140, 160, 1)).as("taken").isFalse();
      assertThat(table.book("a", 150, 200, 2)).as("free").isTrue();
      assertThat(table.book("b", 140, 160, 3)).as("another room").isTrue();
      assertThat(table.book("b", 140, 160, 4)).as("taken").isFalse();

      assertThat(table.read(List.of("a"), 150, 300)).isEqualTo(2);
      assertThat(table.read(List.of("a", "b", "c"), 0, 1000)).isEqualTo(5);
    }
  }
}
