package id.egov.scheduling.evaluation;

import id.egov.core.json.JsonCodec;
import id.egov.core.report.CsvLine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes an evaluation without having all of its text at once. */
final class EvaluationFiles {

  private static final JsonCodec CODEC = JsonCodec.strict();

  private EvaluationFiles() {}

  static void writeJson(AgendaEvaluation evaluation, Appendable out) throws IOException {
    out.append("{\"period\":").append(CODEC.write(evaluation.period()));
    out.append(",\"asOf\":").append(CODEC.write(evaluation.asOfText()));
    out.append(",\"definitions\":").append(CODEC.write(evaluation.definitions()));
    out.append(",\"tables\":[");
    String comma = "";
    for (EvaluationTable table : evaluation.tables()) {
      out.append(comma).append("{\"by\":").append(CODEC.write(table.by())).append(",\"rows\":[");
      String inner = "\n";
      for (EvaluationRow row : table.rows()) {
        out.append(inner).append(CODEC.write(row));
        inner = ",\n";
      }
      out.append("]}");
      comma = ",\n";
    }
    out.append("]}\n");
  }

  static void writeCsv(AgendaEvaluation evaluation, Appendable out) throws IOException {
    CsvLine line = new CsvLine(out);
    line.cell("by").cell("level").cell("official").cell("month");
    for (Measure measure : Measure.values()) {
      line.cell(measure.column());
      if (!isCount(measure)) {
        line.cell(measure.column() + ".part").cell(measure.column() + ".whole");
      }
    }
    line.end();
    for (EvaluationTable table : evaluation.tables()) {
      String by = table.by().stream().map(Dimension::name).collect(Collectors.joining(" "));
      for (EvaluationRow row : table.rows()) {
        line.cell(by).text(Objects.requireNonNullElse(row.level(), ""));
        line.text(row.official() == null ? "" : row.official().value());
        line.cell(Objects.requireNonNullElse(row.monthText(), ""));
        cells(line, row.figures());
        line.end();
      }
    }
  }

  private static boolean isCount(Measure measure) {
    return measure == Measure.INVITED || measure == Measure.ASKED_INSTEAD;
  }

  private static void cells(CsvLine line, Figures figures) throws IOException {
    for (Measure measure : Measure.values()) {
      switch (measure) {
        case INVITED -> line.number(figures.invited());
        case ASKED_INSTEAD -> line.number(figures.askedInstead());
        case CALLED_OFF -> line.share(figures.calledOff());
        case PLANNED -> line.share(figures.planned());
        case DELEGATED -> line.share(figures.delegated());
        case DECLINED -> line.share(figures.declined());
        case UNANSWERED -> line.share(figures.unanswered());
        case RECORDED -> line.share(figures.recorded());
        case ATTENDED -> line.share(figures.attended());
        case LATE -> line.share(figures.lateChanges());
      }
    }
  }

  static void writeDefinitions(List<Definition> definitions, Appendable out) throws IOException {
    CsvLine line = new CsvLine(out);
    line.cell("column").cell("unit").cell("indonesian").cell("english").end();
    for (Definition definition : definitions) {
      line.text(definition.column()).text(definition.unit());
      line.text(definition.indonesian()).text(definition.english()).end();
    }
  }
}
