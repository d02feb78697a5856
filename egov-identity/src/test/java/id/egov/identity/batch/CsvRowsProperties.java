package id.egov.identity.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CsvRowsProperties {

  /** Texts of what CSV makes difficult. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.of('a', 'b', '"', ',', ';', '\n', ' ')
        .list()
        .ofMaxSize(5)
        .map(
            letters -> {
              StringBuilder text = new StringBuilder();
              letters.forEach(text::append);
              return text.toString();
            })
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(8);
  }

  /** Gives a few characters at a time, as a slow network does. */
  private static Reader dripping(String text, int most) {
    StringReader whole = new StringReader(text);
    return new Reader() {
      @Override
      public int read(char[] into, int from, int length) throws IOException {
        return whole.read(into, from, Math.min(most, length));
      }

      @Override
      public void close() {}
    };
  }

  private static List<List<String>> rows(Reader reader) throws IOException {
    CsvRows rows = new CsvRows(new TextLines(reader));
    List<List<String>> all = new ArrayList<>();
    for (CsvRows.Row row = rows.header(); row != null; row = rows.next()) {
      all.add(row.fields());
    }
    return all;
  }

  private static String written(String header, List<List<String>> table) throws IOException {
    StringWriter text = new StringWriter();
    text.write(header);
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      table.forEach(writer::writeRecord);
    }
    return text.toString();
  }

  @Property
  void whatALibraryWroteIsReadAsItWas(
      @ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 1, max = 9) int most)
      throws IOException {
    String text = written("x,y,z\r\n", table);
    List<List<String>> expected = new ArrayList<>(List.of(List.of("x", "y", "z")));
    expected.addAll(table);
    assertThat(rows(dripping(text, most))).isEqualTo(expected);
  }

  @Property
  void whatIsWellFormedIsReadAsALibraryReadsIt(@ForAll("tables") List<List<String>> table)
      throws IOException {
    String text = written("x,y,z\n", table);
    List<List<String>> expected = new ArrayList<>();
    try (CsvReader<CsvRecord> library =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
      library.forEach(row -> expected.add(row.getFields()));
    }
    assertThat(rows(new StringReader(text))).isEqualTo(expected);
  }

  @Property
  void anyTextIsReadToItsEnd(@ForAll String text) throws IOException {
    for (List<String> row : rows(new StringReader("x,y\n" + text))) {
      assertThat(row == null || !row.isEmpty()).isTrue();
    }
  }

  @Property(tries = 200)
  void numbersAreSeenAsInAMap(
      @ForAll List<@IntRange(max = 300) Integer> numbers,
      @ForAll @IntRange(max = 200) int capacity) {
    SeenNumbers seen = new SeenNumbers(capacity);
    Map<Long, Long> naive = new HashMap<>();
    boolean complete = true;
    for (int i = 0; i < numbers.size(); i++) {
      long number = numbers.get(i) * 10_000_000_000L;
      Long before = naive.get(number);
      assertThat(seen.seen(number, i + 1L)).isEqualTo(before == null ? 0 : before);
      if (before == null && naive.size() < capacity) {
        naive.put(number, i + 1L);
      } else if (before == null) {
        complete = false;
      }
      assertThat(seen.isComplete()).isEqualTo(complete);
    }
  }

  @Property(tries = 5)
  void manyNumbersAreSeen(@ForAll @IntRange(min = 5000, max = 20_000) int many) {
    SeenNumbers seen = new SeenNumbers(many);
    for (int i = 0; i < many; i++) {
      assertThat(seen.seen(i * 7L, i + 1L)).isZero();
    }
    for (int i = 0; i < many; i++) {
      assertThat(seen.seen(i * 7L, 1)).isEqualTo(i + 1L);
    }
  }
}
