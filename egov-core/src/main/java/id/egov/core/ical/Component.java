package id.egov.core.ical;

import java.util.List;
import java.util.Optional;

/** The lines of one VEVENT, or of one part of a VTIMEZONE, without what is nested in it. */
record Component(String name, int line, List<ContentLine> lines) {

  Optional<ContentLine> first(String property) {
    return all(property).stream().findFirst();
  }

  List<ContentLine> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).toList();
  }

  String text(String property) {
    return first(property).map(ContentLine::text).orElse("");
  }
}
