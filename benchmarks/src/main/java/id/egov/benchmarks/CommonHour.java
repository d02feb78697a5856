package id.egov.benchmarks;

import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * When do ten of 200 officials, whose days are full, have an hour in common, in the two weeks from
 * some time on? Now and then one of them takes it for himself, and gives up an older appointment.
 */
public class CommonHour extends CalendarsWorkload {

  private static final int TOGETHER = 10;
  private static final CalendarsPeer.Choice[] GROUPS = groups(new Random(20_260_817));

  /** Made by JMH. */
  public CommonHour() {}

  private static CalendarsPeer.Choice[] groups(Random random) {
    return Stream.generate(() -> random(TOGETHER, random))
        .limit(64)
        .toArray(CalendarsPeer.Choice[]::new);
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
    CalendarsPeer.Choice group = GROUPS[question % GROUPS.length];
    long start = calendars.firstCommon(group, from, until, duration);
    return start == CalendarsPeer.NONE
        ? start
        : CalendarsPeer.answer(start, group.rooms[question % TOGETHER]);
  }

  @Override
  long duration(int question) {
    return Intervals.HOUR;
  }
}
