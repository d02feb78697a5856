package id.egov.examples.quickstart;

import id.egov.identity.batch.BatchFinding;
import id.egov.identity.batch.BatchOutcome;
import id.egov.identity.batch.BatchProgress;
import id.egov.identity.batch.BatchReport;
import id.egov.identity.batch.CitizenFileCheck;
import id.egov.identity.batch.FoundRow;
import id.egov.identity.number.NikRules;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks {@code citizens.csv}, row by row however many there are, and writes what was found by
 * reason: with lines and tokens, never with a number.
 */
final class CitizensFiles {

  static final String FILE = "citizens.csv";

  private static final Purpose PURPOSE = Purpose.of("quickstart");
  private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

  /** No more lines of one finding on the console; the files have more. */
  private static final int SHOWN = 5;

  private final Folder folder;
  private final Texts texts;
  private final CitizenFileCheck check;

  CitizensFiles(Folder folder, City city, TokenKeys keys, Texts texts) {
    this.folder = folder;
    this.texts = texts;
    this.check =
        CitizenFileCheck.builder(NikTokenizer.of(PURPOSE, keys))
            .rules(NikRules.lenient().asOf(city.from()))
            .build();
  }

  /** Checks the file, if there is one. A wrong row is a finding; a wrong header is a problem. */
  Optional<BatchReport> check(Problems problems) throws InputException {
    try {
      Optional<InputStream> stream = folder.open(FILE);
      if (stream.isEmpty()) {
        return Optional.empty();
      }
      try (Reader reader = new InputStreamReader(stream.get(), StandardCharsets.UTF_8)) {
        BatchOutcome outcome = check.check(reader, BatchProgress.SILENT);
        if (outcome instanceof BatchOutcome.Checked checked) {
          return Optional.of(checked.report());
        }
        Place header = new Place(FILE, 1);
        ((BatchOutcome.Refused) outcome)
            .reasons()
            .forEach(reason -> problems.broken(header, "nik", reason));
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new InputException(
          InputReason.FILE_UNREADABLE.with("folder", folder.name(), "file", FILE), e);
    }
  }

  /** Writes the files into a directory, which is made if it is not there. */
  List<Path> write(Path directory, BatchReport report) throws InputException {
    return List.of(
        OutputFiles.write(
            directory.resolve("citizens-report.csv"), out -> report.writeCsv(out, texts.locale())),
        OutputFiles.write(
            directory.resolve("citizens-report.json"),
            out -> out.append(JSON.writeValueAsString(report)).append('\n')));
  }

  void print(BatchReport report, PrintStream out) {
    out.println();
    out.println(
        texts.word("citizens", report.rows(), report.valid(), report.unusual(), report.wrong()));
    for (BatchFinding finding : report.findings()) {
      String lines =
          finding.rows().stream()
              .limit(SHOWN)
              .map(FoundRow::line)
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      out.println(
          texts.word(
              "citizens-finding",
              finding.count(),
              finding.column(),
              finding.text(texts.locale()),
              lines));
    }
  }
}
