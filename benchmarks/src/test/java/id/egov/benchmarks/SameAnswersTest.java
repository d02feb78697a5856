package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Comparing times is fair only between methods that give the same answers to the same data. */
class SameAnswersTest {

  /** Fewer calls where each takes longer. */
  private static final int CALLS_TIMES_N = 1_000_000;

  private static final List<Object> NOTHING = List.of(false, 0, 0L);

  static Stream<Arguments> workloadsAndSizes() throws ReflectiveOperationException {
    String[] sizes = Workload.class.getField("n").getAnnotation(Param.class).value();
    return workloads()
        .flatMap(workload -> Arrays.stream(sizes).map(n -> Arguments.of(workload, n)));
  }

  /** Every class in which JMH finds a benchmark, so that none is forgotten. */
  private static Stream<Class<?>> workloads() {
    OutputFormat silence =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    return BenchmarkList.defaultList().find(silence, List.of(".*"), List.of()).stream()
        .map(benchmark -> benchmark.getUserClassQName())
        .distinct()
        .map(SameAnswersTest::classOf);
  }

  @ParameterizedTest
  @MethodSource("workloadsAndSizes")
  void everyPeerGivesOurAnswers(Class<?> workload, int n) throws ReflectiveOperationException {
    List<Object> ours = answers(workload, workload.getMethod(Workload.OURS), n);
    List<Method> peers =
        benchmarks(workload).filter(method -> !method.getName().equals(Workload.OURS)).toList();

    assertThat(peers).isNotEmpty();
    assertThat(ours).as("something to find").anyMatch(answer -> !NOTHING.contains(answer));
    for (Method peer : peers) {
      assertThat(answers(workload, peer, n)).as(peer.getName()).isEqualTo(ours);
    }
  }

  private static Stream<Method> benchmarks(Class<?> workload) {
    return Arrays.stream(workload.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }

  /** Each method on an instance of its own, as JMH runs it. */
  private static List<Object> answers(Class<?> type, Method benchmark, int n)
      throws ReflectiveOperationException {
    Workload workload = (Workload) type.getConstructor().newInstance();
    workload.n = n;
    for (Method method : type.getMethods()) {
      if (method.isAnnotationPresent(Setup.class)) {
        method.invoke(workload);
      }
    }
    List<Object> answers = new ArrayList<>();
    for (int call = 0; call < CALLS_TIMES_N / n; call++) {
      answers.add(benchmark.invoke(workload));
    }
    return answers;
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
