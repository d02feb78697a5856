package id.egov.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, told from the file that it left: tables and a picture. */
final class Report {

  static final String RESULT = "result.json";
  static final String RATIOS = "ratios.md";
  static final String DETAILS = "details.md";
  static final String SCALING = "scaling.svg";

  private final List<Measurement> measurements;

  private Report(List<Measurement> measurements) {
    this.measurements = measurements;
  }

  /** Reads what JMH wrote. Of several rounds the one that was disturbed least counts. */
  static Report of(Path result) {
    return new Report(
        List.copyOf(
            StreamSupport.stream(new JsonMapper().readTree(result.toFile()).spliterator(), false)
                .map(Measurement::of)
                .collect(
                    Collectors.toMap(
                        Report::whoWasAskedWhat,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparingDouble(Measurement::nanos)),
                        LinkedHashMap::new))
                .values()));
  }

  private static String whoWasAskedWhat(Measurement measurement) {
    return measurement.question() + measurement.peer();
  }

  String ratios() {
    return RatioTable.brief(measurements);
  }

  /** Writes the files into a folder, which is made if it is not there. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(RATIOS), ratios());
    Files.writeString(folder.resolve(DETAILS), RatioTable.detailed(measurements));
    Files.writeString(folder.resolve(SCALING), ScalingPicture.of(measurements));
  }
}
