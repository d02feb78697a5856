package id.egov.examples.quickstart;

import id.egov.booking.BookingId;
import id.egov.booking.BookingRequest;
import id.egov.core.ical.CalendarEvent;
import id.egov.core.ical.CalendarExpansion;
import id.egov.core.ical.CalendarFile;
import id.egov.core.ical.CalendarOccurrence;
import id.egov.core.ical.CalendarProblem;
import id.egov.core.ical.CalendarReason;
import id.egov.core.ical.ICalendarReader;
import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.reason.Severity;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests of one calendar: each event is one, and of a series each occurrence in the week. */
final class CalendarRequests {

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** Nobody meets more often in a week; a rule that says so is a mistake or an attack. */
  private static final int MOST_OCCURRENCES = 1_000;

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NAME = 200;

  private final String file;
  private final City city;
  private final EventRooms rooms;
  private final Asks asks;
  private final Problems problems;

  /** Lines of events that do not fit in any week. */
  private final Set<Integer> tooOften = new HashSet<>();

  private CalendarRequests(String file, City city, EventRooms rooms, Asks asks, Problems problems) {
    this.file = file;
    this.city = city;
    this.rooms = rooms;
    this.asks = asks;
    this.problems = problems;
  }

  static void read(
      Folder folder, String file, City city, EventRooms rooms, Asks asks, Problems problems)
      throws InputException {
    new CalendarRequests(file, city, rooms, asks, problems).read(folder);
  }

  private void read(Folder folder) throws InputException {
    CalendarFile calendar = open(folder);
    calendar.problems().forEach(this::report);
    CalendarExpansion expansion = calendar.expand(city.week(), CalendarFile.MOST_OCCURRENCES);
    List<CalendarOccurrence> inWeek = expansion.occurrences();
    expansion.problems().forEach(problem -> tooOften.add(problem.line()));
    Set<String> movedInWeek =
        inWeek.stream()
            .map(CalendarOccurrence::event)
            .filter(event -> event.recurrenceId() != null)
            .map(CalendarEvent::uid)
            .collect(Collectors.toSet());
    Map<Integer, List<CalendarOccurrence>> byLine =
        inWeek.stream().collect(Collectors.groupingBy(found -> found.event().line()));
    for (CalendarEvent event : calendar.events()) {
      ask(event, byLine.getOrDefault(event.line(), List.of()), movedInWeek);
    }
  }

  private void ask(CalendarEvent event, List<CalendarOccurrence> inWeek, Set<String> movedInWeek) {
    String original = event.recurrenceId();
    if (original != null) {
      // One occurrence that was moved: decided even where it was moved out of the week.
      ask(event, id(event, original), event.slot(), null);
    } else if (event.recurrence() == null) {
      ask(event, uid(event), event.slot(), null);
    } else if (inWeek.size() > MOST_OCCURRENCES || tooOften.contains(event.line())) {
      String most = String.valueOf(MOST_OCCURRENCES);
      ask(event, uid(event), event.slot(), EventReason.TOO_OFTEN.with("most", most));
    } else if (inWeek.isEmpty() && !movedInWeek.contains(event.uid())) {
      String week = city.week().toString();
      ask(event, uid(event), event.slot(), EventReason.NO_OCCURRENCE.with("week", week));
    } else {
      inWeek.forEach(found -> ask(event, id(found), found.slot(), null));
    }
  }

  private void report(CalendarProblem problem) {
    Place place = new Place(file, problem.line());
    Reason reason = problem.reason();
    if (reason.severity() == Severity.REFUSAL) {
      problems.broken(place, problem.field(), reason);
    } else if (!reason.is(CalendarReason.UID_REPEATED)) {
      // That a UID came before is said once: when it is used again.
      problems.note(place, problem.field(), reason);
    }
  }

  private CalendarFile open(Folder folder) throws InputException {
    Reason unreadable = InputReason.FILE_UNREADABLE.with("folder", folder.name(), "file", file);
    try {
      Optional<InputStream> found = folder.open(file);
      if (found.isEmpty()) {
        throw new InputException(unreadable);
      }
      try (InputStream stream = found.get()) {
        return new ICalendarReader(city.zone()).read(stream);
      }
    } catch (IOException e) {
      throw new InputException(unreadable, e);
    }
  }

  /** What names an event of a file that gives it no UID, as some programs do. */
  private String uid(CalendarEvent event) {
    return event.uid().equals("line-" + event.line()) ? file + ":" + event.line() : event.uid();
  }

  /** The name of one occurrence of a series: with the local time at which it was to start. */
  private String id(CalendarOccurrence found) {
    return id(found.event(), found.id().substring(found.event().uid().length() + 1));
  }

  private String id(CalendarEvent event, String original) {
    return uid(event) + "/" + BASIC.format(Instant.parse(original).atZone(city.zone()));
  }

  private void ask(CalendarEvent event, String id, TimeSlot slot, @Nullable Reason refusal) {
    Place place = new Place(file, event.line());
    try {
      BookingRequest request =
          new BookingRequest(
              Names.require("UID", id, BookingId::new),
              Stream.ofNullable(rooms.of(event)).toList(),
              null,
              Map.of(),
              title(event),
              agency(event),
              agency(event),
              slot,
              Math.max(1, event.attendees()),
              Set.of(),
              event.priority(),
              visibility(event));
      asks.add(
          place,
          "UID",
          new Ask(request, refusal == null ? idle(event) : refusal, null, Answer.NONE));
    } catch (FieldException e) {
      problems.broken(place, e.field(), e.reason());
    }
  }

  /** Why an event wants no room after all, or null. */
  private static @Nullable Reason idle(CalendarEvent event) {
    if (event.occupies()) {
      return null;
    }
    return event.transparent()
        ? EventReason.EVENT_TRANSPARENT.with()
        : EventReason.EVENT_CANCELLED.with();
  }

  private String title(CalendarEvent event) {
    String title = Names.line(event.summary(), LONGEST_TITLE);
    return title.isEmpty() ? problems.texts().word("untitled") : title;
  }

  private static String agency(CalendarEvent event) {
    String agency = Names.line(event.organizer(), LONGEST_NAME);
    return agency.isEmpty() ? "-" : agency;
  }

  private static Visibility visibility(CalendarEvent event) {
    return switch (event.classification()) {
      case "PRIVATE", "CONFIDENTIAL" -> Visibility.CONFIDENTIAL;
      default -> Visibility.INTERNAL;
    };
  }
}
