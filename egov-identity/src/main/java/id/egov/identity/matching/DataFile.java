package id.egov.identity.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A list in this package's resources: fields between semicolons, words between spaces. */
final class DataFile {

  private final List<List<String>> lines;

  private DataFile(List<List<String>> lines) {
    this.lines = lines;
  }

  static DataFile read(String name) {
    try (InputStream in = Objects.requireNonNull(DataFile.class.getResourceAsStream(name))) {
      return new DataFile(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.split(";", -1)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of one kind, without it. */
  Stream<List<String>> lines(String kind) {
    return lines.stream()
        .filter(line -> line.get(0).equals(kind))
        .map(line -> line.subList(1, line.size()));
  }

  /** All words of the first field of every line of one kind. */
  Stream<String> words(String kind) {
    return lines(kind).flatMap(line -> Stream.of(line.get(0).split(" ", -1)));
  }
}
