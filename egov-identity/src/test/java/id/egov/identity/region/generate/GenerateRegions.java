package id.egov.identity.region.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the file of regions and says what changed in it. Run by hand for an update:
 * CONTRIBUTING.md has the commands.
 */
final class GenerateRegions {

  private static final String HEAD =
      """
      # Provinces, regencies, cities and districts of Indonesia, in force and retired.
      # Made by id.egov.identity.region.generate.GenerateRegions (CONTRIBUTING.md); do not edit.
      #
      # Sources  npm idn-area-data 4.0.1 (codes and names in force), 3.0.1 (before the split of West
      #          Papua): https://github.com/fityannugroho/idn-area-data, (c) Fityan Nugroho and
      #          contributors, data under ODbL-1.0
      #          npm nik-parser 1.0.1 (before the split of Papua), MIT, (c) 2018 Ican Bachors
      #          Kepmendagri 050-145/2022 (districts between those two); UU 14, 15, 16 and 29/2022 (dates)
      # Made     2026-11-22
      # Licence  Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/: whoever
      #          passes on a changed copy of this file does so under the same licence and keeps this head
      #
      # code;name;from;to;successor;former names
      #   from       the first day on which the code is in force; empty: as old as the sources, or unknown
      #   to         the first day on which it no longer is; empty: in force
      #   successor  the code that the same place has instead
      #   former names and other spellings, separated by |
      EDITION;Kepmendagri 300.2.2-2138/2025, amended by 300.2.2-2430/2025
      """;

  private GenerateRegions() {}

  /** The folder with the unpacked packages, and the file to write. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length != 2) {
      out.println("expected: folder-of-packages file-to-write");
      return;
    }
    Path packages = Path.of(args[0]);
    Path file = Path.of(args[1]);
    RegionHistory history =
        new RegionHistory(
            SourceFiles.idnAreaData(packages.resolve("idn-area-data-4.0.1")),
            List.of(
                SourceFiles.idnAreaData(packages.resolve("idn-area-data-3.0.1")),
                SourceFiles.supplement(supplement()),
                SourceFiles.nikParser(packages.resolve("nik-parser-1.0.1"))));
    List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
    List<String> lines = new ArrayList<>(HEAD.lines().toList());
    lines.addAll(history.lines());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
    report(before, lines).forEach(out::println);
    history.unmatched.forEach(code -> out.println("no successor found: " + code));
    out.println("retired districts that kept their last two digits: " + history.kept());
  }

  private static List<String> supplement() throws IOException {
    try (InputStream stream =
            Objects.requireNonNull(
                GenerateRegions.class.getResourceAsStream("districts-2022.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** What one file says otherwise than the other, by code, and how much that is. */
  static List<String> report(List<String> before, List<String> after) {
    NavigableMap<String, String> was = byCode(before);
    NavigableMap<String, String> is = byCode(after);
    NavigableSet<String> codes = new TreeSet<>(was.keySet());
    codes.addAll(is.keySet());
    List<String> report = new ArrayList<>();
    int[] counts = new int[3];
    for (String code : codes) {
      if (!was.containsKey(code)) {
        report.add("+ " + is.get(code));
        counts[0]++;
      } else if (!is.containsKey(code)) {
        report.add("- " + was.get(code));
        counts[1]++;
      } else if (!Objects.equals(was.get(code), is.get(code))) {
        report.add("~ " + was.get(code) + "  ->  " + is.get(code));
        counts[2]++;
      }
    }
    report.add(
        "%s added, %s removed, %s changed, %s in all"
            .formatted(counts[0], counts[1], counts[2], is.size()));
    return report;
  }

  private static NavigableMap<String, String> byCode(List<String> lines) {
    NavigableMap<String, String> byCode = new TreeMap<>();
    lines.stream()
        .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
        .forEach(line -> byCode.put(line.substring(0, line.indexOf(';')), line));
    return byCode;
  }
}
