package id.egov.identity.region.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Merges what the packages know into one table. A code that the newest does not have is retired;
 * what replaced it is found by name, first the regency and then the district in it.
 */
final class RegionHistory {

  /** The day of the law that made the province: UU 14, 15, 16 and 29/2022. */
  private static final Map<String, String> SPLIT_ON =
      Map.of("93", "2022-07-25", "94", "2022-07-25", "95", "2022-07-25", "96", "2022-12-08");

  /** The day of Kepmendagri 300.2.2-2138/2025, which is the first to list what is new. */
  private static final String DECREE = "2025-04-25";

  /** The provinces had other codes before 2004. */
  private static final Map<String, String> FORMER_PROVINCES = Map.of("09", "31", "10", "32");

  private static final int SIMILAR = 2;

  private final NavigableMap<String, String> newest;
  private final List<NavigableMap<String, String>> older;
  private final NavigableMap<String, String> successors = new TreeMap<>();
  final List<String> unmatched = new ArrayList<>();

  /** The older packages, the latest first. */
  RegionHistory(NavigableMap<String, String> newest, List<NavigableMap<String, String>> older) {
    this.newest = newest;
    this.older = older;
    NavigableMap<String, String> retired = retired();
    for (int length : new int[] {5, 8}) {
      retired.forEach(
          (code, name) -> {
            if (code.length() == length) {
              successor(code, name)
                  .ifPresentOrElse(
                      found -> successors.put(code, found), () -> unmatched.add(code + " " + name));
            }
          });
    }
    successors.putAll(FORMER_PROVINCES);
  }

  /** The latest name of each code that the newest package does not have. */
  private NavigableMap<String, String> retired() {
    NavigableMap<String, String> retired = new TreeMap<>();
    older.forEach(names -> names.forEach(retired::putIfAbsent));
    retired.keySet().removeAll(newest.keySet());
    return retired;
  }

  private Optional<String> successor(String code, String name) {
    String within = code.length() == 5 ? "" : successors.getOrDefault(parent(code), "none") + ".";
    List<Map.Entry<String, String>> candidates =
        newest.entrySet().stream()
            .filter(entry -> entry.getKey().length() == code.length())
            .filter(entry -> entry.getKey().startsWith(within))
            .toList();
    return IntStream.rangeClosed(0, code.length() == 5 ? 0 : SIMILAR)
        .mapToObj(distance -> only(candidates, name, distance))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> only(
      List<Map.Entry<String, String>> candidates, String name, int distance) {
    String folded = Spelling.folded(name);
    List<String> found =
        candidates.stream()
            .filter(
                entry -> Spelling.distance(Spelling.folded(entry.getValue()), folded) <= distance)
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String parent(String code) {
    return code.substring(0, code.length() - 3);
  }

  /** The lines of the file: those in force, then those retired, each by code. */
  List<String> lines() {
    NavigableMap<String, String> retired = retired();
    return Stream.of(
            newest.entrySet().stream().map(entry -> inForce(entry.getKey(), entry.getValue())),
            FORMER_PROVINCES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                    entry ->
                        line(
                            entry.getKey(),
                            newest.getOrDefault(entry.getValue(), ""),
                            "",
                            "2004-01-01",
                            entry.getValue(),
                            "")),
            retired.entrySet().stream().map(entry -> retired(entry.getKey(), entry.getValue())))
        .flatMap(lines -> lines)
        .toList();
  }

  private String inForce(String code, String name) {
    boolean knownBefore = older.get(0).containsKey(code) || successors.containsValue(code);
    String split = SPLIT_ON.getOrDefault(code.substring(0, 2), "");
    boolean province = code.length() == 2;
    String from = knownBefore || province ? split : DECREE;
    return line(code, name, from, "", "", formerNames(code, name));
  }

  /** Spellings that differ in more than case, spaces and punctuation, the latest first. */
  private String formerNames(String code, String name) {
    NavigableMap<String, String> distinct = new TreeMap<>();
    List<String> found = new ArrayList<>();
    distinct.put(Spelling.folded(name), name);
    for (NavigableMap<String, String> names : older) {
      String former = names.getOrDefault(code, name);
      // The same, or cut off as long names are in some sources.
      boolean same = Spelling.folded(name).startsWith(Spelling.folded(former));
      if (!same && distinct.putIfAbsent(Spelling.folded(former), former) == null) {
        found.add(former);
      }
    }
    return found.stream().map(Spelling::readable).collect(Collectors.joining("|"));
  }

  private String retired(String code, String name) {
    String successor = successors.getOrDefault(code, "");
    String later = newest.getOrDefault(successor, "");
    String province =
        (successor.isEmpty()
            ? successors.getOrDefault(code.substring(0, Math.min(5, code.length())), "")
            : successor);
    String spelled =
        Spelling.folded(later).equals(Spelling.folded(name)) ? later : Spelling.readable(name);
    return line(
        code,
        spelled,
        "",
        SPLIT_ON.getOrDefault(province.substring(0, Math.min(2, province.length())), DECREE),
        successor,
        "");
  }

  private static String line(String... fields) {
    return String.join(";", fields);
  }

  /** How many retired districts kept their last two digits. */
  long kept() {
    return successors.entrySet().stream()
        .filter(entry -> entry.getKey().length() == 8)
        .filter(entry -> entry.getKey().substring(6).equals(entry.getValue().substring(6)))
        .count();
  }
}
