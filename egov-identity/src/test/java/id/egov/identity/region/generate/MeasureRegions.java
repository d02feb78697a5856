package id.egov.identity.region.generate;

import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Says how much the heap grows by the directory, and what a search takes; docs/identity.md has it.
 */
final class MeasureRegions {

  private static final int SEARCHES = 20_000;

  private MeasureRegions() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    RegionDirectory regions = RegionDirectory.indonesia();
    out.println("loaded in %s ms".formatted((System.nanoTime() - start) / 1_000_000));
    out.println("directory: %s bytes".formatted(growth(MeasureRegions::again)));
    out.println("table: %s bytes".formatted(growth(() -> regions.table(LocalDate.MAX))));
    int found = 0;
    long micros = 0;
    for (int round = 0; round < 2; round++) {
      start = System.nanoTime();
      for (int i = 0; i < SEARCHES; i++) {
        found += regions.search(i % 2 == 0 ? "lubuk sik" : "solok", LocalDate.MAX, 10).size();
      }
      micros = (System.nanoTime() - start) / 1_000 / SEARCHES;
    }
    out.println("a search: %s microseconds (%s found)".formatted(micros, found));
  }

  /** Another one: what the first brings along in classes is not the directory's. */
  private static RegionDirectory again() {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(RegionDirectory.class.getResourceAsStream("regions.csv")),
            StandardCharsets.UTF_8)) {
      return RegionDirectory.read(file, "regions.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long growth(Supplier<?> maker) {
    long before = used();
    Object made = maker.get();
    try {
      return used() - before;
    } finally {
      Reference.reachabilityFence(made);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      runtime.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
