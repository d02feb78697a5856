package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.examples.quickstart.RandomWeek.TestRequest;
import id.egov.examples.quickstart.RandomWeek.TestRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import tools.jackson.databind.JsonNode;

/**
 * Decides random weeks again with nothing but lists, and checks every word of {@code
 * decisions.json}.
 */
class NaiveCheckerProperties {

  private Path folder = Path.of("target");

  /** A booking that was confirmed. */
  private record Held(String id, TestRoom room, int from, int to) {

    boolean clashes(TestRoom other, int otherFrom, int otherTo) {
      return from < otherTo
          && otherFrom < to
          && room.leaves().stream().anyMatch(other.leaves()::contains);
    }
  }

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("quickstart");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 200)
  void everyDecisionIsThatOfTheNaiveChecker(@ForAll long seed) throws IOException {
    RandomWeek week = RandomWeek.of(new Random(seed));
    week.write(folder);
    Ran ran = Ran.with(folder, folder.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.ids()).isEqualTo(week.requests().stream().map(TestRequest::id).toList());
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < week.requests().size(); i++) {
      decideAgain(week, week.requests().get(i), ran.decisions().get(i), held);
    }
    assertThatNothingOverlaps(held);
    for (int i = 0; i < week.requests().size(); i++) {
      checkAlternatives(week, week.requests().get(i), ran.decisions().get(i), held);
    }
  }

  private static void decideAgain(
      RandomWeek week, TestRequest request, JsonNode decision, List<Held> held) {
    List<TestRoom> candidates =
        week.rooms().stream()
            .filter(room -> request.room() == null || room.id().equals(request.room()))
            .filter(room -> room.fits(request))
            .toList();
    Set<String> clashes = new TreeSet<>();
    decision.get("clashes").forEach(clash -> clashes.add(clash.asString()));
    assertThat(clashes).hasSize(decision.get("clashes").size());
    String as = request + " " + decision;
    if (candidates.isEmpty() || !request.isInWeek()) {
      assertThat(decision.get("outcome").asString()).as(as).isEqualTo("REFUSED");
      assertThat(clashes).as(as).isEmpty();
      return;
    }
    List<Set<String>> inTheWay =
        candidates.stream().map(room -> holders(room, request, held)).toList();
    int fewest = inTheWay.stream().mapToInt(Set::size).min().orElseThrow();
    if (fewest == 0) {
      assertThat(decision.get("outcome").asString()).as(as).isEqualTo("CONFIRMED");
      assertThat(clashes).as(as).isEmpty();
      TestRoom got = room(week, decision.get("room").asString()).orElseThrow();
      assertThat(candidates).as(as).contains(got);
      assertThat(holders(got, request, held)).as(as).isEmpty();
      held.add(new Held(request.id(), got, request.from(), request.to()));
    } else {
      assertThat(decision.get("outcome").asString()).as(as).isEqualTo("REFUSED");
      assertThat(inTheWay.stream().filter(holders -> holders.size() == fewest))
          .as(as)
          .contains(clashes);
    }
    assertThat(hour(decision, "start")).isEqualTo(request.from());
    assertThat(hour(decision, "end")).isEqualTo(request.to());
  }

  private static Set<String> holders(TestRoom room, TestRequest request, List<Held> held) {
    return held.stream()
        .filter(booking -> booking.clashes(room, request.from(), request.to()))
        .map(Held::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertThatNothingOverlaps(List<Held> held) {
    for (Held one : held) {
      for (Held other : held) {
        assertThat(!one.equals(other) && one.clashes(other.room(), other.from(), other.to()))
            .as(one + " and " + other)
            .isFalse();
      }
    }
  }

  private static void checkAlternatives(
      RandomWeek week, TestRequest request, JsonNode decision, List<Held> held) {
    JsonNode alternatives = decision.get("alternatives");
    String as = request + " " + decision;
    if (decision.get("outcome").asString().equals("CONFIRMED")) {
      assertThat(alternatives).as(as).isEmpty();
      return;
    }
    int hours = request.to() - request.from();
    boolean exists = false;
    for (TestRoom room : week.rooms()) {
      for (int from = 0; from + hours <= RandomWeek.HOURS && room.fits(request); from++) {
        exists |= isFree(room, from, from + hours, held);
      }
    }
    assertThat(!alternatives.isEmpty()).as(as).isEqualTo(exists);
    for (JsonNode alternative : alternatives) {
      TestRoom room = room(week, alternative.get("room").asString()).orElseThrow();
      int from = hour(alternative, "start");
      int to = hour(alternative, "end");
      assertThat(room.fits(request)).as(as).isTrue();
      assertThat(from).as(as).isNotNegative();
      assertThat(to).as(as).isEqualTo(from + hours).isLessThanOrEqualTo(RandomWeek.HOURS);
      assertThat(isFree(room, from, to, held)).as(as).isTrue();
    }
  }

  private static boolean isFree(TestRoom room, int from, int to, List<Held> held) {
    return held.stream().noneMatch(booking -> booking.clashes(room, from, to));
  }

  private static Optional<TestRoom> room(RandomWeek week, String id) {
    Map<String, TestRoom> rooms =
        week.rooms().stream().collect(Collectors.toMap(TestRoom::id, Function.identity()));
    return Optional.ofNullable(rooms.get(id));
  }

  private static int hour(JsonNode node, String field) {
    OffsetDateTime time = OffsetDateTime.parse(node.get(field).asString());
    assertThat(time.getOffset().getTotalSeconds()).isEqualTo(7 * 3600);
    OffsetDateTime first = RandomWeek.time(0).atOffset(time.getOffset());
    return (int) Duration.between(first, time).toHours();
  }
}
