package id.egov.core.ical;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** How Outlook's display names of zones begin: {@code TZID=(UTC+07:00) Bangkok}. */
  private static final String UNQUOTED_ZONE = "TZID=(";

  private static final Pattern FRAME = Pattern.compile("(?is)\\s*(BEGIN|END)\\s*(?:;[^:]*)?:(.*)");

  private final CalendarParser library = new CalendarParserImpl(false);
  private final Problems problems;

  LineParser(Problems problems) {
    this.problems = problems;
  }

  List<ContentLine> parse(List<UnfoldedLine> lines) {
    List<ContentLine> parsed = new ArrayList<>(lines.size());
    List<UnfoldedLine> run = new ArrayList<>();
    for (UnfoldedLine line : lines) {
      Matcher frame = FRAME.matcher(line.text());
      if (frame.matches()) {
        parsed.addAll(run(run));
        run.clear();
        String name = frame.group(1).toUpperCase(Locale.ROOT);
        parsed.add(new ContentLine(line.number(), name, Map.of(), frame.group(2)));
      } else {
        // Read as it stands, the name of the zone would end at its colon, in each date of the file.
        run.add(line.text().contains(UNQUOTED_ZONE) ? LineRepair.repair(line).orElse(line) : line);
      }
    }
    parsed.addAll(run(run));
    return parsed;
  }

  private List<ContentLine> run(List<UnfoldedLine> run) {
    List<ContentLine> parsed = new ArrayList<>(run.size());
    int at = 0;
    while (at < run.size()) {
      List<UnfoldedLine> chunk = run.subList(at, Math.min(at + CHUNK, run.size()));
      List<ContentLine> asWritten = read(chunk, true);
      parsed.addAll(asWritten);
      at += asWritten.size();
      if (asWritten.size() < chunk.size()) {
        parsed.addAll(repaired(run.get(at)));
        at++;
      }
    }
    return parsed;
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
