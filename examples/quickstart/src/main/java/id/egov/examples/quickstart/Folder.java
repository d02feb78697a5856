package id.egov.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the files of a week are: a directory, or what is bundled. */
interface Folder {

  String CALENDAR_SUFFIX = ".ics";

  /** What a message calls it. */
  String name();

  /** The names of the calendars in it, in order. */
  List<String> calendars() throws InputException;

  /** The bytes of a file, or empty if there is none of that name. */
  Optional<InputStream> open(String file) throws IOException;

  /** The lines of a text file in UTF-8, with or without a byte-order mark, or empty. */
  default Optional<List<String>> lines(String file) throws InputException {
    try {
      Optional<InputStream> stream = open(file);
      if (stream.isEmpty()) {
        return Optional.empty();
      }
      // What is no UTF-8 becomes U+FFFD, which is reported where it matters.
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream.get(), StandardCharsets.UTF_8))) {
        return Optional.of(
            reader
                .lines()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Folder::bare)));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(InputReason.FILE_UNREADABLE.with("folder", name(), "file", file), e);
    }
  }

  /** The lines of a file without which nothing can be done. */
  default List<String> requireLines(String file) throws InputException {
    return lines(file)
        .orElseThrow(
            () ->
                new InputException(InputReason.FILE_MISSING.with("folder", name(), "file", file)));
  }

  private static List<String> bare(List<String> lines) {
    if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
      lines.set(0, lines.get(0).substring(1));
    }
    return lines;
  }
}
