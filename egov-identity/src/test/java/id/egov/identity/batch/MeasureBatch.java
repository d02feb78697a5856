package id.egov.identity.batch;

import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import java.io.IOException;
import java.util.Locale;

/** Measures how many rows are checked in a second; docs/identity.md has the command. */
final class MeasureBatch {

  private MeasureBatch() {}

  /** Takes the number of rows, a million unless said. */
  public static void main(String[] arguments) throws IOException {
    long rows = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
    byte[] secret = new byte[32];
    secret[0] = 1;
    CitizenFileCheck check =
        CitizenFileCheck.builder(
                NikTokenizer.of(Purpose.of("batch"), TokenKeyRing.of("k1", secret)))
            .build();
    for (int round = 1; round <= 5; round++) {
      long reading = System.nanoTime();
      char[] buffer = new char[1 << 16];
      GeneratedFile alone = new GeneratedFile(rows, round);
      long characters = 0;
      for (int read = alone.read(buffer, 0, buffer.length);
          read > 0;
          read = alone.read(buffer, 0, buffer.length)) {
        characters += read;
      }
      long start = System.nanoTime();
      BatchOutcome outcome = check.check(new GeneratedFile(rows, round), BatchProgress.SILENT);
      long end = System.nanoTime();
      BatchReport report = ((BatchOutcome.Checked) outcome).report();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d rows of %d characters: %d rows/s, %d rows/s without making the file; wrong %d",
              report.rows(),
              characters,
              rows * 1_000_000_000 / (end - start),
              rows * 1_000_000_000 / Math.max(1, end - start - (start - reading)),
              report.wrong()));
    }
  }
}
