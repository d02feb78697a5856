package id.egov.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Comparing times is fair only between those who give the same answers to the same questions: for
 * every question that is measured.
 */
class SameAnswersTest {

  private static final int FEW = 1000;
  private static final int MANY = 10_000;
  private static final int QUESTIONS = 1 << 9;

  /** One-second appointments in 200 rooms in a century: no two meet. */
  private static final String NO_CLASHES = "AllClashes{data=SECONDS}";

  /** Each question once, whatever its size, with all peers that are ever asked it. */
  static Collection<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    Suite.runs().stream()
        .filter(run -> Answering.class.isAssignableFrom(run.workload()))
        .flatMap(SameAnswersTest::questions)
        .forEach(question -> questions.merge(question.toString(), question, Question::withPeersOf));
    return questions.values();
  }

  private static Stream<Question> questions(Run run) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, String[]> parameter : run.parameters().entrySet()) {
      if (!List.of(Workload.PEER, "n").contains(parameter.getKey())) {
        combinations =
            combinations.stream()
                .flatMap(
                    combination ->
                        Arrays.stream(parameter.getValue())
                            .map(value -> with(combination, parameter.getKey(), value)))
                .toList();
      }
    }
    return combinations.stream()
        .map(
            values ->
                new Question(run.workload(), values, List.of(run.parameters().get(Workload.PEER))));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }

  record Question(Class<?> workload, Map<String, String> parameters, List<String> peers) {

    Question withPeersOf(Question other) {
      return new Question(
          workload,
          parameters,
          Stream.of(peers, other.peers()).flatMap(List::stream).distinct().toList());
    }

    @Override
    public String toString() {
      return workload.getSimpleName() + parameters;
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyPeerGivesOurAnswersAboutFewIntervals(Question question)
      throws ReflectiveOperationException {
    compare(question, FEW);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyPeerGivesOurAnswersAboutManyIntervals(Question question)
      throws ReflectiveOperationException {
    compare(question, MANY);
  }

  private static void compare(Question question, int n) throws ReflectiveOperationException {
    long[] ours = answers(question, Workload.OURS, n);

    if (!question.toString().equals(NO_CLASHES)) {
      assertThat(LongStream.of(ours).distinct().count()).as("different answers").isGreaterThan(1);
    }
    for (String peer : question.peers()) {
      assertThat(answers(question, peer, n)).as(peer).isEqualTo(ours);
    }
  }

  private static long[] answers(Question question, String peer, int n)
      throws ReflectiveOperationException {
    Answering workload = (Answering) question.workload().getConstructor().newInstance();
    if (workload instanceof Workload sized) {
      sized.n = n;
      sized.mostQuestions = QUESTIONS;
    }
    set(workload, Workload.PEER, peer);
    for (Map.Entry<String, String> parameter : question.parameters().entrySet()) {
      set(workload, parameter.getKey(), parameter.getValue());
    }
    workload.prepare();
    List<Long> answers = new ArrayList<>();
    int calls = workload instanceof AllClashes ? 1 : QUESTIONS;
    for (int call = 0; call < calls; call++) {
      answers.add(workload.answer());
    }
    if (workload instanceof AllClashes allClashes) {
      // One answer says it all, if it is not that there is none.
      answers.add(0L);
      allClashes.close();
    }
    return answers.stream().mapToLong(Long::longValue).toArray();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The class of an enum is known at run time only.
  private static void set(Answering workload, String parameter, String value)
      throws ReflectiveOperationException {
    Field field = workload.getClass().getField(parameter);
    Class<?> type = field.getType();
    if (type == int.class) {
      field.setInt(workload, Integer.parseInt(value));
    } else if (type == String.class) {
      field.set(workload, value);
    } else {
      field.set(workload, Enum.valueOf((Class<Enum>) type, value));
    }
  }
}
