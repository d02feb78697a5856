package id.egov.examples.quickstart;

import id.egov.booking.report.UtilisationReport;
import java.nio.file.Path;
import java.util.List;

/** Writes how the rooms were used: {@code utilisation.csv} and {@code utilisation.json}. */
final class UtilisationFiles {

  private UtilisationFiles() {}

  /** Writes the files into a directory, which is made if it is not there. */
  static List<Path> write(Path directory, UtilisationReport report) throws InputException {
    Path csv = directory.resolve("utilisation.csv");
    Path json = directory.resolve("utilisation.json");
    return List.of(
        OutputFiles.write(csv, report::writeCsv), OutputFiles.write(json, report::writeJson));
  }
}
