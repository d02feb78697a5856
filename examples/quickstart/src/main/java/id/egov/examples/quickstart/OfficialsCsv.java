package id.egov.examples.quickstart;

import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.people.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who have an agenda, of {@code officials.csv}, the highest first. */
final class OfficialsCsv {

  static final String FILE = "officials.csv";

  private static final List<String> COLUMNS = List.of("id", "name", "position", "instead");

  private OfficialsCsv() {}

  /** Who has an agenda; nobody if there is no such file. */
  static Officials read(Folder folder, Problems problems) throws InputException {
    Optional<List<String>> lines = folder.lines(FILE);
    Map<OfficialId, Row> rows = new LinkedHashMap<>();
    Officials.Builder officials = Officials.builder();
    if (lines.isPresent()) {
      CsvTable.read(FILE, lines.get(), COLUMNS, row -> add(row, rows, officials), problems);
    }
    for (Row row : rows.values()) {
      try {
        addStandIns(row, rows, officials);
      } catch (FieldException e) {
        problems.broken(row.place(), e.field(), e.reason());
      }
    }
    return officials.build();
  }

  private static void add(Row row, Map<OfficialId, Row> rows, Officials.Builder officials)
      throws FieldException {
    OfficialId id = row.name("id", OfficialId::new);
    String position = row.text("position", 200);
    Official official = new Official(id, row.text("name", 200), position);
    if (rows.containsKey(id)) {
      throw new FieldException(
          "id",
          InputReason.ID_TWICE.with(
              "value", Masked.value(id.value()), "place", rows.get(id).place().toString()));
    }
    rows.put(id, row);
    officials.official(official);
    // One person, one position: it has the name of who holds it.
    officials.position(Position.of(id.value(), position));
    officials.appointment(Appointment.of(position(id), id, OfficeCapacity.DEFINITIVE, null, null));
  }

  /** Who may come instead, in this order. */
  private static void addStandIns(Row row, Map<OfficialId, Row> rows, Officials.Builder officials)
      throws FieldException {
    OfficialId id = row.name("id", OfficialId::new);
    for (OfficialId other : row.names("instead", OfficialId::new)) {
      if (!rows.containsKey(other) || other.equals(id)) {
        throw new FieldException(
            "instead", InputReason.OFFICIAL_UNKNOWN.with("value", Masked.value(other.value())));
      }
      officials.standIn(StandIn.of(id.value(), other.value(), OfficeCapacity.PLH));
    }
  }

  private static PositionId position(OfficialId id) {
    return new PositionId(id.value());
  }
}
