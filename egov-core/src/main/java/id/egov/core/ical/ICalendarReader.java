package id.egov.core.ical;

import id.egov.core.reason.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of iCalendar files (RFC 5545) as calendar programs write them. What is broken is
 * reported with its line, and the rest is read.
 *
 * <p>A time with a zone is read in it, whether the zone is named as IANA, Windows or a vendor does,
 * or only defined in the file; a zone that nobody knows is reported. A time without zone, and a
 * date, is read in the zone that the reader was made for. The end of an event is exclusive; dates
 * are whole local days; one date alone is one day. An event with a time but no length is left out,
 * unless {@linkplain #assumingLength one is assumed}. Folded lines, any line break, a byte order
 * mark, a missing END and unknown properties are fine. Every event of a calendar with METHOD:CANCEL
 * is cancelled (RFC 5546), whatever its STATUS.
 *
 * <p>Never goes to the network and changes no state of the JVM. Immutable and thread-safe. Cost:
 * linear in the size of the file. No method accepts or returns {@code null}.
 */
public final class ICalendarReader {
  /**
   * How much of a file is read at most; what is more is reported and left out. Time and memory are
   * bounded by these numbers, whatever is in the file.
   *
   * @param characters of the file; its bytes if it is read from bytes
   * @param lines of the file
   * @param lineLength characters of one line after unfolding, or its bytes
   * @param components events, calendars, time zones and their parts, of all calendars of the file
   * @param dates further dates and dates left out (RDATE, EXDATE) of all events of the file
   * @param counted the sum of COUNT over the rules of the file: each has to be walked through from
   *     its start
   */
  public record Limits(
      long characters, int lines, int lineLength, int components, int dates, long counted) {

    /**
     * 50 million characters, one million lines, one million characters in a line, 100,000
     * components and dates, 10 million counted occurrences.
     */
    public static final Limits DEFAULT =
        new Limits(50_000_000, 1_000_000, 1_000_000, 100_000, 100_000, 10_000_000);

    /**
     * Checks the limits.
     *
     * @param characters of the file, at least 1
     * @param lines of the file, at least 1
     * @param lineLength characters of one line, at least 1
     * @param components of the file, at least 1
     * @param dates of the file, 0 or more
     * @param counted the sum of COUNT, 0 or more
     * @throws IllegalArgumentException if a limit is below its least
     */
    public Limits {
      if (characters < 1 || lines < 1 || lineLength < 1 || components < 1) {
        throw new IllegalArgumentException(
            "characters (%s), lines (%s), lineLength (%s) and components (%s) must be at least 1"
                .formatted(characters, lines, lineLength, components));
      }
      if (dates < 0 || counted < 0) {
        throw new IllegalArgumentException(
            "dates (%s) and counted (%s) must be 0 or more".formatted(dates, counted));
      }
    }

    /**
     * Limits of the text; the others are those by {@linkplain #DEFAULT default}.
     *
     * @param characters of the file, at least 1
     * @param lines of the file, at least 1
     * @param lineLength characters of one line, at least 1
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Limits(long characters, int lines, int lineLength) {
      this(characters, lines, lineLength, DEFAULT.components, DEFAULT.dates, DEFAULT.counted);
    }
  }

  private final ZoneId defaultZone;
  private final Limits limits;
  private final @Nullable Duration assumed;

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
    this(defaultZone, limits, null);
  }

  private ICalendarReader(ZoneId defaultZone, Limits limits, @Nullable Duration assumed) {
    this.defaultZone = Objects.requireNonNull(defaultZone, "defaultZone");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.assumed = assumed;
  }

  /**
   * A reader that keeps events with a time but no length, which RFC 5545 allows, as if they had
   * one; each is reported.
   *
   * @param length how long they are taken to be, longer than zero
   * @return the reader
   * @throws IllegalArgumentException if the length is not longer than zero
   */
  public ICalendarReader assumingLength(Duration length) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("length (%s) must be longer than zero".formatted(length));
    }
    return new ICalendarReader(defaultZone, limits, length);
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
   * Reads bytes in UTF-8, also where a line is folded between the bytes of one character. A line
   * that is no UTF-8 is read as Windows-1252, which old programs write, and reported.
   *
   * @param in the bytes; it is not closed
   * @return the events and problems
   * @throws IOException if reading fails
   */
  public CalendarFile read(InputStream in) throws IOException {
    Problems problems = new Problems();
    return file(FileParts.of(in, limits, problems), problems);
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
    Problems problems = new Problems();
    return file(FileParts.of(in, limits, problems), problems);
  }

  /**
   * Reads what somebody asks or tells (iTIP, RFC 5546), as it comes by mail or from a calendar
   * server. Bytes are read as {@link #read(InputStream)} does. Events without UID, and methods that
   * nobody knows, are left out and reported.
   *
   * @param in the bytes; it is not closed
   * @return the messages and problems
   * @throws IOException if reading fails
   */
  public ReceivedMessages readMessages(InputStream in) throws IOException {
    Problems problems = new Problems();
    FileParts parts = FileParts.of(in, limits, problems);
    ZoneResolver zones = new ZoneResolver(defaultZone, parts.zones(), problems);
    MessageReader reader = new MessageReader(eventReader(zones, problems), zones, problems);
    return new ReceivedMessages(reader.read(parts.components()), problems.byLine());
  }

  /**
   * Reads what somebody asks or tells.
   *
   * @param bytes the content of a file
   * @return the messages and problems
   */
  public ReceivedMessages readMessages(byte[] bytes) {
    try {
      return readMessages(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EventReader eventReader(ZoneResolver zones, Problems problems) {
    return new EventReader(zones, new SeriesReader(zones, limits, problems), assumed, problems);
  }

  private CalendarFile file(FileParts parts, Problems problems) {
    ZoneResolver zones = new ZoneResolver(defaultZone, parts.zones(), problems);
    EventReader reader = eventReader(zones, problems);
    List<CalendarEvent> events = new ArrayList<>(events(parts.components(), reader, false));
    events.addAll(events(parts.components(), reader, true));
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
}
