package id.egov.examples.quickstart;

import id.egov.booking.report.UtilisationReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes how the rooms were used: {@code utilisation.csv} and {@code utilisation.json}. */
final class UtilisationFiles {

  private UtilisationFiles() {}

  /** Writes the files into a directory, which is made if it is not there. */
  static List<Path> write(Path directory, UtilisationReport report) throws InputException {
    Path csv = directory.resolve("utilisation.csv");
    Path json = directory.resolve("utilisation.json");
    write(csv, report::writeCsv);
    write(json, report::writeJson);
    return List.of(csv, json);
  }

  private interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private static void write(Path file, Content content) throws InputException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw new InputException(InputReason.NOT_WRITABLE.with("file", file.toString()), e);
    }
  }
}
