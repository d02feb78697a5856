package id.egov.identity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.identity.number.Nik;
import id.egov.identity.number.NikRules;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.privacy.Purpose;
import id.egov.identity.privacy.TokenKeyRing;
import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CitizenFileCheckTest {

  private static final String SITI = "1372015708900001";

  private final TokenKeyRing keys = keys();
  private final NikTokenizer tokenizer = NikTokenizer.of(Purpose.of("batch"), keys);

  private static TokenKeyRing keys() {
    byte[] secret = new byte[32];
    secret[0] = 1;
    return TokenKeyRing.of("k1", secret);
  }

  private CitizenFileCheck.Builder builder() {
    return CitizenFileCheck.builder(tokenizer);
  }

  private static BatchReport report(CitizenFileCheck check, String text) throws IOException {
    return ((BatchOutcome.Checked) check.check(new StringReader(text), BatchProgress.SILENT))
        .report();
  }

  private BatchReport report(String... lines) throws IOException {
    return report(builder().build(), String.join("\n", lines));
  }

  private static List<String> found(BatchReport report) {
    return report.findings().stream()
        .flatMap(
            finding ->
                finding.rows().stream()
                    .map(row -> finding.column() + " " + finding.code() + " " + row.line()))
        .toList();
  }

  @Test
  void everythingThatIsWrongIsFoundByReasonAndLine() throws IOException {
    BatchReport report =
        report(
            "nik,kk,npwp,name,birth_date,sex,region",
            SITI + ",1372011708250001,01.234.567.4-201.000,Siti Aminah,1990-08-17,P,13.72.01",
            "13.72.01.170890.0002,,,Budi,17/08/1990,Laki-laki,137201",
            "1372013002900001,1372011708250000,01.234.567.5-201.000,,30-02-1990,X,99.99",
            ",,,Ani,,,",
            SITI + ",,,Siti,1990-08-18,L,13.72.01",
            "too,few",
            "9271011708900001,,1000000000000001,Rina,17.08.1990,male,92.71");
    assertThat(report.rows()).isEqualTo(7);
    assertThat(report.valid()).isEqualTo(2);
    assertThat(report.unusual()).isEqualTo(1);
    assertThat(report.wrong()).isEqualTo(4);
    assertThat(report.complete()).isTrue();
    assertThat(report.duplicatesComplete()).isTrue();
    assertThat(found(report))
        .containsExactly(
            "ROW FIELDS_MISCOUNTED 7",
            "NIK DATE 4",
            "NIK DUPLICATE 6",
            "NIK MISSING 5",
            "NIK RETIRED_REGION 8",
            "FAMILY_CARD SERIAL 4",
            "NPWP CHECK_DIGIT 4",
            "NPWP UNKNOWN_SCHEME 8",
            "NAME MISSING 4",
            "BIRTH_DATE NOT_A_DATE 4",
            "BIRTH_DATE BIRTH_DATE_DIFFERS 6",
            "SEX NOT_A_SEX 4",
            "SEX SEX_DIFFERS 6",
            "REGION UNKNOWN_CODE 4");
    // The same number by its token, and where it stood first; of no number no token.
    assertThat(report.findings().get(2).rows())
        .containsExactly(new FoundRow(6, tokenizer.token(Nik.parse(SITI)), 2L));
    assertThat(report.findings().get(1).rows()).containsExactly(new FoundRow(4, null, null));
    assertThat(report.toString()).doesNotContain(SITI, "570890", "Siti", "1990");
  }

  @Test
  void aReportIsCsvForSpreadsheetsAndJsonForPrograms() throws IOException {
    BatchReport report = report("nik", SITI, SITI, "1372990108900001");
    StringBuilder csv = new StringBuilder();
    report.writeCsv(csv, Locale.ENGLISH);
    String token = tokenizer.token(Nik.parse(SITI)).toString();
    assertThat(csv.toString().split("\r\n"))
        .hasSize(3)
        .contains(
            "column,code,severity,text,count,line,token,same_as",
            "NIK,DUPLICATE,REFUSAL,The number stands in an earlier row already,1,3,"
                + token
                + ",2");
    ObjectMapper two = new ObjectMapper();
    JsonMapper three = new JsonMapper();
    BatchOutcome outcome = new BatchOutcome.Checked(report);
    assertThat(two.readValue(two.writeValueAsString(outcome), BatchOutcome.class))
        .isEqualTo(outcome);
    assertThat(three.readValue(three.writeValueAsString(outcome), BatchOutcome.class))
        .isEqualTo(outcome);
    assertThat(csv + two.writeValueAsString(outcome)).doesNotContain(SITI);
  }

  @Test
  void everyFindingHasASentenceInBothLanguages() throws IOException {
    BatchReport report =
        report(
            "nik,kk,npwp",
            "1372013002900001,1372011708250000,01.234.567.5-201.000",
            "1,2,3",
            "9271011708900001,,1000000000000001");
    for (BatchFinding finding : report.findings()) {
      String indonesian = finding.text(ReasonTexts.INDONESIAN);
      assertThat(indonesian).isNotEqualTo(finding.text(Locale.ENGLISH)).contains(" ");
    }
    for (BatchReason kind : BatchReason.values()) {
      Reason reason = kind.with("column", "NIK", "headers", "nik");
      assertThat(BatchReason.TEXTS.text(reason, ReasonTexts.INDONESIAN, ZoneOffset.UTC))
          .isNotEqualTo(BatchReason.TEXTS.text(reason, Locale.ENGLISH, ZoneOffset.UTC));
    }
    for (Severity severity : Severity.values()) {
      assertThat(
              new BatchFinding(BatchColumn.NIK, "OF_A_LATER_VERSION", severity, 1, List.of())
                  .text(Locale.ENGLISH))
          .isEqualTo("OF_A_LATER_VERSION");
    }
  }

  @Test
  void quotesMarksDelimitersAndLineEndsAreThoseThatPeopleHave() throws IOException {
    String row = "\"" + SITI + "\";\"Siti; \"\"Ami\"\"\nnah\"";
    BatchReport report =
        report(
            builder().build(),
            "\uFEFF\r\nNIK;Nama Lengkap\r\n"
                + row
                + "\r\n\r\n1372011708900002;x\r1372011708900003;y");
    assertThat(report.rows()).isEqualTo(3);
    assertThat(found(report)).containsExactly("ROW QUOTE_SPANS_ROWS 4");
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      assertThat(report("nik" + delimiter + "name", SITI + delimiter + "x").valid()).isEqualTo(1);
    }
    assertThat(report("nik", SITI).valid()).isEqualTo(1);
  }

  @Test
  void aBrokenRowCostsItselfAndNotTheRest() throws IOException {
    List<String> lines = new ArrayList<>(List.of("nik,name"));
    lines.add("\"1372011708900001,never closed");
    lines.add(SITI + ",\"closed\"");
    lines.add("\"1372011708900002\"x,after a quote");
    lines.add("1372011708900003," + "x".repeat(TextLines.LONGEST));
    lines.add("1372011708900004,a \"letter\"");
    for (int i = 0; i < 60; i++) {
      lines.add("1372011708900005," + (i == 0 ? "\"open" : "x"));
    }
    lines.add("1372011708900006,\"open at the end");
    BatchReport report = report(lines.toArray(String[]::new));
    assertThat(found(report).subList(0, 5))
        .containsExactly(
            "ROW QUOTE_WRONG 2",
            "ROW QUOTE_WRONG 4",
            "ROW QUOTE_WRONG 7",
            "ROW QUOTE_WRONG 67",
            "ROW ROW_TOO_LONG 5");
    assertThat(report.rows()).isEqualTo(66);
  }

  @Test
  void headersAndSexesAreThoseThatSpreadsheetsHave() throws IOException {
    BatchReport report =
        report(
            "\uFEFFsep=;",
            "No;Nik;Tgl. Lahir;Jenis  Kelamin;No. KK;Catatan, lain",
            "1;1372011708900001;17-08-1990;Laki - laki;1372011708250001;a,b,c",
            "2;1372011708900002;18-08-1990;LAKI LAKI;;",
            "3;1372011708900003;;Laki-Laki;;");
    assertThat(report.columns())
        .containsExactly(
            BatchColumn.NIK, BatchColumn.FAMILY_CARD, BatchColumn.BIRTH_DATE, BatchColumn.SEX);
    assertThat(report.rows()).isEqualTo(3);
    assertThat(found(report)).containsExactly("BIRTH_DATE BIRTH_DATE_DIFFERS 4");
    assertThat(builder().build().check(new StringReader("sep=;\n"), BatchProgress.SILENT))
        .isEqualTo(new BatchOutcome.Refused(List.of(BatchReason.FILE_EMPTY.with())));
    assertThat(report("SEP=|", "nik|name", SITI + "|x").valid()).isEqualTo(1);
  }

  @Test
  void rowsThatAQuoteHasSwallowedAreNamed() throws IOException {
    List<String> lines = new ArrayList<>(List.of("nik,name"));
    lines.add("1372011708900001,\"Siti");
    for (int i = 2; i < CsvRows.LONGEST_ROW; i++) {
      lines.add("1372013002900001,never seen");
    }
    lines.add("1372011708900002,Tono 21\"");
    lines.add("1372011708900003,Budi");
    BatchReport report = report(lines.toArray(String[]::new));
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.valid()).isEqualTo(1);
    assertThat(report.unusual()).isEqualTo(1);
    BatchFinding swallowed = report.findings().get(0);
    assertThat(swallowed.code()).isEqualTo("QUOTE_SPANS_ROWS");
    assertThat(swallowed.count()).isEqualTo(CsvRows.LONGEST_ROW - 1);
    assertThat(swallowed.rows().get(0)).isEqualTo(new FoundRow(3, null, 2L));
    // One line more, and the quote is given up: every row is looked at by itself.
    lines.add(2, "1372013002900001,never seen");
    report = report(lines.toArray(String[]::new));
    assertThat(report.rows()).isEqualTo(22);
    assertThat(found(report)).contains("ROW QUOTE_WRONG 2", "NIK DATE 3", "NIK DATE 21");
    assertThat(found(report("\"nik\",\"na", "me\",x", "1372011708900003,y,z")))
        .containsExactly("ROW QUOTE_SPANS_ROWS 2");
  }

  @Test
  void aHeaderThatIsNoneIsRefusedAndNotRepeated() throws IOException {
    CitizenFileCheck check = builder().build();
    for (String text : List.of("", "\n\n", "\"open", "x".repeat(TextLines.LONGEST + 1))) {
      assertThat(check.check(new StringReader(text), BatchProgress.SILENT))
          .isEqualTo(new BatchOutcome.Refused(List.of(BatchReason.FILE_EMPTY.with())));
    }
    BatchOutcome headless = check.check(new StringReader(SITI + ",Siti"), BatchProgress.SILENT);
    assertThat(headless)
        .isEqualTo(
            new BatchOutcome.Refused(
                List.of(BatchReason.COLUMN_MISSING.with("column", "NIK", "headers", "nik"))));
    assertThat(headless.toString()).doesNotContain(SITI);
    assertThat(check.check(new StringReader("nik,KK,no kk,kk"), BatchProgress.SILENT))
        .isEqualTo(
            new BatchOutcome.Refused(
                List.of(BatchReason.COLUMN_TWICE.with("column", "FAMILY_CARD"))));
  }

  @Test
  void columnsMayHaveOtherHeadersAndRulesBeStrict() throws IOException {
    CitizenFileCheck check =
        builder()
            .header(BatchColumn.NIK, "Nomor Induk")
            .rules(NikRules.strict())
            .regions(RegionDirectory.indonesia())
            .build();
    BatchReport report = report(check, "nomor-induk\n1372 0157 0890 0001\n" + SITI);
    assertThat(found(report)).containsExactly("NIK SEPARATOR 2");
    CitizenFileCheck.Builder builder = builder();
    assertThatThrownBy(() -> builder.header(BatchColumn.ROW, "row"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.list(-1)).hasMessage("rows (-1) must be 0 to 1000000");
    assertThatThrownBy(() -> builder.remember(300_000_001)).hasMessageContaining("numbers");
  }

  @Test
  void whatIsListedAndRememberedIsBounded() throws IOException {
    CitizenFileCheck check = builder().list(2).remember(2).build();
    BatchReport report =
        report(
            check,
            """
            nik
            1372011708900001
            1372011708900002
            1372011708900003
            1372011708900003
            1372011708900001
            1372011708900002
            1372011708900001
            """);
    BatchFinding duplicates = report.findings().get(0);
    assertThat(duplicates.count()).isEqualTo(3);
    assertThat(duplicates.rows())
        .extracting(FoundRow::line, FoundRow::sameAs)
        .containsExactly(tuple(6L, 2L), tuple(7L, 3L));
    assertThat(report.duplicatesComplete()).isFalse();
    // Without a key there is no token, and the rest is told all the same.
    keys.destroyAll();
    assertThat(report(check, "nik\n" + SITI + "\n" + SITI).findings().get(0).rows())
        .containsExactly(new FoundRow(3, null, 2L));
  }

  @Test
  void aLargeFileIsCheckedInOnePassWithProgressAndCanBeCancelled() throws IOException {
    List<Long> reached = new ArrayList<>();
    CitizenFileCheck check = builder().build();
    BatchReport report =
        ((BatchOutcome.Checked)
                check.check(
                    new GeneratedFile(100_000, 7),
                    rows -> {
                      reached.add(rows);
                      return true;
                    }))
            .report();
    assertThat(reached).hasSize(10).startsWith(10_000L, 20_000L).endsWith(100_000L);
    assertThat(report.rows()).isEqualTo(100_000);
    assertThat(report.wrong()).isEqualTo(1100);
    assertThat(report.findings())
        .extracting(BatchFinding::code, BatchFinding::count, f -> f.rows().size())
        .containsExactly(tuple("DUPLICATE", 100L, 100), tuple("MONTH", 1000L, 100));
    BatchReport cancelled =
        ((BatchOutcome.Checked) check.check(new GeneratedFile(100_000, 7), rows -> rows < 20_000))
            .report();
    assertThat(cancelled.complete()).isFalse();
    assertThat(cancelled.rows()).isEqualTo(20_000);
  }
}
