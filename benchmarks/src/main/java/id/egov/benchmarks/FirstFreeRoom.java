package id.egov.benchmarks;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Which of the rooms that are large enough, of 200 that are full by day, is first free for so long,
 * in the two weeks from some time on? Now and then it is booked, and an older booking cancelled.
 */
public class FirstFreeRoom extends CalendarsWorkload {

  private static final int CAPACITIES = 8;
  private static final CalendarsPeer.Choice[] LARGE_ENOUGH =
      IntStream.range(0, CAPACITIES)
          .mapToObj(FirstFreeRoom::largeEnough)
          .toArray(CalendarsPeer.Choice[]::new);

  /** For how long; 0 for anything from half an hour to eight hours. */
  @Param("120")
  public int minutes = 120;

  /** Made by JMH. */
  public FirstFreeRoom() {}

  /** The rooms of all sizes from one on; each eighth of the rooms has one size. */
  private static CalendarsPeer.Choice largeEnough(int least) {
    return new CalendarsPeer.Choice(
        IntStream.range(0, ROOMS).filter(room -> room * 37 % CAPACITIES >= least).toArray());
  }

  /**
   * Searches, and books and cancels now and then.
   *
   * @return the sum of the answers
   */
  @Benchmark
  @OperationsPerInvocation(FEWER)
  public long throughput() {
    long sum = 0;
    for (int i = 0; i < FEWER; i++) {
      sum += answer();
    }
    return sum;
  }

  @Override
  long ask(int question, long from, long until, long duration) {
    return calendars.firstFree(LARGE_ENOUGH[question % CAPACITIES], from, until, duration);
  }

  @Override
  long duration(int question) {
    int quarters = minutes == 0 ? 2 + question % 31 : minutes / 15;
    return quarters * Books.QUARTER;
  }
}
