package id.egov.identity.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The regions of this jar, or of the file that stands in for them; loaded when first asked for. Not
 * with a class: a file that is missing would be told once, and later only that there is no class.
 */
final class BundledRegions {

  private static final String FILE = "regions.csv";

  private static volatile @Nullable RegionDirectory loaded;

  private BundledRegions() {}

  static RegionDirectory directory() {
    RegionDirectory directory = loaded;
    return directory == null ? loadOnce() : directory;
  }

  private static synchronized RegionDirectory loadOnce() {
    RegionDirectory directory = loaded;
    if (directory == null) {
      directory = load(System.getProperty(RegionDirectory.FILE_PROPERTY));
      loaded = directory;
    }
    return directory;
  }

  static RegionDirectory load(@Nullable String insteadOfBundled) {
    try {
      return insteadOfBundled == null ? bundled() : RegionDirectory.read(Path.of(insteadOfBundled));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file of regions that %s names cannot be read: %s"
              .formatted(RegionDirectory.FILE_PROPERTY, insteadOfBundled),
          e);
    }
  }

  /** Through its own class, so that it is found on the module path and in a native image. */
  private static RegionDirectory bundled() throws IOException {
    try (InputStream file = BundledRegions.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from this jar");
      }
      return RegionDirectory.read(new InputStreamReader(file, StandardCharsets.UTF_8), FILE);
    }
  }
}
