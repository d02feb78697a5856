package id.egov.core.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes messages of the events of a received calendar, as its METHOD asks. */
final class MessageReader {

  private static final String METHODS =
      "PUBLISH, REQUEST, ADD, REPLY, CANCEL, COUNTER, DECLINECOUNTER, REFRESH";

  private final EventReader events;
  private final ZoneResolver zones;
  private final Problems problems;
  private final AttendeeReader people;

  MessageReader(EventReader events, ZoneResolver zones, Problems problems) {
    this.events = events;
    this.zones = zones;
    this.problems = problems;
    this.people = new AttendeeReader(problems);
  }

  /** Those about whole events first, since others may name a day of them only. */
  List<ReceivedMessage> read(List<Component> components) {
    List<ReceivedMessage> messages = new ArrayList<>();
    for (boolean ofOccurrence : new boolean[] {false, true}) {
      String method = "";
      for (Component component : components) {
        if (component.name().equals("VCALENDAR")) {
          method = component.text("METHOD").toUpperCase(Locale.ROOT);
        } else if (component.name().equals("VEVENT")
            && component.first("RECURRENCE-ID").isPresent() == ofOccurrence) {
          message(method, component).ifPresent(messages::add);
        }
      }
    }
    return messages;
  }

  private Optional<ReceivedMessage> message(String method, Component component) {
    if (component.text("UID").isEmpty()) {
      problems.add(component.line(), "UID", CalendarReason.UID_MISSING.with());
      return Optional.empty();
    }
    String comment = component.text("COMMENT");
    return switch (method) {
      case "", "PUBLISH" ->
          content(component)
              .map(read -> new ReceivedMessage.Publish(read.header(), read.content()));
      case "REQUEST" ->
          content(component)
              .map(read -> new ReceivedMessage.Request(read.header(), read.content()));
      case "ADD" ->
          content(component).map(read -> new ReceivedMessage.Add(read.header(), read.content()));
      case "COUNTER" ->
          content(component)
              .map(read -> new ReceivedMessage.Counter(read.header(), read.content()));
      case "REPLY" ->
          header(component)
              .flatMap(
                  header ->
                      only(component).map(one -> new ReceivedMessage.Reply(header, one, comment)));
      case "REFRESH" ->
          header(component)
              .flatMap(
                  header -> only(component).map(one -> new ReceivedMessage.Refresh(header, one)));
      case "CANCEL" -> header(component).flatMap(header -> cancel(component, header, comment));
      case "DECLINECOUNTER" ->
          header(component).map(header -> new ReceivedMessage.DeclineCounter(header, comment));
      default -> {
        problems.add(
            component.line(),
            "METHOD",
            CalendarReason.METHOD_UNKNOWN.with("method", Shown.value(method), "allowed", METHODS));
        yield Optional.empty();
      }
    };
  }

  private record Read(MessageHeader header, EventContent content) {}

  private Optional<Read> content(Component component) {
    return events
        .read(component, false)
        .map(
            event ->
                new Read(
                    header(component, event.recurrenceId()),
                    new EventContent(
                        event,
                        people.attendees(component),
                        component.text("DESCRIPTION"),
                        component.text("COMMENT"))));
  }

  /** Of messages that need not say when the event is. */
  private Optional<MessageHeader> header(Component component) {
    try {
      return Optional.of(header(component, events.original(component, start(component))));
    } catch (UnreadException e) {
      problems.add(
          component.line(),
          "RECURRENCE-ID",
          CalendarReason.VALUE_NOT_READ.with("value", e.value(), "allowed", e.allowed()));
      return Optional.empty();
    }
  }

  private @Nullable Moment start(Component component) {
    try {
      return component
          .first("DTSTART")
          .map(line -> zones.moment(line, line.value(), zones.floating()))
          .orElse(null);
    } catch (UnreadException e) {
      // What was asked for needs no start.
      return null;
    }
  }

  private MessageHeader header(Component component, @Nullable String original) {
    return new MessageHeader(
        component.text("UID"),
        original,
        original != null && EventReader.changesFollowing(component),
        new Revision(events.number(component, "SEQUENCE", Integer.MAX_VALUE), stamp(component)),
        people.organizer(component),
        component.line());
  }

  private @Nullable String stamp(Component component) {
    Optional<ContentLine> line = component.first("DTSTAMP");
    try {
      if (line.isPresent() && !IcalValue.isDate(line.get().value())) {
        return zones.moment(line.get(), line.get().value(), zones.floating()).instant().toString();
      }
    } catch (UnreadException e) {
      // Falls through to the same problem as one that is missing.
    }
    problems.add(
        line.map(ContentLine::number).orElse(component.line()),
        "DTSTAMP",
        CalendarReason.STAMP_NOT_READ.with("allowed", "20261123T020000Z"));
    return null;
  }

  /** The one attendee whose message it is. */
  private Optional<Attendee> only(Component component) {
    int count = component.all("ATTENDEE").size();
    if (count != 1) {
      problems.add(
          component.line(),
          "ATTENDEE",
          CalendarReason.ATTENDEES_NOT_ONE.with("count", String.valueOf(count)));
      return Optional.empty();
    }
    return people.attendees(component).stream().findFirst();
  }

  private Optional<ReceivedMessage> cancel(
      Component component, MessageHeader header, String comment) {
    boolean all =
        component.text("STATUS").equalsIgnoreCase("CANCELLED")
            || component.all("ATTENDEE").isEmpty();
    List<String> uninvited =
        all ? List.of() : people.attendees(component).stream().map(Attendee::address).toList();
    // Where no address can be read, nobody knows who is meant; surely not all.
    return all || !uninvited.isEmpty()
        ? Optional.of(new ReceivedMessage.Cancel(header, uninvited, comment))
        : Optional.empty();
  }
}
