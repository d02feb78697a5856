package id.egov.examples.quickstart;

import id.egov.core.store.MemoryStore;
import id.egov.core.store.Store;
import id.egov.identity.batch.BatchReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a folder, decides every request in it in order, and says what happened. */
public final class QuickstartMain {

  static final int DONE = 0;
  static final int BROKEN_INPUT = 2;

  private QuickstartMain() {}

  /**
   * Runs and leaves with 0 if all went well, or with 2 if something in the input is broken.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    int code =
        run(
            args,
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    if (code != DONE) {
      System.exit(code);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    Arguments arguments = new Arguments();
    Optional<Integer> answered = arguments.parse(args, out, err);
    if (answered.isPresent()) {
      return answered.get();
    }
    Texts texts = new Texts(arguments.language());
    try {
      Problems problems = new Problems(texts, err);
      Week week = Week.read(arguments.folder(), problems);
      List<Decision> decisions;
      Store store = new MemoryStore();
      BookingDesk desk = new BookingDesk(week, store, problems, arguments.report());
      try (Progress progress = Progress.of(texts, 2 * week.asks().size(), err)) {
        decisions = desk.decide(progress);
      }
      Path file = DecisionsFile.write(arguments.out(), decisions, week.city().zone(), texts);
      new Report(week, texts, out).print(decisions, problems.count(), file, arguments.all());
      if (!week.agenda().isEmpty()) {
        agenda(arguments, week, store, texts, out);
      }
      citizens(arguments, week, problems, out);
      if (arguments.report()) {
        for (Path written : UtilisationFiles.write(arguments.out(), desk.utilisation())) {
          out.println(texts.word("utilisation", written));
        }
      }
      return problems.count() == 0 ? DONE : BROKEN_INPUT;
    } catch (InputException e) {
      err.println(texts.reason(e.reason()));
      return BROKEN_INPUT;
    }
  }

  private static void agenda(
      Arguments arguments, Week week, Store store, Texts texts, PrintStream out)
      throws InputException {
    List<AgendaDecision> decisions = new AgendaDesk(week, store).decide();
    List<Path> files = new AgendaFiles(week, decisions).write(arguments.out());
    out.println();
    new AgendaReport(week.city().zone(), texts, out).print(decisions);
    files.forEach(file -> out.println(texts.word("written", file)));
  }

  private static void citizens(Arguments arguments, Week week, Problems problems, PrintStream out)
      throws InputException {
    CitizensFiles citizens =
        new CitizensFiles(arguments.folder(), week.city(), arguments.tokenKeys(), problems.texts());
    Optional<BatchReport> report = citizens.check(problems);
    if (report.isPresent()) {
      citizens.print(report.get(), out);
      for (Path file : citizens.write(arguments.out(), report.get())) {
        out.println(problems.texts().word("written", file));
      }
    }
  }
}
