package id.egov.core.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems and hands them out by line. */
final class Problems {

  private final List<CalendarProblem> found = new ArrayList<>();

  void add(int line, String field, String message) {
    found.add(new CalendarProblem(line, field, message));
  }

  void add(ContentLine line, String message) {
    add(line.number(), line.name(), message);
  }

  List<CalendarProblem> byLine() {
    return found.stream()
        .sorted(Comparator.comparingInt(CalendarProblem::line))
        .distinct()
        .toList();
  }
}
