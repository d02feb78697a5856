package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The workloads are what they say that they are. */
class WorkloadsTest {

  private static final int N = 20_000;
  private static final int QUESTIONS = 1 << 14;

  @ParameterizedTest
  @EnumSource(names = {"BOOK", "TAIL", "BOOK_ANY", "TAIL_ANY"})
  void halfOfTheRequestsClash(DataSet data) {
    AnyOverlap workload = new AnyOverlap();

    assertThat(mean(workload, data, N)).isBetween(0.45, 0.55);
  }

  @ParameterizedTest
  @EnumSource(names = {"HOUR", "SPREAD", "ONION", "EQUAL", "SECONDS"})
  void someQuestionsAboutHardSetsHitAndSomeMiss(DataSet data) {
    AnyOverlap workload = new AnyOverlap();

    assertThat(mean(workload, data, N)).isBetween(0.3, 0.7);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2", "300, 280, 320"})
  void windowsHitAboutAsManyAsTheySay(int begins, double least, double most) {
    CountOverlaps workload = new CountOverlaps();
    workload.begins = begins;

    assertThat(mean(workload, DataSet.TAIL, 10 * N)).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"1, BOOK", "200, BOOK", "200, TAIL", "200, BOOK_ANY"})
  void asManyBookingsAreHeldAsTheWorkloadSays(int rooms, DataSet data) {
    BookAndCancel workload = new BookAndCancel();
    workload.rooms = rooms;

    double changed = mean(workload, data, N);

    assertThat(workload.live()).isBetween(N * 9 / 10, N * 11 / 10);
    assertThat(changed).as("the rest is refused").isBetween(0.55, 0.65);
  }

  @Test
  void theSameDataComeAgain() {
    Intervals once = DataSet.TAIL_ANY.family().intervals(N);
    Intervals again = DataSet.TAIL_ANY.family().intervals(N);

    assertThat(again.starts).isEqualTo(once.starts);
    assertThat(again.ends).isEqualTo(once.ends);
  }

  @Test
  void aRadixSortSorts() {
    long[] keys = {5, -1, Long.MAX_VALUE, 0, Long.MIN_VALUE, 5, 1L << 40};

    assertThat(RadixSort.sorted(keys)).isSorted().containsExactlyInAnyOrder(keys);
  }

  private static <W extends Workload & Answering> double mean(W workload, DataSet data, int n) {
    workload.data = data;
    workload.n = n;
    workload.mostQuestions = QUESTIONS;
    workload.prepare();
    return IntStream.range(0, QUESTIONS).mapToLong(i -> workload.answer()).average().orElseThrow();
  }
}
