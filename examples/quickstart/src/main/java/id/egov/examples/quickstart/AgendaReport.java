package id.egov.examples.quickstart;

import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.Invitation;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Says on the console what became of the invitations. */
final class AgendaReport {

  private static final int WIDTH = 120;
  private static final List<Integer> COLUMNS = List.of(9, 26, 22, 14, 22);

  private final ZoneId zone;
  private final Texts texts;
  private final PrintStream out;

  AgendaReport(ZoneId zone, Texts texts, PrintStream out) {
    this.zone = zone;
    this.texts = texts;
    this.out = out;
  }

  void print(List<AgendaDecision> decisions) {
    Table table = new Table(WIDTH, COLUMNS);
    table.add(
        List.of(
            texts.word("id"),
            texts.word("title"),
            texts.word("time"),
            texts.word("outcome"),
            texts.word("who"),
            texts.word("reasons")));
    decisions.forEach(decision -> table.add(row(decision)));
    table.lines().forEach(out::println);
    out.println();
  }

  private List<String> row(AgendaDecision decision) {
    AgendaItem item = decision.entry().item();
    return List.of(
        item.id().value(),
        item.title(),
        texts.time(item.slot(), zone),
        texts.word(decision.outcome().name()),
        decision.entry().invitations().stream()
            .filter(Invitation::takesTime)
            .map(invitation -> invitation.official().value())
            .collect(Collectors.joining(", ")),
        decision.reasons().stream()
            .map(reason -> texts.reason(reason, zone))
            .distinct()
            .collect(Collectors.joining("\n")));
  }
}
