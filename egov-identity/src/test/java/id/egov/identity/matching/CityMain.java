package id.egov.identity.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares an invented city with itself and prints what was found, in what time and memory. Not a
 * test: docs/identity-matching.md has the command and what it printed.
 */
final class CityMain {

  private static final double MILLION = 1e6;

  private CityMain() {}

  public static void main(String[] args) throws Exception {
    int size = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    boolean everyPair = args.length > 2;
    InventedCity city = InventedCity.of(size, 2026);
    List<Registration> list = city.registrations();

    long used = used();
    long start = System.nanoTime();
    DuplicateSearch search = DuplicateSearch.of(list);
    System.out.printf(
        Locale.ROOT,
        "prepared %,d registrations in %.1f s, %,d bytes for each%n",
        size,
        seconds(start),
        (used() - used) / size);

    start = System.nanoTime();
    double cpu = cpuSeconds();
    Map<String, MatchBand> found = new HashMap<>();
    SearchReport report = search(search, threads, found);
    double searched = seconds(start);
    System.out.printf(
        Locale.ROOT,
        "compared %,d pairs of %,d on %d threads in %.1f s (%.1f s of processor time): %,d likely, %,d possible, %d blocks too large%n",
        report.pairs(),
        (long) size * (size - 1) / 2,
        threads,
        searched,
        cpuSeconds() - cpu,
        report.likely(),
        report.possible(),
        report.oversized().size());
    rates(city, found);
    if (everyPair) {
      compareEveryPair(list, found.keySet());
    }
  }

  private static SearchReport search(
      DuplicateSearch search, int threads, Map<String, MatchBand> found) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<SearchReport>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int part = i;
      parts.add(
          pool.submit(
              () ->
                  search.findPart(
                      part,
                      threads,
                      (a, b, score) -> {
                        synchronized (found) {
                          found.put(a.id() + " " + b.id(), score.band());
                        }
                      },
                      SearchProgress.SILENT)));
    }
    SearchReport sum = parts.get(0).get();
    for (Future<SearchReport> part : parts.subList(1, threads)) {
      sum = sum.and(part.get());
    }
    pool.shutdown();
    return sum;
  }

  private static void rates(InventedCity city, Map<String, MatchBand> found) {
    Set<String> planted = new HashSet<>();
    city.doubles().forEach(pair -> planted.add("r" + (pair >>> 32) + " r" + (int) (long) pair));
    for (MatchBand least : List.of(MatchBand.LIKELY_SAME, MatchBand.POSSIBLE)) {
      Set<String> named = new HashSet<>(found.keySet());
      named.removeIf(pair -> found.getOrDefault(pair, least).compareTo(least) > 0);
      long right = named.stream().filter(planted::contains).count();
      System.out.printf(
          Locale.ROOT,
          "%s and above: %,d of %,d planted doubles (recall %.1f %%), %,d pairs named (precision %.1f %%)%n",
          least,
          right,
          planted.size(),
          100.0 * right / planted.size(),
          named.size(),
          100.0 * right / named.size());
    }
  }

  private static void compareEveryPair(List<Registration> list, Set<String> found) {
    long start = System.nanoTime();
    NameReader reader = new NameReader();
    PairScorer scorer = new PairScorer(MatchSettings.defaults());
    List<Profile> profiles = list.stream().map(each -> each.profile(reader)).toList();
    long possible = 0;
    long alsoFound = 0;
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = i + 1; j < profiles.size(); j++) {
        if (scorer.isPossible(profiles.get(i), profiles.get(j))) {
          possible++;
          alsoFound += found.contains(list.get(i).id() + " " + list.get(j).id()) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "every pair in %.1f s: %,d possible, the blocks have %,d of them (%.2f %%)%n",
        seconds(start),
        possible,
        alsoFound,
        100.0 * alsoFound / possible);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / MILLION / 1000;
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
