package id.egov.scheduling.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.text.Plain;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page, as the parser of the JDK reads it: what is no XML, it refuses. */
class AgendaHtmlTest {

  private static final AgendaItem ITEM =
      City.item("1", "Upacara", City.slot(0, "08:00", "09:00"))
          .withVenue("Lapangan")
          .withDetails(Details.NONE.withDress(DressCode.PDH));

  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p",
          "ul", "li", "time", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span",
          "s", "strong", "dl", "dt", "dd");

  private static Document parse(String html)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document page, String name) {
    return elements(page, name).stream().map(Element::getTextContent).toList();
  }

  private static AgendaEdition revisedWeek() {
    AgendaEntry one = City.attended(ITEM);
    AgendaEntry two = City.attended(City.item("2", "Rapat", City.slot(2, "10:00", "11:00")));
    AgendaEdition first =
        City.first(City.week().forAudience(Audience.PUBLIC, Withheld.BUSY), one, two);
    return City.PUBLISHER.revise(
        first,
        List.of(
            one,
            City.with(two, AgendaState.CANCELLED),
            City.attended(
                City.item("3", "Rahasia", City.slot(1, "10:00", "11:00"))
                    .withVisibility(Visibility.CONFIDENTIAL))),
        City.SUNDAY_NOON);
  }

  @Test
  void aPageHasHeadingsTablesAndTimesThatProgramsRead() throws Exception {
    Document page = parse(City.html(revisedWeek()));
    assertThat(page.getDoctype().getName()).isEqualTo("html");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("id");
    assertThat(texts(page, "title")).containsExactly("Agenda Wali Kota");
    assertThat(texts(page, "h1")).containsExactly("Agenda Wali Kota");
    assertThat(texts(page, "h2"))
        .containsExactly(
            "Revisi ke-1",
            "Senin, 23 November 2026",
            "Selasa, 24 November 2026",
            "Rabu, 25 November 2026");
    assertThat(texts(page, "li")).containsExactly("no. 2 dibatalkan");
    assertThat(texts(page, "caption")).contains("Agenda Senin, 23 November 2026");
    assertThat(elements(page, "th"))
        .allMatch(th -> Set.of("row", "col").contains(th.getAttribute("scope")));
    assertThat(elements(page, "time"))
        .extracting(time -> time.getAttribute("datetime"))
        .contains("2026-11-23", "2026-11-29", "2026-11-23T08:00:00+07:00");
    assertThat(texts(page, "s")).containsExactly("Rapat");
    assertThat(texts(page, "strong")).containsExactly("(dibatalkan)");
    assertThat(texts(page, "dd")).contains("Dinas Pendidikan", "PDH", "Wali Kota");
    assertThat(page.getDocumentElement().getTextContent())
        .contains(LineWords.BUSY)
        .doesNotContain("Rahasia");
    assertThat(elements(page, "script")).isEmpty();
  }

  @Test
  void regionsAreLabelledByHeadingsThatAreThereOnce() throws Exception {
    Document page = parse(City.html(revisedWeek()));
    Set<String> ids = new HashSet<>();
    for (Element heading : elements(page, "h2")) {
      if (heading.hasAttribute("id")) {
        assertThat(ids.add(heading.getAttribute("id"))).isTrue();
      }
    }
    assertThat(elements(page, "div"))
        .hasSize(3)
        .allMatch(div -> ids.contains(div.getAttribute("aria-labelledby")));
  }

  @Test
  void aPageIsMadeForA4AndLoadsNothing() {
    String html = City.html(revisedWeek());
    assertThat(html)
        .contains("@page { size: A4", "@media print")
        .doesNotContain("url(", "src=", "href=", "@import", "javascript");
  }

  /** WCAG 2.2, contrast (enhanced): 7 to 1. */
  @Test
  void everyTextStandsOutFromItsBackground() {
    Matcher colors =
        Pattern.compile("color: (#[0-9a-f]{6}); background: (#[0-9a-f]{6})")
            .matcher(City.html(revisedWeek()));
    int pairs = 0;
    while (colors.find()) {
      double text = luminance(colors.group(1));
      double background = luminance(colors.group(2));
      assertThat((background + 0.05) / (text + 0.05)).isGreaterThan(7);
      pairs++;
    }
    assertThat(pairs).isEqualTo(2);
  }

  private static double luminance(String color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double c = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void anEmptyDaySaysSo() throws Exception {
    Document page = parse(City.html(City.first(City.day("walikota"))));
    assertThat(texts(page, "p")).contains(LineWords.EMPTY);
    assertThat(elements(page, "table")).isEmpty();
  }

  /** Whatever users write is text, and no element, attribute or broken page. */
  @Property(tries = 300)
  void hostileTextStaysText(@ForAll String noise, @ForAll long seed) throws Exception {
    String hostile =
        noise
            + Agendas.pick(
                new Random(seed),
                "</td><script>alert(1)</script>",
                "\" onload=\"x",
                "' x='",
                "]]>",
                "<!--",
                "&#0;&lt;",
                "\u0000\ud800\ufffe\u202e",
                "</style>");
    AgendaEntry before = City.attended(ITEM);
    AgendaItem changed =
        ITEM.draft()
            .title(hostile)
            .organiser(Organiser.outside(hostile))
            .venue(new Venue(hostile, null, null, hostile))
            .item();
    AgendaEdition edition =
        City.PUBLISHER.revise(
            City.first(City.day("walikota"), before),
            List.of(City.with(before, changed)),
            City.SUNDAY_NOON);
    Document page = parse(City.html(edition));
    for (Element element : elements(page, "*")) {
      assertThat(ELEMENTS).contains(element.getTagName());
      assertThat(element.hasAttribute("onload")).isFalse();
    }
    assertThat(texts(page, "span")).containsExactly(Plain.line(hostile));
    assertThat(elements(page, "tr")).hasSize(2);
  }

  @Test
  void aSectionStandsInAnotherPage() throws Exception {
    StringBuilder section = new StringBuilder();
    AgendaHtml.section(revisedWeek(), section);
    Document page = parse(section.toString());
    assertThat(page.getDocumentElement().getTagName()).isEqualTo("section");
    assertThat(elements(page, "style")).isEmpty();
  }

  @Test
  void sectionsOfSeveralEditionsStandOnOnePage() throws Exception {
    AgendaEntry both =
        City.entry(
            ITEM,
            AgendaState.SCHEDULED,
            City.replied("walikota", Reply.ACCEPTED),
            City.replied("wakil", Reply.ACCEPTED));
    AgendaEdition mayors = City.first(City.day("walikota"), both);
    AgendaEdition deputys =
        City.first(AgendaFrame.day("Agenda Wakil", City.MONDAY, Zone.WIB, "wakil"), both);
    AgendaEdition revised =
        City.PUBLISHER.revise(
            mayors, List.of(City.with(both, ITEM.withVenue("Aula"))), City.SUNDAY_NOON);
    StringBuilder html = new StringBuilder("<main>");
    for (AgendaEdition edition : List.of(mayors, deputys, revised, revisedWeek())) {
      AgendaHtml.section(edition, html);
    }
    Document page = parse(html.append("</main>").toString());
    List<String> ids =
        elements(page, "*").stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(elements(page, "div"))
        .extracting(div -> div.getAttribute("aria-labelledby"))
        .containsExactlyElementsOf(ids);
  }

  @Test
  void charactersThatAreSeenStayAndOthersGo() {
    // A face of Unicode 14, which Java 17 does not know; a family, which is joined without width.
    String seen = "\uD83E\uDEE1 \uD83D\uDC68\u200D\uD83D\uDC67 \u00E9";
    assertThat(Plain.line(seen)).isEqualTo(seen);
    assertThat(Plain.line("a\uFDD0\uFFFF\uD83F\uDFFF\u202E\u200B\u0007\uDC00b")).isEqualTo("ab");
    assertThat(Plain.line(" a \t\u2028\u00A0\r\n b ")).isEqualTo("a b");
    assertThat(Plain.line("\u202E")).isEqualTo("(tanpa keterangan)");
  }
}
