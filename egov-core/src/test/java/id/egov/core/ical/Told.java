package id.egov.core.ical;

import id.egov.core.ical.Attendee.Participation;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages about the event {@code a}. */
final class Told {

  private static final Instant HOUR = Instant.parse("2026-11-20T01:00:00Z");

  private Told() {}

  static MessageHeader header(@Nullable String recurrenceId, int sequence, int minute) {
    String stamp = HOUR.plus(Duration.ofMinutes(minute)).toString();
    return new MessageHeader("a", recurrenceId, false, new Revision(sequence, stamp), null, 1);
  }

  private static EventContent content(MessageHeader header, String... addresses) {
    CalendarEvent event =
        new CalendarEvent(
            "a",
            header.recurrenceId(),
            false,
            "",
            "",
            "",
            "",
            false,
            "PUBLIC",
            0,
            0,
            TimeSlot.of(HOUR, Duration.ofHours(1)),
            false,
            null,
            List.of(),
            Map.of(),
            header.revision().sequence(),
            1);
    List<Attendee> attendees =
        Arrays.stream(addresses).map(address -> Attendee.room(address, "")).toList();
    return new EventContent(event, attendees, "", "");
  }

  static ReceivedMessage request(@Nullable String recurrenceId, int sequence, int minute) {
    MessageHeader header = header(recurrenceId, sequence, minute);
    return new ReceivedMessage.Request(header, content(header));
  }

  static ReceivedMessage undated(int sequence) {
    MessageHeader header =
        new MessageHeader("a", null, false, new Revision(sequence, null), null, 1);
    return new ReceivedMessage.Request(header, content(header));
  }

  static ReceivedMessage publish(int sequence, int minute) {
    MessageHeader header = header(null, sequence, minute);
    return new ReceivedMessage.Publish(header, content(header));
  }

  static ReceivedMessage add(int sequence, int minute) {
    MessageHeader header = header(null, sequence, minute);
    return new ReceivedMessage.Add(header, content(header));
  }

  static ReceivedMessage counter(int sequence, int minute, String... addresses) {
    MessageHeader header = header(null, sequence, minute);
    return new ReceivedMessage.Counter(header, content(header, addresses));
  }

  static ReceivedMessage cancel(
      @Nullable String recurrenceId, int sequence, int minute, String... uninvited) {
    return new ReceivedMessage.Cancel(
        header(recurrenceId, sequence, minute), List.of(uninvited), "");
  }

  static ReceivedMessage reply(
      @Nullable String recurrenceId, int sequence, int minute, String address) {
    return new ReceivedMessage.Reply(
        header(recurrenceId, sequence, minute),
        Attendee.room(address, "").withAnswer(Participation.ACCEPTED),
        "");
  }
}
