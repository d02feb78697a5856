package id.egov.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Is this a citizen number, and is there something unusual about it? Invented numbers from all over
 * the country: 95 in 100 are right, two are unusual, three are wrong.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GradeNik implements Answering {

  /** A line of a file of numbers: 16 digits and the end of the line. */
  static final int LINE = 17;

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final int NUMBERS = 1 << 16;

  /** Who is asked. */
  @Param(Workload.OURS)
  public NikPeer peer = NikPeer.EGOV;

  private NikPeer.Grader grader = i -> NikPeer.VALID;
  private int next;

  /** Made by JMH. */
  public GradeNik() {}

  @Setup
  @Override
  public void prepare() {
    Random random = new Random(1);
    List<String> districts = NikPeer.districts();
    String[] texts =
        Stream.generate(() -> text(random, districts)).limit(NUMBERS).toArray(String[]::new);
    byte[] lines = String.join("\n", texts).getBytes(StandardCharsets.US_ASCII);
    grader = peer.over(texts, lines);
  }

  private static String text(Random random, List<String> districts) {
    LocalDate born = TODAY.minusDays(random.nextInt(80 * 365));
    int day = born.getDayOfMonth() + (random.nextBoolean() ? 40 : 0);
    long number = Long.parseLong(districts.get(random.nextInt(districts.size())));
    number = number * 100 + day;
    number = number * 100 + born.getMonthValue();
    number = number * 100 + born.getYear() % 100;
    number = number * 10_000 + 1 + random.nextInt(9_999);
    String right = Long.toString(10_000_000_000_000_000L + number).substring(1);
    return switch (random.nextInt(100)) {
      case 0 -> right.substring(0, 8) + "13" + right.substring(10);
      case 1 -> right.substring(0, 6) + "3002" + right.substring(10);
      case 2 -> right.substring(0, 15) + "x";
      case 3 -> "9271011708" + right.substring(10);
      case 4 -> right.substring(0, 4) + "99" + right.substring(6);
      default -> right;
    };
  }

  /**
   * Grades one number after the other.
   *
   * @return the sum of the grades
   */
  @Benchmark
  @OperationsPerInvocation(Workload.BATCH)
  public int grade() {
    int sum = 0;
    int until = next + Workload.BATCH;
    for (int i = next; i < until; i++) {
      sum += grader.grade(i);
    }
    next = until & (NUMBERS - 1);
    return sum;
  }

  @Override
  public long answer() {
    int grade = grader.grade(next);
    next = (next + 1) & (NUMBERS - 1);
    return grade;
  }
}
