package id.egov.scheduling.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The page as a browser reads it: by the parsing rules of HTML, which forgive and correct. */
class AgendaHtmlParsedTest {

  private static final String[] HOSTILE = {
    "Rapat",
    "</td></table><script>alert(1)</script>",
    "<table><tr><td>",
    "\" onload=\"x",
    "</title></style><!--",
    "&lt;&notin;&#0;",
    "\u0000\ud800\u202e<b>"
  };

  private static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    Document page = parser.parseInput(html, "");
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }

  private static AgendaEdition random(Random random) {
    List<AgendaEntry> entries = new ArrayList<>(hostile(random, Agendas.random(random)));
    AgendaEdition first = City.first(Agendas.frame(random), entries.toArray(AgendaEntry[]::new));
    return random.nextBoolean()
        ? first
        : City.PUBLISHER.revise(
            first, hostile(random, Agendas.changed(random, entries)), City.SUNDAY_NOON);
  }

  private static List<AgendaEntry> hostile(Random random, List<AgendaEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                City.with(
                    entry,
                    entry
                        .item()
                        .draft()
                        .title(Agendas.pick(random, HOSTILE))
                        .organiser(Organiser.outside(Agendas.pick(random, HOSTILE)))
                        .venue(Venue.named(Agendas.pick(random, HOSTILE)))
                        .item()))
        .toList();
  }

  @Property(tries = 300)
  void aBrowserHasNothingToCorrect(@ForAll long seed) {
    AgendaEdition edition = random(new Random(seed));
    Document page = parsed(City.html(edition));
    assertThat(page.documentType()).isNotNull();
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("id");
    assertThat(page.charset()).hasToString("UTF-8");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("meta[name=viewport]")).hasSize(1);
    assertThat(page.select("script, link, img, iframe, object, a, form")).isEmpty();
    assertThat(page.getAllElements().stream().flatMap(one -> one.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    for (AgendaLine line : edition.lines()) {
      assertThat(page.select("th[scope=row]").eachText())
          .anyMatch(text -> text.startsWith(spaced(Plain.line(line.title()))));
    }
  }

  /** As jsoup gives texts: with one space where there is space. */
  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Property(tries = 300)
  void headingsIdsAndTablesAreWhatReadersAloudNeed(@ForAll long seed) {
    AgendaEdition edition = random(new Random(seed));
    Document page = parsed(City.html(edition));
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("main > section > h1")).hasSize(1);
    assertThat(page.select("h1, h2, h3, h4, h5, h6").eachText())
        .hasSize(1 + (edition.revision() > 0 ? 1 : 0) + Days.of(edition).size())
        .doesNotHaveDuplicates();
    assertThat(page.select("h3, h4, h5, h6")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
    assertThat(page.select("[role=region]"))
        .allMatch(
            region -> region.attr("tabindex").equals("0") && region.select("table").size() == 1);
    for (Element table : page.select("table")) {
      assertThat(table.child(0).tagName()).isEqualTo("caption");
      assertThat(table.select("thead th[scope=col]")).hasSize(5);
      for (Element row : table.select("tbody > tr")) {
        assertThat(row.children()).hasSize(5);
        assertThat(row.select("th[scope=row]")).hasSize(1);
        assertThat(row.select("time[datetime]")).hasSize(1);
      }
    }
    assertThat(page.select("dl > :not(dt):not(dd)")).isEmpty();
    assertThat(page.select("style").html())
        .contains("@page { size: A4", "@media print", "thead { display: table-header-group }");
  }
}
