package id.egov.booking.report;

import static id.egov.booking.report.ReportFixtures.atOnce;
import static id.egov.booking.report.ReportFixtures.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.egov.booking.BookingId;
import id.egov.booking.BookingPolicy;
import id.egov.booking.BookingRules;
import id.egov.booking.BookingState;
import id.egov.booking.Milestones;
import id.egov.booking.RefusedRequest;
import id.egov.booking.Room;
import id.egov.booking.RoomCatalog;
import id.egov.core.json.JsonCodec;
import id.egov.core.report.CsvLine;
import id.egov.core.report.ReportPeriod;
import id.egov.core.report.Share;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A report as values, as JSON and as CSV. */
class ReportFilesTest {

  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final String NASTY = "=HYPERLINK(\"x\"), \"Dinas\"\r\nKota";

  private static UtilisationReport report() {
    UtilisationMeter meter =
        UtilisationMeter.of(
            RoomCatalog.of(List.of(Room.of("aula", "Aula", 10), Room.of("rapat", "Rapat", 10))),
            BookingRules.of(BookingPolicy.ofDefaults(), OpeningTimes.ALWAYS),
            ReportPeriod.of(YearMonth.of(2026, 11), ZoneOffset.UTC),
            NOW);
    meter.add(booking("1", BookingState.CONFIRMED, NASTY, hours(0, 12), atOnce(NOW), "aula"));
    meter.add(
        booking(
            "2",
            BookingState.CONFIRMED,
            "Bappeda",
            hours(12, 13),
            new Milestones(NOW, NOW, NOW.plusSeconds(5400), NOW.plusSeconds(5400), null),
            "aula"));
    meter.add(
        new RefusedRequest(
            new BookingId("3"), NOW, List.of(), "Bappeda", hours(1, 2), List.of("TOO_LONG")));
    return meter.report();
  }

  private static TimeSlot hours(int from, int until) {
    return new TimeSlot(NOW.plus(Duration.ofHours(from)), NOW.plus(Duration.ofHours(until)));
  }

  static Stream<Object> values() {
    UtilisationReport report = report();
    UtilisationTable rooms = report.tables().get(1);
    Figures figures = rooms.rows().get(0).figures();
    return Stream.of(
        report,
        report.period(),
        report.definitions().get(0),
        rooms,
        rooms.rows().get(0),
        report.tables().get(5).rows().get(0),
        figures,
        figures.time(),
        figures.noShows(),
        new Share(0, 0),
        figures.decisionTimes(),
        new DecisionTimes(0, null, null),
        Dimension.MONTH,
        Measure.OCCUPANCY);
  }

  @ParameterizedTest
  @MethodSource("values")
  void roundTrips(Object value) throws IOException {
    String json2 = JACKSON_2.writeValueAsString(value);
    String json3 = JACKSON_3.writeValueAsString(value);
    assertThat(JACKSON_2.readValue(json3, value.getClass())).isEqualTo(value);
    assertThat(JACKSON_3.readValue(json2, value.getClass())).isEqualTo(value);
    assertThat((Object) JsonCodec.strict().read(JsonCodec.strict().write(value), value.getClass()))
        .isEqualTo(value);
  }

  @Test
  void whatIsWrittenRowByRowIsTheJsonOfTheWhole() throws IOException {
    UtilisationReport report = report();
    StringBuilder written = new StringBuilder();
    report.writeJson(written);
    assertThat(JACKSON_2.readTree(written.toString()))
        .isEqualTo(JACKSON_2.readTree(JACKSON_2.writeValueAsString(report)));
    assertThat(JsonCodec.strict().read(written.toString(), UtilisationReport.class))
        .isEqualTo(report);
  }

  @Test
  void jsonHasSharesDefinitionsAndTimes() throws IOException {
    StringBuilder written = new StringBuilder();
    report().writeJson(written);
    assertThat(written.toString())
        .contains("\"period\":{\"fromInclusive\":\"2026-11\",\"untilExclusive\":\"2026-12\"")
        .contains("\"bookable\":\"PT1440H\",\"booked\":\"PT13H\"")
        .contains("\"automatic\":{\"part\":1,\"whole\":2,\"value\":0.5}")
        .contains("\"median\":\"PT1H30M")
        .contains("Booked hours divided by bookable hours")
        .contains("Jam yang dipesan dibagi jam yang dapat dipesan");
  }

  private static List<NamedCsvRecord> csv() throws IOException {
    StringBuilder written = new StringBuilder();
    report().writeCsv(written);
    return CsvReader.builder().ofNamedCsvRecord(written.toString()).stream().toList();
  }

  @Test
  void csvHasALineForEachRow() throws IOException {
    List<NamedCsvRecord> lines = csv();
    assertThat(lines)
        .hasSize(report().tables().stream().mapToInt(table -> table.rows().size()).sum());
    NamedCsvRecord all = lines.get(0);
    assertThat(all.getField("by")).isEmpty();
    assertThat(all.getField("bookable_hours")).isEqualTo("1440.0000");
    assertThat(all.getField("booked_hours")).isEqualTo("13.0000");
    assertThat(all.getField("occupancy")).isEqualTo("0.0090");
    assertThat(all.getField("bookings")).isEqualTo("2");
    assertThat(all.getField("state.CONFIRMED")).isEqualTo("2");
    assertThat(all.getField("no_show_rate")).isEmpty();
    assertThat(all.getField("no_show_rate.whole")).isEqualTo("0");
    assertThat(all.getField("automatic_share")).isEqualTo("0.5000");
    assertThat(all.getField("automatic_share.part")).isEqualTo("1");
    assertThat(all.getField("median_hours_to_approval")).startsWith("1.50");
    assertThat(all.getField("refused")).isEqualTo("1");
    assertThat(all.getField("refused.TOO_LONG")).isEqualTo("1");
    NamedCsvRecord aula = lines.get(1);
    assertThat(aula.getField("by")).isEqualTo("ROOM");
    assertThat(aula.getField("room")).isEqualTo("aula");
    assertThat(aula.getField("month")).isEmpty();
    assertThat(lines.get(lines.size() - 1).getField("month")).isEqualTo("2026-11");
  }

  @Test
  void anAgencyCannotBecomeAFormula() throws IOException {
    assertThat(csv())
        .extracting(line -> line.getField("agency"))
        .contains("'" + NASTY, "Bappeda")
        .doesNotContain(NASTY);
  }

  @Property(tries = 300)
  void everyCellIsReadBackAsItWas(@ForAll List<String> cells) throws IOException {
    StringBuilder written = new StringBuilder();
    CsvLine line = new CsvLine(written);
    line.cell("first");
    for (String cell : cells) {
      line.text(cell);
    }
    line.end();
    List<String> read =
        CsvReader.builder().ofSingleCsvRecord(written.toString()).getFields().stream()
            .skip(1)
            .toList();
    assertThat(read).hasSameSizeAs(cells);
    for (int i = 0; i < read.size(); i++) {
      String cell = cells.get(i);
      assertThat(read.get(i)).isIn(cell, "'" + cell).doesNotMatch("(?s)[=+@\\t\\r\\n-].*");
    }
  }

  @Test
  void formulasInFullWidthAreDefusedToo() throws IOException {
    StringBuilder written = new StringBuilder();
    new CsvLine(written).text("\uFF1D1").text("-1").text("\t1").text("a=1").text("").end();
    assertThat(written.toString()).isEqualTo("'\uFF1D1,'-1,'\t1,a=1,\r\n");
  }

  @Test
  void everyColumnHasADefinition() throws IOException {
    StringBuilder written = new StringBuilder();
    report().writeDefinitionsCsv(written);
    List<NamedCsvRecord> definitions =
        CsvReader.builder().ofNamedCsvRecord(written.toString()).stream().toList();
    assertThat(definitions).hasSize(Measure.values().length);
    List<String> columns = definitions.stream().map(line -> line.getField("column")).toList();
    for (String column : csv().get(0).getHeader().subList(4, csv().get(0).getHeader().size())) {
      assertThat(columns)
          .anyMatch(
              defined ->
                  column.equals(defined)
                      || column.equals(defined + ".part")
                      || column.equals(defined + ".whole")
                      || (defined.endsWith("*")
                          && column.startsWith(defined.substring(0, defined.length() - 1))));
    }
    assertThat(definitions)
        .allSatisfy(
            line -> {
              assertThat(line.getField("indonesian")).isNotBlank();
              assertThat(line.getField("english"))
                  .isNotBlank()
                  .isNotEqualTo(line.getField("indonesian"));
            });
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatThrownBy(() -> new Share(2, 1))
        .hasMessageContaining("part (2) must be 0 to whole (1)");
    assertThatThrownBy(() -> new Share(-1, 1)).hasMessageContaining("part (-1)");
    YearMonth month = YearMonth.of(2026, 11);
    assertThatThrownBy(() -> new ReportPeriod(month, month, ZoneOffset.UTC))
        .hasMessageContaining("untilExclusive (2026-11) must be 1 to 1200 months after");
    assertThatThrownBy(() -> new ReportPeriod(month, month.plusYears(101), ZoneOffset.UTC))
        .hasMessageContaining("1200");
  }
}
