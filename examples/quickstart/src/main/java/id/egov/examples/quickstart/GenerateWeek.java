package id.egov.examples.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a big week up: rooms, of which every tenth is a hall of two or three parts, and requests,
 * of which every fifth is for any room that fits. The same seed makes the same week.
 */
@Command(
    name = "generate-week",
    mixinStandardHelpOptions = true,
    description = "Makes up a week with many rooms and requests for the quickstart.")
public final class GenerateWeek implements Runnable {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<String> FEATURES =
      List.of("proyektor", "sound-system", "telekonferensi", "papan-tulis", "panggung");
  private static final List<String> TITLES =
      List.of("Rapat koordinasi", "Sosialisasi", "Bimbingan teknis", "Audiensi", "Evaluasi");
  private static final int QUARTERS_OF_WORK = 34;

  @Parameters(paramLabel = "FOLDER", description = "Where the files are written.")
  private Path folder = Path.of("target", "big");

  @Option(names = "--rooms", description = "How many rooms (default: ${DEFAULT-VALUE}).")
  private int rooms = 500;

  @Option(names = "--requests", description = "How many requests (default: ${DEFAULT-VALUE}).")
  private int requests = 100_000;

  @Option(names = "--seed", description = "Another seed, another week (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  private final List<String> roomIds = new ArrayList<>();
  private final List<Integer> capacities = new ArrayList<>();
  private final List<List<String>> featuresOfRoom = new ArrayList<>();

  private GenerateWeek() {}

  /**
   * Writes the files.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    int code = run(args, new PrintStream(System.err, true, StandardCharsets.UTF_8));
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(String[] args, PrintStream err) {
    return new CommandLine(new GenerateWeek())
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  @Override
  public void run() {
    Random random = new Random(seed);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("city.properties"),
          "# Made up by GenerateWeek with seed %s.\nregion=13.72\nfrom=%s\nto=%s\n"
              .formatted(seed, MONDAY, MONDAY.plusDays(6)));
      try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("rooms.csv"))) {
        writeRooms(csv, random);
      }
      try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("requests.csv"))) {
        writeRequests(csv, random);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void writeRooms(CsvWriter csv, Random random) {
    csv.writeRecord("id", "name", "capacity", "features", "parts");
    while (roomIds.size() < rooms) {
      int parts = Math.min(2 + random.nextInt(2), rooms - roomIds.size() - 1);
      if (parts >= 2 && random.nextInt(30) == 0) {
        writeHall(csv, parts, random);
      } else {
        writeRoom(csv, "ruang-" + roomIds.size(), 8 + random.nextInt(73), "", random);
      }
    }
  }

  private void writeHall(CsvWriter csv, int parts, Random random) {
    String hall = "aula-" + roomIds.size();
    List<String> names = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      names.add(hall + "-" + (char) ('a' + part));
      writeRoom(csv, names.get(part), 60 + random.nextInt(60), "", random);
    }
    writeRoom(csv, hall, 100 * parts, String.join(";", names), random);
  }

  private void writeRoom(CsvWriter csv, String id, int capacity, String parts, Random random) {
    List<String> features = FEATURES.stream().filter(f -> random.nextInt(3) > 0).toList();
    csv.writeRecord(id, "Ruang " + id, String.valueOf(capacity), String.join(";", features), parts);
    roomIds.add(id);
    capacities.add(capacity);
    featuresOfRoom.add(features);
  }

  private void writeRequests(CsvWriter csv, Random random) {
    csv.writeRecord(
        "id", "room", "title", "agency", "start", "end", "people", "features", "priority");
    for (int i = 1; i <= requests; i++) {
      int room = random.nextInt(rooms);
      // Few ask for more than they need: some do, and are refused for that.
      int people = 1 + random.nextInt(random.nextInt(50) == 0 ? 200 : capacities.get(room));
      List<String> offered = featuresOfRoom.get(room);
      String feature =
          offered.isEmpty() || random.nextInt(3) > 0
              ? ""
              : offered.get(random.nextInt(offered.size()));
      int quarters = 2 + random.nextInt(11);
      LocalDateTime start =
          MONDAY
              .plusDays(random.nextInt(20) == 0 ? 5 : random.nextInt(5))
              .atTime(7, 30)
              .plusMinutes(15L * random.nextInt(QUARTERS_OF_WORK - quarters));
      csv.writeRecord(
          "P-" + i,
          random.nextInt(5) == 0 ? "" : roomIds.get(room),
          TITLES.get(random.nextInt(TITLES.size())) + " " + i,
          "Dinas " + (1 + random.nextInt(40)),
          start.toString(),
          start.plusMinutes(15L * quarters).toString(),
          String.valueOf(people),
          feature,
          String.valueOf(random.nextInt(10)));
    }
  }
}
