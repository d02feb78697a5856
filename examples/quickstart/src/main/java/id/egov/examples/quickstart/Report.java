package id.egov.examples.quickstart;

import id.egov.booking.Alternative;
import id.egov.core.reason.Reason;
import id.egov.core.reason.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says on the console what happened. */
final class Report {

  private static final int WIDTH = 120;
  private static final List<Integer> COLUMNS = List.of(6, 9, 21, 11, 22, 9);

  /** More than this is no reading matter. */
  private static final int MOST_ROWS = 60;

  private static final int FIRST_REFUSED = 10;

  private final Week week;
  private final ZoneId zone;
  private final Texts texts;
  private final PrintStream out;

  Report(Week week, Texts texts, PrintStream out) {
    this.week = week;
    this.zone = week.city().zone();
    this.texts = texts;
    this.out = out;
  }

  /**
   * Prints the table and the summary.
   *
   * @param broken how many lines were left out
   * @param file where the details are
   * @param all whether to print every request, however many there are
   */
  void print(List<Decision> decisions, int broken, Path file, boolean all) {
    List<Decision> refused =
        decisions.stream().filter(d -> d.outcome() == Decision.Outcome.REFUSED).toList();
    Table table = new Table(WIDTH, COLUMNS);
    table.add(
        List.of(
            texts.word("no"),
            texts.word("id"),
            texts.word("title"),
            texts.word("room"),
            texts.word("time"),
            texts.word("outcome"),
            texts.word("why")));
    boolean complete = all || decisions.size() <= MOST_ROWS;
    int left = complete ? Integer.MAX_VALUE : FIRST_REFUSED;
    for (int i = 0; i < decisions.size() && left > 0; i++) {
      if (complete || !decisions.get(i).confirmed()) {
        table.add(row(i + 1, decisions.get(i)));
        left--;
      }
    }
    table.lines().forEach(out::println);
    out.println();
    if (!complete) {
      out.println(
          texts.word("first-refused", Math.min(FIRST_REFUSED, refused.size()), refused.size()));
    }
    out.println(
        texts.word(
            "total",
            decisions.size(),
            week.rooms().rooms().size(),
            texts.time(week.city().week(), zone),
            decisions.stream().filter(Decision::confirmed).count(),
            refused.size()));
    printOthers(decisions);
    printCauses(refused);
    if (broken > 0) {
      out.println(texts.word("broken", broken));
    }
    out.println(texts.word("written", file));
  }

  /** What became of those that are neither confirmed nor refused, if there are any. */
  private void printOthers(List<Decision> decisions) {
    for (Decision.Outcome outcome : Decision.Outcome.values()) {
      long count = decisions.stream().filter(d -> d.outcome() == outcome).count();
      boolean told = outcome == Decision.Outcome.CONFIRMED || outcome == Decision.Outcome.REFUSED;
      if (count > 0 && !told) {
        out.println(texts.word("others", count, texts.word(outcome.name())));
      }
    }
  }

  private List<String> row(int number, Decision decision) {
    return List.of(
        String.valueOf(number),
        decision.request().id().value(),
        decision.request().title(),
        decision.room() == null ? texts.word("any") : decision.room().value(),
        texts.time(decision.slot(), zone),
        texts.word(decision.outcome().name()),
        why(decision));
  }

  private String why(Decision decision) {
    List<String> lines = new ArrayList<>();
    for (Reason reason : decision.reasons()) {
      lines.add(texts.reason(reason, zone));
    }
    if (!decision.alternatives().isEmpty()) {
      Alternative nearest = decision.alternatives().get(0);
      lines.add(texts.word("instead", nearest.room().value(), texts.time(nearest.slot(), zone)));
    }
    return String.join("\n", lines);
  }

  private void printCauses(List<Decision> refused) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Decision decision : refused) {
      decision.reasons().stream()
          .filter(reason -> reason.severity() == Severity.REFUSAL)
          .map(Reason::code)
          .distinct()
          .forEach(code -> counts.merge(code, 1, Integer::sum));
    }
    if (!counts.isEmpty()) {
      out.println(texts.word("refused-because"));
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
          .forEach(count -> out.println("  " + count.getValue() + "  " + count.getKey()));
    }
  }
}
