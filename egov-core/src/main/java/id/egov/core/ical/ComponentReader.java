package id.egov.core.ical;

import id.egov.core.ical.ICalendarReader.Limits;
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

  /** What is of use; of other components, such as alarms and tasks, nothing is kept. */
  private static final Set<String> KEPT =
      Set.of("VEVENT", "VTIMEZONE", "VCALENDAR", "STANDARD", "DAYLIGHT");

  /** Programs nest three deep: a calendar, an event, an alarm. */
  private static final int DEEPEST = 16;

  private final Limits limits;
  private final Problems problems;
  private final List<Component> kept = new ArrayList<>();
  private final Deque<Component> open = new ArrayDeque<>();
  private boolean any;
  private boolean full;
  private int tooDeep;

  ComponentReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void accept(ContentLine line) {
    String name = line.value().strip().toUpperCase(Locale.ROOT);
    switch (line.name()) {
      case "BEGIN" -> begin(name, line);
      case "END" -> end(name, line);
      default -> {
        if (open.isEmpty()) {
          problems.add(line, CalendarReason.LINE_OUTSIDE_CALENDAR.with());
        } else if (tooDeep == 0 && KEPT.contains(open.getLast().name())) {
          open.getLast().lines().add(line);
        }
      }
    }
  }

  /** Every component that is of use in the order of their BEGIN, flat. */
  List<Component> finish() {
    if (!any) {
      problems.add(1, "file", CalendarReason.CALENDAR_MISSING.with("allowed", "BEGIN:VCALENDAR"));
    }
    closeUntil(0);
    return kept;
  }

  private void begin(String name, ContentLine line) {
    if (TOP.contains(name)) {
      // What may not hold a component of this kind was not ended.
      closeUntil(name.equals("VCALENDAR") || open.isEmpty() ? 0 : 1);
    }
    any = true;
    if (open.size() == DEEPEST) {
      if (tooDeep++ == 0) {
        String most = String.valueOf(DEEPEST);
        problems.add(line, CalendarReason.COMPONENT_TOO_DEEP.with("most", most));
      }
      return;
    }
    Component component = new Component(name, line.number(), new ArrayList<>());
    open.addLast(component);
    if (!KEPT.contains(name)) {
      return;
    }
    if (kept.size() < limits.components()) {
      kept.add(component);
    } else if (!full) {
      full = true;
      String most = String.valueOf(limits.components());
      problems.add(line, CalendarReason.TOO_MANY_COMPONENTS.with("most", most));
    }
  }

  private void end(String name, ContentLine line) {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
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
    tooDeep = 0;
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
