package id.egov.core.ical;

import id.egov.core.ical.Attendee.Kind;
import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.Attendee.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who takes part in an event, and who it belongs to. */
final class AttendeeReader {

  private static final String MAILTO = "mailto:";
  private static final String ALLOWED = "mailto:umum@kota.go.id";

  private final Problems problems;

  AttendeeReader(Problems problems) {
    this.problems = problems;
  }

  /** Those whose addresses can be read; the others are problems. */
  List<Attendee> attendees(Component event) {
    return event.all("ATTENDEE").stream().flatMap(line -> attendee(line).stream()).toList();
  }

  /** Who the event belongs to, or null. */
  @Nullable Organizer organizer(Component event) {
    return event
        .first("ORGANIZER")
        .flatMap(
            line ->
                address(line, line.value())
                    .map(address -> new Organizer(address, line.parameter("CN"))))
        .orElse(null);
  }

  private Optional<Attendee> attendee(ContentLine line) {
    return address(line, line.value())
        .map(
            address ->
                new Attendee(
                    address,
                    line.parameter("CN"),
                    kind(line),
                    // RFC 5545: who does not know a role takes it for the default.
                    of(Role.class, line, "ROLE").orElse(Role.REQ_PARTICIPANT),
                    participation(line),
                    line.parameter("RSVP").equalsIgnoreCase("TRUE"),
                    addresses(line, "DELEGATED-TO"),
                    addresses(line, "DELEGATED-FROM")));
  }

  private static Kind kind(ContentLine line) {
    Kind absent = line.parameter("CUTYPE").isEmpty() ? Kind.INDIVIDUAL : Kind.UNKNOWN;
    return of(Kind.class, line, "CUTYPE").orElse(absent);
  }

  private Participation participation(ContentLine line) {
    String written = line.parameter("PARTSTAT");
    Optional<Participation> known = of(Participation.class, line, "PARTSTAT");
    if (known.isEmpty() && !written.isEmpty()) {
      problems.add(
          line,
          CalendarReason.ANSWER_UNKNOWN.with(
              "value", Shown.value(written), "used", "NEEDS-ACTION"));
    }
    return known.orElse(Participation.NEEDS_ACTION);
  }

  private static <E extends Enum<E>> Optional<E> of(
      Class<E> type, ContentLine line, String parameter) {
    String written = line.parameter(parameter).strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().replace('_', '-').equals(written))
        .findFirst();
  }

  private List<String> addresses(ContentLine line, String parameter) {
    List<String> addresses = new ArrayList<>();
    for (String written : line.parameter(parameter).split(",", -1)) {
      if (!written.isBlank()) {
        address(line, written).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  /** The address as a URI. Programs leave out the mailto, or the encoding. */
  private Optional<String> address(ContentLine line, String written) {
    String text = written.strip();
    boolean isMail = text.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
    String uri = isMail ? MAILTO + text.substring(MAILTO.length()).strip() : text;
    try {
      WrittenValue.requireAddress(line.name(), uri);
      return Optional.of(uri);
    } catch (IllegalArgumentException e) {
      // Half encoded, it would be encoded twice.
      if (uri.indexOf('%') < 0) {
        return encoded(line, isMail ? uri.substring(MAILTO.length()) : uri);
      }
    }
    problems.add(line, CalendarReason.ADDRESS_NOT_READ.with("allowed", ALLOWED));
    return Optional.empty();
  }

  private Optional<String> encoded(ContentLine line, String mail) {
    try {
      return Optional.of(WrittenValue.mailto(line.name(), mail));
    } catch (IllegalArgumentException e) {
      problems.add(line, CalendarReason.ADDRESS_NOT_READ.with("allowed", ALLOWED));
      return Optional.empty();
    }
  }
}
