package id.egov.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of one run of the program. */
record Ran(int code, String out, String err, List<JsonNode> decisions) {

  static final String CITY = "region=13.72\nfrom=2026-11-23\nto=2026-11-29\n";
  static final String ROOMS_HEADER = "id,name,capacity,features,parts\n";
  static final String REQUESTS_HEADER = "id,room,title,agency,start,end,people,features,priority\n";

  /** Runs the program as its main method does, with {@code --out} into a folder of its own. */
  static Ran with(Path outDirectory, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--out");
    all.add(outDirectory.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        QuickstartMain.run(
            all.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        decisions(outDirectory.resolve("decisions.json")));
  }

  private static List<JsonNode> decisions(Path file) {
    try {
      return Files.exists(file)
          ? StreamSupport.stream(
                  JsonMapper.shared().readTree(Files.readString(file)).spliterator(), false)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> ids() {
    return decisions.stream().map(decision -> decision.get("id").asString()).toList();
  }

  JsonNode decision(String id) {
    return decisions.stream()
        .filter(decision -> decision.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String outcome(String id) {
    return decision(id).get("outcome").asString();
  }

  List<String> codes(String id) {
    return strings(decision(id).get("reasons"), "code");
  }

  List<String> clashes(String id) {
    List<String> clashes = new ArrayList<>();
    decision(id).get("clashes").forEach(clash -> clashes.add(clash.asString()));
    return clashes;
  }

  static List<String> strings(JsonNode array, String field) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.get(field).asString()));
    return strings;
  }
}
