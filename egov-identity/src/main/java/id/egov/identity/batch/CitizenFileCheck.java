package id.egov.identity.batch;

import id.egov.core.reason.Reason;
import id.egov.core.reason.Severity;
import id.egov.identity.number.NikRules;
import id.egov.identity.privacy.NikTokenizer;
import id.egov.identity.region.RegionDirectory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks files of citizens, row by row: CSV with a header (RFC 4180), fields apart by comma,
 * semicolon, tab or bar, a byte order mark or none, {@code sep=;} in a line before it or not. Rows
 * that are wrong are reported and never stop the check.
 *
 * <p>Columns are found by {@linkplain BatchColumn#headers() header}, in any order and among others;
 * there must be one for the citizen number. Citizen numbers and family cards are graded by the
 * rules, tax-payers' numbers by their own; a stated date of birth or sex that differs from the
 * number is a warning, because a number is never changed (PP 40/2019 art. 30).
 *
 * <p>Memory does not grow with the file, but for 12 to 36 bytes for each different number until as
 * many are remembered as {@linkplain Builder#remember told}; the report has at most as many rows
 * for each reason as are {@linkplain Builder#list listed}. Tokens are made for listed rows only.
 *
 * <p>Immutable and thread-safe; each call reads its file alone.
 */
public final class CitizenFileCheck {

  private static final int PROGRESS_AFTER = 10_000;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ._-]+");

  private final NikRules rules;
  private final RegionDirectory regions;
  private final NikTokenizer tokenizer;
  private final Map<String, BatchColumn> headers;
  private final int listed;
  private final int remembered;

  private CitizenFileCheck(Builder builder) {
    rules = builder.rules;
    regions = builder.regions;
    tokenizer = builder.tokenizer;
    headers = Map.copyOf(builder.headers);
    listed = builder.listed;
    remembered = builder.remembered;
  }

  /**
   * Starts a check by lenient rules with all regions that are known, the headers of {@link
   * BatchColumn}, 100 rows listed for each reason and 10 million numbers remembered.
   *
   * @param tokenizer makes the tokens of the report
   * @return a builder
   */
  public static Builder builder(NikTokenizer tokenizer) {
    return new Builder(tokenizer);
  }

  /**
   * Checks a file.
   *
   * @param csv the text, usually UTF-8; not closed, and buffered here
   * @param progress is told how far it has come, and may end it
   * @return the report, or why the header is not that of such a file
   * @throws IOException if reading fails
   */
  public BatchOutcome check(Reader csv, BatchProgress progress) throws IOException {
    CsvRows rows = new CsvRows(new TextLines(csv));
    CsvRows.Row header = rows.header();
    if (header == null || header.fields() == null) {
      return new BatchOutcome.Refused(List.of(BatchReason.FILE_EMPTY.with()));
    }
    Map<BatchColumn, Integer> columns = new EnumMap<>(BatchColumn.class);
    List<Reason> reasons = columns(header.fields(), columns);
    return reasons.isEmpty()
        ? new BatchOutcome.Checked(check(rows, columns, header, progress))
        : new BatchOutcome.Refused(reasons);
  }

  /** Finds the columns; their headers are not repeated: a file without any has numbers there. */
  private List<Reason> columns(List<String> names, Map<BatchColumn, Integer> columns) {
    Set<BatchColumn> twice = EnumSet.noneOf(BatchColumn.class);
    for (int i = 0; i < names.size(); i++) {
      BatchColumn column = headers.get(folded(names.get(i)));
      if (column != null && columns.putIfAbsent(column, i) != null) {
        twice.add(column);
      }
    }
    List<Reason> reasons = new ArrayList<>();
    for (BatchColumn column : twice) {
      reasons.add(BatchReason.COLUMN_TWICE.with("column", column.name()));
    }
    if (!columns.containsKey(BatchColumn.NIK)) {
      List<String> allowed =
          headers.entrySet().stream()
              .filter(each -> each.getValue() == BatchColumn.NIK)
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      reasons.add(
          BatchReason.COLUMN_MISSING.with(
              "column", BatchColumn.NIK.name(), "headers", String.join(", ", allowed)));
    }
    return reasons;
  }

  private static String folded(String header) {
    return BETWEEN_WORDS.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  private BatchReport check(
      CsvRows rows, Map<BatchColumn, Integer> columns, CsvRows.Row header, BatchProgress progress)
      throws IOException {
    SeenNumbers seen = new SeenNumbers(remembered);
    FoundSoFar found = new FoundSoFar(listed);
    RowCheck check = new RowCheck(rules, regions, tokenizer, columns, seen, found);
    check.checkLines(header);
    int fields = header.fields() == null ? 0 : header.fields().size();
    long count = 0;
    long valid = 0;
    long wrong = 0;
    boolean complete = true;
    for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
      if (count > 0 && count % PROGRESS_AFTER == 0 && !progress.reached(count)) {
        complete = false;
        break;
      }
      count++;
      Severity worst = check.check(row, fields);
      valid += worst == null ? 1 : 0;
      wrong += worst == Severity.REFUSAL ? 1 : 0;
    }
    if (complete) {
      // There is nothing left that could be cancelled.
      boolean unused = progress.reached(count);
    }
    return new BatchReport(
        count,
        valid,
        count - valid - wrong,
        wrong,
        found.findings(),
        seen.isComplete(),
        complete,
        List.copyOf(columns.keySet()));
  }

  /** Builds a check. Not thread-safe. */
  public static final class Builder {

    private final NikTokenizer tokenizer;
    private final Map<String, BatchColumn> headers = new HashMap<>();
    private NikRules rules = NikRules.lenient();
    private RegionDirectory regions = RegionDirectory.indonesia();
    private int listed = 100;
    private int remembered = 10_000_000;

    private Builder(NikTokenizer tokenizer) {
      this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
      for (BatchColumn column : BatchColumn.values()) {
        column.headers().forEach(header -> headers.put(header, column));
      }
    }

    /**
     * How numbers are checked.
     *
     * @param rules the rules, usually as of a day
     * @return this builder
     */
    public Builder rules(NikRules rules) {
      this.rules = Objects.requireNonNull(rules, "rules");
      return this;
    }

    /**
     * Where the regions of domicile are looked up.
     *
     * @param regions the regions
     * @return this builder
     */
    public Builder regions(RegionDirectory regions) {
      this.regions = Objects.requireNonNull(regions, "regions");
      return this;
    }

    /**
     * Another header for a column.
     *
     * @param column which column
     * @param header its header; case, blanks, dots, dashes and underscores make no difference
     * @return this builder
     * @throws IllegalArgumentException if the column is {@link BatchColumn#ROW}
     */
    public Builder header(BatchColumn column, String header) {
      if (column == BatchColumn.ROW) {
        throw new IllegalArgumentException("column ROW is the row itself and has no header");
      }
      headers.put(folded(header), column);
      return this;
    }

    /**
     * How many rows are listed for each reason.
     *
     * @param rows 0 to 1,000,000
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder list(int rows) {
      listed = inRange("rows", rows, 1_000_000);
      return this;
    }

    /**
     * How many different numbers are remembered, to find the same one again.
     *
     * @param numbers 0 to 300 million
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder remember(int numbers) {
      remembered = inRange("numbers", numbers, 300_000_000);
      return this;
    }

    private static int inRange(String field, int value, int most) {
      if (value < 0 || value > most) {
        throw new IllegalArgumentException("%s (%s) must be 0 to %s".formatted(field, value, most));
      }
      return value;
    }

    /**
     * The check.
     *
     * @return it
     */
    public CitizenFileCheck build() {
      return new CitizenFileCheck(this);
    }
  }
}
