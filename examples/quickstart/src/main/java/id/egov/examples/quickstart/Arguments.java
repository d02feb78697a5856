package id.egov.examples.quickstart;

import id.egov.identity.privacy.TokenKeys;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line says. */
@Command(
    name = "quickstart",
    description = "Decides a week of room requests and invitations and says what happened.",
    footer = "Exit code: 0 all read and decided, 2 something in the input is broken.")
final class Arguments {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = {
        "city.properties, rooms.csv, requests.csv and *.ics;",
        "officials.csv and invitations.csv for the agenda;",
        "citizens.csv to be checked.",
        "Without one: a bundled week of an invented city."
      })
  private @Nullable Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where decisions.json and the agenda are written (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("target", "quickstart");

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "id (Indonesian, the default) or en (English).")
  private Language language = Language.id;

  @Option(
      names = "--report",
      description = "Also write utilisation.csv and utilisation.json: how the rooms were used.")
  private boolean report;

  @Option(
      names = "--token-key",
      paramLabel = "FILE",
      description = {
        "32 or more random bytes in base64, for the tokens of the report on citizens.csv",
        "(default: what the variable EGOV_TOKEN_KEY_FILE names, else a key for this run)."
      })
  private @Nullable Path tokenKey;

  @Option(names = "--all", description = "Print every request, however many there are.")
  private boolean all;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and leave.")
  private boolean help;

  /**
   * Reads the command line.
   *
   * @return the exit code if there is nothing left to do
   */
  Optional<Integer> parse(String[] args, PrintStream out, PrintStream err) {
    CommandLine line = new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true);
    try {
      line.parseArgs(args);
    } catch (CommandLine.ParameterException e) {
      err.println(e.getMessage());
      line.usage(utf8(err));
      return Optional.of(QuickstartMain.BROKEN_INPUT);
    }
    if (help) {
      line.usage(utf8(out));
      return Optional.of(QuickstartMain.DONE);
    }
    return Optional.empty();
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  Folder folder() throws InputException {
    return folder == null ? new BundledFolder() : DirectoryFolder.of(folder);
  }

  Path out() {
    return out;
  }

  TokenKeys tokenKeys() throws InputException {
    String file = System.getenv("EGOV_TOKEN_KEY_FILE");
    return TokenSecret.keys(tokenKey != null || file == null ? tokenKey : Path.of(file));
  }

  Language language() {
    return language;
  }

  boolean report() {
    return report;
  }

  boolean all() {
    return all;
  }
}
