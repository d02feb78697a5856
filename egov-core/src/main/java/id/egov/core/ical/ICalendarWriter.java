package id.egov.core.ical;

import id.egov.core.time.TimeSlot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Writes calendars as iCalendar (RFC 5545, 5546, 6868, 7986): UTF-8, lines of at most 75 octets
 * that never cut a character, each zone that is named defined by a VTIMEZONE. The same message
 * gives the same bytes, as long as the rules of Java for its zones stay the same. {@link
 * ICalendarReader} reads what is written.
 *
 * <p>Immutable and thread-safe. Reads no clock, default zone or locale. Cost: linear in the size of
 * what is written. No method accepts or returns {@code null}.
 */
public final class ICalendarWriter {

  private final String product;

  /** A writer that names this library as the product. */
  public ICalendarWriter() {
    this("-//egov//egov-core//ID");
  }

  /**
   * A writer that names a product.
   *
   * @param product PRODID, who wrote the file, for example {@code -//Kota Contoh//Agenda//ID}
   * @throws IllegalArgumentException if it is blank or more than a line
   */
  public ICalendarWriter(String product) {
    WrittenValue.requireName("product", product);
    this.product = product;
  }

  /**
   * Writes a message.
   *
   * @param message what is said
   * @param stampedAt when it is said (DTSTAMP); a fraction of a second is left out
   * @return the bytes of a file
   * @throws IllegalArgumentException if {@code stampedAt} is outside the years 0001 to 9999
   */
  public byte[] write(CalendarMessage message, Instant stampedAt) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(message, stampedAt, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a message.
   *
   * @param message what is said
   * @param stampedAt when it is said (DTSTAMP); a fraction of a second is left out
   * @param out takes the bytes, in small pieces; it is neither flushed nor closed
   * @throws IOException if writing fails
   * @throws IllegalArgumentException if {@code stampedAt} is outside the years 0001 to 9999
   */
  public void write(CalendarMessage message, Instant stampedAt, OutputStream out)
      throws IOException {
    Objects.requireNonNull(out, "out");
    Instant second = stampedAt.truncatedTo(ChronoUnit.SECONDS);
    WrittenValue.requireWholeSecond("stampedAt", second);
    String stamp = WrittenTime.utc(second);
    LineWriter lines = new LineWriter(out);
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.text("PRODID", product);
    lines.line("CALSCALE:GREGORIAN");
    lines.line("METHOD:" + message.method());
    // The name that programs have long known, and the one that became a standard.
    lines.textIfGiven("X-WR-CALNAME", message.name());
    lines.textIfGiven("NAME", message.name());
    events(message, lines, stamp);
    if (message.freeBusy() != null) {
      freeBusy(message.freeBusy(), lines, stamp);
    }
    lines.line("END:VCALENDAR");
  }

  private static void events(CalendarMessage message, LineWriter lines, String stamp)
      throws IOException {
    EntryWriter entries = new EntryWriter(lines, stamp, message.events());
    ZoneSpans spans = new ZoneSpans();
    message.events().forEach(event -> entries.addZones(event, spans));
    for (ZoneSpans.Span span : spans.all()) {
      ZoneWriter.write(lines, span);
    }
    for (CalendarEntry event : message.events()) {
      if (message.method() == CalendarMethod.DECLINECOUNTER) {
        entries.writeName(event);
      } else {
        entries.write(event);
      }
    }
  }

  private static void freeBusy(FreeBusy times, LineWriter lines, String stamp) throws IOException {
    lines.line("BEGIN:VFREEBUSY");
    lines.text("UID", times.uid());
    lines.line("DTSTAMP:" + stamp);
    EntryWriter.organizer(lines, times.owner());
    lines.line("DTSTART:" + WrittenTime.utc(times.window().startInclusive()));
    lines.line("DTEND:" + WrittenTime.utc(times.window().endExclusive()));
    for (TimeSlot slot : times.busy()) {
      period(lines, "BUSY", slot);
    }
    for (TimeSlot slot : times.tentative()) {
      period(lines, "BUSY-TENTATIVE", slot);
    }
    if (times.busy().isEmpty() && times.tentative().isEmpty()) {
      // RFC 5546 wants at least one period.
      period(lines, "FREE", times.window());
    }
    lines.line("END:VFREEBUSY");
  }

  private static void period(LineWriter lines, String type, TimeSlot slot) throws IOException {
    String start = WrittenTime.utc(slot.startInclusive());
    lines.line(
        "FREEBUSY;FBTYPE=" + type + ":" + start + "/" + WrittenTime.utc(slot.endExclusive()));
  }
}
