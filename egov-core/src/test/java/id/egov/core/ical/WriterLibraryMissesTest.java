package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.util.Strings;
import org.junit.jupiter.api.Test;

/** What ical4j 4.4.0 by itself gets wrong where it writes, one test each. */
class WriterLibraryMissesTest {

  @Test
  void linesAreFoldedByCharactersAndNotByOctets() throws IOException {
    StringWriter out = new StringWriter();
    try (FoldingWriter folding = new FoldingWriter(out, FoldingWriter.MAX_FOLD_LENGTH)) {
      folding.write("漢".repeat(75));
    }
    assertThat(out.toString().getBytes(StandardCharsets.UTF_8)).hasSize(225);
  }

  @Test
  void carriageReturnAndControlsAreNotEscaped() {
    assertThat(Strings.escape("a\rX-B:c\u0085d\u0000")).isEqualTo("a\rX-B:c\u0085d\u0000");
    assertThat(new Summary("a\rEND:VEVENT").toString()).startsWith("SUMMARY:a\rEND:VEVENT");
    assertThat(new Cn("a\rb")).hasToString("CN=a\rb");
  }

  @Test
  void quotesAroundANameAreLost() {
    assertThat(new Cn("\"Kota\"")).hasToString("CN=Kota");
  }

  @Test
  void categoryIsKeptOnce() {
    assertThat(new TextList(List.of("b", "a", "b"))).hasToString("b,a");
  }

  @Test
  void textsAreEscapedWell() {
    assertThat(Strings.escape("C:\\n,a;b\nc\"d:e")).isEqualTo("C:\\\\n\\,a\\;b\\nc\"d:e");
  }
}
