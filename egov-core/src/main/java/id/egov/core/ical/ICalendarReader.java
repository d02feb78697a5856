package id.egov.core.ical;

import id.egov.core.reason.Reason;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Reads the events of iCalendar files (RFC 5545) as calendar programs write them. What is broken is
 * reported with its line, and the rest is read.
 *
 * <p>A time with a zone is read in it, whether the zone is named as IANA, Windows or a vendor does,
 * or only defined in the file; a zone that nobody knows is reported. A time without zone, and a
 * date, is read in the zone that the reader was made for. The end of an event is exclusive; dates
 * are whole local days; one date alone is one day. An event with a time but no length is left out.
 * Folded lines, any line break, a byte order mark, a missing END and unknown properties are fine.
 * Every event of a calendar with METHOD:CANCEL is cancelled (RFC 5546), whatever its STATUS.
 *
 * <p>Never goes to the network and changes no state of the JVM. Immutable and thread-safe. Cost:
 * linear in the size of the file. No method accepts or returns {@code null}.
 */
public final class ICalendarReader {
  /*
   * Lines are taken apart by ical4j's parser (LineParser), and rules are expanded over it by
   * Recurrence. The rest is done here, because ical4j's CalendarBuilder loses the whole file with one
   * broken line, knows no line numbers after unfolding and keeps a registry of zones for the whole
   * JVM that may ask the network: unfolding with limits (LineReader), blocks whose END is missing
   * (ComponentReader), zones as programs name them (ZoneResolver).
   */

  /**
   * How much of a file is read at most; what is more is reported and left out.
   *
   * @param characters of the file; its bytes if it is read from bytes
   * @param lines of the file
   * @param lineLength characters of one line after unfolding
   */
  public record Limits(long characters, int lines, int lineLength) {

    /** 50 million characters, one million lines, one million characters in a line. */
    public static final Limits DEFAULT = new Limits(50_000_000, 1_000_000, 1_000_000);

    /**
     * Checks the limits.
     *
     * @param characters of the file, at least 1
     * @param lines of the file, at least 1
     * @param lineLength characters of one line, at least 1
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Limits {
      if (characters < 1 || lines < 1 || lineLength < 1) {
        throw new IllegalArgumentException(
            "characters (%s), lines (%s) and lineLength (%s) must be at least 1"
                .formatted(characters, lines, lineLength));
      }
    }
  }

  private final ZoneId defaultZone;
  private final Limits limits;

  /**
   * A reader with the {@linkplain Limits#DEFAULT default} limits.
   *
   * @param defaultZone the zone of times without zone, and of dates
   */
  public ICalendarReader(ZoneId defaultZone) {
    this(defaultZone, Limits.DEFAULT);
  }

  /**
   * A reader with limits.
   *
   * @param defaultZone the zone of times without zone, and of dates
   * @param limits how much is read at most
   */
  public ICalendarReader(ZoneId defaultZone, Limits limits) {
    this.defaultZone = Objects.requireNonNull(defaultZone, "defaultZone");
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Reads a file in UTF-8.
   *
   * @param file the file
   * @return its events and problems
   * @throws IOException if the file cannot be read
   */
  public CalendarFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads bytes in UTF-8, also where a line is folded between the bytes of one character. Bytes
   * that are no UTF-8 become the replacement character.
   *
   * @param in the bytes; it is not closed
   * @return the events and problems
   * @throws IOException if reading fails
   */
  public CalendarFile read(InputStream in) throws IOException {
    return read(new InputStreamReader(in, StandardCharsets.ISO_8859_1), LineReader::utf8);
  }

  /**
   * Reads bytes in UTF-8.
   *
   * @param bytes the content of a file
   * @return the events and problems
   */
  public CalendarFile read(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @return the events and problems
   */
  public CalendarFile parse(String text) {
    try {
      return read(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads characters.
   *
   * @param in the characters; it is not closed
   * @return the events and problems
   * @throws IOException if reading fails
   */
  public CalendarFile read(Reader in) throws IOException {
    return read(in, UnaryOperator.identity());
  }

  private CalendarFile read(Reader in, UnaryOperator<String> decoding) throws IOException {
    Problems problems = new Problems();
    List<UnfoldedLine> unfolded =
        new LineReader(limits, problems, decoding).read(new BufferedReader(in));
    List<ContentLine> lines = new LineParser(problems).parse(unfolded);
    List<Component> components = new ComponentReader(problems).read(lines);
    ZoneResolver zones = new ZoneResolver(defaultZone, zones(components), problems);
    EventReader reader = new EventReader(zones, problems);
    List<CalendarEvent> events = new ArrayList<>(events(components, reader, false));
    events.addAll(events(components, reader, true));
    events.sort(Comparator.comparingInt(CalendarEvent::line));
    Map<String, Integer> lineOfUid = new HashMap<>();
    for (CalendarEvent event : events) {
      if (event.recurrenceId() == null) {
        Integer first = lineOfUid.putIfAbsent(event.uid(), event.line());
        if (first != null) {
          Reason reason = CalendarReason.UID_REPEATED.with("line", first.toString());
          problems.add(event.line(), "UID", reason);
        }
      }
    }
    return new CalendarFile(events, problems.byLine());
  }

  private static List<CalendarEvent> events(
      List<Component> components, EventReader reader, boolean replacing) {
    List<CalendarEvent> events = new ArrayList<>();
    boolean cancelled = false;
    for (Component component : components) {
      if (component.name().equals("VCALENDAR")) {
        cancelled = component.text("METHOD").equalsIgnoreCase("CANCEL");
      } else if (component.name().equals("VEVENT")
          && component.first("RECURRENCE-ID").isPresent() == replacing) {
        reader.read(component, cancelled).ifPresent(events::add);
      }
    }
    return events;
  }

  private static Map<String, FileZone> zones(List<Component> components) {
    Map<String, FileZone> zones = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      if (component.name().equals("VTIMEZONE")) {
        int end = i + 1;
        while (end < components.size() && isObservance(components.get(end))) {
          end++;
        }
        zones.putIfAbsent(
            component.text("TZID"), new FileZone(component, components.subList(i + 1, end)));
      }
    }
    return zones;
  }

  private static boolean isObservance(Component component) {
    return component.name().equals("STANDARD") || component.name().equals("DAYLIGHT");
  }
}
