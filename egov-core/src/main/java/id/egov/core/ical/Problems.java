package id.egov.core.ical;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems and hands them out by line. */
final class Problems {

  private final List<CalendarProblem> found = new ArrayList<>();

  void add(int line, String field, Reason reason) {
    found.add(new CalendarProblem(line, field, reason));
  }

  void add(ContentLine line, Reason reason) {
    add(line.number(), line.name(), reason);
  }

  List<CalendarProblem> byLine() {
    return found.stream()
        .sorted(Comparator.comparingInt(CalendarProblem::line))
        .distinct()
        .toList();
  }
}
