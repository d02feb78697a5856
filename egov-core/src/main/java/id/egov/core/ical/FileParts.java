package id.egov.core.ical;

import id.egov.core.ical.ICalendarReader.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file is made of.
 *
 * @param components in the order of the file, flat
 */
record FileParts(List<Component> components) {
  /*
   * Lines are taken apart by ical4j's parser (LineParser), and rules are expanded over it by
   * Recurrence. The rest is done here, because ical4j's CalendarBuilder loses the whole file with one
   * broken line, knows no line numbers after unfolding and keeps a registry of zones for the whole
   * JVM that may ask the network: unfolding with limits (LineReader), blocks whose END is missing
   * (ComponentReader), zones as programs name them (ZoneResolver).
   */

  static FileParts of(InputStream in, Limits limits, Problems problems) throws IOException {
    // One character for each byte; lines become text once they are unfolded.
    Reader bytes = new InputStreamReader(in, StandardCharsets.ISO_8859_1);
    return of(bytes, new ByteText(problems), limits, problems);
  }

  static FileParts of(Reader in, Limits limits, Problems problems) throws IOException {
    return of(in, LineReader.Decoding.NONE, limits, problems);
  }

  private static FileParts of(
      Reader in, LineReader.Decoding decoding, Limits limits, Problems problems)
      throws IOException {
    ComponentReader components = new ComponentReader(limits, problems);
    LineParser lines = new LineParser(problems, components::accept);
    new LineReader(limits, problems, decoding, lines::accept).read(new BufferedReader(in));
    lines.finish();
    return new FileParts(components.finish());
  }

  /** The zones that the file defines, by their names; of two of the same name the first. */
  Map<String, FileZone> zones() {
    Map<String, FileZone> zones = new HashMap<>();
    FileZone.Work work = new FileZone.Work();
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      if (component.name().equals("VTIMEZONE")) {
        int end = i + 1;
        while (end < components.size() && isObservance(components.get(end))) {
          end++;
        }
        zones.putIfAbsent(
            component.text("TZID"), new FileZone(component, components.subList(i + 1, end), work));
      }
    }
    return zones;
  }

  private static boolean isObservance(Component component) {
    return component.name().equals("STANDARD") || component.name().equals("DAYLIGHT");
  }
}
