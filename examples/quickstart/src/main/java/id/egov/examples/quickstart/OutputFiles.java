package id.egov.examples.quickstart;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text in UTF-8. */
final class OutputFiles {

  private OutputFiles() {}

  /** What stands in a file. */
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes a file into its directory, which is made if it is not there. */
  static Path write(Path file, Content content) throws InputException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
      return file;
    } catch (IOException e) {
      throw new InputException(InputReason.NOT_WRITABLE.with("file", file.toString()), e);
    }
  }
}
