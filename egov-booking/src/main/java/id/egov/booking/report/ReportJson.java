package id.egov.booking.report;

import id.egov.core.json.JsonCodec;
import java.io.IOException;

/** Writes a report as JSON without having all of its text at once. */
final class ReportJson {

  private static final JsonCodec CODEC = JsonCodec.strict();

  private ReportJson() {}

  static void write(UtilisationReport report, Appendable out) throws IOException {
    out.append("{\"period\":").append(CODEC.write(report.period()));
    out.append(",\"asOf\":").append(CODEC.write(report.asOfText()));
    out.append(",\"definitions\":").append(CODEC.write(report.definitions()));
    out.append(",\"tables\":[");
    String comma = "";
    for (UtilisationTable table : report.tables()) {
      out.append(comma);
      write(table, out);
      comma = ",\n";
    }
    out.append("]}\n");
  }

  private static void write(UtilisationTable table, Appendable out) throws IOException {
    out.append("{\"by\":").append(CODEC.write(table.by())).append(",\"rows\":[");
    String comma = "\n";
    for (UtilisationRow row : table.rows()) {
      out.append(comma).append(CODEC.write(row));
      comma = ",\n";
    }
    out.append("]}");
  }
}
