package id.egov.core.ical;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects problems and hands them out by line. */
final class Problems {

  /** More are only counted: who makes a file with more does not want them to be read. */
  static final int MOST = 10_000;

  private final List<CalendarProblem> found = new ArrayList<>();
  private long further;
  private int furtherFrom;

  void add(int line, String field, Reason reason) {
    if (found.size() < MOST) {
      found.add(new CalendarProblem(line, field, reason));
    } else if (further++ == 0) {
      furtherFrom = line;
    }
  }

  void add(ContentLine line, Reason reason) {
    add(line.number(), line.name(), reason);
  }

  List<CalendarProblem> byLine() {
    Stream<CalendarProblem> named =
        found.stream().sorted(Comparator.comparingInt(CalendarProblem::line)).distinct();
    return further == 0
        ? named.toList()
        : Stream.concat(
                named,
                Stream.of(
                    new CalendarProblem(
                        furtherFrom,
                        "file",
                        CalendarReason.PROBLEMS_NOT_LISTED.with(
                            "count", String.valueOf(further), "most", String.valueOf(MOST)))))
            .toList();
  }
}
