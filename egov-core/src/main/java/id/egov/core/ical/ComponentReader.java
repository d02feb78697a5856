package id.egov.core.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Groups lines into components. A component whose END is missing ends where the next begins, so one
 * broken event costs no other.
 */
final class ComponentReader {

  private static final Set<String> TOP = Set.of("VEVENT", "VTIMEZONE", "VCALENDAR");

  private final Problems problems;
  private final List<Component> closed = new ArrayList<>();
  private final Deque<Component> open = new ArrayDeque<>();

  ComponentReader(Problems problems) {
    this.problems = problems;
  }

  /** Every component in the order of their BEGIN, flat. */
  List<Component> read(List<ContentLine> lines) {
    for (ContentLine line : lines) {
      String name = line.value().strip().toUpperCase(Locale.ROOT);
      switch (line.name()) {
        case "BEGIN" -> begin(name, line);
        case "END" -> end(name, line);
        default -> {
          if (open.isEmpty()) {
            problems.add(line, CalendarReason.LINE_OUTSIDE_CALENDAR.with());
          } else {
            open.getLast().lines().add(line);
          }
        }
      }
    }
    if (closed.isEmpty()) {
      problems.add(1, "file", CalendarReason.CALENDAR_MISSING.with("allowed", "BEGIN:VCALENDAR"));
    }
    closeUntil(0);
    return closed;
  }

  private void begin(String name, ContentLine line) {
    if (TOP.contains(name)) {
      // What may not hold a component of this kind was not ended.
      closeUntil(name.equals("VCALENDAR") || open.isEmpty() ? 0 : 1);
    }
    Component component = new Component(name, line.number(), new ArrayList<>());
    closed.add(component);
    open.addLast(component);
  }

  private void end(String name, ContentLine line) {
    if (open.stream().noneMatch(component -> component.name().equals(name))) {
      problems.add(line, CalendarReason.COMPONENT_NOT_BEGUN.with());
      return;
    }
    while (!open.getLast().name().equals(name)) {
      missing(open.removeLast());
    }
    open.removeLast();
  }

  private void closeUntil(int depth) {
    while (open.size() > depth) {
      Component component = open.removeLast();
      if (!component.name().equals("VCALENDAR")) {
        missing(component);
      }
    }
  }

  private void missing(Component component) {
    String name = Shown.value(component.name());
    problems.add(
        component.line(), "END", CalendarReason.COMPONENT_NOT_ENDED.with("component", name));
  }
}
