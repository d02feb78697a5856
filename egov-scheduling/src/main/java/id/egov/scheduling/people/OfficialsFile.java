package id.egov.scheduling.people;

import id.egov.scheduling.people.DataLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Reads the lines that {@link Officials} shows into a builder. */
final class OfficialsFile {

  private OfficialsFile() {}

  static void read(Reader reader, String source, Officials.Builder into) throws IOException {
    DataLines.forEach(reader, source, line -> add(line, into));
  }

  private static void add(Line line, Officials.Builder into) {
    switch (line.tag()) {
      case "OFFICIAL" -> {
        line.requireFields(3, "id", "name", "position");
        into.official(
            Official.of(line.text(1, "id"), line.text(2, "name"), line.text(3, "position")));
      }
      case "POSITION" -> {
        line.requireFields(2, "id", "title", "offices");
        into.position(
            Position.of(
                line.text(1, "id"), line.text(2, "title"), line.list(3).toArray(String[]::new)));
      }
      case "APPOINTMENT" -> {
        line.requireFields(
            3, "position", "official", "capacity", "fromInclusive", "untilExclusive", "duties");
        OfficeCapacity capacity = line.oneOf(3, "capacity", OfficeCapacity.class);
        into.appointment(
            Appointment.of(
                new PositionId(line.text(1, "position")),
                new OfficialId(line.text(2, "official")),
                capacity,
                duties(line.list(6), capacity),
                line.optional(4),
                line.optional(5)));
      }
      case "STAND_IN" -> {
        line.requireFields(3, "position", "by", "capacity", "duties");
        OfficeCapacity capacity = line.oneOf(3, "capacity", OfficeCapacity.class);
        into.standIn(
            new StandIn(
                new PositionId(line.text(1, "position")),
                new PositionId(line.text(2, "by")),
                capacity,
                duties(line.list(4), capacity)));
      }
      case "ABSENCE" -> {
        line.requireFields(2, "official", "fromInclusive", "untilExclusive");
        into.absence(
            Absence.of(
                new OfficialId(line.text(1, "official")),
                line.text(2, "fromInclusive"),
                line.optional(3)));
      }
      default ->
          throw new IllegalArgumentException(
              "the first field '%s' is none of OFFICIAL, POSITION, APPOINTMENT, STAND_IN, ABSENCE"
                  .formatted(line.tag()));
    }
  }

  private static Set<Duty> duties(Collection<String> texts, OfficeCapacity capacity) {
    if (texts.isEmpty()) {
      return capacity.duties();
    }
    Set<Duty> duties = new TreeSet<>();
    texts.forEach(text -> duties.add(Line.constant(text, "duties", Duty.class)));
    return duties;
  }
}
