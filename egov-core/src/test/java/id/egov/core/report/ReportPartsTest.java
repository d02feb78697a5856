package id.egov.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.egov.core.json.JsonCodec;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports are made of. */
class ReportPartsTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Test
  void linesHaveCommasBetweenCellsAndNoneAtTheirEnds() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvLine line = new CsvLine(csv);
    line.cell("a").text("b, \"c\"\r\nd").cell("").end();
    line.number(-3).quotient(2, 3).quotient(0, 0).share(new Share(1, 4)).end();
    assertThat(csv.toString()).isEqualTo("a,\"b, \"\"c\"\"\r\nd\",\r\n-3,0.6667,,0.2500,1,4\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@a", "\t1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20a"})
  void textIsNoFormula(String text) throws IOException {
    StringBuilder csv = new StringBuilder();
    new CsvLine(csv).text(text).text("").end();
    assertThat(csv.toString()).isEqualTo("'" + text + ",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r=1", "\n=1"})
  void textIsNoFormulaAfterALineBreak(String text) throws IOException {
    StringBuilder csv = new StringBuilder();
    new CsvLine(csv).text(text).end();
    assertThat(csv.toString()).isEqualTo("\"'" + text + "\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "2,1", "1,0"})
  void aShareIsNoMoreThanTheWhole(long part, long whole) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(part, whole))
        .withMessageContaining("part (" + part + ")");
  }

  @Test
  void aShareOfNothingHasNoValue() {
    assertThat(new Share(0, 0).value()).isNull();
    assertThat(new Share(1, 4).value()).isEqualTo(0.25);
    JsonCodec codec = JsonCodec.strict();
    assertThat(codec.write(new Share(1, 4))).contains("\"value\":0.25");
    assertThat(codec.read(codec.write(new Share(1, 4)), Share.class)).isEqualTo(new Share(1, 4));
  }

  @Test
  void aPeriodHasMonthsWhereItIs() {
    ReportPeriod period = new ReportPeriod(YearMonth.of(2026, 11), YearMonth.of(2027, 2), JAKARTA);
    assertThat(period.months()).isEqualTo(3);
    assertThat(period.window())
        .isEqualTo(TimeSlot.parse("2026-10-31T17:00:00Z/2027-01-31T17:00:00Z"));
    assertThat(ReportPeriod.of(YearMonth.of(2026, 11), JAKARTA).months()).isEqualTo(1);
    JsonCodec codec = JsonCodec.strict();
    assertThat(codec.read(codec.write(period), ReportPeriod.class)).isEqualTo(period);
  }

  @Test
  void aPeriodIsNeitherEmptyNorEndless() {
    YearMonth month = YearMonth.of(2026, 11);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReportPeriod(month, month, JAKARTA))
        .withMessageContaining("untilExclusive (2026-11)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReportPeriod(month, month.plusMonths(1201), JAKARTA));
  }
}
