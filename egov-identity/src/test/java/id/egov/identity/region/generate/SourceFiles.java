package id.egov.identity.region.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each package knows: a name for every code, which has dots. */
final class SourceFiles {

  private static final Pattern JSON_PAIR = Pattern.compile("\"([0-9]{2,6})\":\\s*\"([^\"]*)\"");
  private static final Pattern POSTAL_CODE = Pattern.compile("\\s*--.*$");

  private SourceFiles() {}

  /**
   * The package idn-area-data from version 3 on: a file for each kind, code first and name last.
   */
  static NavigableMap<String, String> idnAreaData(Path folder) throws IOException {
    NavigableMap<String, String> names = new TreeMap<>();
    for (String file : List.of("provinces.csv", "regencies.csv", "districts.csv")) {
      List<String> lines = Files.readAllLines(folder.resolve("data").resolve(file));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",", 3);
        String last = fields[fields.length - 1];
        names.put(fields[0], unquoted(last));
      }
    }
    return names;
  }

  /** A double quote inside a name is a mistyped apostrophe. */
  private static String unquoted(String field) {
    String inner =
        field.startsWith("\"") && field.endsWith("\"")
            ? field.substring(1, field.length() - 1)
            : field;
    return inner.replace("\"\"", "'").strip();
  }

  /** The package nik-parser: codes without dots, names in capitals, some with a postal code. */
  static NavigableMap<String, String> nikParser(Path folder) throws IOException {
    NavigableMap<String, String> names = new TreeMap<>();
    Matcher pair =
        JSON_PAIR.matcher(
            Files.readString(folder.resolve("src/wilayah.json"), StandardCharsets.UTF_8));
    while (pair.find()) {
      String name = POSTAL_CODE.matcher(pair.group(2)).replaceFirst("").strip();
      names.put(dotted(pair.group(1)), Spelling.ofCapitals(name));
    }
    return names;
  }

  private static String dotted(String code) {
    return code.replaceAll("(?<=^(?:[0-9]{2}){1,2})(?=[0-9])", ".");
  }

  /** Lines {@code code;name}; those that begin with # are skipped. */
  static NavigableMap<String, String> supplement(List<String> lines) {
    NavigableMap<String, String> names = new TreeMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] fields = line.split(";", 2);
        names.put(fields[0], fields[1]);
      }
    }
    return names;
  }
}
