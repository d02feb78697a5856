package id.egov.core.ical;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/** Takes lines apart, over ical4j's parser. A line that cannot be is reported and left out. */
final class LineParser {
  /*
   * BEGIN and END are kept from the parser, since one that is missing or too many would end it: the
   * lines between two of them are given to it as the properties of a calendar, and most need no
   * more. It stops at the first line that it does not like, and is stopped at one that it takes apart
   * wrongly (see PropertyCollector). That line alone is given to it once more after LineRepair, and
   * it goes on behind it. Chunks are short because what follows a broken line is given again.
   *
   * The parser calls back with names and strings only: it builds no property, asks for no zone, and
   * with its flag given reads no setting of the JVM.
   */

  private static final int CHUNK = 32;

  /** Where lines are long, fewer of them make a chunk. */
  private static final int CHUNK_CHARACTERS = 20_000;

  /** How Outlook's display names of zones begin: {@code TZID=(UTC+07:00) Bangkok}. */
  private static final String UNQUOTED_ZONE = "TZID=(";

  private static final Pattern FRAME = Pattern.compile("(?is)\\s*(BEGIN|END)\\s*(?:;[^:]*)?:(.*)");

  private final CalendarParser library = new CalendarParserImpl(false);
  private final Problems problems;
  private final Consumer<ContentLine> out;
  private final List<UnfoldedLine> chunk = new ArrayList<>(CHUNK);
  private int characters;

  LineParser(Problems problems, Consumer<ContentLine> out) {
    this.problems = problems;
    this.out = out;
  }

  /** Takes the next line; it may be handed on only with a later one. */
  void accept(UnfoldedLine line) {
    Matcher frame = FRAME.matcher(line.text());
    if (frame.matches()) {
      finish();
      String name = frame.group(1).toUpperCase(Locale.ROOT);
      out.accept(new ContentLine(line.number(), name, Map.of(), frame.group(2)));
      return;
    }
    // Read as it stands, the name of the zone would end at its colon, in each date of the file.
    chunk.add(line.text().contains(UNQUOTED_ZONE) ? LineRepair.repair(line).orElse(line) : line);
    characters += line.text().length();
    if (chunk.size() == CHUNK || characters > CHUNK_CHARACTERS) {
      finish();
    }
  }

  /** Hands on what is left. */
  void finish() {
    int at = 0;
    while (at < chunk.size()) {
      List<UnfoldedLine> rest = chunk.subList(at, chunk.size());
      List<ContentLine> asWritten = read(rest, true);
      asWritten.forEach(out);
      at += asWritten.size();
      if (asWritten.size() < rest.size()) {
        repaired(chunk.get(at)).forEach(out);
        at++;
      }
    }
    chunk.clear();
    characters = 0;
  }

  private List<ContentLine> repaired(UnfoldedLine line) {
    List<ContentLine> parsed =
        LineRepair.repair(line).map(repaired -> read(List.of(repaired), false)).orElse(List.of());
    if (parsed.isEmpty()) {
      problems.add(
          line.number(), "file", CalendarReason.LINE_MALFORMED.with("allowed", "SUMMARY:Rapat"));
    }
    return parsed;
  }

  /** The lines that the library reads, up to the first that it does not. */
  private List<ContentLine> read(List<UnfoldedLine> lines, boolean asWritten) {
    StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\n");
    lines.forEach(line -> calendar.append(line.text()).append('\n'));
    calendar.append("END:VCALENDAR\n");
    PropertyCollector collector = new PropertyCollector(lines, asWritten);
    try {
      library.parse(new StringReader(calendar.toString()), collector);
    } catch (ParserException | IOException e) {
      // What it read before is sound; the line at which it stopped is the caller's to repair.
    }
    return collector.properties();
  }
}
