package id.egov.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small week of whole hours, with few rooms and many clashes. */
record RandomWeek(List<TestRoom> rooms, List<TestRequest> requests) {

  static final LocalDate FIRST = LocalDate.of(2026, 11, 27);
  static final int HOURS = 3 * 24;
  private static final List<String> FEATURES = List.of("p", "q");

  /**
   * A room.
   *
   * @param parts the rooms it is made of, which come before it
   */
  record TestRoom(String id, int capacity, Set<String> features, List<TestRoom> parts) {

    /** What has to be free: the ids of the smallest parts. */
    Set<String> leaves() {
      Set<String> leaves = new TreeSet<>();
      if (parts.isEmpty()) {
        leaves.add(id);
      }
      parts.forEach(part -> leaves.addAll(part.leaves()));
      return leaves;
    }

    boolean fits(TestRequest request) {
      return capacity >= request.people() && features.containsAll(request.features());
    }
  }

  /** A request from one hour after the first midnight to another, which may lie outside. */
  record TestRequest(
      String id, @Nullable String room, int from, int to, int people, Set<String> features) {

    boolean isInWeek() {
      return from >= 0 && to <= HOURS;
    }
  }

  static RandomWeek of(Random random) {
    List<TestRoom> rooms = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      List<TestRoom> parts = new ArrayList<>();
      if (i >= 2 && random.nextInt(3) == 0) {
        for (TestRoom room : rooms) {
          if (random.nextBoolean()) {
            parts.add(room);
          }
        }
      }
      rooms.add(new TestRoom("r" + i, 1 + random.nextInt(4), features(random, 2), parts));
    }
    // Either crowded into a day, so that nothing is left of it, or spread over all days.
    int span = random.nextBoolean() ? 12 : HOURS;
    List<TestRequest> requests = new ArrayList<>();
    int asked = random.nextInt(25);
    for (int i = 0; i < asked; i++) {
      int from = random.nextInt(span) - (random.nextInt(12) == 0 ? HOURS / 2 : 0);
      int to = from + 1 + random.nextInt(random.nextInt(8) == 0 ? HOURS : 6);
      requests.add(
          new TestRequest(
              "q" + i, room(random, count), from, to, 1 + random.nextInt(5), features(random, 4)));
    }
    return new RandomWeek(rooms, requests);
  }

  private static @Nullable String room(Random random, int count) {
    int choice = random.nextInt(10);
    return choice < 4 ? null : choice == 9 ? "none" : "r" + random.nextInt(count);
  }

  private static Set<String> features(Random random, int oneIn) {
    Set<String> features = new TreeSet<>();
    for (String feature : FEATURES) {
      if (random.nextInt(oneIn) == 0) {
        features.add(feature);
      }
    }
    return features;
  }

  void write(Path folder) throws IOException {
    StringBuilder roomLines = new StringBuilder(Ran.ROOMS_HEADER);
    for (TestRoom room : rooms) {
      List<String> parts = room.parts().stream().map(TestRoom::id).toList();
      roomLines
          .append(room.id() + ",Room " + room.id() + "," + room.capacity() + ",")
          .append(String.join(";", room.features()) + "," + String.join(";", parts) + "\n");
    }
    StringBuilder requestLines = new StringBuilder(Ran.REQUESTS_HEADER);
    for (TestRequest request : requests) {
      String room = request.room() == null ? "" : request.room();
      requestLines
          .append(request.id() + "," + room + ",T,A," + time(request.from()) + ",")
          .append(time(request.to()) + "," + request.people() + ",")
          .append(String.join(";", request.features()) + ",\n");
    }
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("city.properties"),
        "region=13.72\nfrom=" + FIRST + "\nto=" + FIRST.plusDays(2) + "\n");
    Files.writeString(folder.resolve("rooms.csv"), roomLines);
    Files.writeString(folder.resolve("requests.csv"), requestLines);
  }

  static LocalDateTime time(int hour) {
    return FIRST.atStartOfDay().plusHours(hour);
  }
}
