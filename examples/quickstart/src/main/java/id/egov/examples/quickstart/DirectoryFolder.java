package id.egov.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the file system. */
final class DirectoryFolder implements Folder {

  private final Path path;

  private DirectoryFolder(Path path) {
    this.path = path;
  }

  static DirectoryFolder of(Path path) throws InputException {
    if (!Files.isDirectory(path)) {
      throw new InputException(InputReason.FOLDER_MISSING.with("folder", path.toString()));
    }
    return new DirectoryFolder(path);
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public List<String> calendars() throws InputException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(CALENDAR_SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(
          InputReason.FILE_UNREADABLE.with("folder", name(), "file", "*" + CALENDAR_SUFFIX), e);
    }
  }

  @Override
  public Optional<InputStream> open(String file) throws IOException {
    Path found = path.resolve(file);
    return Files.exists(found) ? Optional.of(Files.newInputStream(found)) : Optional.empty();
  }
}
