package id.egov.scheduling.publish;

import id.egov.scheduling.text.Plain;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes an edition as HTML, in Indonesian: for reading on a screen of any width, aloud, and on A4.
 * Days have headings, their items a table each with headings for columns and rows, and times are
 * for machines too. There is no script, nothing is loaded from elsewhere, and everything that users
 * wrote is escaped. The text is well-formed XML besides.
 *
 * <p>Immutable and thread-safe. Cost: linear in the size of what is written.
 */
public final class AgendaHtml {

  // Black on white and near it: all pairs have a contrast of more than 7 to 1 (WCAG 2.2, AAA).
  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm }
      body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #ffffff;
        max-width: 70rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere }
      .agenda-table { overflow-x: auto }
      table { border-collapse: collapse; width: 100% }
      caption { text-align: left; padding-bottom: .3rem }
      th, td { border: 1px solid #595959; padding: .4rem; text-align: left; vertical-align: top }
      thead th { color: #1a1a1a; background: #e6ecf2 }
      @media print {
        body { max-width: none; margin: 0; padding: 0; font-size: 10pt }
        .agenda-table { overflow: visible }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        h2 { break-after: avoid }
      }
      """;

  private static final List<String> COLUMNS =
      List.of("No.", "Waktu", "Acara", "Tempat", "Keterangan");

  private final AgendaEdition edition;
  private final TimeWords times;
  private final HtmlWriter html;

  /** Tells this edition from others on the same page. */
  private final String key;

  private AgendaHtml(AgendaEdition edition, Appendable out) {
    this.edition = edition;
    this.times = new TimeWords(edition.frame().zone());
    this.html = new HtmlWriter(out);
    this.key =
        Integer.toHexString(edition.frame().toString().hashCode()) + "-" + edition.revision();
  }

  /**
   * Writes a whole page, for the web and for a printer.
   *
   * @param edition what is given out
   * @param out takes the text, to be sent as UTF-8
   * @throws IOException if it fails
   */
  public static void page(AgendaEdition edition, Appendable out) throws IOException {
    HtmlWriter html = new HtmlWriter(out);
    out.append("<!DOCTYPE html>\n");
    html.open("html", "lang", "id").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", Plain.line(edition.frame().heading()));
    html.open("style").ours("\n" + STYLE).close("style").close("head").open("body").open("main");
    section(edition, out);
    html.close("main").close("body").close("html");
    out.append('\n');
  }

  /**
   * Writes a section for a page that is there already, with a heading of the first level. It brings
   * no style with it; its table stands in the class {@code agenda-table}. Sections of different
   * editions may stand on one page.
   *
   * @param edition what is given out
   * @param out takes the text, to be sent as UTF-8
   * @throws IOException if it fails
   */
  public static void section(AgendaEdition edition, Appendable out) throws IOException {
    new AgendaHtml(edition, out).write();
  }

  private void write() throws IOException {
    AgendaFrame frame = edition.frame();
    html.open("section", "lang", "id", "class", "agenda");
    html.element("h1", Plain.line(frame.heading())).open("p");
    day(frame.firstInclusive());
    if (!frame.firstInclusive().equals(frame.lastInclusive())) {
      html.text(" s.d. ");
      day(frame.lastInclusive());
    }
    html.close("p");
    revision();
    for (var day : Days.of(edition).entrySet()) {
      day(day.getKey(), day.getValue());
    }
    if (edition.lines().isEmpty() && edition.busy().isEmpty()) {
      html.element("p", LineWords.EMPTY);
    }
    html.close("section");
  }

  private void day(LocalDate day) throws IOException {
    html.element("time", TimeWords.day(day), "datetime", day.toString());
  }

  private void revision() throws IOException {
    if (edition.revision() == 0) {
      return;
    }
    html.element("h2", "Revisi ke-" + edition.revision()).open("ul");
    for (String change : new ChangeWords(times).of(edition.changes())) {
      html.element("li", change);
    }
    html.close("ul");
  }

  private void day(LocalDate day, List<Days.Row> rows) throws IOException {
    String id = "agenda-" + key + "-" + day;
    html.open("h2", "id", id);
    day(day);
    html.close("h2");
    // Who has no mouse scrolls a table that is too wide by its focus.
    html.open(
        "div", "class", "agenda-table", "role", "region", "aria-labelledby", id, "tabindex", "0");
    html.open("table").element("caption", "Agenda " + TimeWords.day(day));
    html.open("thead").open("tr");
    for (String column : COLUMNS) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Days.Row row : rows) {
      row(day, row);
    }
    html.close("tbody").close("table").close("div");
  }

  private void row(LocalDate day, Days.Row row) throws IOException {
    AgendaLine line = row.line();
    html.open("tr").element("td", line == null ? "–" : Integer.toString(row.number()));
    html.open("td")
        .element(
            "time",
            line == null ? times.on(day, row.slot()) : times.on(day, line.time()),
            "datetime",
            times.offsetTime(row.slot().startInclusive()))
        .close("td");
    html.open("th", "scope", "row");
    if (line == null) {
      html.text(LineWords.BUSY).close("th").element("td", "–").element("td", "–");
    } else {
      title(line);
      html.close("th").element("td", LineWords.place(line).orElse("–"));
      facts(line);
    }
    html.close("tr");
  }

  private void title(AgendaLine line) throws IOException {
    html.element(line.standing().calledOff() ? "s" : "span", Plain.line(line.title()));
    String standing = LineWords.standing(line.standing()).orElse("");
    if (!standing.isEmpty()) {
      html.text(" ").element("strong", "(" + standing + ")");
    }
  }

  private void facts(AgendaLine line) throws IOException {
    html.open("td").open("dl");
    for (LineWords.Fact fact : LineWords.facts(line, edition.frame().audience())) {
      html.element("dt", fact.label()).element("dd", fact.text());
    }
    html.close("dl").close("td");
  }
}
